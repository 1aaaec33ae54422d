import RegularExpressions

/// A test of a value as a whole: an expression, a text, a list.
struct ValueTest: Sendable {
  /// The kinds of test.
  enum Kind: Sendable {
    case text(String)
    case expression(RegularExpression)
    case words(Set<ExactText>)
    case anyExpression([RegularExpression])
  }

  /// How a value with several parts, `|a|b|`, is tested.
  enum Quantity: Sendable { case whole, anyPart, everyPart }

  let kind: Kind
  /// How the value is folded before it is tested.
  let folding: TextFlags
  let quantity: Quantity

  func matches(_ value: String) throws(RegularExpressionError) -> Bool {
    let value = folding.isEmpty ? value : TextFolding.fold(value, folding)
    switch quantity {
    case .whole: return try matchesPart(value)
    case .anyPart:
      for part in Self.parts(of: value) where try matchesPart(part) { return true }
      return false
    case .everyPart:
      let parts = Self.parts(of: value)
      for part in parts where try !matchesPart(part) { return false }
      return !parts.isEmpty
    }
  }

  private func matchesPart(_ value: String) throws(RegularExpressionError) -> Bool {
    switch kind {
    case .text(let text): return ExactText(value) == ExactText(text)
    case .words(let words): return words.contains(ExactText(value))
    case .expression(let expression): return try expression.matchesWhole(value)
    case .anyExpression(let expressions):
      for expression in expressions where try expression.matchesWhole(value) { return true }
      return false
    }
  }

  private static func parts(of value: String) -> [String] {
    value.utf8.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }
}
