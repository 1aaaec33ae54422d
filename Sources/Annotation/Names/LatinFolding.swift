/// The plain letters that Latin letters with marks are compared by ("ã" as "a", "Ł" as "L").
///
/// Letters that Unicode has no decomposition for take the letter that they are drawn from; only
/// equality of folded names matters, so each letter gives exactly one.
enum LatinFolding {
  /// U+00C0 to U+017F: Latin-1 Supplement and Latin Extended-A; `*` is no letter.
  private static let western: StaticString = """
    AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiJjJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOo\
    RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """

  /// U+1EA0 to U+1EF9: the letters of Vietnamese.
  private static let vietnamese: StaticString = """
    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy
    """

  /// The ASCII letter for a scalar in the same case, or `nil` for what is no such letter.
  static func letter(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0...0x17F: western.letter(Int(scalar) - 0xC0)
    case 0x1EA0...0x1EF9: vietnamese.letter(Int(scalar) - 0x1EA0)
    case 0x1A0: UInt8(ascii: "O")
    case 0x1A1: UInt8(ascii: "o")
    case 0x1AF: UInt8(ascii: "U")
    case 0x1B0: UInt8(ascii: "u")
    case 0x218: UInt8(ascii: "S")
    case 0x219: UInt8(ascii: "s")
    case 0x21A: UInt8(ascii: "T")
    case 0x21B: UInt8(ascii: "t")
    default: nil
    }
  }
}

extension StaticString {
  /// The letter at a position, or `nil` beyond the end and for `*`.
  fileprivate func letter(_ position: Int) -> UInt8? {
    withUTF8Buffer { letters in
      guard letters.indices.contains(position), letters[position] != UInt8(ascii: "*") else {
        return nil
      }
      return letters[position]
    }
  }
}
