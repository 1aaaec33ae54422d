/// Reads lines of tokens into the columns of a batch.
struct TokenLines {
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
struct FieldScan {
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
