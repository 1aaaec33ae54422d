import Testing

@testable import Ingest

@Suite("Encodings")
struct TextEncodingTests {
  private func utf16(_ text: String, highByteFirst: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return highByteFirst ? [high, low] : [low, high]
    }
  }

  @Test("UTF-8 stays as it is, without its byte order mark")
  func utf8() {
    let bytes = Array("Été\r\n\u{A0}x".utf8)
    #expect(TextEncoding.decode(bytes).bytes == bytes)
    #expect(TextEncoding.decode([0xEF, 0xBB, 0xBF] + bytes).bytes == bytes)
    #expect(TextEncoding.decode(bytes).warning == nil)
  }

  @Test("UTF-16 is known by its byte order mark", arguments: [true, false])
  func utf16(highByteFirst: Bool) {
    let text = "Velmora — été 😀"
    let decoded = TextEncoding.decode(utf16(text, highByteFirst: highByteFirst))
    #expect(decoded.bytes == Array(text.utf8))
    #expect(decoded.warning == nil)
    let cut = TextEncoding.decode(Array(utf16(text, highByteFirst: highByteFirst).dropLast()))
    #expect(cut.warning != nil)
  }

  @Test("What is not UTF-8 is Windows-1252, with a warning")
  func windows1252() {
    let decoded = TextEncoding.decode([0x93, 0x45, 0xE9, 0x94, 0x20, 0x80])
    #expect(decoded.bytes == Array("\u{201C}Eé\u{201D} €".utf8))
    #expect(decoded.warning?.contains("Windows-1252") == true)
  }

  @Test("One broken place in UTF-8 does not spoil the rest")
  func broken() {
    let decoded = TextEncoding.decode(Array("été “fine” ".utf8) + [0xFF] + Array(" über".utf8))
    #expect(decoded.bytes == Array("été “fine” \u{FFFD} über".utf8))
    #expect(decoded.warning?.contains("U+FFFD") == true)
  }

  @Test("Bytes that no text holds are binary")
  func binary() {
    #expect(TextEncoding.decode(Array("text".utf8) + [0]).isBinary)
    #expect(TextEncoding.decode([UInt8](repeating: 3, count: 40)).isBinary)
    #expect(TextEncoding.decode(Array("%PDF-1.7 …".utf8)).isBinary)
    #expect(!TextEncoding.decode([]).isBinary)
    #expect(!TextEncoding.decode(Array("a\u{C}b\tc\u{B}".utf8)).isBinary)
  }

  @Test("Any bytes give valid UTF-8")
  func anyBytes() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
      for marked in [
        bytes, [0xFF, 0xFE] + bytes, [0xFE, 0xFF] + bytes, [0xEF, 0xBB, 0xBF] + bytes,
      ] {
        let decoded = TextEncoding.decode(marked)
        #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
      }
    }
  }
}
