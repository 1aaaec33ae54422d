import Testing

@testable import LineEditor

@Suite struct EntryTextTests {
  static func text(_ string: String, at cursor: Int) -> EntryText {
    EntryText(scalars: Array(string.unicodeScalars), cursor: cursor)
  }

  /// All places of the cursor from left to right, and the same from right to left.
  @Test(arguments: [
    ("abc", [0, 1, 2, 3]),
    ("e\u{301}x", [0, 2, 3]),
    ("👩\u{200D}👧x", [0, 3, 4]),
    ("می\u{200C}خ", [0, 1, 3, 4]),
    // A mark of direction takes no column, and no step.
    ("a\u{200F}b", [0, 2, 3]),
    ("a\nb", [0, 1, 2, 3]),
    ("\n\n", [0, 1, 2]),
    ("", [0]),
  ])
  func steps(string: String, places: [Int]) {
    var text = Self.text(string, at: 0)
    var found = [0]
    while text.right != text.cursor {
      text.cursor = text.right
      found.append(text.cursor)
    }
    #expect(found == places)
    found = [text.cursor]
    while text.left != text.cursor {
      text.cursor = text.left
      found.append(text.cursor)
    }
    #expect(found.reversed() == places)
  }

  @Test(arguments: [
    ("e\u{301}", 1), ("می\u{200C}", 2), ("👩\u{200D}👧", 0), ("❤\u{FE0F}", 0), ("🇦🇿", 0),
    ("ab", 1), ("a\n", 1), ("", 0),
  ])
  func backspace(string: String, place: Int) {
    #expect(EntryText(string).backspace == place)
  }

  @Test func words() {
    let text = Self.text("من می\u{200C}روم, x_1", at: 3)
    #expect(text.wordRight == 9)
    #expect(text.wordLeft == 0)
    #expect(Self.text("a  b", at: 4).wordLeft == 3)
    #expect(Self.text("a  b", at: 3).wordLeft == 0)
    #expect(Self.text("a  b", at: 1).wordRight == 4)
  }

  @Test func linesAboveAndBelow() {
    let text = Self.text("漢字abc\nxy\n0123456", at: 4)
    #expect(text.vertical(by: -1) == nil)
    // Six columns from the start: the end of the short line.
    #expect(text.vertical(by: 1) == 8)
    #expect(Self.text(text.string, at: 15).vertical(by: -1) == 8)
    #expect(Self.text(text.string, at: 15).vertical(by: 1) == nil)
    // In the middle of a wide character: before it.
    #expect(Self.text("漢字\nabc", at: 6).vertical(by: -1) == 1)
  }
}
