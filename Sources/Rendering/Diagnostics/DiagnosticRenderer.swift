import Language

/// Writes errors, warnings and notes for people and for programs.
public struct DiagnosticRenderer: Sendable {
  /// What the screen or file can show.
  public var style: OutputStyle

  /// A renderer for a screen or file.
  public init(style: OutputStyle) { self.style = style }

  /// The diagnostic as people read it, which ends in a line end.
  ///
  /// For example:
  ///
  ///     eval:1:20: error[unknown-column]: `statements` has no column `spekaer`
  ///       statements | where spekaer == "Marrek"
  ///                          ^^^^^^^
  ///       hint: did you mean `speaker`?
  public func render(_ diagnostic: Diagnostic) -> String {
    guard diagnostic.severity != .note else { return note(diagnostic) }
    let ink: Ink = diagnostic.severity == .error ? .boldRed : .boldYellow
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]:"
    var text = ""
    if let range = diagnostic.range { text += place(range) }
    text += style.paint(label, ink) + " " + style.paint(shown(diagnostic.message), .bold) + "\n"
    if let range = diagnostic.range { text += excerpt(range, ink) }
    text += hint(diagnostic)
    for related in diagnostic.related {
      text += place(related.range) + style.paint("note:", .boldCyan) + " "
      text += shown(related.message) + "\n" + excerpt(related.range, .boldCyan)
    }
    return text
  }

  /// The diagnostic as a JSON object on one line, which ends in a line end.
  ///
  /// Lines and columns count from 1, columns in characters; the end is the place after the last
  /// character. What is not there is `null`.
  public func renderJSON(_ diagnostic: Diagnostic) -> String {
    var json = JSONText(isCompact: true)
    json.append(raw: "{")
    json.append(name: "severity")
    json.append(string: diagnostic.severity.rawValue)
    json.append(raw: ",")
    json.append(name: "code")
    json.append(string: diagnostic.code.rawValue)
    json.append(raw: ",")
    json.append(name: "message")
    json.append(string: diagnostic.message)
    json.append(raw: ",")
    appendPlace(of: diagnostic.range, to: &json)
    json.append(raw: ",")
    json.append(name: "hint")
    json.append(diagnostic.hint.map(Value.text) ?? .none)
    json.append(raw: ",")
    json.append(name: "related")
    json.append(list: diagnostic.related) { json, related in
      json.append(raw: "{")
      json.append(name: "message")
      json.append(string: related.message)
      json.append(raw: ",")
      appendPlace(of: related.range, to: &json)
      json.append(raw: "}")
    }
    json.append(raw: "}\n")
    return json.text
  }

  private func appendPlace(of range: SourceRange?, to json: inout JSONText) {
    let start = range.map { SourcePosition($0.source, $0.lower) }
    let end = range.map { SourcePosition($0.source, $0.upper) }
    let members: [(String, Value)] = [
      ("source", range.map { .text($0.source.name) } ?? .none),
      ("line", start.map { .integer($0.line) } ?? .none),
      ("column", start.map { .integer($0.column) } ?? .none),
      ("endLine", end.map { .integer($0.line) } ?? .none),
      ("endColumn", end.map { .integer($0.column) } ?? .none),
    ]
    for (number, member) in members.enumerated() {
      if number > 0 { json.append(raw: ",") }
      json.append(name: member.0)
      json.append(member.1)
    }
  }

  /// A note: a sentence below a result, with further lines indented.
  private func note(_ diagnostic: Diagnostic) -> String {
    var message = shown(diagnostic.message)
    if let last = message.last, !".!?".contains(last) { message += "." }
    let label = "note: "
    let indent = DisplayText.spaces(label.utf8.count)
    let width = style.width.map { max(1, $0 - label.utf8.count) }
    let lines = width.map { DisplayText.wrap(message, width: $0) } ?? [message]
    var text = ""
    for (number, line) in lines.enumerated() {
      text += (number == 0 ? style.paint("note:", .boldCyan) + " " : indent) + line + "\n"
    }
    return text + hint(diagnostic)
  }

  private func hint(_ diagnostic: Diagnostic) -> String {
    guard let hint = diagnostic.hint else { return "" }
    let label = "  hint: "
    // What is searched or copied from a file stays on one line.
    guard style.isTerminal, let width = style.width else { return label + shown(hint) + "\n" }
    let lines = DisplayText.wrap(shown(hint), width: max(1, width - label.utf8.count))
    let indent = DisplayText.spaces(label.utf8.count)
    return label + lines.joined(separator: "\n" + indent) + "\n"
  }

  private func place(_ range: SourceRange) -> String {
    let position = SourcePosition(range.source, range.lower)
    return "\(shown(range.source.name)):\(position.line):\(position.column): "
  }

  private func excerpt(_ range: SourceRange, _ ink: Ink) -> String {
    let indent = "  "
    let excerpt = SourceExcerpt(range, width: style.width.map { $0 - indent.utf8.count })
    let carets = String(repeating: "^", count: excerpt.caretCount)
    return indent + excerpt.line + "\n" + indent + DisplayText.spaces(excerpt.indent)
      + style.paint(carets, ink) + "\n"
  }

  private func shown(_ text: String) -> String {
    TerminalEscapes.singleLine(text, lineEnd: " ")
  }
}

/// A place in a program as people count: lines and characters from 1.
struct SourcePosition {
  let line: Int
  let column: Int

  init(_ source: SourceFile, _ offset: Int) {
    let offset = max(0, min(offset, source.bytes.count))
    line = source.line(at: offset) + 1
    column = source.column(at: offset) + 1
  }
}
