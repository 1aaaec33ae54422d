extension Condition: CustomStringConvertible {
  /// The test as CQL in its canonical form.
  public var description: String { printed(0) }

  private var level: Int {
    switch kind {
    case .implies: 0
    case .or: 1
    case .and: 2
    case .not, .comparison, .exists, .edge: 3
    }
  }

  private func printed(_ level: Int) -> String {
    self.level < level ? "(\(unbracketed))" : unbracketed
  }

  private var unbracketed: String {
    switch kind {
    case .not(let inner):
      switch inner.kind {
      case .exists: "!\(inner)"
      case .edge(let from, let relation, let to): "\(from.text) !\(relation) \(to.text)"
      default: "!(\(inner))"
      }
    case .and(let parts): parts.map { $0.printed(3) }.joined(separator: " & ")
    case .or(let parts): parts.map { $0.printed(2) }.joined(separator: " | ")
    case .implies(let first, let second): "\(first.printed(1)) -> \(second.printed(0))"
    case .comparison(let left, let comparison, let right): "\(left)\(comparison.spaced)\(right)"
    case .exists(let operand): operand.description
    case .edge(let from, let relation, let to): "\(from.text) \(relation) \(to.text)"
    }
  }
}

extension Comparison {
  /// The sign with the spaces that it needs.
  var spaced: String {
    switch self {
    case .equal, .notEqual, .literallyEqual, .literallyNotEqual: rawValue
    default: " \(rawValue) "
    }
  }
}

extension Operand: CustomStringConvertible {
  /// The value as CQL in its canonical form.
  public var description: String {
    let text =
      switch kind {
      case .defaultAttribute: ""
      case .name(let name): name.text
      case .qualified(let label, let name): "\(label.text).\(name.text)"
      case .text(let value): value.description
      case .number(let number): "\(number)"
      case .list(let name): "$\(name.text)"
      case .expressionList(let name): "RE($\(name.text))"
      case .call(let name, let arguments):
        "\(name.text)(\(arguments.map(\.description).joined(separator: ", ")))"
      }
    return flags.isEmpty ? text : "\(text) \(flags)"
  }
}

extension TextFlags: CustomStringConvertible {
  /// The flags as CQL: `%cd`.
  public var description: String {
    let letters: [(TextFlags, String)] = [
      (.ignoreCase, "c"), (.ignoreDiacritics, "d"), (.literal, "l"),
    ]
    return letters.reduce(isEmpty ? "" : "%") { contains($1.0) ? $0 + $1.1 : $0 }
  }
}

extension TextValue: CustomStringConvertible {
  /// The text between its marks; a mark inside is doubled, or escaped between slashes.
  public var description: String {
    var bytes = [mark]
    var source = Array(content.utf8)[...]
    while let byte = source.popFirst() {
      bytes.append(byte)
      if byte == UInt8(ascii: "\\") {
        if let next = source.popFirst() { bytes.append(next) }
      } else if byte == mark {
        bytes.append(byte)
      }
    }
    bytes.append(mark)
    return String(decoding: bytes, as: UTF8.self)
  }
}
