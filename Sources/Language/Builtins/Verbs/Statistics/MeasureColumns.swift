import Analysis

/// The measures of one kind as columns of a table.
struct MeasureColumns<Counts: Sendable>: Sendable {
  private let statistics: [Statistic<Counts>]

  /// All measures, those named first in front: an effect size and a significance side by side.
  init(_ all: [Statistic<Counts>], first names: [String] = []) {
    let front = names.compactMap { name in all.first { $0.measure.name == name } }
    statistics = front + all.filter { !names.contains($0.measure.name) }
  }

  /// How many measures there are.
  var count: Int { statistics.count }

  /// A column for each measure.
  var columns: [Column] { statistics.map { Column($0.measure) } }

  /// The values of the columns for some counts.
  func values(of counts: Counts) -> [Value] {
    statistics.indices.map { value(at: $0) { _ in counts } }
  }

  /// The value of one of the columns.
  ///
  /// - Parameter counts: What a measure is computed from.
  func value(at index: Int, _ counts: (Measure) -> Counts) -> Value {
    let statistic = statistics[index]
    return statistic.value(of: counts(statistic.measure)).map(Value.decimal) ?? .none
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
