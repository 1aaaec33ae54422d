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
    var text = ""
    for header in table.headers {
      let line = "(\(TerminalEscapes.singleLine(header, lineEnd: " ")))"
      for piece in style.width.map({ DisplayText.wrap(line, width: $0) }) ?? [line] {
        text += style.paint(piece, .faint) + "\n"
      }
    }
    for line in lines { text += line + "\n" }
    return text
  }

  private var lines: [String] {
    let writer = CellWriter(style)
    let columns = table.columns.enumerated().map {
      TextColumn($1, at: $0, of: table.rows, writer)
    }
    // Charts have no room on a very narrow screen; trees find their own way.
    let isNarrow = (style.width ?? .max) < 40 && table.presentation != .tree
    let presentation = isNarrow ? .table : table.presentation
    let chart: [String]? =
      switch presentation {
      case .table: nil
      case .concordance: Concordance(columns, style)?.lines()
      case .bars: BarChart(table, columns, style)?.lines()
      case .sparkline: Sparklines(table, columns, style)?.lines()
      case .timeline: Timeline(table, columns, style)?.lines()
      case .tree: TreeDrawing(table, style)?.lines()
      }
    // A table that lacks the columns for its form is shown as it is.
    return chart ?? TextTable(columns, rowCount: table.rows.count, style).lines()
  }
}
