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

  @Test("Collocates stay in the window and in the sentence", arguments: [1, 2, 3])
  func collocates(segments: Int) throws {
    let store = try Self.store(segments)
    let places = try store.matcher(#""saw""#).places()
    let values = store.index.classes(ofAttribute: 0)
    func rows(_ window: CollocateWindow) -> [String] {
      store.index.collocates(of: places, values, window: window).map {
        "\(values.text(of: $0.value)) \($0.count) \($0.documents)"
      }.sorted()
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
    let values = store.index.classes(ofAttribute: 0)
    func order(_ keys: NeighbourKey...) -> [Int] {
      store.index.order(of: places, by: keys, values)
    }
    let right = order(NeighbourKey(1), NeighbourKey(2))
    func line(_ number: Int) -> String {
      let place = places[number]
      let segment = store.index.segments[Int(place.segment)]
      return (Int(place.first)...min(Int(place.last) + 1, segment.segment.tokenCount - 1)).map {
        position in
        segment.columns[0].map { $0.dictionary.text(of: $0.id(at: position)) } ?? "?"
      }.joined(separator: " ")
    }
    #expect(
      right.map(line)
        == ["the dog", "the dog", "the men", "the men", "saw men", "saw the", "saw the"])
    // The end of a document comes last both ways; hits that are alike keep their order.
    let down = order(NeighbourKey(2, isDescending: true), NeighbourKey(1))
    let up = order(NeighbourKey(2), NeighbourKey(1))
    func ends(_ order: [Int]) -> [Int] {
      order.reversed().prefix { number in
        let place = places[number]
        let documents = store.index.segments[Int(place.segment)].segment.documents
        let end = documents.index(containing: Int(place.first)).map {
          documents.tokens(of: $0).upperBound
        }
        return Int(place.last) + 2 >= end ?? 0
      }.reversed()
    }
    #expect(!ends(up).isEmpty)
    #expect(ends(up) == ends(down))
    #expect(order() == Array(places.indices))
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
