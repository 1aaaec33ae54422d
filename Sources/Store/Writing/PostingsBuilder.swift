import Synchronization

/// Turns the ids of a column around: for each value the positions of its tokens.
///
/// The values are cut into ranges whose positions fit into the memory at hand; each range is done
/// by one thread, which goes through all ids once and sorts by counting.
struct PostingsBuilder: Sendable {
  nonisolated(unsafe) let output: SegmentOutput
  let number: Int
  let frequencies: [UInt32]
  let tokenCount: Int
  /// The first token of each document.
  let documentStarts: [UInt32]
  /// The document of every 64th token.
  let documentSamples: [UInt32]
  let threads: Int
  let memory: Int
  let isCancelled: @Sendable () -> Bool

  /// Writes the postings and both frequencies.
  func write() throws(StoreError) {
    let ids = output.sections.last { $0.kind == SectionKind.ids.rawValue }
    guard let ids else { return }
    let ranges = ranges()
    var offsets: [Int] = [0]
    offsets.reserveCapacity(frequencies.count + 1)
    var documentFrequencies: [UInt32] = []
    documentFrequencies.reserveCapacity(frequencies.count)
    try output.beginSection()
    let start = output.position
    var next = 0
    while next < ranges.count {
      let wave = Array(ranges[next..<min(ranges.count, next + threads)])
      next += wave.count
      let results = WaveResults(count: wave.count)
      Threads.perform(wave.count) { index in
        let result = Result { () throws(StoreError) in
          try postings(of: wave[index], ids: ids)
        }
        results.set(result, at: index)
      }
      for index in wave.indices {
        let part = try results.take(index)
        let base = output.position - start
        try output.append(part.bytes.contents)
        for end in part.ends { offsets.append(base + end) }
        documentFrequencies += part.documentFrequencies
      }
    }
    try output.append([UInt8](repeating: 0, count: SectionEntry.padding))
    output.endSection(SectionKey(.postings, number))
    try PackedStream.write(
      offsets, greatest: offsets.last ?? 0, to: SectionKey(.postingsOffsets, number), of: output)
    try PackedStream.write(
      frequencies.lazy.map(Int.init), greatest: Int(frequencies.max() ?? 0),
      to: SectionKey(.frequencies, number), of: output)
    try PackedStream.write(
      documentFrequencies.lazy.map(Int.init), greatest: Int(documentFrequencies.max() ?? 0),
      to: SectionKey(.documentFrequencies, number), of: output)
  }

  /// The postings of a range of values as a class, so that threads can hand them over.
  private final class PartBox: Sendable {
    nonisolated(unsafe) let bytes: ByteBuffer
    let ends: [Int]
    let documentFrequencies: [UInt32]

    init(_ bytes: consuming ByteBuffer, _ ends: [Int], _ documentFrequencies: [UInt32]) {
      self.bytes = bytes
      self.ends = ends
      self.documentFrequencies = documentFrequencies
    }
  }

  private final class WaveResults: Sendable {
    private let results: Mutex<[Result<PartBox, StoreError>?]>

    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    func set(_ result: Result<PartBox, StoreError>, at index: Int) {
      results.withLock { $0[index] = result }
    }

    func take(_ index: Int) throws(StoreError) -> PartBox {
      let result = results.withLock { results in
        defer { results[index] = nil }
        return results[index]
      }
      guard let result else { throw .cancelled }
      return try result.get()
    }
  }

  /// Ranges of values with about equally many tokens.
  private func ranges() -> [Range<Int>] {
    let fitting = max(1 << 16, memory / threads / 8)
    let wanted = max(threads, (tokenCount + fitting - 1) / fitting)
    let share = max(1, (tokenCount + wanted - 1) / wanted)
    var ranges: [Range<Int>] = []
    var start = 0
    var tokens = 0
    for value in frequencies.indices {
      tokens += Int(frequencies[value])
      if tokens >= share {
        ranges.append(start..<value + 1)
        start = value + 1
        tokens = 0
      }
    }
    if start < frequencies.count { ranges.append(start..<frequencies.count) }
    return ranges
  }

  private func postings(
    of range: Range<Int>, ids: SectionEntry
  ) throws(StoreError) -> PartBox {
    let valueCount = range.count
    // Where the next position of each value goes; the last takes what is of other ranges.
    let cursors = UnsafeMutablePointer<UInt32>.allocate(capacity: valueCount + 1)
    defer { cursors.deallocate() }
    var total: UInt32 = 0
    for (index, value) in range.enumerated() {
      cursors[index] = total
      total += frequencies[value]
    }
    cursors[valueCount] = total
    let positions = UnsafeMutablePointer<UInt32>.allocate(capacity: Int(total) + 1)
    defer { positions.deallocate() }
    let first = UInt32(truncatingIfNeeded: range.lowerBound)
    let limit = UInt32(truncatingIfNeeded: valueCount)
    try forEachPiece(of: ids) { ids, count, position in
      for index in 0..<count {
        let value = min(ids[index] &- first, limit)
        let place = cursors[Int(value)]
        positions[Int(place)] = position &+ UInt32(truncatingIfNeeded: index)
        cursors[Int(value)] = place &+ (value < limit ? 1 : 0)
      }
    }
    var bytes = ByteBuffer(capacity: Int(total) * 2 + 64)
    var ends: [Int] = []
    ends.reserveCapacity(valueCount)
    var documentFrequencies: [UInt32] = []
    documentFrequencies.reserveCapacity(valueCount)
    let differences = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingsTable.blockLength)
    defer { differences.deallocate() }
    var start = 0
    for value in range {
      let count = Int(frequencies[value])
      let list = UnsafeBufferPointer(start: positions + start, count: count)
      PostingsEncoding.append(list, to: &bytes, differences: differences)
      ends.append(bytes.count)
      documentFrequencies.append(documentFrequency(of: list))
      start += count
    }
    return PartBox(bytes, ends, documentFrequencies)
  }

  private func forEachPiece(
    of ids: SectionEntry,
    _ body: (UnsafePointer<UInt32>, Int, UInt32) -> Void
  ) throws(StoreError) {
    let piece = 1 << 15
    let width = Int(ids.width)
    let bytes = UnsafeMutableRawBufferPointer.allocate(
      byteCount: piece * width / 8 + 16, alignment: 8)
    defer { bytes.deallocate() }
    let values = UnsafeMutablePointer<UInt32>.allocate(capacity: piece)
    defer { values.deallocate() }
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < tokenCount {
      if isCancelled() { throw .cancelled }
      let count = min(piece, tokenCount - done)
      let length = PackedArray.byteCount(count: count, width: width)
      try output.read(
        at: ids.offset + done * width / 8,
        into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<length]))
      BitPacking.unpack(base, width: width, count: count, to: values)
      body(values, count, UInt32(truncatingIfNeeded: done))
      done += count
    }
  }

  /// How many documents some positions, which rise, lie in.
  private func documentFrequency(of positions: UnsafeBufferPointer<UInt32>) -> UInt32 {
    var count: UInt32 = 0
    var documentEnd: UInt32 = 0
    for position in positions where position >= documentEnd {
      var document = Int(documentSamples[Int(position) >> 6])
      while document + 1 < documentStarts.count, documentStarts[document + 1] <= position {
        document += 1
      }
      documentEnd =
        document + 1 < documentStarts.count ? documentStarts[document + 1] : UInt32.max
      count += 1
    }
    return count
  }
}
