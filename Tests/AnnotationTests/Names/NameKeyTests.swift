import Foundation
import Testing

@testable import Annotation

@Suite("Gazetteer: keys of words")
struct NameKeyTests {
  private func key(_ word: String) -> NameKey? {
    Array(word.utf8).withUnsafeBytes { NameKey($0) }
  }

  @Test(
    "Case, full stops, marks on letters and kinds of apostrophes make no difference",
    arguments: [
      ("Zürich", "Zurich"), ("SÃO", "são"), ("U.S.", "US"), ("Łódź", "Lodz"), ("İzmir", "izmir"),
      ("O’Neil", "O'Neil"), ("Đặng", "Dang"), ("Țepeș", "Tepes"), ("St.", "St"), ("Škoda", "SKODA"),
    ])
  func same(first: String, second: String) throws {
    #expect(try #require(key(first)).hash == #require(key(second)).hash)
  }

  @Test(
    "Other letters make another word",
    arguments: [("Bern", "Berne"), ("Oslo", "Olso"), ("Киев", "Киву"), ("3M", "4M"), (".", "..")])
  func different(first: String, second: String) throws {
    #expect(try #require(key(first)).hash != #require(key(second)).hash)
  }

  @Test(
    "The form is that of the capitals",
    arguments: [
      ("lake", NameKey.Form.small), ("1999", .small), ("-", .small), ("Lake", .capital),
      ("eBay", .capital), ("A", .capital), ("É", .capital), ("LAKE", .allCapitals),
      ("U.N.", .allCapitals), ("ÉLAN", .allCapitals), ("AT&T", .allCapitals), ("3M", .capital),
    ])
  func form(word: String, form: NameKey.Form) throws {
    #expect(try #require(key(word)).form == form)
  }

  @Test("Nothing, and what is too long for a word, have no key")
  func none() {
    #expect(key("") == nil)
    #expect(key(String(repeating: "a", count: NameKey.longestWord)) != nil)
    #expect(key(String(repeating: "a", count: NameKey.longestWord + 1)) == nil)
  }

  @Test("All letters that Unicode takes apart into an ASCII letter and marks fold to that letter")
  func folding() throws {
    var checked = 0
    for value: UInt32 in Array(0xC0...0x17F) + Array(0x1EA0...0x1EF9) + Array(0x218...0x21B) {
      let scalar = try #require(Unicode.Scalar(value))
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      guard let base = parts.first, base != scalar, base.isASCII else { continue }
      #expect(LatinFolding.letter(value) == UInt8(ascii: base), "\(scalar)")
      checked += 1
    }
    #expect(checked > 200)
    #expect(LatinFolding.letter(0xD7) == nil)
    #expect(LatinFolding.letter(0x180) == nil)
  }

  @Test("Any bytes have a key or none, and the same each time")
  func anyBytes() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      #expect(word.withUnsafeBytes { NameKey($0) } == word.withUnsafeBytes { NameKey($0) })
    }
  }

  @Test("The order of words and where one ends count in a phrase")
  func phrases() throws {
    let one = try #require(key("Port"))
    let other = try #require(key("Royal"))
    let both = try #require(key("PortRoyal"))
    #expect(other.extending(one.extending(0)) != one.extending(other.extending(0)))
    #expect(other.extending(one.extending(0)) != both.extending(0))
    #expect(one.extending(0) != one.written(.small).extending(0))
  }
}
