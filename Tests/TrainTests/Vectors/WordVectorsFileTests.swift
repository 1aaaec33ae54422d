import Testing

@testable import train

struct WordVectorsFileTests {
  private let vectors = WordVectors(
    words: ["the", "héron", "\"", "00"], dimension: 3,
    vectors: [1, -2, 0.5, 0, .pi, -0, 1e-30, 4, 5, 6, 7, 8])

  @Test("What is written is read again")
  func roundTrip() throws {
    #expect(try WordVectors(file: vectors.file) == vectors)
    let none = WordVectors(words: [], dimension: 64, vectors: [])
    #expect(try WordVectors(file: none.file) == none)
  }

  @Test("The layout is the documented one")
  func layout() {
    let file = WordVectors(words: ["ab"], dimension: 1, vectors: [1]).file
    #expect(file.prefix(8).elementsEqual("HSYWORDV".utf8))
    let header: [UInt8] = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0]
    #expect(Array(file[8...]) == header + [97, 98, 10, 0, 0, 0, 0x80, 0x3F])
  }

  @Test("A file that is cut off or goes on is refused")
  func truncated() {
    let file = vectors.file
    for length in 0..<file.count {
      #expect(throws: WordVectors.FileError.self) {
        try WordVectors(file: Array(file.prefix(length)))
      }
    }
    #expect(throws: WordVectors.FileError.wrongLength) { try WordVectors(file: file + [0]) }
  }

  @Test("Other numbers in the header are refused")
  func damagedHeader() {
    for offset in 0..<WordVectors.headerLength {
      for value: UInt8 in [0xFF, 0x7F] {
        var file = vectors.file
        file[offset] = value
        #expect(throws: WordVectors.FileError.self) { try WordVectors(file: file) }
      }
    }
  }

  @Test("Words that are not UTF-8 are refused")
  func notUTF8() {
    var file = vectors.file
    file[WordVectors.headerLength] = 0xFF
    #expect(throws: WordVectors.FileError.notUTF8) { try WordVectors(file: file) }
  }
}
