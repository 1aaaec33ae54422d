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
    plainTable.lines()
  }

  private var plainTable: TextTable {
    let writer = CellWriter(style)
    return TextTable(
      table.columns.enumerated().map { TextColumn($1, at: $0, of: table.rows, writer) },
      rowCount: table.rows.count, style)
  }
}
