import Analysis

/// The measures of one kind as columns of a table.
struct MeasureColumns<Counts: Sendable>: Sendable {
  private let statistics: [Statistic<Counts>]

  /// All measures, those named first in front: an effect size and a significance side by side.
  init(_ all: [Statistic<Counts>], first names: [String] = []) {
    let front = names.compactMap { name in all.first { $0.measure.name == name } }
    statistics = front + all.filter { !names.contains($0.measure.name) }
  }

  /// A column for each measure.
  var columns: [Column] { statistics.map { Column($0.measure) } }

  /// The values of the columns for some counts; none for those that are not needed.
  ///
  /// - Parameters:
  ///   - first: The position of the first of them among the columns of the row.
  ///   - needed: The columns of the row that are computed; all if `nil`.
  func values(of counts: Counts, from first: Int = 0, needed: Set<Int>? = nil) -> [Value] {
    values(from: first, needed: needed) { _ in counts }
  }

  /// The values of the columns, each from the counts that its measure is computed from.
  func values(
    from first: Int = 0, needed: Set<Int>? = nil, _ counts: (Measure) -> Counts
  ) -> [Value] {
    statistics.enumerated().map { position, statistic in
      guard needed?.contains(first + position) ?? true else { return .none }
      return statistic.value(of: counts(statistic.measure)).map(Value.decimal) ?? .none
    }
  }
}

extension Column {
  /// The column of a measure.
  init(_ measure: Measure) {
    self.init(measure.name, .number, measure.summary)
    self.measure = measure
  }

  /// How the values were computed and after whom, for a line below the table; nil where they were
  /// only counted.
  public var explanation: String? {
    guard let measure else { return nil }
    let variant = measure.variant.isEmpty ? "" : ", \(measure.variant)"
    return "\(name): \(measure.formula)\(variant) (\(measure.source))"
  }
}
