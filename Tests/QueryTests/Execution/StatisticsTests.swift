import Testing

@testable import Query
@testable import Store

@Suite("Counts over a store")
struct StatisticsTests {
  private static let documents = [
    "the men saw the dog | a dog barked", "the dog saw | the men", "men saw men",
  ]

  private static func store(_ segments: Int) throws -> StoreFixture {
    var lists: [[StoreFixture.Document]] = Array(repeating: [], count: segments)
    for (number, text) in documents.enumerated() {
      lists[number % segments].append(.init("\(number)", Matching.corpus(text)))
    }
    return try StoreFixture(segments: lists, schema: VerticalCorpus.schema())
  }

  @Test("Frequencies are the same in one segment and in several", arguments: [1, 2, 3])
  func frequencies(segments: Int) throws {
    let index = try Self.store(segments).index
    let values = index.values(ofAttribute: 0)
    let top = index.mostFrequent(3, ofAttribute: 0)
    #expect(top.map { values.text(of: $0.value) } == ["men", "the", "dog"])
    #expect(top.map(\.count) == [4, 4, 3])
    #expect(index.frequencies(ofAttribute: 0).reduce(0, +) == index.tokenCount())
    let second = segments == 1 ? [DocumentSet([1])] : [DocumentSet(), DocumentSet([0])]
    let some = index.mostFrequent(2, ofAttribute: 0, in: second)
    #expect(some.map { values.text(of: $0.value) } == ["the", "dog"])
    #expect(some.map(\.count) == [2, 1])
    let ordered = (0..<values.count).map { values.text(of: $0) }
    #expect(ordered == ["a", "barked", "dog", "men", "saw", "the"])
  }

  @Test("Hits are counted by what their tokens are", arguments: [1, 2, 3])
  func hitFrequencies(segments: Int) throws {
    let store = try Self.store(segments)
    let places = try store.matcher(#""saw""#).places()
    let values = store.index.values(ofAttribute: 0)
    let found = store.index.frequencies(
      of: places,
      by: [HitKey(attribute: 0, tokens: .first(-1)), HitKey(attribute: 0, tokens: .whole)])
    let rows = found.map { row in
      row.values.map { $0.map { values.text(of: $0) }.joined(separator: " ") } + ["\(row.count)"]
    }
    #expect(rows == [["men", "saw", "2"], ["dog", "saw", "1"]])
    #expect(found.map(\.documents) == [2, 1])
  }

  @Test("Collocates stay in the window and in the sentence", arguments: [1, 2, 3])
  func collocates(segments: Int) throws {
    let store = try Self.store(segments)
    let places = try store.matcher(#""saw""#).places()
    let values = store.index.values(ofAttribute: 0)
    func rows(_ window: CollocateWindow) -> [String] {
      let counts = store.index.collocates(of: places, attribute: 0, window: window)
      #expect(counts.together.reduce(0, +) == counts.windowTokens)
      return counts.together.indices.filter { counts.together[$0] > 0 }.map {
        "\(values.text(of: $0)) \(counts.together[$0]) \(counts.documents[$0])"
      }
    }
    #expect(
      rows(CollocateWindow(left: 2, right: 1, tag: 0)) == ["dog 1 1", "men 3 2", "the 3 2"])
    #expect(rows(CollocateWindow(left: 0, right: 2, tag: 0)) == ["dog 1 1", "men 1 1", "the 1 1"])
    // Without a tag the window still stays in the document.
    #expect(
      rows(CollocateWindow(left: 0, right: 9, tag: nil))
        == ["a 1 1", "barked 1 1", "dog 2 1", "men 2 2", "the 2 2"])
  }

  @Test("Hits are put in the order of their words", arguments: [1, 2, 3])
  func order(segments: Int) throws {
    let store = try Self.store(segments)
    let places = try store.matcher(#""saw" | "the""#).places()
    let right = store.index.order(
      of: places,
      by: [HitKey(attribute: 0, tokens: .last(1)), HitKey(attribute: 0, tokens: .last(2))],
      within: 0)
    func line(_ number: Int) -> String {
      let place = places[number]
      let segment = store.index.segments[Int(place.segment)]
      return (Int(place.first)...min(Int(place.last) + 1, segment.segment.tokenCount - 1)).map {
        position in
        segment.columns[0].map { $0.dictionary.text(of: $0.id(at: position)) } ?? "?"
      }.joined(separator: " ")
    }
    // The end of a sentence comes before all words.
    #expect(
      right.dropFirst().map(line)
        == ["the dog", "the dog", "the men", "saw men", "the men", "saw the"])
    #expect(right.first == 4)
    #expect(store.index.order(of: places, by: []) == Array(places.indices))
  }

  @Test("Sequences of words are counted within their sentences", arguments: [1, 2, 3])
  func ngrams(segments: Int) throws {
    let index = try Self.store(segments).index
    let values = index.values(ofAttribute: 0)
    func rows(_ length: Int, _ tag: Int?, atLeast: Int) throws -> [String] {
      try index.ngrams(length, ofAttribute: 0, within: tag, atLeast: atLeast).map { row in
        let words = row.values.map { values.text(of: $0) }.joined(separator: " ")
        return "\(words) \(row.count) \(row.documents)"
      }
    }
    #expect(try rows(2, 0, atLeast: 2) == ["men saw 2 2", "the dog 2 2", "the men 2 2"])
    #expect(try rows(2, nil, atLeast: 1).contains("saw the 2 2"))
    #expect(try rows(3, 0, atLeast: 1).count == 6)
    // So many values do not fit into a word.
    let long = try index.ngrams(30, ofAttribute: 0, within: nil)
    #expect(long.isEmpty)
    #expect(try rows(1, 0, atLeast: 4) == ["men 4 3", "the 4 2"])
  }

  @Test("Hits are counted by document", arguments: [1, 2, 3])
  func documents(segments: Int) throws {
    let store = try Self.store(segments)
    let counts = store.index.documentCounts(of: try store.matcher(#""men" | "dog""#).places())
    #expect(counts.map(\.count) == [3, 2, 2])
    let sizes = counts.map {
      store.index.tokenCount(ofDocument: $0.document, inSegment: $0.segment)
    }
    #expect(sizes == [8, 5, 3])
  }

  @Test("Tuples are told apart, many of them too")
  func tuples() {
    var counter = TupleCounter()
    var packed = PackedCounter()
    var random = Seeded(3)
    var expected: [[UInt32]: Int] = [:]
    for _ in 0..<20_000 {
      let tuple = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        UInt32.random(in: 0...20, using: &random)
      }
      expected[tuple, default: 0] += 1
      counter.count(tuple, document: 1)
      packed.count(tuple.reduce(UInt64(tuple.count)) { $0 << 8 | UInt64($1) }, document: 1)
    }
    #expect(counter.entries.count == expected.count)
    for entry in counter.entries { #expect(expected[Array(counter.tuple(entry))] == entry.count) }
    var count = 0
    packed.forEach { key, found, documents in
      count += 1
      #expect(documents == 1)
      #expect(found > 0)
    }
    #expect(count == expected.count)
  }

  @Test("Of many counts the greatest are found")
  func top() {
    var random = Seeded(5)
    for _ in 0..<50 {
      let counts = (0..<200).map { _ in Int.random(in: 0...20, using: &random) }
      for most in [0, 1, 5, 50, 500] {
        let expected = counts.enumerated().filter { $0.element > 0 }
          .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(most)
        let found = TopCounts.of(counts, most)
        #expect(found.map(\.value) == expected.map(\.offset))
        #expect(found.map(\.count) == expected.map(\.element))
      }
    }
  }
}
