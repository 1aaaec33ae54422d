import TextModel

/// Where in the text of its document each token stands.
///
/// Each token has its start and its length as numbers of variable length. The start is counted from
/// that of the token before; for the first token of a document and for every 64th of the segment,
/// from the beginning of the text.
public struct TokenPlaces: Sendable {
  /// Tokens between two samples.
  static let interval = 64
  private let file: SegmentFile
  private let samples: PackedArray
  private let offset: Int
  private let length: Int
  private let documents: DocumentTable

  init(_ file: SegmentFile, documents: DocumentTable) throws(StoreError) {
    self.file = file
    self.documents = documents
    samples = try PackedArray(
      file, SectionKey(.tokenPlaceSamples),
      count: (file.header.tokenCount + Self.interval - 1) / Self.interval)
    let entry = try file.section(SectionKey(.tokenPlaces))
    offset = entry.offset
    length = entry.length
  }

  /// The bytes of a token in the text of its document.
  public func span(of position: Int) -> ByteSpan {
    spans(of: position..<position + 1).first ?? ByteSpan(0, 0)
  }

  /// The bytes of tokens of one document in its text.
  public func spans(of positions: Range<Int>) -> [ByteSpan] {
    let positions = positions.clamped(to: 0..<file.header.tokenCount)
    guard !positions.isEmpty, let document = documents.index(containing: positions.lowerBound)
    else { return [] }
    let documentStart = documents.tokens(of: document).lowerBound
    var token = positions.lowerBound / Self.interval * Self.interval
    var place = samples[token / Self.interval]
    var start = 0
    var spans: [ByteSpan] = []
    spans.reserveCapacity(positions.count)
    while token < positions.upperBound {
      if token % Self.interval == 0 || token == documentStart { start = 0 }
      guard let way = number(at: &place), let count = number(at: &place) else {
        file.fail(at: offset, "the places of tokens make no sense")
        return spans + Array(repeating: ByteSpan(0, 0), count: positions.count - spans.count)
      }
      start += way
      if token >= positions.lowerBound { spans.append(ByteSpan(start, start + count)) }
      token += 1
    }
    return spans
  }

  private func number(at place: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while shift < 35 {
      guard place >= 0, place < length, file.canRead(offset + place, 1) else { return nil }
      let byte = file.base.load(fromByteOffset: offset + place, as: UInt8.self)
      place += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
