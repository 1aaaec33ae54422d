import Testing

@testable import TextModel

@Suite("Validation of UTF-8")
struct UTF8ValidationTests {
  private func firstInvalidOffset(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalidOffset(in: $0) }
  }

  @Test("A broken byte is found wherever it stands, among letters passed over eight at a time")
  func brokenBytes() {
    for length in 1...40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0xFF
        #expect(firstInvalidOffset(bytes) == place)
        bytes[place] = 0x80
        #expect(firstInvalidOffset(bytes) == place)
        // The beginning of a character that ends too early.
        bytes[place] = 0xE2
        #expect(firstInvalidOffset(bytes) == place)
      }
    }
  }

  @Test("Characters of several bytes are well-formed wherever they stand")
  func wholeCharacters() {
    for before in 0...20 {
      for character in ["\u{E9}", "\u{2014}", "\u{1F600}"] {
        let text = String(repeating: "a", count: before) + character + "bcdefghijklmnop"
        #expect(firstInvalidOffset(Array(text.utf8)) == nil)
        #expect(firstInvalidOffset(Array(text.utf8.prefix(before + 1))) == before)
      }
    }
  }
}
