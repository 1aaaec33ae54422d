import Language

/// Writes values as the language reads them.
public enum ProgramLiteral {
  /// The value as an expression.
  public static func of(_ value: Value) -> String {
    switch value {
    case .none: "none"
    case .text(let text): Self.text(text)
    case .span(let span): Self.text(span.label)
    case .list(let values): "[" + values.map(of).joined(separator: ", ") + "]"
    case .record(let record):
      "{" + record.fields.map { "\($0.name): \(of($0.value))" }.joined(separator: ", ") + "}"
    case .truth, .integer, .decimal, .date, .duration, .range, .pattern: value.plainText
    }
  }

  /// A text in quotes, on one line.
  static func text(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where isInvisible(scalar):
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
