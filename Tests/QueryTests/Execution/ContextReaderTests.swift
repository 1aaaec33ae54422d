import Testing

@testable import Query
@testable import Store

@Suite("Contexts of hits, read from the columns of a store")
struct ContextReaderTests {
  /// Words of one, two and three bytes a character, and some that are longer than most contexts.
  private static let plain = ["a", "in", "dog", "Łódź", "été", "“", "–", "ferry-house", "мост"]
  /// A combining mark, a sign of emoji, a space that is none of ASCII.
  private static let other = ["e\u{301}", "©", "10\u{A0}000"]

  private static func documents(_ words: [String], seed: UInt64) -> [[[String]]] {
    var random = Seeded(seed)
    return (0..<6).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          words[Int.random(in: words.indices, using: &random)]
        }
      }
    }
  }

  private static func store(_ documents: [[[String]]]) throws -> StoreFixture {
    let all = documents.enumerated().map { number, sentences in
      let lines = sentences.flatMap { ["<s>"] + $0 + ["</s>"] }
      return StoreFixture.Document(
        "\(number)", VerticalCorpus(lines.joined(separator: "\n"), columns: 3))
    }
    return try StoreFixture(segments: [all], schema: VerticalCorpus.schema())
  }

  @Test("They are what the words of the document say", arguments: [UInt64](1...20))
  func contexts(seed: UInt64) throws {
    let documents = Self.documents(Self.plain, seed: seed)
    let store = try Self.store(documents)
    let segment = store.index.segments[0].segment
    let form = try #require(segment.columns.first)
    var reader = ContextReader(segment, form: form)
    var random = Seeded(seed)
    for _ in 0..<200 {
      // Not in the order of the corpus, as sorted lines are not.
      let number = Int.random(in: documents.indices, using: &random)
      let words = documents[number].flatMap { $0 }
      let first = Int.random(in: words.indices, using: &random)
      let last = Int.random(in: first..<words.count, using: &random)
      let count = Int.random(in: 0...30, using: &random)
      let before = words[..<first].map { $0 + " " }.joined()
      let after = words[(last + 1)...].map { " " + $0 }.joined()
      let hit = first..<last + 1
      let byCharacters = reader.context(of: hit, inDocument: number, .characters(count))
      let characters = try #require(byCharacters)
      #expect(characters.left.text == String(before.suffix(count)))
      #expect(characters.right.text == String(after.prefix(count)))
      #expect(characters.left.isAll == (count > 0 && before.count <= count))
      #expect(characters.right.isAll == (count > 0 && after.count <= count))
      let byWords = reader.context(of: hit, inDocument: number, .words(count))
      let near = try #require(byWords)
      #expect(near.left.text == words[..<first].suffix(count).map { $0 + " " }.joined())
      #expect(near.right.text == words[(last + 1)...].prefix(count).map { " " + $0 }.joined())
      #expect(near.left.isAll == (first < count))
      #expect(near.right.isAll == (words.count - last - 1 < count))
      var sentence = 0
      var end = documents[number][0].count
      while end <= first {
        sentence += 1
        end += documents[number][sentence].count
      }
      #expect(characters.sentence == sentence)
      let word = reader.word(first, inDocument: number)
      #expect(word == words[first])
    }
  }

  @Test("Where characters cannot be told from bytes nothing is said", arguments: other)
  func others(word: String) throws {
    let store = try Self.store([[["dog", word, "dog", "dog", "dog", "dog"]]])
    let segment = store.index.segments[0].segment
    var reader = ContextReader(segment, form: try #require(segment.columns.first))
    let near = reader.context(of: 0..<1, inDocument: 0, .words(2))
    #expect(near?.left.text == nil)
    let next = reader.context(of: 2..<3, inDocument: 0, .characters(3))
    #expect(next?.left.text == nil)
    // Words that are not reached do not matter.
    let far = reader.context(of: 5..<6, inDocument: 0, .characters(4))
    #expect(far?.left.text == "dog ")
  }

  @Test("The characters of plain text are those of Swift")
  func plainText() {
    for scalar in (UInt32(0)...0x3000).compactMap(Unicode.Scalar.init) {
      for neighbour in ["a", "\u{301}", "ж"] {
        let text = String(Character(scalar))
        let isPlain = text.utf8.withContiguousStorageIfAvailable {
          PlainText.count(UnsafeRawBufferPointer($0))
        }
        guard isPlain == .some(1) else { continue }
        #expect(!scalar.properties.isWhitespace)
        #expect((text + "a" + neighbour).count == ("a" + neighbour).count + 1)
        #expect((neighbour + text).count == neighbour.count + 1)
      }
    }
  }
}
