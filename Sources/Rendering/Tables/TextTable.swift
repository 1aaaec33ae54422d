import Language

/// A table as aligned columns, with a header, a rule and a line that says how many rows there are.
struct TextTable: Drawing {
  private let columns: [TextColumn]
  private let style: OutputStyle
  private let layout: ColumnLayout
  /// What is said below the table.
  var footer: Footer

  /// A table of columns that have `rowCount` cells each.
  ///
  /// Where not all have room, those without any value are left out before the others are.
  init(_ allColumns: [TextColumn], rowCount: Int, _ style: OutputStyle) {
    let fits = ColumnLayout.fits(
      allColumns, width: style.width, truncatesCells: style.truncatesCells)
    let isShown = allColumns.enumerated().map { fits || $0 == 0 || !$1.isEmpty }
    let columns = zip(allColumns, isShown).filter(\.1).map(\.0)
    self.columns = columns
    self.style = style
    layout = ColumnLayout(columns, width: style.width, truncatesCells: style.truncatesCells)
    footer = Footer(style)
    footer.add(rowCount: rowCount)
    footer.add(hidden: columns.dropFirst(layout.widths.count).map(\.header.text))
    footer.add(empty: zip(allColumns, isShown).filter { !$0.1 }.map(\.0.header.text))
    let explained = rowCount > 0 ? columns.prefix(layout.widths.count) : []
    footer.add(explanations: explained.compactMap(\.explanation))
  }

  /// Writes the lines of the table and below it what is not shown.
  func write(to buffer: inout LineBuffer) {
    let shown = Array(columns.prefix(layout.widths.count))
    guard let first = shown.first else { return buffer.append(lines: footer.lines) }
    let widths = layout.widths
    let alignments = shown.map(\.alignment)
    // Names of columns are never cut.
    var wrapping = style
    wrapping.truncatesCells = false
    buffer.append(
      lines: CellBlock(shown.map(\.header), widths: widths, wrapping)
        .lines(widths: widths, alignments))
    buffer.append(lines: [Self.rule(widths)])
    let blocks = first.cells.indices.map { row in
      CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
    }
    blocks.write(to: &buffer, widths: widths, alignments)
    var footer = footer
    if blocks.contains(where: \.isCut) { footer.addCells() }
    buffer.append(lines: footer.lines)
  }

  /// The line under the header.
  static func rule(_ widths: [Int]) -> String {
    widths.map { String(repeating: "\u{2500}", count: $0) }
      .joined(separator: DisplayText.spaces(ColumnLayout.gap))
  }
}
