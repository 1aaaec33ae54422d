/// The parameters and the result of a function, as its notation states them:
/// `round(value: number, digits: number = 0) -> number`.
struct Signature: Sendable {
  /// A type, perhaps with a variable in it.
  indirect enum Pattern: Sendable, Equatable {
    case exactly(ValueType)
    case variable(String)
    case list(Pattern)

    init(_ text: some StringProtocol) {
      let name = String(text)
      if name.hasPrefix("list of ") {
        self = .list(Pattern(name.dropFirst("list of ".count)))
      } else if name.count == 1, name == name.uppercased() {
        self = .variable(name)
      } else {
        self = .exactly(ValueType(named: name) ?? .any)
      }
    }
  }

  struct Parameter: Sendable {
    var name: String
    var type: Pattern
    /// The default as it is written; `nil` where an argument is needed.
    var defaultText: String?
    /// Whether any number of arguments may follow.
    var isRepeated: Bool
  }

  var parameters: [Parameter] = []
  var result: Pattern = .exactly(.any)

  init(notation: String) {
    guard let open = notation.firstIndex(of: "("), let close = notation.lastIndex(of: ")") else {
      return
    }
    let arrow = notation[close...].dropFirst(")".count).trimmed(before: "->")
    result = Pattern(arrow)
    let inside = notation[notation.index(after: open)..<close]
    for part in inside.split(separator: ",") {
      let halves = part.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      var type = halves[1].trimmed()
      var defaultText: String?
      if let equal = type.firstIndex(of: "=") {
        defaultText = String(type[type.index(after: equal)...].trimmed())
        type = type[..<equal].trimmed()
      }
      let isRepeated = type.hasSuffix("...")
      if isRepeated { type = type.dropLast(3) }
      parameters.append(
        Parameter(
          name: String(halves[0].trimmed()), type: Pattern(type), defaultText: defaultText,
          isRepeated: isRepeated))
    }
  }
}

extension Substring {
  fileprivate func trimmed() -> Substring {
    var rest = self
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }

  fileprivate func trimmed(before mark: String) -> Substring {
    let rest = trimmed()
    return rest.hasPrefix(mark) ? rest.dropFirst(mark.count).trimmed() : rest
  }
}

extension ValueType {
  /// The type that programs and notations call by a name.
  init?(named name: String) {
    switch name {
    case "any": self = .any
    case "bool": self = .truth
    case "number", "int": self = .number
    case "text": self = .text
    case "date": self = .date
    case "duration": self = .duration
    case "span": self = .span
    case "mention": self = .mention
    case "list": self = .list(.any)
    case "record": self = .record([])
    case "range": self = .range
    case "pattern": self = .pattern
    case "table": self = .table
    default: return nil
    }
  }

  /// The names of types, as `param` and `def` take them.
  static let names = [
    "text", "number", "int", "bool", "date", "duration", "list", "record", "range", "pattern",
    "table", "column", "columns", "span", "mention", "any",
  ]
}
