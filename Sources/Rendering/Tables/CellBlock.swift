/// The cells of one row, each as the lines that it takes.
struct CellBlock {
  /// One line of a cell: as it is written, and the columns it takes.
  struct Line {
    var text: String
    var width: Int
  }

  /// The first line of each cell.
  private var firsts: [Line] = []
  /// The further lines of each cell; most have none.
  private var rests: [[Line]] = []
  /// The number of lines of the tallest cell.
  private(set) var height = 1
  /// Whether a cell was cut.
  private(set) var isCut = false

  /// The cells of a row in columns of some widths; what does not fit is wrapped or cut.
  init(_ cells: [Cell], widths: [Int], _ style: OutputStyle) {
    firsts.reserveCapacity(cells.count + 2)
    rests.reserveCapacity(cells.count + 2)
    for (cell, width) in zip(cells, widths) {
      if cell.width <= width {
        append(Line(text: style.paint(cell.text, cell.ink), width: cell.width))
      } else if style.truncatesCells {
        let kept = DisplayText.truncate(cell.text, width: width)
        append(Line(text: style.paint(kept, cell.ink), width: DisplayWidth.of(kept)))
        isCut = true
      } else {
        append(
          DisplayText.wrap(cell.text, width: width).map {
            Line(text: style.paint($0, cell.ink), width: DisplayWidth.of($0))
          })
      }
    }
  }

  /// Adds a cell of one line.
  mutating func append(_ line: Line) {
    firsts.append(line)
    rests.append([])
  }

  /// Adds a cell by its lines.
  mutating func append(_ lines: [Line], isCut: Bool = false) {
    append(lines.first ?? Line(text: "", width: 0))
    if lines.count > 1 { rests[rests.count - 1] = Array(lines.dropFirst()) }
    height = max(height, lines.count)
    self.isCut = self.isCut || isCut
  }

  /// A line of a cell; `nil` below its last.
  private func line(_ number: Int, ofCell cell: Int) -> Line? {
    if number == 0 { return firsts[cell] }
    return rests[cell].indices.contains(number - 1) ? rests[cell][number - 1] : nil
  }

  /// The lines of the row without spaces at their ends.
  func lines(widths: [Int], _ alignments: [TextColumn.Alignment]) -> [String] {
    (0..<height).map { number in
      var text = ""
      var pending = 0
      for cell in firsts.indices {
        if cell > 0 { pending += ColumnLayout.gap }
        guard let line = line(number, ofCell: cell), line.width > 0 else {
          pending += widths[cell]
          continue
        }
        let free = max(0, widths[cell] - line.width)
        let before = alignments[cell] == .right ? free : 0
        text += DisplayText.spaces(pending + before)
        text += line.text
        pending = free - before
      }
      return text
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
