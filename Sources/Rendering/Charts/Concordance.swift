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
    let mostLeft = left.reduce(0) { max($0, $1.width) }
    let mostRight = zip(match, right).reduce(0) { max($0, $1.0.width + Self.gap + $1.1.width) }
    guard let width = style.width else {
      leftWidth = mostLeft
      rightWidth = mostRight
      return
    }
    let mostMatch = match.reduce(0) { max($0, $1.width) }
    let free = max(3, width - (front.isEmpty ? 0 : frontLayout.lineWidth + Self.gap) - Self.gap)
    let half = (free - min(mostMatch, free / 3)) / 2
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
    let blocks = match.indices.map { row in
      var block = CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
      block.append(left[row].suffix(width: leftWidth))
      append(row, to: &block)
      return block
    }
    blocks.write(to: &buffer, widths: widths, alignments)
    var footer = Footer(style)
    footer.add(rowCount: match.count)
    footer.add(hidden: front.dropFirst(shown.count).map(\.header.text))
    if blocks.contains(where: \.isCut) { footer.addCells() }
    buffer.append(lines: footer.lines)
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
