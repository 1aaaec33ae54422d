import Language

/// Rows with a bar each: the first column of numbers measures, all other columns but numbers label.
struct BarChart: Drawing {
  private let labels: [TextColumn]
  private let measure: TextColumn
  private let values: [Double?]
  private let unshown: [String]
  private let style: OutputStyle

  /// The width of the bars where there is no limit.
  private static let unlimitedWidth = 40
  /// The width that bars have at least.
  private static let leastWidth = 16

  /// The bars of a table that has a column of numbers.
  init?(_ table: ResultTable, _ columns: [TextColumn], _ style: OutputStyle) {
    guard let position = columns.firstIndex(where: { $0.alignment == .right }) else { return nil }
    self.init(
      labels: columns.filter { $0.alignment == .left }, measure: columns[position],
      values: table.rows.map { $0.value(at: position).number },
      unshown: columns.indices
        .filter { $0 != position && columns[$0].alignment == .right }
        .map { columns[$0].header.text }, style)
  }

  /// Bars from columns that have as many cells as there are values.
  init(
    labels: [TextColumn], measure: TextColumn, values: [Double?], unshown: [String],
    _ style: OutputStyle
  ) {
    self.labels = labels
    self.measure = measure
    self.values = values
    self.unshown = unshown
    self.style = style
  }

  /// Writes the bars, and what is not shown.
  func write(to buffer: inout LineBuffer) { write(to: &buffer, rowCount: nil) }

  /// Writes the same; `rowCount` where not every line is a row.
  func write(to buffer: inout LineBuffer, rowCount: Int?) {
    let gap = ColumnLayout.gap
    let beside = measure.naturalWidth + gap + (labels.isEmpty ? 0 : gap)
    let labelWidth = style.width.map { max(1, $0 - beside - Self.leastWidth) }
    let layout = ColumnLayout(labels, width: labelWidth, truncatesCells: style.truncatesCells)
    let barWidth =
      style.width.map { max(1, $0 - beside - layout.lineWidth) } ?? Self.unlimitedWidth
    let scale = BarScale(values.compactMap { $0 }.filter(\.isFinite), width: barWidth)
    let bars = TextColumn(
      "", cells: values.map { Cell(scale.bar($0), ink: .blue) }, alignment: .left,
      isFlexible: false)
    let shown = Array(labels.prefix(layout.widths.count)) + [measure, bars]
    let widths = layout.widths + [measure.naturalWidth, barWidth]
    let alignments = shown.map(\.alignment)
    let header = CellBlock(shown.map(\.header), widths: widths, style)
    let blocks = values.indices.map { row in
      CellBlock(shown.map { $0.cells[row] }, widths: widths, style)
    }
    var footer = Footer(style)
    footer.add(rowCount: rowCount ?? values.count)
    footer.add(hidden: labels.dropFirst(layout.widths.count).map(\.header.text) + unshown)
    if blocks.contains(where: \.isCut) { footer.addCells() }
    buffer.append(
      lines: header.lines(widths: widths, alignments) + [TextTable.rule(widths.dropLast())])
    blocks.write(to: &buffer, widths: widths, alignments)
    buffer.append(lines: footer.lines)
  }
}
