import TextModel

/// Counts rows by the time of publication.
struct TimeSeries: Sendable {
  let unit: CalendarInterval.Precision
  /// What the series are; without any there is one.
  let keys: [Resolved]

  /// More units than a reader can look at: a century of days.
  private static let mostUnits = 40_000

  /// One value of the keys.
  private struct Series {
    var values: [Value]
    var total = 0
    var counts: [CalendarInterval: (rows: Int, documents: Int)] = [:]
    var lastDocument = -1
    var seen: Set<Int> = []

    mutating func add(_ date: CalendarInterval, _ document: Int) {
      total += 1
      var count = counts[date] ?? (0, 0)
      count.rows += 1
      if document != lastDocument, seen.insert(document).inserted { count.documents += 1 }
      lastDocument = document
      counts[date] = count
    }
  }

  func rows(_ source: any PlanNode, _ execution: Execution) throws -> [Row] {
    var series: [Series] = keys.isEmpty ? [Series(values: [])] : []
    var positions: [[ValueKey]: Int] = keys.isEmpty ? [[]: 0] : [:]
    var total = 0
    var undated = 0
    var met: [Int: Row] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      total += 1
      guard let place = row.place, let date = date(of: row) else {
        undated += 1
        continue
      }
      if met[place.document.position] == nil { met[place.document.position] = row }
      let values = try keys.map { try $0.evaluate(row, execution) }
      let key = values.map(ValueKey.init)
      let position = positions[key, default: series.count]
      if position == series.count {
        positions[key] = position
        series.append(Series(values: values))
      }
      series[position].add(date, place.document.position)
    }
    let sizes = try sizes(
      source.representatives(execution) ?? met.sorted { $0.key < $1.key }.map(\.value), execution)
    note(rows: total, undated: undated, sizes, execution)
    let dates = Set(series.flatMap(\.counts.keys)).union(sizes.all.keys)
    let axis = axis(dates, execution)
    return series.sorted { $0.total > $1.total }.flatMap { series in
      let key = series.values.map(ValueKey.init)
      return axis.map { date in
        let count = series.counts[date] ?? (0, 0)
        let size = (sizes.byKey.map { $0[key] ?? [:] } ?? sizes.all)[date] ?? 0
        let rate =
          size > 0 ? Value.decimal(Double(count.rows) / Double(size) * 1_000_000) : .none
        return Row(
          [.date(date)] + series.values
            + [.integer(count.rows), rate, .integer(count.documents), .integer(size)])
      }
    }
  }

  /// The tokens of the documents of each time, of all and of each series; without the latter where
  /// the series do not part documents.
  private struct Sizes {
    var all: [CalendarInterval: Int] = [:]
    var byKey: [[ValueKey]: [CalendarInterval: Int]]?
    var documents = 0
    var undated = 0
  }

  private func sizes(_ rows: [Row], _ execution: Execution) throws -> Sizes {
    let isByDocument = !keys.isEmpty && keys.allSatisfy(\.isDocumentLevel)
    var sizes = Sizes(byKey: isByDocument ? [:] : nil)
    var documents: Set<Int> = []
    for row in rows {
      guard let document = row.place?.document, documents.insert(document.position).inserted else {
        continue
      }
      sizes.documents += 1
      guard let date = date(of: row) else {
        sizes.undated += 1
        continue
      }
      sizes.all[date, default: 0] += document.tokenCount
      if isByDocument {
        let key = try keys.map { ValueKey(try $0.evaluate(row, execution)) }
        sizes.byKey?[key, default: [:]][date, default: 0] += document.tokenCount
      }
    }
    return sizes
  }

  private func note(rows: Int, undated: Int, _ sizes: Sizes, _ execution: Execution) {
    let asPrecise = "date as precise as a \(unit.rawValue)"
    if undated > 0 {
      execution.note(.statistics("\(undated) of \(rows) rows have no \(asPrecise)"))
    }
    if sizes.undated > 0 {
      let (all, none) = (sizes.documents, sizes.undated)
      execution.note(
        .statistics(
          "\(none) of \(all) documents \(none == 1 ? "has" : "have") no \(asPrecise) "
            + "and \(none == 1 ? "is" : "are") left out"))
    }
  }

  /// All units from the first to the last.
  private func axis(_ dates: Set<CalendarInterval>, _ execution: Execution) -> [CalendarInterval] {
    guard let first = dates.min(by: { $0.start < $1.start }),
      let last = dates.max(by: { $0.start < $1.start })
    else { return [] }
    var axis: [CalendarInterval] = []
    var current: CalendarInterval? = first
    while let date = current, date.start <= last.start {
      guard axis.count < Self.mostUnits else {
        execution.note(
          .statistics(
            "only the first \(Self.mostUnits) units are shown, to \(axis.last?.description ?? "")"))
        break
      }
      axis.append(date)
      current = CalendarInterval(day: CivilDay(number: date.lastDay.number + 1)).floor(to: unit)
    }
    return axis
  }

  private func date(of row: Row) -> CalendarInterval? {
    row.place?.document.document.metadata.published?.floor(to: unit)
  }
}
