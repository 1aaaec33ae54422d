import Language

/// Writes one value on one line: in full, as a program would want to read it.
struct ValueLine {
  private let style: OutputStyle

  init(_ style: OutputStyle) { self.style = style }

  /// The value; text without quotation marks, a list in brackets.
  func text(_ value: Value) -> String {
    switch value {
    case .none: "none"
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .record(let record):
      "{"
        + record.fields.map { "\(TerminalEscapes.escaped($0.name)): \(text($0.value))" }
        .joined(separator: ", ") + "}"
    case .text, .span: CellWriter(style).text(value, NumberFormat())
    default: TerminalEscapes.singleLine(value.plainText, lineEnd: " ")
    }
  }
}
