/// What a Unicode scalar from U+0080 up is to the tokenizer.
enum ScalarClass: UInt8 {
  /// A letter, digit or mark, or an invisible character that belongs to the word it stands in.
  case word
  /// White space (Unicode property White_Space).
  case space
  /// ’ and ʼ, which join clitics to words as ' does.
  case apostrophe
  /// Punctuation and symbols.
  case mark

  /// The class of a scalar value.
  init(_ value: UInt32) {
    switch value {
    case 0xA1...0xBF:
      self = value == 0xAA || value == 0xB5 || value == 0xBA || value == 0xAD ? .word : .mark
    case 0xC0...0x24F: self = value == 0xD7 || value == 0xF7 ? .mark : .word
    case 0x2019, 0x02BC: self = .apostrophe
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0: self = .mark
    case 0x3B1...0x3C9, 0x410...0x44F, 0x4E00...0x9FFF, 0xAC00...0xD7A3: self = .word
    case Self.tabulated:
      let number = Self.table[Int(value &- Self.tabulated.lowerBound)]
      self = ScalarClass(rawValue: number) ?? .mark
    default: self = ScalarClass.byCategory(value)
    }
  }

  /// The alphabets from Cyrillic to Tibetan, whose categories are looked up but once.
  private static let tabulated: Range<UInt32> = 0x0250..<0x1000
  private static let table: [UInt8] = tabulated.map { byCategory($0).rawValue }

  private static func byCategory(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .mark }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .format:
      return .word
    default: return .mark
    }
  }
}
