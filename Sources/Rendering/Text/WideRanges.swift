import TextModel

/// The scalars that take two columns of a terminal.
///
/// Source: Unicode Standard Annex 11, "East Asian Width", data of Unicode 17.0: the classes W and F.
/// Emoji with emoji presentation are of class W as well; the standard library knows those, so they
/// are not listed here one by one. Ranges run over unassigned scalars between wide ones.
enum WideRanges {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo, leading consonants
    0x2329...0x232A,  // angle brackets
    0x2630...0x2637,  // trigrams
    0x268A...0x268F,  // monograms and digrams
    0x2E80...0x3029,  // radicals, Kangxi, CJK punctuation
    0x3030...0x303E,
    0x3041...0x3096,  // Hiragana
    0x309B...0x3163,  // Katakana, Bopomofo, Hangul Compatibility Jamo
    0x3165...0x3247,
    0x3250...0xA4C6,  // CJK Unified Ideographs, Yi
    0xA960...0xA97C,  // Hangul Jamo Extended-A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // CJK Compatibility Ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6B,  // CJK compatibility forms, small forms
    0xFF01...0xFF60,  // fullwidth forms
    0xFFE0...0xFFE6,
    0x16FE0...0x16FE3,
    0x16FF2...0x18DF2,  // Tangut, Khitan
    0x1AFF0...0x1B2FB,  // Kana Supplement, Nushu
    0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
    0x1F200...0x1F265,  // enclosed ideographs
    0x1F6D8...0x1F6DC,
    0x1FA75...0x1FAF8,
    0x20000...0x3FFFD,  // the planes of ideographs
  ]

  /// Whether a scalar takes two columns.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    let found = ranges.partitioningIndex { $0.upperBound >= value }
    if found < ranges.count, ranges[found].contains(value) { return true }
    return value >= 0x231A && scalar.properties.isEmojiPresentation
  }
}
