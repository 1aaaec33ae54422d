/// The cells of one row, each as the lines that it takes.
struct CellBlock {
  /// One line of a cell: as it is written, and the columns it takes.
  struct Line {
    var text: String
    var width: Int
  }

  private var cells: [[Line]] = []
  /// The number of lines of the tallest cell.
  private(set) var height = 1
  /// Whether a cell was cut.
  private(set) var isCut = false

  /// The cells of a row in columns of some widths; what does not fit is wrapped or cut.
  init(_ cells: [Cell], widths: [Int], _ style: OutputStyle) {
    self.cells.reserveCapacity(cells.count)
    for (cell, width) in zip(cells, widths) {
      if cell.width <= width {
        append([Line(text: style.paint(cell.text, cell.ink), width: cell.width)])
      } else if style.truncatesCells {
        let kept = DisplayText.truncate(cell.text, width: width)
        append([Line(text: style.paint(kept, cell.ink), width: DisplayWidth.of(kept))])
        isCut = true
      } else {
        append(
          DisplayText.wrap(cell.text, width: width).map {
            Line(text: style.paint($0, cell.ink), width: DisplayWidth.of($0))
          })
      }
    }
  }

  /// Adds a cell by its lines.
  mutating func append(_ lines: [Line], isCut: Bool = false) {
    cells.append(lines)
    height = max(height, lines.count)
    self.isCut = self.isCut || isCut
  }

  /// The lines of the row without spaces at their ends.
  func lines(widths: [Int], _ alignments: [TextColumn.Alignment]) -> [String] {
    (0..<height).map { number in
      var line = ""
      var pending = 0
      for (position, cell) in cells.enumerated() {
        if position > 0 { pending += ColumnLayout.gap }
        guard cell.indices.contains(number), cell[number].width > 0 else {
          pending += widths[position]
          continue
        }
        let free = max(0, widths[position] - cell[number].width)
        let before = alignments[position] == .right ? free : 0
        line += DisplayText.spaces(pending + before)
        line += cell[number].text
        pending = free - before
      }
      return line
    }
  }
}

extension [CellBlock] {
  /// The lines of all rows; where a row takes several, the rows are set off by empty lines, so that
  /// one can see where each ends.
  func lines(widths: [Int], _ alignments: [TextColumn.Alignment]) -> [String] {
    let isSpaced = contains { $0.height > 1 }
    var lines: [String] = []
    for (row, block) in enumerated() {
      if isSpaced, row > 0 { lines.append("") }
      lines += block.lines(widths: widths, alignments)
    }
    return lines
  }
}
