import Testing

@testable import Query
@testable import Store

@Suite("Positions and regions from the index")
struct PositionTests {
  private static func corpus(_ random: inout Seeded, words: Int) -> VerticalCorpus {
    var sentences: [String] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let length = Int.random(in: 1...9, using: &random)
      sentences.append(
        (0..<length).map { _ in "w\(Int.random(in: 0..<words, using: &random))" }
          .joined(separator: " "))
    }
    return Matching.corpus(sentences.joined(separator: " | "))
  }

  @Test("Streams of tests give the tokens that fulfil them, from any place on")
  func streams() throws {
    var random = Seeded(7)
    for _ in 0..<25 {
      let corpus = Self.corpus(&random, words: Int.random(in: 1...20, using: &random))
      let store = try StoreFixture(corpus, schema: VerticalCorpus.schema())
      for condition in [
        #""w1""#, #""w1|w2|w3""#, #""w.*""#, #"[word!="w2"]"#, "[]", #"[word="w1" | pos="W2"]"#,
        #"[word="w[12]" & lemma="w1"]"#, "[lbound(s)]", "[rbound(s)]", "[s & !quote]",
        #"[word="w1" & lbound(s)]"#, #"[word = lemma]"#, #"[strlen(word) > 2]"#,
        #"[_.text_id = "t" & word = "w3"]"#, #""none""#,
      ] {
        let pattern = try store.pattern(condition + " within none")
        guard case .program(let program) = pattern.body else { continue }
        let context = SegmentContext(
          index: store.index.segments[0], schema: store.index.schema, tests: pattern.tests,
          isCancelled: { false })
        let table = TestTable(context)
        try table.add(program.piece)
        let expected = try Matcher(pattern).matches(in: corpus).map(\.first)
        for test in table.tests {
          var found: [Int] = []
          var positions = TestedPositions(test, context)
          try positions.forEachBlock(in: context.extent, context) { block, count in
            for index in 0..<count { found.append(Int(block[index])) }
          }
          #expect(found == expected, "\(condition)")
          #expect(test.frequency >= expected.count, "\(condition)")
          // From place to place, a few at a time.
          var some = TestedPositions(test, context)
          let block = NumberBlock()
          var place = 0
          while place < corpus.tokenCount {
            let end = place + Int.random(in: 0...30, using: &random)
            let capacity = Int.random(in: 1...8, using: &random)
            let count = try some.fill(block.numbers, capacity, from: place, to: end, context)
            let given = (0..<count).map { Int(block.numbers[$0]) }
            let wanted = expected.filter { $0 >= place && $0 < end }
            #expect(given == Array(wanted.prefix(count)))
            #expect(count > 0 || wanted.isEmpty)
            place = max(place + 1, given.last.map { $0 + 1 } ?? end)
          }
        }
      }
    }
  }

  @Test("A cursor over regions finds those of rising and of other positions")
  func regions() throws {
    var random = Seeded(8)
    for _ in 0..<30 {
      let corpus = Self.corpus(&random, words: 3)
      let store = try StoreFixture(corpus, schema: VerticalCorpus.schema())
      let layer = try #require(store.index.segments[0].layers[0])
      var cursor = try #require(RegionCursor(layer))
      let sentences = corpus.regions(ofTag: 0)
      var position = 0
      while position < corpus.tokenCount {
        let back = max(0, position - Int.random(in: 0...12, using: &random))
        for place in [position, back] {
          let region = cursor.region(containing: place)
          let expected = sentences.firstIndex { $0.first <= place && place <= $0.last }
          #expect(region?.index == expected)
          #expect(region?.first == expected.map { sentences[$0].first })
          #expect(region?.last == expected.map { sentences[$0].last })
        }
        position += Int.random(in: 1...14, using: &random)
      }
      #expect(cursor.region(containing: corpus.tokenCount + 5) == nil)
    }
  }

  @Test("Regions of layers are those of the index in memory, nested ones too")
  func lookup() throws {
    var random = Seeded(9)
    for _ in 0..<40 {
      var text = "<text id=\"t\">\n<s>\n"
      var depth = 0
      for token in 0..<40 {
        if token > 0, Int.random(in: 0..<5, using: &random) == 0 { text += "</s>\n<s>\n" }
        while depth < 4, Int.random(in: 0..<4, using: &random) == 0 {
          text += "<quote>\n"
          depth += 1
        }
        text += "w\tX\tw\n"
        while depth > 0, Int.random(in: 0..<3, using: &random) == 0 {
          text += "</quote>\n"
          depth -= 1
        }
      }
      text += String(repeating: "</quote>\n", count: depth) + "</s>\n</text>\n"
      let corpus = VerticalCorpus(text)
      let store = try StoreFixture(corpus, schema: VerticalCorpus.schema())
      let context = SegmentContext(
        index: store.index.segments[0], schema: store.index.schema, tests: [],
        isCancelled: { false })
      for tag in [0, 2] {
        let memory = RegionIndex(corpus.regions(ofTag: tag))
        let layer = context.regions(tag)
        #expect(layer.count == memory.count)
        #expect(layer.isFlat == memory.isFlat)
        for position in 0..<corpus.tokenCount {
          #expect(layer.containing(position) == memory.containing(position))
          #expect(layer.starting(at: position) == memory.starting(at: position))
          #expect(layer.ending(at: position) == memory.ending(at: position))
          #expect(layer.previous(before: position) == memory.previous(before: position))
          #expect(layer.firstIndex(after: position) == memory.firstIndex(after: position))
          for count in 1...3 {
            #expect(
              layer.leastLeftEdge(from: position, count: count)
                == memory.leastLeftEdge(from: position, count: count))
          }
        }
      }
    }
  }
}
