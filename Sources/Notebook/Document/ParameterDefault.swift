import Language
import Yams

/// Writes the default of a parameter, as YAML gives it, as an expression of the language.
struct ParameterDefault {
  /// What is wrong with a default.
  struct Problem: Error {
    var message: String
    var hint: String?
  }

  /// The types that a parameter can have: those whose values can be written down.
  static let types = [
    "text", "number", "int", "bool", "date", "duration", "list", "record", "range", "pattern",
  ]
  /// How many values one default may hold, since YAML can repeat a part of itself.
  private static let mostValues = 10_000

  let type: String
  private var valueCount = 0

  init(type: String) { self.type = type }

  /// The type of a default that stands alone, or `nil` for none.
  static func type(of node: Node) -> String? {
    switch node {
    case .sequence: return "list"
    case .mapping: return "record"
    case .alias: return nil
    case .scalar(let scalar):
      if node.isNothing { return nil }
      guard scalar.style == .plain || scalar.style == .any else { return "text" }
      switch PlainValue.read(scalar.string) {
      case .integer, .decimal: return "number"
      case .truth: return "bool"
      case .date: return "date"
      default: return "text"
      }
    }
  }

  /// The expression.
  mutating func expression(_ node: Node) throws(Problem) -> String {
    if node.isNothing { return "none" }
    switch (type, node) {
    case ("list", .sequence), ("record", .mapping): return try value(node)
    case ("list", _):
      throw Problem(message: "the default is no list", hint: "write it in brackets: [a, b]")
    case ("record", _):
      throw Problem(message: "the default is no record", hint: "write it in braces: {name: x}")
    case (_, .scalar(let scalar)): return try single(scalar)
    default: throw Problem(message: "the default is no single \(type)")
    }
  }

  private func single(_ scalar: Node.Scalar) throws(Problem) -> String {
    let text = scalar.string
    switch type {
    case "text": return ProgramLiteral.text(text)
    case "pattern": return text.hasPrefix("`") ? text : "`\(text)`"
    case "bool" where ["true", "false"].contains(text.lowercased()): return text.lowercased()
    default:
      // The session reads the rest, and says what is wrong with it.
      guard !text.isBlank, !text.contains(where: \.isNewline), !text.contains("#") else {
        throw Problem(message: "the default is no value of type \(type)")
      }
      return text
    }
  }

  private mutating func value(_ node: Node) throws(Problem) -> String {
    valueCount += 1
    guard valueCount <= Self.mostValues else {
      throw Problem(message: "the default has more than \(Self.mostValues) values")
    }
    switch node {
    case .scalar(let scalar):
      if node.isNothing { return "none" }
      let isPlain = scalar.style == .plain || scalar.style == .any
      return ProgramLiteral.of(isPlain ? PlainValue.read(scalar.string) : .text(scalar.string))
    case .sequence(let sequence):
      var parts: [String] = []
      for element in sequence { parts.append(try value(element)) }
      return "[" + parts.joined(separator: ", ") + "]"
    case .mapping(let mapping):
      var parts: [String] = []
      for (key, element) in mapping {
        guard let name = key.scalar?.string else {
          throw Problem(message: "the name of a field is one word")
        }
        parts.append("\(name): \(try value(element))")
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .alias: throw Problem(message: "an alias of YAML that stands for nothing")
    }
  }
}
