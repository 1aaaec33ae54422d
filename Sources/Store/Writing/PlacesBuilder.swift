import TextModel

/// The places of tokens in their texts, as `TokenPlaces` describes them.
final class PlacesBuilder {
  private let bytes: SpillFile
  private var samples: [Int] = []
  private var count = 0
  private var previous: UInt32 = 0

  init(beside path: String) throws(StoreError) { bytes = try SpillFile(beside: path) }

  /// Adds the places of a batch's tokens.
  /// - Parameter starts: The first tokens of documents, counted in the segment.
  func append(_ places: [ByteSpan], documentStarts starts: Set<Int>) throws(StoreError) {
    var buffer = ByteBuffer(capacity: places.count * 3 + 16)
    let base = bytes.count
    for place in places {
      if count % TokenPlaces.interval == 0 {
        samples.append(base + buffer.count)
        previous = 0
      }
      if starts.contains(count) { previous = 0 }
      let start = max(previous, place.start)
      buffer.append(variable: start - previous)
      buffer.append(variable: place.end > start ? place.end - start : 0)
      previous = start
      count += 1
    }
    try bytes.append(buffer.contents)
  }

  /// Gives tokens up to a position that have no place an empty one.
  func pad(to position: Int) throws(StoreError) {
    guard count < position else { return }
    try append(
      Array(repeating: ByteSpan(0, 0), count: position - count), documentStarts: [])
  }

  func write(to output: SegmentOutput) throws(StoreError) {
    try PackedStream.write(
      samples, greatest: samples.last ?? 0, to: SectionKey(.tokenPlaceSamples), of: output)
    try output.beginSection()
    try bytes.copy(to: output)
    output.endSection(SectionKey(.tokenPlaces))
  }
}
