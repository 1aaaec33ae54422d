import Language
import TextModel

/// A line of small bars for each series, with its least and greatest number.
///
/// Source of the form: Tufte, "Beautiful Evidence" (2006). Each series has its own scale, which
/// begins at zero.
struct Sparklines: Drawing {
  /// One series: what it is called, and its numbers along the axis.
  struct Series {
    var name: String
    var values: [Double?]
  }

  private let series: [Series]
  private let axis: String?
  private let style: OutputStyle

  private static let marks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let missing = "\u{B7}"

  /// The series of a table that has a column of numbers.
  ///
  /// With a column of dates, these are the axis, and the columns of text tell the series apart.
  /// Without one, a single column of numbers is one series in the order of the rows, and several
  /// columns of numbers make each row a series.
  init?(_ table: ResultTable, _ columns: [TextColumn], _ style: OutputStyle) {
    let numbers = columns.indices.filter { columns[$0].alignment == .right }
    guard let first = numbers.first else { return nil }
    self.style = style
    let dates = DateColumn(table)
    let labels = columns.indices.filter {
      columns[$0].alignment == .left && $0 != dates?.position
    }
    func name(_ row: Int, _ number: Int?) -> String {
      var parts = labels.map { columns[$0].cells[row].text }
      if let number { parts.append(columns[number].header.text) }
      return parts.joined(separator: ", ")
    }
    if let dates {
      let places = DateAxis(dates.values.compactMap { $0 }).places.flatMap(\.dates)
      let positions = Dictionary(
        places.enumerated().compactMap { place in place.element.map { ($0, place.offset) } },
        uniquingKeysWith: { first, _ in first })
      var series: [Series] = []
      var known: [String: Int] = [:]
      for row in table.rows.indices {
        guard let date = dates.values[row], let place = positions[date] else { continue }
        for number in numbers {
          let name = name(row, numbers.count > 1 || labels.isEmpty ? number : nil)
          let index = known[name] ?? series.count
          if index == series.count {
            known[name] = index
            series.append(Series(name: name, values: Array(repeating: nil, count: places.count)))
          }
          guard let value = table.rows[row].value(at: number).number else { continue }
          series[index].values[place] = (series[index].values[place] ?? 0) + value
        }
      }
      self.series = series
      let ends = [places.first, places.last].compactMap { $0 ?? nil }.map(\.description)
      axis =
        ends.isEmpty
        ? nil
        : "\(columns[dates.position].header.text) "
          + ends.joined(separator: " to ")
    } else if numbers.count == 1 {
      series = [
        Series(
          name: columns[first].header.text,
          values: table.rows.map { $0.value(at: first).number })
      ]
      axis = "rows in order"
    } else {
      series = table.rows.indices.map { row in
        Series(
          name: name(row, nil), values: numbers.map { table.rows[row].value(at: $0).number })
      }
      axis = numbers.map { columns[$0].header.text }.joined(separator: ", ")
    }
  }

  /// Writes a line for each series, and below what the axis is.
  func write(to buffer: inout LineBuffer) {
    let most = series.reduce(0) { max($0, $1.values.count) }
    let columns = [column("series", series.map(\.name))]
    let bounds = [number("least") { $0.min() }, number("most") { $0.max() }]
    let gap = ColumnLayout.gap
    let beside = bounds.reduce(0) { $0 + $1.naturalWidth + gap }
    // Names may take half of what the bounds leave.
    let nameWidth = style.width.map { max(1, ($0 - beside) / 2) }
    let layout = ColumnLayout(columns, width: nameWidth, truncatesCells: style.truncatesCells)
    let free = style.width.map { max(1, $0 - beside - layout.lineWidth - gap) } ?? most
    let step = max(1, (most + free - 1) / max(1, free))
    let sparks = TextColumn(
      "", cells: series.map { Cell(Self.line($0.values, step: step), ink: .blue) },
      alignment: .left, isFlexible: false)
    let shown = columns + [sparks] + bounds
    let widths = layout.widths + [sparks.naturalWidth] + bounds.map(\.naturalWidth)
    let alignments = shown.map(\.alignment)
    let header = CellBlock(shown.map(\.header), widths: widths, style)
    let blocks = series.indices.map { row in
      CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
    }
    var footer = Footer(style)
    if let axis { footer.add("(\(axis))") }
    if step > 1 { footer.add("(each mark is the mean of \(step) values)") }
    if blocks.contains(where: \.isCut) { footer.addCells() }
    buffer.append(
      lines: header.lines(widths: widths, alignments) + [TextTable.rule(widths)])
    blocks.write(to: &buffer, widths: widths, alignments)
    buffer.append(lines: footer.lines)
  }

  private func column(_ name: String, _ cells: [String]) -> TextColumn {
    TextColumn(name, cells: cells.map { Cell($0) }, alignment: .left, isFlexible: true)
  }

  private func number(_ name: String, _ choose: ([Double]) -> Double?) -> TextColumn {
    let values = series.map { choose($0.values.compactMap { $0 }) }
    var format = NumberFormat()
    for value in values {
      if let value, Int(exactly: value) == nil { format.add(value) }
    }
    return TextColumn(
      name,
      cells: values.map { value in
        guard let value else { return Cell(CellWriter.absent, ink: .faint) }
        return Cell(Int(exactly: value).map { format.text($0) } ?? format.text(value))
      }, alignment: .right, isFlexible: false)
  }

  /// The marks of a series, one for `step` values.
  static func line(_ values: [Double?], step: Int = 1) -> String {
    let means = stride(from: 0, to: values.count, by: step).map { start -> Double? in
      let known = values[start..<min(values.count, start + step)].compactMap { $0 }
        .filter(\.isFinite)
      return known.isEmpty ? nil : known.reduce(0) { $0 + $1 / Double(known.count) }
    }
    let least = min(0, means.compactMap { $0 }.min() ?? 0)
    let most = max(0, means.compactMap { $0 }.max() ?? 0)
    return means.map { mean in
      guard let mean else { return missing }
      let height = most / 2 - least / 2
      guard height > 0 else { return marks[0] }
      let share = (mean / 2 - least / 2) / height
      return marks[max(0, min(marks.count - 1, Int((share * Double(marks.count - 1)).rounded())))]
    }.joined()
  }
}

extension DateAxis.Place {
  /// The date at the place; one absent date for a gap that is too long to list.
  fileprivate var dates: [CalendarInterval?] {
    switch self {
    case .date(let date), .gap(let date): [date]
    case .longGap: [nil]
    }
  }
}
