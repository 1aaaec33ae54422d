/// General rules by which one name is spelled in several ways when it is written in Latin letters.
///
/// Consonants: single and double letters, "kh" and "k", "q" and "k", "ph" and "f", a final "h" that
/// is not heard; "-i", "-y" and "-iy" at any place; "ou" and "oo" for "u". Vowels between consonants
/// may differ by one step ("o" and "u", "e" and "i", "a" and "e") in names that are long enough.
enum Transliteration {
  /// Whether two folded words may be spellings of one name.
  static func areVariants(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard left.utf8.count >= 3, right.utf8.count >= 3 else { return false }
    return areVariants(normal(left), normal(right))
  }

  /// Whether two spellings that are normal but for their vowels may be of one name.
  private static func areVariants(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    if left == right { return true }
    guard left.count >= shortestWithOtherVowels else { return false }
    for (position, (one, other)) in zip(left, right).enumerated() where one != other {
      guard position > 0, position + 1 < left.count, areNear(one, other) else { return false }
    }
    return true
  }

  private static let shortestWithOtherVowels = 5

  private static func areNear(_ one: UInt8, _ other: UInt8) -> Bool {
    switch (min(one, other), max(one, other)) {
    case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "e"), UInt8(ascii: "i")),
      (UInt8(ascii: "a"), UInt8(ascii: "e")):
      true
    default: false
    }
  }

  /// A key that all spellings of a name share: its normal spelling without vowels inside.
  static func skeleton(_ word: String) -> String {
    let normal = normal(word)
    var key: [UInt8] = []
    for (position, letter) in normal.enumerated()
    where position == 0 || !isVowel(letter) { key.append(letter) }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// The spelling after the rules for consonants, "i" and "u".
  private static func normal(_ word: String) -> [UInt8] {
    let letters = Array(word.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : 0
      let isLast = index + 1 == letters.count
      var written = letter
      var taken = 1
      switch (letter, next) {
      case (UInt8(ascii: "p"), UInt8(ascii: "h")): (written, taken) = (UInt8(ascii: "f"), 2)
      case (UInt8(ascii: "k"), UInt8(ascii: "h")), (UInt8(ascii: "c"), UInt8(ascii: "k")):
        (written, taken) = (UInt8(ascii: "k"), 2)
      case (UInt8(ascii: "g"), UInt8(ascii: "h")) where index > 0: taken = 2
      case (UInt8(ascii: "d"), UInt8(ascii: "h")): taken = 2
      case (UInt8(ascii: "d"), UInt8(ascii: "j")): (written, taken) = (UInt8(ascii: "j"), 2)
      case (UInt8(ascii: "t"), UInt8(ascii: "c"))
      where index + 2 < letters.count
        && letters[index + 2] == UInt8(ascii: "h"):
        (written, taken) = (UInt8(ascii: "c"), 2)
      case (UInt8(ascii: "o"), UInt8(ascii: "u")), (UInt8(ascii: "o"), UInt8(ascii: "o")):
        (written, taken) = (UInt8(ascii: "u"), 2)
      case (UInt8(ascii: "e"), UInt8(ascii: "e")): (written, taken) = (UInt8(ascii: "i"), 2)
      case (UInt8(ascii: "i"), UInt8(ascii: "y")), (UInt8(ascii: "y"), UInt8(ascii: "y")):
        (written, taken) = (UInt8(ascii: "i"), 2)
      case (UInt8(ascii: "q"), UInt8(ascii: "u")): break
      case (UInt8(ascii: "q"), _): written = UInt8(ascii: "k")
      case (UInt8(ascii: "c"), let after) where isHardening(after): written = UInt8(ascii: "k")
      case (UInt8(ascii: "w"), _) where index > 0 && !isLast: written = UInt8(ascii: "v")
      case (UInt8(ascii: "y"), _) where index > 0: written = UInt8(ascii: "i")
      case (UInt8(ascii: "h"), 0) where letters.count > 3: written = 0
      default: break
      }
      index += taken
      if written != 0, result.last != written { result.append(written) }
    }
    return result
  }

  /// Whether a letter after "c" makes it sound as "k".
  private static func isHardening(_ letter: UInt8) -> Bool {
    switch letter {
    case 0, UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "l"),
      UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"):
      true
    default: false
    }
  }
}
