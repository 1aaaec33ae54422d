import StoreSupport
import Testing
import TextModel

@testable import Store

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Stores whose bytes are not those that were written.
struct DamageTests {
  /// Everything that a store tells, read in every way there is.
  static func contents(_ snapshot: StoreSnapshot) -> [String] {
    var contents: [String] = []
    for segment in snapshot.segments {
      contents += segment.liveTokens.map { "\($0)" }
      for document in 0..<segment.documents.count {
        contents.append("\(InventedDocument(document, of: segment))")
      }
      for column in segment.columns {
        for id in 0..<column.dictionary.count {
          var cursor = column.postings(of: id)
          var positions: [Int] = []
          while let position = cursor.next() { positions.append(position) }
          var seeking = column.postings(of: id)
          let found = seeking.seek(to: positions.last ?? 0) ?? -1
          contents.append(
            "\(column.dictionary.text(of: id)) \(column.frequency(of: id)) \(positions) "
              + "\(found) \(column.documentFrequency(of: id))")
        }
        var ids = [UInt32](repeating: 0, count: segment.tokenCount)
        column.copyIds(0..<segment.tokenCount, to: &ids)
        contents.append("\(ids)")
      }
      for layer in segment.layers {
        for position in 0..<segment.tokenCount {
          contents.append("\(layer.indices(containing: position))")
        }
      }
    }
    contents += snapshot.documentRuns.map { "\($0)" }
    return contents
  }

  /// The contents; nil if the store says that it is damaged.
  static func contents(ofStore path: String) -> [String]? {
    guard let snapshot = try? StoreSnapshot(path: path) else { return nil }
    let contents = contents(snapshot)
    return snapshot.damage == nil ? contents : nil
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try OpenFile.reading(path)
    let length = try file.length()
    var bytes = [UInt8](repeating: 0, count: length)
    let count = try bytes.withUnsafeMutableBytes { try file.read(at: 0, into: $0) }
    #expect(count == length)
    return bytes
  }

