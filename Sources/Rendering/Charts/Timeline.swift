import Language
import TextModel

/// Bars along a time axis, with the dates between that no row has.
struct Timeline: Drawing {
  private let chart: BarChart
  private let rowCount: Int

  /// What stands for the number of a date that no row has.
  private static let empty = Cell("\u{B7}", ink: .faint)

  /// The timeline of a table that has a column of dates and one of numbers.
  init?(_ table: ResultTable, _ columns: [TextColumn], _ style: OutputStyle) {
    guard let dates = DateColumn(table),
      let measure = columns.firstIndex(where: { $0.alignment == .right })
    else { return nil }
    let labels = columns.indices.filter {
      $0 != dates.position && columns[$0].alignment == .left
    }
    var lines: [(date: Cell, row: Int?)] = []
    let axis = DateAxis(dates.values.compactMap { $0 })
    let unit = axis.precision?.rawValue ?? "date"
    let rows = Dictionary(grouping: dates.values.indices) { dates.values[$0] }
    for place in axis.places {
      switch place {
      case .date(let date):
        // Every row has its own cell: equal dates may be written differently.
        for row in rows[date] ?? [] { lines.append((columns[dates.position].cells[row], row)) }
      case .gap(let date): lines.append((Cell(date.description, ink: .faint), nil))
      case .longGap(let count):
        lines.append((Cell("\u{2026} \(count) \(unit)s", ink: .faint), nil))
      }
    }
    for row in rows[nil] ?? [] { lines.append((columns[dates.position].cells[row], row)) }
    func column(_ position: Int, gap: Cell) -> TextColumn {
      let source = columns[position]
      return TextColumn(
        source.header.text, cells: lines.map { line in line.row.map { source.cells[$0] } ?? gap },
        alignment: source.alignment, isFlexible: source.isFlexible)
    }
    let dateColumn = TextColumn(
      columns[dates.position].header.text, cells: lines.map(\.date), alignment: .left,
      isFlexible: false)
    chart = BarChart(
      labels: [dateColumn] + labels.map { column($0, gap: Cell("")) },
      measure: column(measure, gap: Self.empty),
      values: lines.map { line in line.row.flatMap { table.rows[$0].value(at: measure).number } },
      unshown: columns.indices
        .filter { $0 != measure && columns[$0].alignment == .right }
        .map { columns[$0].header.text }, style)
    rowCount = table.rows.count
  }

  /// Writes the bars, and what is not shown.
  func write(to buffer: inout LineBuffer) { chart.write(to: &buffer, rowCount: rowCount) }
}

/// The first column of a table that holds dates and nothing else.
struct DateColumn {
  /// Its position.
  let position: Int
  /// Its dates, one a row.
  let values: [CalendarInterval?]

  init?(_ table: ResultTable) {
    for position in table.columns.indices {
      var hasDate = table.columns[position].type == .date
      var hasOther = false
      let values = table.rows.map { row -> CalendarInterval? in
        switch row.value(at: position) {
        case .date(let date):
          hasDate = true
          return date
        case .none: return nil
        default:
          hasOther = true
          return nil
        }
      }
      guard hasDate, !hasOther else { continue }
      self.position = position
      self.values = values
      return
    }
    return nil
  }
}
