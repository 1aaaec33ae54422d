/// A concordance: key words in context, the matches below each other.
///
/// Source of the form: the KWIC index (Luhn 1960), as corpus tools print it.
struct Concordance {
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

  /// A line for each match, and what is not shown.
  func lines() -> [String] {
    let shown = Array(front.prefix(frontLayout.widths.count))
    let widths = frontLayout.widths + [leftWidth, rightWidth]
    let alignments = shown.map(\.alignment) + [.right, .left]
    var lines: [String] = []
    if !shown.isEmpty, !match.isEmpty {
      var header = CellBlock(shown.map(\.header), widths: widths, style)
      header.append(line(fitting: Cell("left", ink: .bold), leftWidth))
      header.append(line(fitting: Cell("match", ink: .bold), rightWidth))
      lines += header.lines(widths: widths, alignments) + [TextTable.rule(widths)]
    }
    let blocks = match.indices.map { row in
      var block = CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
      let context = DisplayText.suffix(of: left[row].text, width: leftWidth)
      block.append(CellBlock.Line(text: context, width: DisplayWidth.of(context)))
      let rest = self.rest(row)
      block.append(rest.lines, isCut: rest.isCut)
      return block
    }
    lines += blocks.lines(widths: widths, alignments)
    var footer = Footer(style)
    footer.add(rowCount: match.count)
    footer.add(hidden: front.dropFirst(shown.count).map(\.header.text))
    if blocks.contains(where: \.isCut) { footer.addCells() }
    return lines + footer.lines
  }

  /// The match, in further lines where it does not fit into one, and as much of the right context
  /// as there is room for.
  private func rest(_ row: Int) -> (lines: [CellBlock.Line], isCut: Bool) {
    let word = match[row]
    var pieces = [word.text]
    var isCut = false
    if word.width > rightWidth {
      if style.truncatesCells {
        pieces = [DisplayText.truncate(word.text, width: rightWidth)]
        isCut = true
      } else {
        pieces = DisplayText.wrap(word.text, width: rightWidth)
      }
    }
    var lines = pieces.map {
      CellBlock.Line(text: style.paint($0, .boldYellow), width: DisplayWidth.of($0))
    }
    if let last = lines.indices.last {
      let free = rightWidth - lines[last].width - Self.gap
      let context = DisplayText.prefix(of: right[row].text, width: free)
      if !context.isEmpty {
        lines[last].text += DisplayText.spaces(Self.gap) + context
        lines[last].width += Self.gap + DisplayWidth.of(context)
      }
    }
    return (lines, isCut)
  }

  private func line(fitting cell: Cell, _ width: Int) -> CellBlock.Line {
    let text = DisplayText.prefix(of: cell.text, width: width)
    return CellBlock.Line(text: style.paint(text, cell.ink), width: DisplayWidth.of(text))
  }
}
