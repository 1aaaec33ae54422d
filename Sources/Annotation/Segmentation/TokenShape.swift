/// What a token looks like, for finding the ends of sentences.
enum TokenShape: UInt8, Sendable {
  /// Beyond the bounds of the sentence or paragraph.
  case none
  case lower, capitalized, upper, singleUpper, mixed, digits, alphanumeric, other
  /// The later word of a token: "n't", "'s".
  case clitic
  /// A word that ends in a full stop of its own: "Mr.", "U.S.".
  case abbreviation
  /// A single capital with a stop.
  case initial
  case address
  case stop, ellipsis, question, exclamation, finalRun
  case comma, colon, semicolon, dash, rule
  case openBracket, closeBracket, openQuote, closeQuote, looseQuote
  case slash, currency, bullet, emoticon, symbol

  /// Whether a sentence may end with such a mark.
  var isFinal: Bool {
    switch self {
    case .stop, .ellipsis, .question, .exclamation, .finalRun: true
    default: false
    }
  }

  /// Whether it is a word with a capital, wherever in the word that stands.
  var hasCapital: Bool {
    switch self {
    case .capitalized, .upper, .mixed, .singleUpper, .initial: true
    default: false
    }
  }

  /// Whether it does not matter which mark of the shape it is, “ or " or «.
  var standsForAll: Bool {
    switch self {
    case .openQuote, .closeQuote, .looseQuote: true
    default: false
    }
  }

  /// The shape of the token from `start` to `end`.
  ///
  /// - Parameters:
  ///   - continues: whether it is a later word of a token.
  ///   - spaceBefore: whether white space goes before it.
  ///   - spaceAfter: whether white space goes after it.
  init(
    _ text: TextView, _ start: Int, _ end: Int, continues: Bool, spaceBefore: Bool, spaceAfter: Bool
  ) {
    if continues {
      self = .clitic
    } else if text.isPlainWord(start, end), end - start > 1 || text.isClass(start, .lower) {
      self = text.isClass(start, .lower) ? .lower : .capitalized
    } else if text.isClass(start, .wordOrHigh) {
      self = TokenShape.ofWord(text, start, end, spaceBefore: spaceBefore, spaceAfter: spaceAfter)
    } else {
      self = TokenShape.ofMark(text, start, end, spaceBefore: spaceBefore, spaceAfter: spaceAfter)
    }
  }

  private static func ofWord(
    _ text: TextView, _ start: Int, _ end: Int, spaceBefore: Bool, spaceAfter: Bool
  ) -> TokenShape {
    var rest: UInt8 = 0
    var index = start + 1
    while index < end {
      rest |= text.classes[Int(text[index])]
      index += 1
    }
    let seen = ByteClass(rawValue: rest)
    let first = text.byteClass(start)
    if first == .high {
      let (value, length) = text.scalar(at: start)
      if length == end - start || ScalarClass(value) != .word {
        if let mark = ofHighMark(value, spaceBefore: spaceBefore, spaceAfter: spaceAfter) {
          return mark
        }
      }
      // From Hebrew to Burmese no alphabet has capitals.
      guard !(0x0590..<0x10A0).contains(value), let scalar = Unicode.Scalar(value) else {
        return .other
      }
      return scalar.properties.isUppercase ? .capitalized : .other
    }
    if seen.meets(.mark) {
      if text[end - 1] == UInt8(ascii: ".") {
        return end - start == 2 && first == .upper ? .initial : .abbreviation
      }
      if isAddress(text, start, end) { return .address }
    }
    if !seen.meets(.alphanumeric) {
      if end - start == 1 {
        return first == .digit ? .digits : first == .upper ? .singleUpper : .lower
      }
      return first == .digit ? .digits : first == .upper ? .upper : .lower
    }
    if first == .digit { return !seen.meets(.letter) ? .digits : .alphanumeric }
    if seen.meets(.digit) { return .alphanumeric }
    if first == .lower { return seen.meets(.upper) ? .mixed : .lower }
    if !seen.meets(.lower) { return .upper }
    return seen.meets(.upper) ? .mixed : .capitalized
  }

  private static func isAddress(_ text: TextView, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: "@") { return true }
      if byte == UInt8(ascii: ":"), text[index + 1] == UInt8(ascii: "/") { return true }
      if byte == UInt8(ascii: "w"), text[index + 1] == byte, text[index + 2] == byte { return true }
      index += 1
    }
    return false
  }

  private static func ofMark(
    _ text: TextView, _ start: Int, _ end: Int, spaceBefore: Bool, spaceAfter: Bool
  ) -> TokenShape {
    let first = text[start]
    let length = end - start
    switch first {
    case UInt8(ascii: "."):
      if length == 1 { return .stop }
      if text[end - 1] == first { return .ellipsis }
      return text.isClass(end - 1, .alphanumeric) ? .alphanumeric : .finalRun
    case UInt8(ascii: "?"): return length == 1 ? .question : .finalRun
    case UInt8(ascii: "!"): return length == 1 ? .exclamation : .finalRun
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ":"): return length == 1 ? .colon : .emoticon
    case UInt8(ascii: ";"): return length == 1 ? .semicolon : .emoticon
    case UInt8(ascii: "-"): return length <= 3 ? .dash : .rule
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      return length == 1 ? .openBracket : .emoticon
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closeBracket
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      if first == UInt8(ascii: "'"), text.isClass(end - 1, .alphanumeric) { return .other }
      if spaceBefore == spaceAfter { return .looseQuote }
      return spaceBefore ? .openQuote : .closeQuote
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): return .slash
    case UInt8(ascii: "$"): return .currency
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "+"),
      UInt8(ascii: "|"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: ">"),
      UInt8(ascii: "<"), UInt8(ascii: "^"):
      if text.isClass(end - 1, .alphanumeric) { return .alphanumeric }
      return length == 1 ? .bullet : length <= 2 ? .symbol : .rule
    default: return .symbol
    }
  }

  private static func ofHighMark(
    _ value: UInt32, spaceBefore: Bool, spaceAfter: Bool
  ) -> TokenShape? {
    switch value {
    case 0x2018, 0x201C, 0xAB, 0x201E: return .openQuote
    case 0x201D, 0xBB: return .closeQuote
    case 0x2019: return spaceBefore && !spaceAfter ? .openQuote : .closeQuote
    case 0x2026: return .ellipsis
    case 0x2010...0x2015: return .dash
    case 0xA3, 0x20AC, 0xA5, 0xA2: return .currency
    case 0x2022, 0xB7, 0x25CF, 0x25A0, 0x25E6, 0x2023, 0x2043: return .bullet
    default: return ScalarClass(value) == .word ? nil : .symbol
    }
  }
}
