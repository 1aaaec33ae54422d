/// Reads CWB's vertical format (VRT): a token a line with its columns between tabs, regions as XML
/// tags on lines of their own.
///
/// Character references are replaced. Comments, declarations, empty lines and elements without
/// content are passed over.
///
/// Source: Evert and The CWB Development Team, CWB Corpus Encoding and Management Manual.
struct VerticalReader: ChunkReader {
  /// The names of the columns; further ones are called c2, c3 and so on.
  let columns: [String]

  var cut: LineChunks.Cut { .line }

  func read(_ chunk: LineChunk, into batch: SegmentBatch) throws(InputFailure) {
    let bytes = chunk.bytes
    guard let start = bytes.baseAddress else { return }
    // The columns that have names are there even if no line has them all.
    while batch.columns.count < columns.count {
      batch.addColumn(name(ofColumn: batch.columns.count))
    }
    let end = start + bytes.count
    var place = start
    if chunk.number == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place += 3 }
    var line = 0
    var tokens = TokenLines(columns: batch.columns.pointer, count: batch.columns.count)
    while place < end {
      line += 1
      switch place.load(as: UInt8.self) {
      case 0x0A:
        place += 1
        continue
      case 0x0D where place.load(fromByteOffset: 1, as: UInt8.self) == 0x0A:
        place += 2
        continue
      case UInt8(ascii: "<"):
        let length = Self.lineLength(place, end)
        batch.setTokenCount(tokens.count)
        if addTag(UnsafeRawBufferPointer(start: place, count: length), line: line, to: batch) {
          place += length
          place += place < end && place.load(as: UInt8.self) == 0x0D ? 2 : 1
          continue
        }
      default: break
      }
      while !tokens.read(&place) {
        // The line has more columns than all before.
        batch.setTokenCount(tokens.count)
        batch.addColumn(name(ofColumn: batch.columns.count))
        tokens.use(batch.columns.pointer, count: batch.columns.count)
      }
    }
    batch.setTokenCount(tokens.count)
    batch.complete()
    batch.lineCount = line
  }

  private func name(ofColumn column: Int) -> String {
    guard column < columns.count else { return column == 0 ? "form" : "c\(column + 1)" }
    return column == 0 && columns[0] == "word" ? "form" : columns[column]
  }

  /// The bytes of a line without its end.
  private static func lineLength(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Int {
    var place = start
    while place < end, place.load(as: UInt8.self) != 0x0A { place += 1 }
    var length = place - start
    if length > 0, start.load(fromByteOffset: length - 1, as: UInt8.self) == 0x0D { length -= 1 }
    return length
  }

  /// Adds a tag to the batch; false if the line is none.
  private func addTag(
    _ line: UnsafeRawBufferPointer, line number: Int, to batch: SegmentBatch
  ) -> Bool {
    guard let tag = VerticalTag(line) else {
      // A token such as `<` alone is well known.
      if line.count > 1, line[1] != 0x09 { batch.add(.noTag(line: number)) }
      return false
    }
    let name = UnsafeRawBufferPointer(rebasing: line[tag.name])
    switch tag.kind {
    case .other: break
    case .end: batch.add(.close(layer: batch.number(ofName: name), line: number))
    case .start:
      let layer = batch.number(ofName: name)
      let first = batch.attributes.count
      var decoded: [UInt8] = []
      for attribute in tag.attributes {
        let key = batch.number(
          ofName: UnsafeRawBufferPointer(rebasing: line[attribute.name]))
        let value = UnsafeRawBufferPointer(rebasing: line[attribute.value])
        if value.contains(UInt8(ascii: "&")) {
          Entities.decode(value, into: &decoded)
          decoded.withUnsafeBytes { batch.addAttribute(key, $0) }
        } else {
          batch.addAttribute(key, value)
        }
      }
      batch.add(
        .open(layer: layer, attributes: first..<batch.attributes.count, line: number))
    }
    return true
  }
}
