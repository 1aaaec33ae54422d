extension SingleMarkPairing {
  /// Words that begin with an apostrophe for a lost sound.
  private static let elisions: Set<[UInt8]> = Set(
    [
      "em", "n", "til", "tis", "twas", "twere", "twill", "twould", "cos", "cuz", "coz", "bout",
      "neath", "gainst", "nother", "nuff", "fraid", "scuse", "t", "s", "d", "ll", "re", "ve", "m",
    ].map { Array($0.utf8) })

  /// Words that end with an apostrophe for a lost sound, besides those in "-in'".
  private static let clipped: Set<[UInt8]> = Set(
    ["o", "th", "an", "ol", "lil", "mo", "po", "wi", "t", "y"].map { Array($0.utf8) })

  /// Whether the word that a mark begins is a decade or a known elision.
  ///
  /// An elision with a closing mark right behind it is a quote of that word, except 'n'.
  func beginsElision(_ mark: QuotationMark) -> Bool {
    if mark.right == .digit { return isDecade(mark) }
    var word: [UInt8] = []
    var index = mark.end
    while index < range.upperBound, word.count <= 7, Self.isLetter(bytes[index]) {
      word.append(bytes[index] | 0x20)
      index += 1
    }
    guard Self.elisions.contains(word) else { return false }
    if word == [UInt8(ascii: "n")] { return true }
    return !isClosingMark(at: index)
  }

  /// Whether two digits follow, with or without an "s": '90s, '98.
  private func isDecade(_ mark: QuotationMark) -> Bool {
    var index = mark.end
    while index < range.upperBound && bytes[index] &- 0x30 < 10 { index += 1 }
    guard index - mark.end == 2 else { return false }
    if index < range.upperBound && bytes[index] | 0x20 == UInt8(ascii: "s") { return true }
    return index == range.upperBound || !(isClosingMark(at: index) || bytes[index] == 0x20)
  }

  private func isClosingMark(at index: Int) -> Bool {
    guard index < range.upperBound else { return false }
    if bytes[index] == UInt8(ascii: "'") { return true }
    return index + 2 < range.upperBound && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99
  }

  /// Whether the word before a mark may end with an apostrophe: "guards'", "goin'", "o'".
  func endsLikeApostrophe(_ mark: QuotationMark) -> Bool {
    let end = mark.start
    guard end - 1 >= range.lowerBound else { return false }
    switch bytes[end - 1] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "x"): return true
    case UInt8(ascii: "n") where end - 2 >= range.lowerBound:
      if bytes[end - 2] | 0x20 == UInt8(ascii: "i") { return true }
    default: break
    }
    var word: [UInt8] = []
    var index = end
    while index > range.lowerBound, word.count <= 4, Self.isLetter(bytes[index - 1]) {
      word.insert(bytes[index - 1] | 0x20, at: 0)
      index -= 1
    }
    return Self.clipped.contains(word)
  }

  /// Whether an opening mark without an end stands where speech begins: at the start of a paragraph
  /// or behind a colon or comma, and, if it is straight, the next paragraph begins with one too.
  func introducesSpeech(_ mark: QuotationMark) -> Bool {
    guard mark.right.beginsContent else { return false }
    var index = mark.start
    while index > range.lowerBound && bytes[index - 1] == 0x20 { index -= 1 }
    if mark.shape == .straight && !opensNextParagraph { return false }
    if index == range.lowerBound { return true }
    let before = bytes[index - 1]
    return before == UInt8(ascii: ":") || before == UInt8(ascii: ",")
  }

  /// Whether the text goes on, after white space, with the same mark and a letter: a speech of
  /// several paragraphs in straight single marks.
  private var opensNextParagraph: Bool {
    var index = range.upperBound
    while index < bytes.count && bytes[index] <= 0x20 { index += 1 }
    return index + 1 < bytes.count && bytes[index] == UInt8(ascii: "'")
      && bytes[index + 1] > 0x20
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26
  }
}