  /// Writes over a file, whose length may change.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try OpenFile.creating(path).write(bytes, at: 0)
  }

  private static func store(
    in directory: TemporaryDirectory, documents: Int, tokens: ClosedRange<Int>
  ) throws -> (files: [String], contents: [String]) {
    let documents = InventedDocument.several(documents, tokens: tokens, seed: 30)
    try StoreUpdateTests.update(directory("store"), to: documents)
    try StoreUpdateTests.update(directory("store"), to: Array(documents.dropFirst()))
    let contents = try #require(Self.contents(ofStore: directory("store")))
    let files = try FileSystem.names(in: directory("store")).filter { $0 != "lock" }
    return (files.map { directory("store/" + $0) }, contents)
  }

  @Test func `no flipped byte goes unnoticed`() throws {
    let directory = try TemporaryDirectory()
    let (files, contents) = try Self.store(in: directory, documents: 3, tokens: 2...5)
    #expect(files.count == 2)
    for file in files {
      let bytes = try Self.bytes(file)
      let opened = try OpenFile.opened(file, O_RDWR)
      for offset in bytes.indices {
        for mask: UInt8 in [0x01, 0x80, 0xFF] where mask == 0xFF || offset % 7 == 0 {
          try opened.write([bytes[offset] ^ mask], at: offset)
          let found = Self.contents(ofStore: directory("store"))
          if found != nil { Issue.record("\(file) \(offset) \(mask) was not noticed") }
        }
        try opened.write([bytes[offset]], at: offset)
      }
    }
    #expect(Self.contents(ofStore: directory("store")) == contents)
  }

  @Test func `no length cut off goes unnoticed`() throws {
    let directory = try TemporaryDirectory()
    let (files, contents) = try Self.store(in: directory, documents: 3, tokens: 2...5)
    for file in files {
      let bytes = try Self.bytes(file)
      let opened = try OpenFile.opened(file, O_RDWR)
      for length in bytes.indices.reversed() {
        #expect(ftruncate(opened.descriptor, off_t(length)) == 0)
        #expect(throws: StoreError.self) { _ = try StoreSnapshot(path: directory("store")) }
      }
      try Self.write(bytes + [0], to: file)
      #expect(throws: StoreError.self) { _ = try StoreSnapshot(path: directory("store")) }
      try Self.write(bytes, to: file)
    }
    #expect(Self.contents(ofStore: directory("store")) == contents)
    for file in files {
      let bytes = try Self.bytes(file)
      unlink(file)
      #expect(throws: StoreError.self) { _ = try StoreSnapshot(path: directory("store")) }
      try Self.write(bytes, to: file)
    }
  }

  @Test func `a store of many blocks tells of the damaged one only when it is read`() throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(12, tokens: 2000...3000, seed: 32)
    try StoreUpdateTests.update(directory("store"), to: documents)
    let file = directory("store/segment-0")
    let bytes = try Self.bytes(file)
    let header = try bytes.withUnsafeBytes { try SegmentHeader($0, path: file) }
    #expect(header.blockCount > 5)
    let opened = try OpenFile.opened(file, O_RDWR)
    for block in 0..<header.blockCount {
      let offset = SegmentFile.bytes(ofBlock: block, header: header).lowerBound + 77
      try opened.write([bytes[offset] ^ 4], at: offset)
      if block % 4 == 0 || block + 2 > header.blockCount {
        #expect(throws: StoreError.self) { _ = try StoreUpdateTests.documents(directory("store")) }
      }
      if let snapshot = try? StoreSnapshot(path: directory("store")) {
        #expect(throws: StoreError.self) { try snapshot.verify() }
        #expect(snapshot.damage?.offset == offset - 77)
        #expect(throws: StoreError.self) { try snapshot.verify() }
      }
      try opened.write([bytes[offset]], at: offset)
    }
    #expect(try StoreUpdateTests.documents(directory("store")) == documents)
  }

  /// Makes the checksums of a segment those of its bytes.
  static func seal(_ bytes: inout [UInt8], _ header: SegmentHeader) {
    var header = header
    bytes.withUnsafeMutableBytes { bytes in
      let sums = header.trailerOffset + header.sectionCount * SectionEntry.length
      for block in 0..<header.blockCount {
        let range = SegmentFile.bytes(ofBlock: block, header: header)
        let sum = Checksum.of(
          UnsafeRawBufferPointer(rebasing: bytes[range]), seed: UInt64(block))
        bytes.storeBytes(of: sum.littleEndian, toByteOffset: sums + 8 * block, as: UInt64.self)
      }
      let trailer = UnsafeRawBufferPointer(rebasing: bytes[header.trailerOffset...])
      header.trailerChecksum = Checksum.of(trailer)
      bytes.copyBytes(from: header.encoded())
    }
  }

  @Test(arguments: 0..<4)
  func `impossible contents with right checksums do no harm`(seed: Int) throws {
    let directory = try TemporaryDirectory()
    let documents = InventedDocument.several(6, tokens: 0...90, seed: 31)
    try StoreUpdateTests.update(directory("store"), to: documents)
    let file = directory("store/segment-0")
    let bytes = try Self.bytes(file)
    let header = try bytes.withUnsafeBytes { try SegmentHeader($0, path: file) }
    var generator = SeededGenerator(UInt64(seed))
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        // Mostly the table of sections and the sections themselves.
        let isTable = Int.random(in: 0..<4, using: &generator) == 0
        let range =
          isTable
          ? header.trailerOffset..<header.trailerOffset + header.sectionCount * SectionEntry.length
          : SegmentHeader.length..<header.trailerOffset
        let offset = Int.random(in: range, using: &generator)
        changed[offset] =
          Bool.random(using: &generator) ? 0xFF : UInt8.random(in: 0...255, using: &generator)
      }
      Self.seal(&changed, header)
      try Self.write(changed, to: file)
      // Whatever it tells, it comes to an end and every position lies in the segment.
      guard let snapshot = try? StoreSnapshot(path: directory("store")) else { continue }
      _ = Self.contents(snapshot)
      for segment in snapshot.segments {
        for column in segment.columns {
          for id in 0..<column.dictionary.count {
            var cursor = column.postings(of: id)
            var last = -1
            while let position = cursor.next() {
              #expect(position > last && position < segment.tokenCount)
              last = position
            }
          }
        }
      }
    }
  }

  @Test func `checksums tell every change of one word`() {
    var bytes = [UInt8](repeating: 0, count: 203)
    var seen: Set<UInt64> = [Checksum.of(bytes)]
    for offset in bytes.indices {
      for value in 1...255 {
        bytes[offset] = UInt8(value)
        #expect(seen.insert(Checksum.of(bytes)).inserted)
      }
      bytes[offset] = 0
    }
    for length in 0..<203 {
      #expect(seen.insert(Checksum.of([UInt8](repeating: 0, count: length))).inserted)
    }
  }
}
