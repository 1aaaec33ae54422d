import Testing

@testable import Rendering

@Suite("Text wrapped, cut and made safe")
struct DisplayTextTests {
  @Test(
    "Wrapping at spaces, and where a word is too long",
    arguments: [
      ("", 5, [""]), ("abc", 5, ["abc"]), ("abc def", 5, ["abc", "def"]),
      ("abc def gh", 6, ["abc", "def gh"]), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
      ("ab   cd", 3, ["ab", "cd"]), ("abc   d", 3, ["abc", "d"]), ("  ab cd", 5, ["  ab", "cd"]),
      ("東京都知事選挙", 6, ["東京都", "知事選", "挙"]), ("東京都。大阪", 6, ["東京", "都。大", "阪"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
      ("東京", 1, ["東", "京"]), ("go 東京", 5, ["go 東", "京"]), ("ab      ", 4, ["ab"]),
      ("well-known", 6, ["well-", "known"]), ("2016-2020", 5, ["2016-", "2020"]),
      ("a-b", 2, ["a-", "b"]),
      ("x -y", 2, ["x", "-y"]),
    ])
  func wrap(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(DisplayText.wrap(text, width: width) == lines)
  }

  @Test("Wrapped lines fit, and hold the whole text but spaces at breaks", arguments: 0..<200)
  func wrapProperty(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let text = RandomText.line(&random, words: 20)
    let width = Int.random(in: 2...40, using: &random)
    let lines = DisplayText.wrap(text, width: width)
    #expect(lines.allSatisfy { DisplayText.width(of: $0) <= width })
    #expect(
      lines.joined().filter { $0 != " " } == text.filter { $0 != " " },
      "wrapped to \(width): \(text)")
  }

  @Test(
    "Cutting",
    arguments: [
      ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…"), ("東京都", 5, "東京…"),
      ("東京都", 4, "東…"), ("abc", 1, "…"), ("abc", 0, ""), ("👩‍👧👩‍👧", 3, "👩‍👧…"),
    ])
  func truncate(_ text: String, _ width: Int, _ cut: String) {
    #expect(DisplayText.truncate(text, width: width) == cut)
  }

  @Test("Controls and overrides are shown, marks of direction and joiners stay")
  func escapes() {
    #expect(DisplayText.escaped("a\u{1B}[0m\u{7}\u{7F}\u{9B}") == "a\\u{1B}[0m\\u{7}\\u{7F}\\u{9B}")
    for value in Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x2028, 0x2029, 0] {
      let scalar = Unicode.Scalar(UInt32(value)).map { String($0) } ?? ""
      let name = String(value, radix: 16, uppercase: true)
      #expect(DisplayText.escaped("x\(scalar)y") == "x\\u{\(name)}y")
    }
    for text in ["می‌خواهم", "a\u{200E}b", "👩‍👧", "Łódź", ""] {
      #expect(DisplayText.escaped(text) == text)
    }
  }

  @Test("White space is folded to single spaces, but not that which keeps words together")
  func folding() {
    #expect(TerminalEscapes.folded(" a\n\t b\u{2003}c \r\n") == "a b c")
    #expect(TerminalEscapes.folded("a b") == "a b")
    #expect(TerminalEscapes.folded("a\u{A0}b \u{1B}") == "a\u{A0}b \\u{1B}")
    #expect(TerminalEscapes.folded("“a”  b") == "“a” b")
  }
}

/// Texts of words of many scripts, for tests of properties.
enum RandomText {
  private static let words = [
    "harbour", "the", "a", "Łódź", "Київ", "سلام", "می‌خواهم", "שָׁלוֹם", "東京都知事", "서울", "ที่นี่",
    "नमस्ते", "👩‍👩‍👧‍👦", "🇪🇺", "❤️", "“so”", "e\u{301}te\u{301}", "incomprehensibilities", "12,5", "—",
  ]

  static func line(_ random: inout some RandomNumberGenerator, words count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "  ")
  }
}
