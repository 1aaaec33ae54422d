/// A concordance: key words in context, the matches below each other.
///
/// Source of the form: the KWIC index (Luhn 1960), as corpus tools print it.
struct Concordance: Drawing {
  private let front: [TextColumn]
  private let left: [Cell]
  private let match: [Cell]
  private let right: [Cell]
  private let style: OutputStyle
  private let frontLayout: ColumnLayout
  /// The columns for the left context, and from the first of the match to the end of the line.
  private let leftWidth: Int
  private let rightWidth: Int
  /// The columns that the widest match takes.
  private let widestMatch: Int

  /// The spaces between a context and the match.
  private static let gap = ColumnLayout.gap

  /// A concordance of a table that has the columns `left`, `match` and `right`.
  ///
  /// The other columns stand in front, in at most half of the width.
  init?(_ columns: [TextColumn], _ style: OutputStyle) {
    func cells(_ name: String) -> [Cell]? {
      columns.first { $0.header.text == name }?.cells
    }
    guard let left = cells("left"), let match = cells("match"), let right = cells("right")
    else { return nil }
    self.left = left
    self.match = match
    self.right = right
    self.style = style
    let isFront = { (column: TextColumn) in
      !["left", "match", "right"].contains(column.header.text)
    }
    front = columns.filter(isFront)
    frontLayout = ColumnLayout(
      front, width: style.width.map { $0 / 2 }, truncatesCells: style.truncatesCells)
    widestMatch = match.reduce(0) { max($0, $1.width) }
    let mostLeft = left.reduce(0) { max($0, $1.width) }
    let mostRight = zip(match, right).reduce(0) { max($0, $1.0.width + Self.gap + $1.1.width) }
    guard let width = style.width else {
      leftWidth = mostLeft
      rightWidth = mostRight
      return
    }
    let free = max(3, width - (front.isEmpty ? 0 : frontLayout.lineWidth + Self.gap) - Self.gap)
    let half = (free - min(widestMatch, free / 3)) / 2
    leftWidth = max(0, min(mostLeft, max(half, free - mostRight), free - 1))
    rightWidth = free - leftWidth
  }

  /// Writes a line for each match, and what is not shown.
  func write(to buffer: inout LineBuffer) {
    let shown = Array(front.prefix(frontLayout.widths.count))
    let widths = frontLayout.widths + [leftWidth, rightWidth]
    let alignments = shown.map(\.alignment) + [.right, .left]
    if !shown.isEmpty, !match.isEmpty {
      var header = CellBlock(shown.map(\.header), widths: widths, style)
      for (name, width) in [("left", leftWidth), ("match", rightWidth)] {
        header.append(
          CellBlock.Line(DisplayText.prefix(of: name, width: width), .bold, style))
      }
      buffer.append(lines: header.lines(widths: widths, alignments) + [TextTable.rule(widths)])
    }
    var isCut = false
    if widestMatch <= rightWidth, zip(shown, widths).allSatisfy({ $0.naturalWidth <= $1 }) {
      writeLines(shown, to: &buffer)
    } else {
      let blocks = match.indices.map { row in
        var block = CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
        block.append(left[row].suffix(width: leftWidth))
        append(row, to: &block)
        return block
      }
      blocks.write(to: &buffer, widths: widths, alignments)
      isCut = blocks.contains(where: \.isCut)
    }
    var footer = Footer(style)
    footer.add(rowCount: match.count)
    footer.add(hidden: front.dropFirst(shown.count).map(\.header.text))
    if isCut { footer.addCells() }
    buffer.append(lines: footer.lines)
  }

  /// Writes each row as one line, where the cells in front and the match have room.
  private func writeLines(_ shown: [TextColumn], to buffer: inout LineBuffer) {
    let front = shown.map { ($0.cells, $0.alignment) }
    for row in match.indices {
      for ((cells, alignment), width) in zip(front, frontLayout.widths) {
        let cell = cells[row]
        let text = style.paint(cell.text, cell.ink)
        buffer.append(text, width: cell.width, in: width, alignment)
        buffer.append(spaces: Self.gap)
      }
      let before = left[row].suffix(width: leftWidth)
      buffer.append(before.text, width: before.width, in: leftWidth, .right)
      buffer.append(spaces: Self.gap)
      let word = match[row]
      buffer.append(style.paint(word.text, .boldYellow))
      buffer.append(spaces: Self.gap)
      buffer.append(right[row].prefix(width: rightWidth - word.width - Self.gap).text)
      buffer.endLine()
    }
  }

  /// Adds the match, in further lines where it does not fit into one, and as much of the right
  /// context as there is room for.
  private func append(_ row: Int, to block: inout CellBlock) {
    let word = match[row]
    var lines = [CellBlock.Line(style.paint(word.text, .boldYellow)[...], width: word.width)]
    let isCut = word.width > rightWidth && style.truncatesCells
    if word.width > rightWidth {
      let pieces =
        isCut
        ? [DisplayText.truncate(word.text, width: rightWidth)]
        : DisplayText.wrap(word.text, width: rightWidth)
      lines = pieces.map { CellBlock.Line($0, .boldYellow, style) }
    }
    if let last = lines.indices.last {
      let context = right[row].prefix(width: rightWidth - lines[last].width - Self.gap)
      if !context.text.isEmpty {
        lines[last].text += DisplayText.spaces(Self.gap) + context.text
        lines[last].width += Self.gap + context.width
      }
    }
    block.append(lines, isCut: isCut)
  }
}
