/// How many columns of a terminal a text takes, grapheme cluster by grapheme cluster.
///
/// A cluster takes the columns of its scalars, at most two: wide scalars (Unicode Standard Annex 11)
/// take two, marks and format characters none, all others one. Emoji sequences (joined, with a skin
/// tone, flags, with variation selector 16) take two. Ambiguous scalars are narrow.
enum DisplayWidth {
  /// The columns of a text.
  static func of(_ text: some StringProtocol) -> Int {
    if isOfPlainBytes(text) { return text.utf8.count }
    var count = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar.value) else { return ofClusters(text) }
      count += 1
    }
    return count
  }

  /// Whether each byte of a text is a cluster that takes one column.
  static func isOfPlainBytes(_ text: some StringProtocol) -> Bool {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      // No early exit: so the loop takes many bytes at a time.
      bytes.reduce(UInt8(0)) { $0 | ($1 &- 0x20 >= 0x5F ? 1 : 0) } == 0
    }
    return isPlain ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func ofClusters(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of a grapheme cluster.
  static func of(_ cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    var width = of(first)
    if cluster.utf8.count == 1 { return width }
    var isAfterJoiner = false
    for scalar in scalars.dropFirst() {
      if width >= 2 { return 2 }
      switch scalar.value {
      case 0xFE0F: if first.properties.isEmoji { return 2 }
      case 0x200D: isAfterJoiner = first.properties.isEmoji
      default: if !isAfterJoiner { width += of(scalar) }
      }
    }
    return min(width, 2)
  }

  /// The columns of one scalar that stands alone.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar.value) { return 1 }
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // vowels and finals of Hangul syllables
    default: break
    }
    if isVisibleFormat(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      if WideRanges.contains(scalar) { return 2 }
      return scalar.properties.isDefaultIgnorableCodePoint ? 0 : 1
    }
  }

  /// Whether a scalar is a format character that terminals draw: the soft hyphen, and the marks
  /// that stand under the digits after them (property Prepended_Concatenation_Mark).
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Whether a scalar takes one column and joins no cluster: most of what European texts hold.
  @inline(__always)
  private static func isPlain(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xA9, 0xAA..<0xAD, 0xAF..<0x300: true
    case 0x370..<0x483, 0x48A..<0x530: true
    case 0x2010..<0x2028: true
    default: false
    }
  }
}
