/// What a word has besides letters.
struct LemmaSigns: OptionSet {
  let rawValue: UInt8

  static let digit = LemmaSigns(rawValue: 1)
  static let period = LemmaSigns(rawValue: 2)
  static let hyphen = LemmaSigns(rawValue: 4)
  /// What addresses have: `@`, `/` or `_`.
  static let address = LemmaSigns(rawValue: 8)
  /// It ends as the names of files do (".pdf").
  static let fileName = LemmaSigns(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The signs among the first bytes of a lower-case word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    self = []
    for byte in word.prefix(64) {
      switch byte {
      case 0x30...0x39: insert(.digit)
      case UInt8(ascii: "."): insert(.period)
      case UInt8(ascii: "-"): insert(.hyphen)
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"): insert(.address)
      default: break
      }
    }
    let letters = word.reversed().prefix { $0 >= 0x61 && $0 <= 0x7A }.count
    if (3...4).contains(letters), word.count > letters + 2,
      word[word.count - letters - 1] == UInt8(ascii: ".")
    {
      insert(.fileName)
    }
  }
}
