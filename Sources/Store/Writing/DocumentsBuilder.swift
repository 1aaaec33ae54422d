/// The documents of a segment that is being written.
final class DocumentsBuilder {
  private(set) var starts: [UInt32] = []
  var fields = AttributeBuilders()
  private var paths = ValueInterner(capacity: 64)
  private var pathNumbers: [UInt32] = []
  private var parts: [UInt32] = []
  private var fingerprints: [Fingerprint] = []
  private var identifiers = ByteBuffer()
  private var identifierEnds: [Int] = []
  private let texts: SpillFile
  private var textEnds: [Int] = []
  private let records: SpillFile
  private var recordEnds: [Int] = []
  /// Whether each document is a region of its layer: not if it only holds what is in none.
  private var isRegion: [Bool] = []

  init(beside path: String) throws(StoreError) {
    texts = try SpillFile(beside: path)
    records = try SpillFile(beside: path)
  }

  var count: Int { starts.count }

  /// The part that the next document of a path has; 0 if the path is another than the last.
  func nextPart(of path: String) -> Int {
    guard let last = pathNumbers.last, let part = parts.last,
      String(decoding: paths.bytes(of: Int(last)), as: UTF8.self) == path
    else { return 0 }
    return Int(part) + 1
  }

  /// Begins a document.
  func begin(
    at token: Int, path: String, part: Int, fingerprint: Fingerprint, isRegion: Bool
  ) throws(StoreError) {
    var path = path
    let known = paths.count
    let earlier = pathNumbers.last.map { paths.bytes(of: Int($0)) }
    if let earlier {
      let order = path.withUTF8 { ByteOrder.compare(earlier, UnsafeRawBufferPointer($0)) }
      let isLater = order < 0 || (order == 0 && part > Int(parts.last ?? 0))
      guard isLater else { throw .unordered(path: path) }
    }
    let number = paths.number(of: path)
    guard known == paths.count || Int(number) == known else { throw .unordered(path: path) }
    guard part >= 0, part < SegmentLimits.entries, count < SegmentLimits.entries else {
      throw .tooLarge(path: path, reason: "there are too many documents")
    }
    starts.append(UInt32(truncatingIfNeeded: token))
    pathNumbers.append(number)
    parts.append(UInt32(truncatingIfNeeded: part))
    fingerprints.append(fingerprint)
    identifierEnds.append(identifiers.count)
    textEnds.append(texts.count)
    recordEnds.append(records.count)
    self.isRegion.append(isRegion)
  }

  /// Sets what the last document is called.
  func setIdentifier(_ identifier: UnsafeRawBufferPointer) {
    guard let last = identifierEnds.indices.last,
      identifierEnds[last] == (last == 0 ? 0 : identifierEnds[last - 1])
    else { return }
    identifiers.append(identifier)
    identifierEnds[last] = identifiers.count
  }

  /// Sets the fingerprint of the documents from a number on.
  func setFingerprint(_ fingerprint: Fingerprint, from first: Int) {
    for document in first..<max(first, count) { fingerprints[document] = fingerprint }
  }

  /// Keeps the text of the last document.
  func addText(_ text: UnsafeRawBufferPointer) throws(StoreError) {
    try texts.append(text)
    if let last = textEnds.indices.last { textEnds[last] = texts.count }
  }

  /// Keeps the record of the last document.
  func addRecord(_ record: UnsafeRawBufferPointer) throws(StoreError) {
    try records.append(record)
    if let last = recordEnds.indices.last { recordEnds[last] = records.count }
  }

  var hasTexts: Bool { texts.count > 0 }
  var hasRecords: Bool { records.count > 0 }

  /// The document of every 64th token.
  func samples(tokenCount: Int) -> [UInt32] {
    var samples: [UInt32] = []
    samples.reserveCapacity(tokenCount / 64 + 1)
    var document = 0
    var token = 0
    while token < tokenCount {
      while document + 1 < starts.count, starts[document + 1] <= token { document += 1 }
      samples.append(UInt32(document))
      token += 64
    }
    return samples
  }

  /// Writes the documents and the layer of those that are regions.
  func write(
    layer: Int, name: String, tokenCount: Int, to output: SegmentOutput
  ) throws(StoreError) -> SegmentSchema.Layer {
    try PackedStream.write(
      starts.map(Int.init) + [tokenCount], greatest: tokenCount,
      to: SectionKey(.documentStarts), of: output)
    try PackedStream.write(
      pathNumbers.lazy.map(Int.init), greatest: max(0, paths.count - 1),
      to: SectionKey(.documentPaths), of: output)
    try PackedStream.write(
      parts.lazy.map(Int.init), greatest: Int(parts.max() ?? 0), to: SectionKey(.documentParts),
      of: output)
    var encoder = ByteEncoder()
    for fingerprint in fingerprints { encoder.append(fingerprint) }
    try output.write(SectionKey(.documentFingerprints), encoder.bytes)
    try writeStrings(to: output)
    return try writeRegions(layer: layer, name: name, tokenCount: tokenCount, to: output)
  }

  private func writeStrings(to output: SegmentOutput) throws(StoreError) {
    typealias Strings = DocumentTable.Strings
    func key(_ kind: SectionKind, _ strings: Strings) -> SectionKey {
      SectionKey(kind, strings.rawValue)
    }
    try ColumnBuilder.writeLexicon(
      paths, order: (0..<paths.count).map { UInt32($0) },
      offsets: key(.documentTableOffsets, .paths), bytes: key(.documentTableBytes, .paths),
      to: output)
    func ends(_ ends: [Int], _ strings: Strings) throws(StoreError) {
      try PackedStream.write(
        ends, greatest: ends.last ?? 0, to: key(.documentTableOffsets, strings), of: output)
    }
    try ends(identifierEnds, .identifiers)
    try output.write(key(.documentTableBytes, .identifiers), identifiers.contents)
    if hasTexts {
      try ends(filled(textEnds), .texts)
      try output.beginSection()
      try texts.copy(to: output)
      output.endSection(key(.documentTableBytes, .texts))
    }
    if hasRecords {
      try ends(filled(recordEnds), .records)
      try output.beginSection()
      try records.copy(to: output)
      output.endSection(key(.documentTableBytes, .records))
    }
  }

  /// The ends with those of documents that have nothing at the end of the one before.
  private func filled(_ ends: [Int]) -> [Int] {
    var last = 0
    return ends.map { end in
      last = max(last, end)
      return last
    }
  }

  private func writeRegions(
    layer: Int, name: String, tokenCount: Int, to output: SegmentOutput
  ) throws(StoreError) -> SegmentSchema.Layer {
    var regions: [Range<Int>] = []
    var documents: [Int] = []
    for document in starts.indices where isRegion[document] {
      let end = document + 1 < starts.count ? Int(starts[document + 1]) : tokenCount
      guard end > Int(starts[document]) else { continue }
      regions.append(Int(starts[document])..<end)
      documents.append(document)
    }
    try LayerBuilder.writeRegions(layer, regions: regions, to: output)
    if documents.count < count {
      try PackedStream.write(
        documents, greatest: documents.last ?? 0, to: SectionKey(.regionDocuments, layer),
        of: output)
    }
    for (index, field) in fields.all.enumerated() {
      try field.write(layer: layer, number: index, order: Array(0..<count), to: output)
    }
    return SegmentSchema.Layer(
      name: name, regionCount: regions.count, attributes: fields.schemas)
  }
}
