import Language

/// A table as aligned columns, with a header, a rule and a line that says how many rows there are.
struct TextTable {
  private let columns: [TextColumn]
  private let rowCount: Int
  private let style: OutputStyle
  private let layout: ColumnLayout

  init(_ columns: [TextColumn], rowCount: Int, _ style: OutputStyle) {
    self.columns = columns
    self.rowCount = rowCount
    self.style = style
    layout = ColumnLayout(columns, width: style.width)
  }

  /// The lines of the table and below it what is not shown.
  func lines() -> [String] {
    let shown = Array(columns.prefix(layout.widths.count))
    let blocks = (0..<rowCount).map { row in
      CellBlock(shown.map { $0.cells[row] }, widths: layout.widths, style)
    }
    let alignments = shown.map(\.isNumber)
    var lines: [String] = []
    if !shown.isEmpty {
      let header = CellBlock(shown.map(\.header), widths: layout.widths, style, wraps: true)
      lines += header.lines(alignments, style, ink: .bold)
      lines.append(
        layout.widths.map { String(repeating: "\u{2500}", count: $0) }.joined(
          separator: DisplayText.spaces(ColumnLayout.gap)))
    }
    let isWrapped = blocks.contains { $0.height > 1 }
    for (row, block) in blocks.enumerated() {
      // Rows of several lines are set off, so that one can see where each ends.
      if isWrapped, row > 0 { lines.append("") }
      lines += block.lines(alignments, style, ink: nil)
    }
    var footer = Footer(style)
    footer.add(rowCount: rowCount)
    footer.add(hidden: columns.dropFirst(shown.count).map(\.header.text))
    if blocks.contains(where: \.isCut) { footer.addCells() }
    return lines + footer.lines
  }
}

/// The cells of one row, each as the lines that it takes.
struct CellBlock {
  private var cells: [[String]] = []
  private let absent: [Bool]
  private let widths: [Int]
  /// The number of lines of the tallest cell.
  private(set) var height = 1
  /// Whether a cell was cut.
  private(set) var isCut = false

  init(_ cells: [Cell], widths: [Int], _ style: OutputStyle, wraps: Bool = false) {
    self.widths = widths
    absent = cells.map(\.isAbsent)
    for (cell, width) in zip(cells, widths) {
      if cell.width <= width {
        self.cells.append([cell.text])
      } else if style.truncatesCells, !wraps {
        self.cells.append([DisplayText.truncate(cell.text, width: width)])
        isCut = true
      } else {
        self.cells.append(DisplayText.wrap(cell.text, width: width))
      }
    }
    height = self.cells.reduce(1) { max($0, $1.count) }
  }

  /// The lines of the row without spaces at their ends; numbers stand at the right.
  func lines(_ isNumber: [Bool], _ style: OutputStyle, ink: Ink?) -> [String] {
    (0..<height).map { number in
      var line = ""
      var pending = 0
      for (position, cell) in cells.enumerated() {
        let text = cell.indices.contains(number) ? cell[number] : ""
        let free = max(0, widths[position] - DisplayWidth.of(text))
        if position > 0 { pending += ColumnLayout.gap }
        if text.isEmpty {
          pending += free
          continue
        }
        let before = isNumber[position] ? free : 0
        line += DisplayText.spaces(pending + before)
        line += style.paint(text, absent[position] ? .faint : ink)
        pending = free - before
      }
      return line
    }
  }
}
