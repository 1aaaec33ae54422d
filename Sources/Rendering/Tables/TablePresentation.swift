import Language

/// A table in the form that it asks to be shown in.
struct TablePresentation {
  private let table: ResultTable
  private let style: OutputStyle

  init(_ table: ResultTable, _ style: OutputStyle) {
    self.table = table
    self.style = style
  }

  /// The lines above the table, and the table.
  var text: String {
    var buffer = LineBuffer()
    for header in table.headers {
      let line = "(\(TerminalEscapes.singleLine(header, lineEnd: " ")))"
      let pieces = style.width.map { DisplayText.wrap(line, width: $0) } ?? [line]
      buffer.append(lines: pieces.map { style.paint($0, .faint) })
    }
    drawing.write(to: &buffer)
    return buffer.text
  }

  private var drawing: any Drawing {
    let writer = CellWriter(style)
    let columns = table.columns.enumerated().map {
      TextColumn($1, at: $0, of: table.rows, writer)
    }
    // Charts have no room on a very narrow screen; trees find their own way.
    let isNarrow = (style.width ?? .max) < 40 && table.presentation != .tree
    let presentation = isNarrow ? .table : table.presentation
    let chart: (any Drawing)? =
      switch presentation {
      case .table: nil
      case .concordance: Concordance(columns, style)
      case .bars: BarChart(table, columns, style)
      case .sparkline: Sparklines(table, columns, style)
      case .timeline: Timeline(table, columns, style)
      case .tree: TreeDrawing(table, style)
      }
    // A table that lacks the columns for its form is shown as it is.
    return chart ?? TextTable(columns, rowCount: table.rows.count, style)
  }
}
