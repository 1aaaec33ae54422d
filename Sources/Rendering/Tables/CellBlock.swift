/// The cells of one row, each as the lines that it takes.
struct CellBlock {
  /// One line of a cell: as it is written, and the columns it takes.
  struct Line {
    var text: Substring
    var width: Int

    /// A line of which the width is known.
    init(_ text: Substring, width: Int) {
      self.text = text
      self.width = width
    }

    /// A text in an ink.
    init(_ text: String, _ ink: Ink?, _ style: OutputStyle) {
      self.init(style.paint(text, ink)[...], width: DisplayWidth.of(text))
    }
  }

  /// The first line of each cell.
  private var firsts: [Line] = []
  /// The further lines of the cells that have any.
  private var rests: [Int: [Line]] = [:]
  /// The number of lines of the tallest cell.
  private(set) var height = 1
  /// Whether a cell was cut.
  private(set) var isCut = false

  /// The cells of a row in columns of some widths; what does not fit is wrapped or cut.
  init(_ cells: [Cell], widths: [Int], _ style: OutputStyle) {
    firsts.reserveCapacity(cells.count + 2)
    for (cell, width) in zip(cells, widths) {
      if cell.width <= width {
        append(Line(style.paint(cell.text, cell.ink)[...], width: cell.width))
      } else if style.truncatesCells {
        append(Line(DisplayText.truncate(cell.text, width: width), cell.ink, style))
        isCut = true
      } else {
        append(DisplayText.wrap(cell.text, width: width).map { Line($0, cell.ink, style) })
      }
    }
  }

  /// Adds a cell of one line.
  mutating func append(_ line: Line) { firsts.append(line) }

  /// Adds a cell by its lines.
  mutating func append(_ lines: [Line], isCut: Bool = false) {
    append(lines.first ?? Line("", width: 0))
    if lines.count > 1 { rests[firsts.count - 1] = Array(lines.dropFirst()) }
    height = max(height, lines.count)
    self.isCut = self.isCut || isCut
  }

  /// A line of a cell; `nil` below its last.
  private func line(_ number: Int, ofCell cell: Int) -> Line? {
    if number == 0 { return firsts[cell] }
    guard let rest = rests[cell], rest.indices.contains(number - 1) else { return nil }
    return rest[number - 1]
  }

  /// Writes one of the lines of the row without spaces at its end.
  func write(
    line number: Int, to buffer: inout LineBuffer, widths: [Int],
    _ alignments: [TextColumn.Alignment]
  ) {
    for cell in firsts.indices {
      if cell > 0 { buffer.append(spaces: ColumnLayout.gap) }
      let line = line(number, ofCell: cell) ?? Line("", width: 0)
      buffer.append(line.text, width: line.width, in: widths[cell], alignments[cell])
    }
  }

  /// The lines of the row.
  func lines(widths: [Int], _ alignments: [TextColumn.Alignment]) -> [String] {
    (0..<height).map { number in
      var buffer = LineBuffer()
      write(line: number, to: &buffer, widths: widths, alignments)
      return buffer.text
    }
  }
}

extension [CellBlock] {
  /// Writes the lines of all rows; where a row takes several, the rows are set off by empty lines, so
  /// that one can see where each ends.
  func write(to buffer: inout LineBuffer, widths: [Int], _ alignments: [TextColumn.Alignment]) {
    let isSpaced = contains { $0.height > 1 }
    for (row, block) in enumerated() {
      if isSpaced, row > 0 { buffer.endLine() }
      for number in 0..<block.height {
        block.write(line: number, to: &buffer, widths: widths, alignments)
        buffer.endLine()
      }
    }
  }
}
