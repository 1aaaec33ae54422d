import Language
import TextModel

/// Reads words that have no type of their own: the cells of a delimited table, plain YAML.
enum PlainValue {
  /// A whole number, a decimal, a date, `true` or `false`, or else the text itself.
  static func read(_ text: String) -> Value {
    number(text) ?? date(text) ?? truth(text) ?? .text(text)
  }

  /// A number in digits, with a fraction or exponent if it has one.
  ///
  /// What begins with a surplus 0 is a code and not a number, and so is what no number can hold to
  /// its last digit.
  static func number(_ text: String) -> Value? {
    let bytes = Array(text.utf8)
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix(while: \.isDigit)
    guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else {
      return nil
    }
    rest = rest.dropFirst(whole.count)
    if rest.isEmpty { return Int(text).map(Value.integer) }
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      guard !fraction.isEmpty else { return nil }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      let exponent = rest.prefix(while: \.isDigit)
      guard !exponent.isEmpty else { return nil }
      rest = rest.dropFirst(exponent.count)
    }
    guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
    return .decimal(value)
  }

  /// A date of ISO 8601 with at least a month, quarter or week; a year alone is a number.
  static func date(_ text: String) -> Value? {
    guard text.utf8.count >= 7, text.utf8.first?.isDigit == true else { return nil }
    return CalendarInterval(iso: text).map(Value.date)
  }

  /// `true` or `false`, in letters of either case.
  static func truth(_ text: String) -> Value? {
    guard text.utf8.count <= 5 else { return nil }
    switch text.lowercased() {
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: return nil
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
