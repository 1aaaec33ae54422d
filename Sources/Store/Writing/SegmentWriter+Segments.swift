import TextModel

/// Where the values of a segment's columns are known to a writer that takes documents from it.
final class SegmentOrigin {
  let segment: Segment
  /// For each column and value the number that the writer has given it, or `unknown`.
  fileprivate var numbers: [[UInt32]]
  fileprivate static let unknown = UInt32.max

  init(_ segment: Segment) {
    self.segment = segment
    numbers = segment.columns.map { Array(repeating: Self.unknown, count: $0.dictionary.count) }
  }
}

extension SegmentWriter {
  /// Tokens that are copied at a time.
  private static let pieceLength = 1 << 16

  /// Takes documents that follow each other from another segment.
  func append(_ range: Range<Int>, of origin: SegmentOrigin) throws(StoreError) {
    let segment = origin.segment
    let documents = segment.documents
    guard let last = range.last else { return }
    let first = documents.tokens(of: range.lowerBound).lowerBound
    let tokens = first..<max(first, documents.tokens(of: last).upperBound)
    guard tokens.count <= SegmentLimits.tokens - tokenCount else {
      throw .tooLarge(path: path, reason: "a segment holds 2,147,483,647 tokens")
    }
    for document in range { try append(document, of: segment, tokens: tokens) }
    for number in segment.columns.indices {
      try appendColumn(number, of: origin, tokens)
    }
    if let heads = segment.heads { try append(heads, tokens) }
    if let places = segment.places { try append(places, range, of: documents) }
    for (number, layer) in segment.layers.enumerated() where number != segment.documentLayer {
      append(layer, tokens)
    }
    advance(by: tokens.count)
  }

  private func append(
    _ document: Int, of segment: Segment, tokens: Range<Int>
  ) throws(StoreError) {
    let table = segment.documents
    let layer = segment.layers[segment.documentLayer]
    let own = table.tokens(of: document)
    try documents.begin(
      at: tokenCount + max(0, own.lowerBound - tokens.lowerBound),
      path: String(decoding: table.path(of: document), as: UTF8.self),
      part: table.part(of: document), fingerprint: table.fingerprint(of: document),
      isRegion: own.isEmpty || layer.hasRegion(ofRow: document, at: own.lowerBound))
    documents.setIdentifier(table.identifier(of: document))
    for field in layer.attributes {
      guard let value = field.bytes(at: document) else { continue }
      documents.fields.set(field.name, value, type: field.type, of: documents.count - 1)
    }
    try documents.addText(table.text(of: document))
    try documents.addRecord(table.record(of: document))
  }

  private func appendColumn(
    _ number: Int, of origin: SegmentOrigin, _ tokens: Range<Int>
  ) throws(StoreError) {
    let column = origin.segment.columns[number]
    let builder = try self.column(column.name)
    try builder.pad(to: tokenCount)
    let ids = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.pieceLength)
    defer { ids.deallocate() }
    var start = tokens.lowerBound
    while start < tokens.upperBound {
      let piece = start..<min(tokens.upperBound, start + Self.pieceLength)
      column.copyIds(piece, to: ids)
      origin.numbers[number].withUnsafeMutableBufferPointer { numbers in
        for index in 0..<piece.count {
          let id = Int(ids[index])
          if numbers[id] == SegmentOrigin.unknown {
            numbers[id] = builder.number(of: column.dictionary.bytes(of: id))
          }
          ids[index] = numbers[id]
        }
      }
      try builder.append(numbers: ids, count: piece.count)
      start = piece.upperBound
    }
  }

  private func append(_ heads: HeadColumn, _ tokens: Range<Int>) throws(StoreError) {
    var ways: [UInt32] = []
    ways.reserveCapacity(tokens.count)
    for position in tokens { ways.append(UInt32(truncatingIfNeeded: heads.ways[position])) }
    try append(ways: ways)
  }

  private func append(
    _ places: TokenPlaces, _ range: Range<Int>, of documents: DocumentTable
  ) throws(StoreError) {
    var spans: [ByteSpan] = []
    var starts: Set<Int> = []
    for document in range {
      starts.insert(tokenCount + spans.count)
      spans += places.spans(of: documents.tokens(of: document))
    }
    try append(places: spans, documentStarts: starts, at: tokenCount)
  }

  private func append(_ layer: SpanLayer, _ tokens: Range<Int>) {
    guard !tokens.isEmpty else { return }
    let builder = self.layer(layer.name)
    let shift = tokenCount - tokens.lowerBound
    for region in layer.indices(beginningIn: tokens) {
      for attribute in layer.attributes {
        guard let value = attribute.bytes(at: region) else { continue }
        builder.attributes.set(attribute.name, value, type: attribute.type, of: builder.count)
      }
      builder.add(first: layer.first(region) + shift, end: layer.last(region) + 1 + shift)
    }
  }
}
