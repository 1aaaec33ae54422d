import TextModel

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
    try checkEncoding(of: batch, bytes)
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

/// Reads lines of tokens into the columns of a batch.
private struct TokenLines {
  private var columns: UnsafeMutablePointer<BatchColumn>
  private var columnCount: Int
  /// How many tokens have been read.
  private(set) var count = 0
  /// The columns of the line that are read.
  private var done = 0
  private var decoded: [UInt8] = []

  init(columns: UnsafeMutablePointer<BatchColumn>, count: Int) {
    self.columns = columns
    columnCount = count
  }

  /// Goes on with more columns.
  mutating func use(_ columns: UnsafeMutablePointer<BatchColumn>, count: Int) {
    self.columns = columns
    columnCount = count
  }

  /// Reads a line and goes to the next; false, at the field, if it has more columns than there are.
  @inline(__always)
  mutating func read(_ place: inout UnsafeRawPointer) -> Bool {
    while true {
      if done == columnCount { return false }
      let field = FieldScan(place)
      let column = columns + done
      if field.hasReference {
        addDecoded(UnsafeRawBufferPointer(start: place, count: field.length), to: column)
      } else {
        let number = column.pointee.interner.number(
          of: place, count: field.length, prefix: field.prefix)
        column.pointee.append(number)
      }
      done &+= 1
      place += field.length
      let mark = place.load(as: UInt8.self)
      place += mark == 0x0D ? 2 : 1
      if mark != 0x09 { break }
    }
    count &+= 1
    if done < columnCount { padColumns() }
    done = 0
    return true
  }

  @inline(never)
  private mutating func addDecoded(
    _ bytes: UnsafeRawBufferPointer, to column: UnsafeMutablePointer<BatchColumn>
  ) {
    Entities.decode(bytes, into: &decoded)
    decoded.withUnsafeBytes { column.pointee.append($0) }
  }

  /// Gives the columns that the line does not have empty values.
  @inline(never)
  private func padColumns() {
    for column in done..<columnCount { columns[column].pad(to: count) }
  }
}

/// A field of a line: how long it is and its first bytes.
private struct FieldScan {
  var length = 0
  /// The first eight bytes, with zeros after the end of the field.
  var prefix: UInt64 = 0
  /// Whether there is a `&` in it.
  var hasReference = false

  /// Scans eight bytes at a time up to a tab or a line end, behind which eight bytes can be read.
  @inline(__always)
  init(_ start: UnsafeRawPointer) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var ampersands: UInt64 = 0
    while true {
      let word = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: length, as: UInt64.self))
      // The lowest high bit that is set stands for the first byte below 0x0E.
      let controls = (word &- ones &* 0x0E) & ~word & highs
      let flipped = word ^ (ones &* 0x26)
      let found = (flipped &- ones) & ~flipped & highs
      if controls == 0 {
        ampersands |= found
        if length == 0 { prefix = word }
        length &+= 8
        continue
      }
      let bits = UInt64(truncatingIfNeeded: controls.trailingZeroBitCount &- 7)
      let before: UInt64 = (1 << bits) &- 1
      ampersands |= found & before
      if length == 0 { prefix = word & before }
      length &+= Int(truncatingIfNeeded: bits >> 3)
      let mark = start.load(fromByteOffset: length, as: UInt8.self)
      if mark == 0x09 || mark == 0x0A { break }
      if mark == 0x0D, start.load(fromByteOffset: length + 1, as: UInt8.self) == 0x0A { break }
      self = FieldScan(slow: start, from: length + 1)
      return
    }
    hasReference = ampersands != 0
  }

  /// Scans byte by byte a field that holds another control character.
  @inline(never)
  private init(slow start: UnsafeRawPointer, from first: Int) {
    length = first
    while true {
      let mark = start.load(fromByteOffset: length, as: UInt8.self)
      if mark == 0x09 || mark == 0x0A { break }
      if mark == 0x0D, start.load(fromByteOffset: length + 1, as: UInt8.self) == 0x0A { break }
      length += 1
    }
    for index in 0..<length {
      let byte = start.load(fromByteOffset: index, as: UInt8.self)
      if index < 8 { prefix |= UInt64(byte) << UInt64(8 * index) }
      if byte == UInt8(ascii: "&") { hasReference = true }
    }
  }
}
