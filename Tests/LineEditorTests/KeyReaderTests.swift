import Testing

@testable import LineEditor

@Suite struct KeyReaderTests {
  static func keys(_ bytes: some Sequence<UInt8>, isFinal: Bool = true) -> [Key] {
    var reader = KeyReader()
    reader.append(bytes)
    var result: [Key] = []
    while let key = reader.next(isFinal: isFinal) { result.append(key) }
    return result
  }

  static func keys(_ text: String) -> [Key] { keys(text.utf8) }

  @Test(arguments: [
    ("abc", [Key.text(["a", "b", "c"])]),
    ("ə\r", [.text(["ə"]), .command(.acceptReturn)]),
    (
      "\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[D",
      [.command(.up), .command(.down), .command(.right), .command(.left)]
    ),
    ("\u{1B}[1;5C\u{1B}[1;3D", [.command(.wordRight), .command(.wordLeft)]),
    ("\u{1B}[3~x", [.command(.deleteForward), .text(["x"])]),
    ("\u{1B}[13;2u\u{1B}[27;2;13~", [.command(.newline), .command(.newline)]),
    ("\u{1B}[24~\u{1B}[[Az", [.ignored, .ignored, .text(["z"])]),
    ("\u{1B}b", [.other(0x1B), .text(["b"])]),
    ("\u{1B}", [.other(0x1B)]),
    ("\u{1B}[1;", [.ignored]),
    ("\0\u{85}", [.ignored, .ignored]),
    // A sequence that is cut off by a control character does not swallow it.
    ("\u{1B}[1\ra", [.ignored, .command(.acceptReturn), .text(["a"])]),
    (
      "\u{1B}[200~a\r\nb\u{1B}[A\u{3}\rc\td\u{1B}[201~e",
      [.paste(Array("a\nb[A\nc\td".unicodeScalars)), .text(["e"])]
    ),
    ("\u{1B}[201~", [.ignored]),
    ("\u{1B}[99999999999999999999~", [.ignored]),
  ])
  func oneReading(input: String, expected: [Key]) {
    #expect(Self.keys(input) == expected)
  }

  @Test func wrongBytesAreReplaced() {
    #expect(Self.keys([0x61, 0xFF, 0x62]) == [.text(["a", "\u{FFFD}", "b"])])
    #expect(Self.keys([0xC9]) == [.text(["\u{FFFD}"])])
  }

  /// Every way to cut the bytes in two gives the same keys as the whole.
  @Test func cutsDoNotMatter() {
    let input = Array("aə漢😀\u{1B}[1;5C\u{1B}OH\r\u{1B}[200~x\ryə\u{1B}[201~z".utf8)
    let whole = Self.keys(input)
    for cut in 1..<input.count {
      var reader = KeyReader()
      var found: [Key] = []
      for part in [input[..<cut], input[cut...]] {
        reader.append(part)
        while let key = reader.next(isFinal: false) { found.append(key) }
      }
      #expect(Self.joined(found) == Self.joined(whole), "cut at \(cut)")
    }
  }

  /// Text that came in two parts as one.
  static func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { result, key in
      if case .text(let new) = key, case .text(let old)? = result.last {
        result[result.count - 1] = .text(old + new)
      } else {
        result.append(key)
      }
    }
  }

  @Test func pastesAreCutAtTheLimit() {
    var reader = KeyReader()
    reader.append(Array("\u{1B}[200~".utf8))
    let part = Array(repeating: UInt8(ascii: "x"), count: KeyReader.pasteLimit / 2)
    for _ in 0..<8 {
      reader.append(part)
      #expect(reader.next(isFinal: false) == nil)
    }
    reader.append(Array("\u{1B}[201~y".utf8))
    guard case .paste(let text)? = reader.next(isFinal: false) else {
      Issue.record("no paste")
      return
    }
    #expect(text.count == KeyReader.pasteLimit)
    #expect(reader.next(isFinal: false) == .text(["y"]))
  }

  @Test func randomBytesEnd() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let bytes = (0..<64).map { _ in
        UInt8.random(in: 0...255, using: &generator) & (Bool.random() ? 0xFF : 0x1F)
      }
      let keys = Self.keys(bytes)
      #expect(keys.count <= bytes.count)
    }
  }
}
