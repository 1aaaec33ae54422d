import Language

/// Writes values as JSON (RFC 8259).
///
/// Besides what JSON asks for, the characters that steer a terminal or end a line in other languages
/// are written as escapes: DEL, C1 controls, bidirectional overrides and isolates, U+2028, U+2029.
struct JSONText {
  /// What has been written.
  private(set) var text = ""
  /// What stands between a name and its value, and between two values on one line.
  private let colon: String
  private let comma: String

  /// A writer; `isCompact` leaves out the spaces after colons and commas.
  init(isCompact: Bool) {
    colon = isCompact ? ":" : ": "
    comma = isCompact ? "," : ", "
  }

  /// Appends a piece of syntax.
  mutating func append(raw piece: String) { text += piece }

  /// Appends a value on one line.
  mutating func append(_ value: Value) {
    switch value {
    case .none: text += "null"
    case .truth(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value.isFinite ? Value.decimal(value).plainText : "null"
    case .text(let value): append(string: value)
    case .date, .duration, .range, .pattern: append(string: value.plainText)
    case .span(let span): append(span)
    case .list(let values): append(list: values) { $0.append($1) }
    case .record(let record): append(object: record.fields)
    }
  }

  /// Appends an object of named values, in their order.
  mutating func append(object fields: [(name: String, value: Value)]) {
    text += "{"
    for (position, field) in fields.enumerated() {
      if position > 0 { text += comma }
      append(name: field.name)
      append(field.value)
    }
    text += "}"
  }

  /// Appends the name of a member, with its colon.
  mutating func append(name: String) {
    append(string: name)
    text += colon
  }

  /// Appends a list on one line.
  mutating func append<Element>(
    list: [Element], _ element: (inout JSONText, Element) -> Void
  ) {
    text += "["
    for (position, item) in list.enumerated() {
      if position > 0 { text += comma }
      element(&self, item)
    }
    text += "]"
  }

  /// Appends a string.
  mutating func append(string: String) {
    text += "\""
    if string.unicodeScalars.contains(where: Self.mustEscape) {
      for scalar in string.unicodeScalars { append(scalar) }
    } else {
      text += string
    }
    text += "\""
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || TerminalEscapes.mustEscape(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      if TerminalEscapes.mustEscape(scalar) {
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// A span: its words, its document, its place, its bytes; its parts where it has several.
  private mutating func append(_ span: TextSpan) {
    let hull = span.hull
    append(raw: "{")
    append(name: "text")
    append(string: span.text)
    if let entity = span.entity {
      append(raw: comma)
      append(name: "name")
      append(string: entity.entity.name)
    }
    if let standsFor = span.standsFor {
      append(raw: comma)
      append(name: "stands_for")
      append(string: standsFor)
    }
    append(raw: comma)
    append(name: "doc")
    append(string: span.document.document.id)
    append(raw: comma)
    append(name: "place")
    append(string: span.place)
    append(raw: comma)
    append(name: "start")
    append(raw: "\(hull.start)\(comma)")
    append(name: "end")
    append(raw: "\(hull.end)")
    if !span.rest.isEmpty {
      append(raw: comma)
      append(name: "parts")
      append(list: span.parts) { json, part in
        json.append(object: [
          ("start", .integer(Int(part.start))), ("end", .integer(Int(part.end))),
          ("text", .text(span.document.document.text.string(part))),
        ])
      }
    }
    append(raw: "}")
  }
}
