import Annotation
import Testing

@Suite struct WordShapeTests {
  @Test(arguments: [
    ("pound", "pound", WordShape.lower), ("'s", "'s", .lower), ("1,200", "1,200", .lower),
    ("Pound", "pound", .title), ("A", "a", .title), ("POUND", "pound", .upper),
    ("U.N.", "u.n.", .upper), ("McVoy", "mcvoy", .mixed), ("iLamp", "ilamp", .mixed),
    ("\u{C9}mile", "\u{E9}mile", .title), ("\u{0416}\u{0418}", "\u{0436}\u{0438}", .upper),
    ("\u{2019}s", "\u{2019}s", .lower), ("\u{65E5}\u{672C}", "\u{65E5}\u{672C}", .lower),
  ])
  func foldsWords(_ word: String, _ folded: String, _ shape: WordShape) {
    let found = WordShape.fold(Array(word.utf8))
    #expect(String(decoding: found.folded, as: UTF8.self) == folded)
    #expect(found.shape == shape)
  }

  @Test(arguments: ["\u{130}stanbul", "\u{1E9E}a", "\u{212A}elvin", "\u{FB01}n"])
  func neverChangesTheLength(_ word: String) {
    #expect(WordShape.fold(Array(word.utf8)).folded.count == word.utf8.count)
  }

  @Test(
    arguments: [
      [0xC3], [0x41, 0xFF, 0x42], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80],
      [0xF4, 0x90, 0x80],
    ] as [[UInt8]])
  func keepsBytesThatAreNotUTF8(_ bytes: [UInt8]) {
    let folded = WordShape.fold(bytes).folded
    #expect(folded.count == bytes.count)
    #expect(zip(folded, bytes).allSatisfy { $0 == $1 || $0 == $1 | 0x20 })
  }
}

@Suite struct CasingTests {
  private func applied(
    _ casing: Casing, _ edited: String, _ form: String, _ shared: Int
  ) -> String {
    let shape = WordShape.fold(Array(form.utf8)).shape
    let bytes = casing.applied(
      to: Array(edited.utf8), of: Array(form.utf8), shape, shared: shared)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func keepsTheCaseOfTheForm() {
    #expect(applied(.kept, "mcvoy", "McVoys", 5) == "McVoy")
    #expect(applied(.kept, "pony", "PONIES", 3) == "PONY")
    #expect(applied(.kept, "pony", "Ponies", 3) == "Pony")
  }

  @Test func changesTheCase() {
    #expect(applied(.lower, "pony", "PONIES", 3) == "pony")
    #expect(applied(.title, "velda", "VELDA", 5) == "Velda")
    #expect(applied(.title, "velda-marr", "VELDA-MARR", 10) == "Velda-Marr")
    #expect(applied(.title, "velda-marr", "velda-marr", 10) == "Velda-marr")
    #expect(applied(.title, "'\u{E9}tan", "'\u{E9}tan", 6) == "'\u{C9}tan")
    #expect(applied(.title, "3d", "3d", 2) == "3d")
    #expect(applied(.upper, "un\u{E9}", "un\u{E9}", 4) == "UN\u{C9}")
  }
}
