import Language

/// Writes tables as comma-separated (RFC 4180) and tab-separated values.
///
/// Lines end with a line feed, as Unix tools expect, not with RFC 4180's CR LF. Spans are their text,
/// lists are joined by `; `, none is empty. Cells that a spreadsheet would take for formulas are
/// written as they are: the file is data, and changing it would falsify it.
struct SeparatedValues {
  /// Which of the two.
  enum Kind {
    /// Fields are quoted where they hold a comma, a quotation mark or a line end.
    case commas
    /// Tabs and line ends in fields become spaces; nothing is quoted.
    case tabs
  }

  private let kind: Kind
  private let isTerminal: Bool

  /// A writer; on a terminal, control characters are shown by their scalar values.
  init(_ kind: Kind, _ style: OutputStyle) {
    self.kind = kind
    isTerminal = style.isTerminal
  }

  /// A header line and one line a row.
  func text(_ table: ResultTable) -> String {
    var text = ""
    write(table.columns.map(\.name), to: &text)
    for row in table.rows {
      write(table.columns.indices.map { row.value(at: $0).plainText }, to: &text)
    }
    return text
  }

  /// A value as a table of one row, its column called `value`.
  func text(_ value: Value) -> String {
    var text = ""
    write(["value"], to: &text)
    write([value.plainText], to: &text)
    return text
  }

  private func write(_ fields: [String], to text: inout String) {
    for (position, field) in fields.enumerated() {
      if position > 0 { text += kind == .commas ? "," : "\t" }
      switch kind {
      case .commas:
        // A line of one empty field would be an empty line, which readers skip.
        if fields.count == 1, field.isEmpty { text += "\"\"" } else { text += quoted(field) }
      case .tabs: text += unbroken(field)
      }
    }
    text += "\n"
  }

  private func quoted(_ field: String) -> String {
    let field = safe(field, keepsLines: true)
    let mustQuote = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard mustQuote else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private func unbroken(_ field: String) -> String {
    guard field.utf8.contains(where: { (0x09...0x0D).contains($0) }) else {
      return safe(field, keepsLines: false)
    }
    var spaced = String.UnicodeScalarView()
    for scalar in field.replacingCarriageReturns.unicodeScalars {
      spaced.append((0x09...0x0D).contains(scalar.value) ? " " : scalar)
    }
    return safe(String(spaced), keepsLines: false)
  }

  private func safe(_ field: String, keepsLines: Bool) -> String {
    guard isTerminal else { return field }
    guard keepsLines else { return TerminalEscapes.escaped(field) }
    return field.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalEscapes.escaped(String($0)) }.joined(separator: "\n")
  }
}

extension String {
  /// The text with each CR LF as one line feed.
  fileprivate var replacingCarriageReturns: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var result = ""
    for character in self { result.append(character == "\r\n" ? "\n" : character) }
    return result
  }
}
