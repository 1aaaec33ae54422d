extension NumeralReader {
  /// A group of digits that is no number: a time of the day, a date, a telephone number, a version.
  func code(at start: Int) -> Numeral? {
    var end = endOfDigits(start)
    guard end > start else { return nil }
    let first = end - start
    var groups = 1
    var hyphens = 0
    var slashes = 0
    var colons = 0
    var points = 0
    var commas = 0
    var lastLength = first
    while isDigit(end + 1) {
      switch byte(end) {
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: "/"): slashes += 1
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: ","): commas += 1
      default:
        return finish(
          start, end, first, groups, hyphens, slashes, colons, points, commas, lastLength)
      }
      let next = endOfDigits(end + 1)
      lastLength = next - end - 1
      end = next
      groups += 1
    }
    return finish(start, end, first, groups, hyphens, slashes, colons, points, commas, lastLength)
  }

  private func finish(
    _ start: Int, _ end: Int, _ first: Int, _ groups: Int, _ hyphens: Int, _ slashes: Int,
    _ colons: Int, _ points: Int, _ commas: Int, _ lastLength: Int
  ) -> Numeral? {
    // A decimal or a grouped number has its own marks; two numbers with a hyphen are a range.
    let isCode =
      colons > 0 || slashes > 1 || hyphens > 1
      || (hyphens > 0 && slashes > 0)
      || (points > 1 && commas == 0 && !areThousands(start, end))
      || (hyphens == 1 && groups == 2 && lastLength == 4 && (first == 3 || first == 5))
    guard isCode else { return nil }
    return Numeral(value: .zero, shape: .code, end: end, digits: first)
  }

  /// Whether all groups behind the first have three digits.
  private func areThousands(_ start: Int, _ end: Int) -> Bool {
    var offset = endOfDigits(start)
    while offset < end {
      let next = endOfDigits(offset + 1)
      if next - offset - 1 != 3 { return false }
      offset = next
    }
    return true
  }

  /// The value of a fraction that is one character: "½".
  func vulgarFraction(at offset: Int) -> ExactFraction? {
    if byte(offset) == 0xC2 {
      switch byte(offset + 1) {
      case 0xBC: return ExactFraction(1, over: 4)
      case 0xBD: return ExactFraction(1, over: 2)
      case 0xBE: return ExactFraction(3, over: 4)
      default: return nil
      }
    }
    guard byte(offset) == 0xE2, byte(offset + 1) == 0x85 else { return nil }
    let index = Int(byte(offset + 2)) - 0x90
    guard Self.vulgarFractions.indices.contains(index) else { return nil }
    let (above, below) = Self.vulgarFractions[index]
    return ExactFraction(above, over: below)
  }

  /// The number of bytes of a fraction of one character.
  func vulgarLength(at offset: Int) -> Int { byte(offset) == 0xC2 ? 2 : 3 }

  /// U+2150 to U+215E.
  private static let vulgarFractions: [(Int64, Int64)] = [
    (1, 7), (1, 9), (1, 10), (1, 3), (2, 3), (1, 5), (2, 5), (3, 5), (4, 5), (1, 6), (5, 6),
    (1, 8), (3, 8), (5, 8), (7, 8),
  ]
}
