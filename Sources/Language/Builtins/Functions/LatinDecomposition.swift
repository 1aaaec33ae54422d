/// Takes Latin letters with marks apart (canonical decomposition, Unicode Standard Annex 15), for the
/// blocks Latin-1 Supplement, Latin Extended-A and -B and Latin Extended Additional.
enum LatinDecomposition {
  /// A letter and its marks; other scalars as they are.
  static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard scalar.value >= 0xC0, let found = table[scalar] else { return [scalar] }
    return found
  }

  private static let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}",
    "\u{309}", "\u{30A}", "\u{30B}", "\u{30C}", "\u{30F}", "\u{311}", "\u{31B}", "\u{323}",
    "\u{324}", "\u{325}", "\u{326}", "\u{327}", "\u{328}", "\u{32D}", "\u{32E}", "\u{330}",
    "\u{331}",
  ]

  /// Built by asking which composed letter each pair of letter and mark is equal to.
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var composed: [String: Unicode.Scalar] = [:]
    for range in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in range {
        if let scalar = Unicode.Scalar(value) { composed[String(scalar)] = scalar }
      }
    }
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }
      .filter(\.properties.isAlphabetic)
    func add(_ parts: [Unicode.Scalar]) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: parts)
      // Canonically equivalent strings are equal, so the sequence finds its composed letter.
      if let scalar = composed[String(text)], table[scalar] == nil { table[scalar] = parts }
    }
    for letter in letters {
      for mark in marks {
        add([letter, mark])
        for second in marks { add([letter, mark, second]) }
      }
    }
    return table
  }()
}
