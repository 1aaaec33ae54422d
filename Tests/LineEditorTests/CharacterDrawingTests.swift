import Testing

@testable import LineEditor

@Suite struct CharacterDrawingTests {
  @Test(arguments: [
    ("a", "a", 1), ("ə", "ə", 1), ("漢", "漢", 2), ("😀", "😀", 2),
    ("e\u{301}", "e\u{301}", 1), ("ی\u{200C}", "ی\u{200C}", 1), ("بَ", "بَ", 1),
    // What terminals differ about is left out.
    ("👩\u{200D}👩\u{200D}👧", "👩👩👧", 6), ("👍🏽", "👍", 2), ("❤\u{FE0F}", "❤", 1),
    // A mark needs something to sit on.
    ("\u{301}", "\u{25CC}\u{301}", 1),
    // Nothing hidden: control characters, and controls of the reading order.
    ("\u{3}", "^C", 2), ("\u{7F}", "^?", 2), ("\u{9B}", "<9B>", 4), ("\u{202E}", "<202E>", 6),
    ("\u{200F}", "", 0),
  ])
  func drawing(character: Character, text: String, width: Int) {
    #expect(CharacterDrawing(character) == CharacterDrawing(text: text, width: width))
  }

  @Test func controlSequencesTakeNoColumns() {
    #expect(columnWidth(of: "\u{1B}[1;32mok\u{1B}[0m> 漢") == 6)
    #expect(plainText(of: "\u{1B}[1mok\u{1B}[0m>") == "ok>")
    #expect(columnWidth(of: "\u{1B}[1") == 0)
  }
}
