import StoreSupport
import Testing
import TextModel

@testable import Store

/// Writing a segment and reading it back.
struct SegmentTests {
  /// A segment of some documents, one batch for each few of them.
  static func segment(
    _ documents: [InventedDocument], in directory: TemporaryDirectory, memory: Int = 64 << 20,
    batches: Int = 3, latch: DamageLatch = DamageLatch()
  ) throws -> Segment {
    let writer = try SegmentWriter(
      path: directory("segment"), options: SegmentOptions(threads: 2, memory: memory))
    let batch = SegmentBatch(columns: InventedDocument.columnNames)
    for (number, document) in documents.enumerated() {
      document.add(to: batch)
      if number % batches == 0 {
        try writer.append(batch)
        batch.removeAll()
      }
    }
    try writer.append(batch)
    let summary = try writer.finish()
    let segment = try Segment(path: directory("segment"), latch: latch)
    #expect(summary.documentCount == documents.count)
    #expect(summary.tokenCount == segment.tokenCount)
    return segment
  }

  @Test func `documents come back as they were`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(40, tokens: 0...300, seed: 1)
    let segment = try Self.segment(documents, in: directory)
    #expect(segment.documents.count == 40)
    #expect(segment.columns.map(\.name) == InventedDocument.columnNames)
    for (number, document) in documents.enumerated() {
      let tokens = segment.documents.tokens(of: number)
      #expect(tokens.count == document.tokenCount)
      #expect(String(decoding: segment.documents.path(of: number), as: UTF8.self) == document.path)
      #expect(
        String(decoding: segment.documents.identifier(of: number), as: UTF8.self)
          == document.identifier)
      #expect(segment.documents.indices(atPath: document.path) == number..<number + 1)
      #expect(Array(segment.documents.record(of: number)) == document.record)
      #expect(String(decoding: segment.documents.text(of: number), as: UTF8.self) == document.text)
      for (column, values) in zip(segment.columns, document.columns) {
        #expect(tokens.map { column.dictionary.text(of: column.id(at: $0)) } == values)
      }
      #expect(
        tokens.map { segment.heads?.head(of: $0).map { $0 - tokens.lowerBound } }
          == document.heads)
      #expect(segment.places?.spans(of: tokens) == document.places)
      for token in tokens.shuffled().prefix(5) {
        #expect(segment.documents.index(containing: token) == number)
        #expect(segment.places?.span(of: token) == document.places[token - tokens.lowerBound])
      }
      for field in ["outlet", "year"] {
        let attribute = try #require(segment.documentFields.first { $0.name == field })
        #expect(attribute.text(at: number) == document.fields[field])
      }
    }
    #expect(segment.isWhole())
    #expect(segment.documents.indices(atPath: "doc").isEmpty)
  }

  @Test(arguments: [1 << 20, 64 << 20])
  func `postings are the positions of each value`(memory: Int) throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(60, tokens: 2000...9000, seed: 2)
    let segment = try Self.segment(documents, in: directory, memory: memory)
    for column in segment.columns {
      var expected = [[UInt32]](repeating: [], count: column.dictionary.count)
      for position in 0..<segment.tokenCount {
        expected[column.id(at: position)].append(UInt32(position))
      }
      for id in 0..<column.dictionary.count {
        #expect(column.frequency(of: id) == expected[id].count)
        var cursor = column.postings(of: id)
        #expect(cursor.count == expected[id].count)
        var found: [UInt32] = []
        while let position = cursor.next() { found.append(UInt32(position)) }
        #expect(found == expected[id])
        let inDocuments = Set(
          expected[id].compactMap { segment.documents.index(containing: Int($0)) })
        #expect(column.documentFrequency(of: id) == inDocuments.count)
      }
      let values = (0..<column.dictionary.count).map { Array(column.dictionary.bytes(of: $0)) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
      for (id, value) in values.enumerated() {
        #expect(value.withUnsafeBytes { column.dictionary.id(of: $0) } == id)
        let longer = value + [0x21]
        #expect(longer.withUnsafeBytes { column.dictionary.id(of: $0) } == nil)
      }
    }
  }

  @Test func `a cursor seeks as a search of the array does`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(20, tokens: 2000...9000, seed: 3)
    let segment = try Self.segment(documents, in: directory)
    let column = segment.columns[0]
    var generator = SeededGenerator(4)
    for id in 0..<column.dictionary.count {
      var cursor = column.postings(of: id)
      var positions: [Int] = []
      while let position = cursor.next() { positions.append(position) }
      for _ in 0..<3 {
        var seeking = column.postings(of: id)
        var place = 0
        let farthest = [40, 3000, segment.tokenCount].randomElement(using: &generator) ?? 1
        while place < positions.count {
          let before = place == 0 ? 0 : positions[place - 1] + 1
          switch Int.random(in: 0..<3, using: &generator) {
          case 0:
            #expect(seeking.next() == positions[place])
            place += 1
          case 1:
            var block = [UInt32](repeating: 0, count: 128)
            let count = seeking.nextBlock(into: &block)
            #expect(count > 0)
            #expect(block[..<count].map { Int($0) } == Array(positions[place..<place + count]))
            place += count
          default:
            let target = before + Int.random(in: 0...farthest, using: &generator)
            let expected = positions[place...].firstIndex { $0 >= target }
            let copy = seeking
            #expect(seeking.seek(to: target) == expected.map { positions[$0] })
            var again = copy
            #expect(again.seek(to: target) == expected.map { positions[$0] })
            place = expected.map { $0 + 1 } ?? positions.count
          }
        }
        #expect(seeking.next() == nil)
        #expect(seeking.seek(to: 0) == nil)
      }
    }
  }

  @Test func `bulk ids are those of single tokens`() throws {
    let directory = try TemporaryDirectory()
    let segment = try Self.segment(
      InventedDocument.several(9, tokens: 100...900, seed: 5), in: directory)
    var generator = SeededGenerator(6)
    for column in segment.columns {
      for _ in 0..<50 {
        let first = Int.random(in: 0...segment.tokenCount, using: &generator)
        let range = first..<Int.random(in: first...segment.tokenCount, using: &generator)
        var ids = [UInt32](repeating: 0, count: range.count)
        column.copyIds(range, to: &ids)
        #expect(ids.map { Int($0) } == range.map { column.id(at: $0) })
      }
    }
  }

  @Test func `prefixes are ranges of ids`() throws {
    let directory = try TemporaryDirectory()
    let segment = try Self.segment(
      InventedDocument.several(9, tokens: 100...900, seed: 7), in: directory)
    let dictionary = segment.columns[0].dictionary
    for prefix in ["", "w", "w1", "w10", "of", "zz", "\u{10FFFF}"] {
      let expected = (0..<dictionary.count).filter {
        dictionary.bytes(of: $0).starts(with: prefix.utf8)
      }
      #expect(Array(dictionary.range(ofPrefix: prefix)) == expected)
    }
  }

  @Test func `regions come in order and are found by their tokens`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(20, tokens: 0...60, seed: 8)
    let segment = try Self.segment(documents, in: directory)
    for name in ["s", "quote"] {
      let layer = try #require(segment.layer(named: name))
      var expected: [(tokens: Range<Int>, attributes: [String: String])] = []
      for (number, document) in documents.enumerated() {
        let start = segment.documents.tokens(of: number).lowerBound
        for region in document.regions where region.layer == name {
          let tokens = start + region.tokens.lowerBound..<start + region.tokens.upperBound
          expected.append((tokens, region.attributes))
        }
      }
      let order = expected.indices.sorted {
        (expected[$0].tokens.lowerBound, -expected[$0].tokens.upperBound, $0)
          < (expected[$1].tokens.lowerBound, -expected[$1].tokens.upperBound, $1)
      }
      expected = order.map { expected[$0] }
      #expect(layer.count == expected.count)
      #expect(layer.isFlat == (name == "s"))
      for (index, region) in expected.enumerated() {
        #expect(layer.first(index) == region.tokens.lowerBound)
        #expect(layer.last(index) == region.tokens.upperBound - 1)
        for attribute in layer.attributes {
          #expect(attribute.text(at: layer.row(of: index)) == region.attributes[attribute.name])
        }
      }
      for position in 0..<segment.tokenCount {
        let containing = expected.indices.filter { expected[$0].tokens.contains(position) }
        #expect(layer.indices(containing: position) == containing.reversed())
        #expect(layer.index(containing: position) == containing.last)
        let starting = expected.indices.filter { expected[$0].tokens.lowerBound == position }
        #expect(Array(layer.indices(startingAt: position)) == starting)
      }
    }
  }

  @Test func `documents without tokens are no regions but keep their fields`() throws {
    let directory = try TemporaryDirectory()
    var generator = SeededGenerator(9)
    let documents = [0, 4, 0, 0, 7, 0].enumerated().map { number, tokens in
      InventedDocument.random(path: "d\(number)", tokens: tokens, using: &generator)
    }
    let segment = try Self.segment(documents, in: directory)
    let layer = try #require(segment.layer(named: "doc"))
    #expect(layer.count == 2)
    #expect((0..<2).map { layer.row(of: $0) } == [1, 4])
    #expect((0..<2).map { layer.first($0)...layer.last($0) } == [0...3, 4...10])
    let outlets = try #require(layer.attribute(named: "outlet"))
    #expect((0..<6).map { outlets.text(at: $0) } == documents.map { $0.fields["outlet"] })
  }

  @Test func `an empty segment can be read`() throws {
    let directory = try TemporaryDirectory()
    let segment = try Self.segment([], in: directory)
    #expect(segment.tokenCount == 0)
    #expect(segment.columns.allSatisfy { $0.dictionary.count == 0 })
    #expect(segment.liveTokens.isEmpty)
  }

  @Test func `documents out of order are refused`() throws {
    let directory = try TemporaryDirectory()
    let writer = try SegmentWriter(path: directory("segment"))
    let batch = SegmentBatch(columns: ["form"])
    for path in ["b", "a"] {
      batch.beginDocument(path: path)
      batch.endDocument()
    }
    #expect(throws: StoreError.unordered(path: "a")) { try writer.append(batch) }
  }
}
