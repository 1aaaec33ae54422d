import Language

/// Writes a table in GitHub Flavored Markdown.
///
/// Source: GitHub Flavored Markdown Spec, 4.10 "Tables (extension)".
enum MarkdownTable {
  /// The table; what a reader should know of how it came about stands above it.
  static func text(_ table: ResultTable) -> String {
    var text = ""
    for header in table.headers {
      text += "(\(escaped(TerminalEscapes.singleLine(header, lineEnd: " "))))\n\n"
    }
    guard !table.columns.isEmpty else { return text }
    let writer = CellWriter(lineEnd: "\n")
    let columns = table.columns.enumerated().map { position, column in
      TextColumn(column, at: position, of: table.rows, writer)
    }
    text += line(columns.map { escaped($0.header.text) })
    text += line(columns.map { $0.alignment == .right ? "---:" : "---" })
    for row in table.rows.indices {
      text += line(columns.map { escaped($0.cells[row].text) })
    }
    if table.rows.isEmpty { text += "\n(no rows)\n" }
    return text
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The text with what Markdown would read as markup escaped, and `<br>` for line ends.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var previous: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": escaped += "<br>"
      case "|", "\\", "`", "*", "[", "<", "~", "&": escaped += "\\" + String(scalar)
      case "_":
        // Within a word an underscore is no markup.
        let next = position + 1 < scalars.count ? scalars[position + 1] : " "
        let isInside = isWordScalar(previous) && isWordScalar(next)
        escaped += isInside ? "_" : "\\_"
      default: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
