import TextModel

/// The documents of a segment in the order of their paths.
public final class DocumentTable: Sendable {
  /// The tables of strings.
  enum Strings: Int, CaseIterable {
    case paths, identifiers, records, texts
  }

  /// How many documents there are.
  public let count: Int
  private let file: SegmentFile
  private let starts: PackedArray
  private let paths: ByteTable
  private let pathNumbers: PackedArray
  private let parts: PackedArray
  private let identifiers: ByteTable
  private let fingerprints: SectionEntry
  private let records: ByteTable?
  private let texts: ByteTable?

  init(_ file: SegmentFile, schema: SegmentSchema) throws(StoreError) {
    self.file = file
    count = schema.documentCount
    starts = try PackedArray(file, SectionKey(.documentStarts), count: count + 1)
    pathNumbers = try PackedArray(file, SectionKey(.documentPaths), count: count)
    parts = try PackedArray(file, SectionKey(.documentParts), count: count)
    func table(_ strings: Strings, count: Int?) throws(StoreError) -> ByteTable {
      try ByteTable(
        file, offsets: SectionKey(.documentTableOffsets, strings.rawValue),
        bytes: SectionKey(.documentTableBytes, strings.rawValue), count: count)
    }
    paths = try table(.paths, count: nil)
    identifiers = try table(.identifiers, count: count)
    records = schema.hasRecords ? try table(.records, count: count) : nil
    texts = schema.hasTexts ? try table(.texts, count: count) : nil
    let key = SectionKey(.documentFingerprints)
    fingerprints = try file.section(key)
    guard fingerprints.length >= 16 * count, paths.count <= count else {
      throw file.mismatch(key)
    }
  }

  /// The tokens of a document; there may be none.
  public func tokens(of document: Int) -> Range<Int> {
    guard document >= 0, document < count else { return 0..<0 }
    let first = starts[document]
    let end = starts[document + 1]
    guard first <= end, end <= file.header.tokenCount else {
      file.fail(at: starts.offset, "a document lies outside the segment")
      return 0..<0
    }
    return first..<end
  }

  /// The document of a token.
  public func index(containing position: Int) -> Int? {
    guard position >= 0, position < file.header.tokenCount else { return nil }
    let after = (0..<count).partitioningIndex { starts[$0] > position }
    return after > 0 ? after - 1 : nil
  }

  /// The document of a token that mostly stands in a document or not far after it.
  public func index(containing position: Int, notBefore document: Int) -> Int? {
    guard position >= 0, position < file.header.tokenCount else { return nil }
    var low = max(0, document)
    guard low < count, starts[low] <= position else { return index(containing: position) }
    var step = 1
    while low + step < count, starts[low + step] <= position {
      low += step
      step *= 2
    }
    return low + (0..<min(step, count - low)).partitioningIndex { starts[low + $0] > position } - 1
  }

  /// The bytes of a document's path; they live as long as the segment does.
  public func path(of document: Int) -> UnsafeRawBufferPointer {
    paths[pathNumbers[document]]
  }

  /// The number of a document among those of its path, from 0.
  public func part(of document: Int) -> Int { parts[document] }

  /// The documents of a path, none if the segment has none.
  public func indices(atPath path: UnsafeRawBufferPointer) -> Range<Int> {
    let number = (0..<paths.count).partitioningIndex { ByteOrder.compare(paths[$0], path) >= 0 }
    guard number < paths.count, ByteOrder.compare(paths[number], path) == 0 else { return 0..<0 }
    let first = (0..<count).partitioningIndex { pathNumbers[$0] >= number }
    let end = (0..<count).partitioningIndex { pathNumbers[$0] > number }
    return first..<max(first, end)
  }

  /// The documents of a path, none if the segment has none.
  public func indices(atPath path: String) -> Range<Int> {
    var path = path
    return path.withUTF8 { indices(atPath: UnsafeRawBufferPointer($0)) }
  }

  /// The name that the source gives a document; empty if it gives none.
  public func identifier(of document: Int) -> UnsafeRawBufferPointer { identifiers[document] }

  /// What the source of a document was when it was read.
  public func fingerprint(of document: Int) -> Fingerprint {
    guard document >= 0, document < count, file.canRead(fingerprints.offset + 16 * document, 16)
    else { return .none }
    let start = file.base + fingerprints.offset + 16 * document
    return Fingerprint(
      high: UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)),
      low: UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// What the writer kept with a document, uninterpreted; empty if nothing.
  public func record(of document: Int) -> UnsafeRawBufferPointer {
    records?[document] ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// The text of a document in UTF-8; empty if none was kept.
  public func text(of document: Int) -> UnsafeRawBufferPointer {
    texts?[document] ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// Notes that what the writer kept with a document makes no sense to its reader.
  public func reportDamage(of document: Int, _ reason: String) {
    file.fail(at: starts.offset, "document \(document): \(reason)")
  }

  /// Negative, zero or positive as one document stands before, at or after the place of another,
  /// by the bytes of their paths and then by part.
  func compare(_ document: Int, with other: Int, of table: DocumentTable) -> Int {
    let order = ByteOrder.compare(path(of: document), table.path(of: other))
    return order != 0 ? order : part(of: document) - table.part(of: other)
  }
}
