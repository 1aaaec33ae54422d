/// The bytes of one text for scanning: reads beyond either end give 0 instead of trapping.
struct TextView {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  /// The byte at an offset, or 0 outside the text.
  @inline(__always)
  subscript(_ offset: Int) -> UInt8 {
    UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) ? bytes[offset] : 0
  }

  /// The class of the byte at an offset.
  @inline(__always)
  func byteClass(_ offset: Int) -> ByteClass {
    ByteClass(rawValue: classes[Int(self[offset])])
  }

  /// Whether the byte at an offset is of one of some classes.
  @inline(__always)
  func isClass(_ offset: Int, _ set: ByteClass) -> Bool {
    classes[Int(self[offset])] & set.rawValue != 0
  }

  /// The scalar that begins at an offset of a valid text, and how many bytes it takes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(self[offset + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(self[offset + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(self[offset + 3] & 0x3F)
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// Where the scalar begins that ends before an offset.
  @inline(__always)
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The length of the white space character at an offset, or 0 if there is none.
  @inline(__always)
  func spaceLength(at offset: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return isClass(offset, .space) ? 1 : 0 }
    // Only U+0085, U+00A0 and a few scalars of E1, E2 and E3 are white space.
    guard byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) else { return 0 }
    let (value, length) = scalar(at: offset)
    return ScalarClass(value) == .space ? length : 0
  }

  /// The length of the apostrophe (' or ’ or ʼ) at an offset, or 0 if there is none.
  @inline(__always)
  func apostropheLength(at offset: Int) -> Int {
    let byte = self[offset]
    if byte == UInt8(ascii: "'") { return 1 }
    guard byte == 0xE2 || byte == 0xCA else { return 0 }
    let (value, length) = scalar(at: offset)
    return ScalarClass(value) == .apostrophe ? length : 0
  }

  /// The length of the word character at an offset, or 0 if there is none.
  @inline(__always)
  func wordLength(at offset: Int) -> Int {
    if isClass(offset, .alphanumeric) { return 1 }
    guard isClass(offset, .high) else {
      // An underscore joins words; at the edge of one it is a mark ("_emphasis_").
      return self[offset] == UInt8(ascii: "_") && isClass(offset - 1, .alphanumeric)
        && isClass(offset + 1, .alphanumeric) ? 1 : 0
    }
    let (value, length) = scalar(at: offset)
    return ScalarClass(value) == .word ? length : 0
  }

  /// The offset after the word characters that begin at an offset.
  @inline(__always)
  func endOfWordCharacters(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit {
      if isClass(end, .alphanumeric) {
        end += 1
      } else {
        let length = wordLength(at: end)
        if length == 0 { break }
        end += length
      }
    }
    return end
  }

  /// The offset of the next line feed or carriage return, or the end of the text.
  @inline(__always)
  func endOfLine(from offset: Int) -> Int {
    let memory = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = offset
    while end >= 0, end &+ 8 <= count {
      let value = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      let feed = value ^ (ones &* 0x0A)
      let carriage = value ^ (ones &* 0x0D)
      let zeros = (feed &- ones) & ~feed | (carriage &- ones) & ~carriage
      let found = zeros & (ones &* 0x80)
      if found != 0 { return end &+ found.trailingZeroBitCount / 8 }
      end &+= 8
    }
    while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    return end
  }

  /// The offset after the ASCII digits that begin at an offset.
  @inline(__always)
  func endOfDigits(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit, isClass(end, .digit) { end += 1 }
    return end
  }

  /// The hash that `foldedHash` gives for a word of up to eight letters.
  @inline(__always)
  static func foldedHash(letters head: UInt64, count: Int) -> UInt32 {
    let bytes = (head | 0x2020_2020_2020_2020) & (UInt64.max >> UInt64(64 &- 8 &* count))
    return UInt32(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// A hash of up to 16 bytes that does not tell capitals from small letters.
  ///
  /// Setting the bit that tells them apart in all bytes also joins some marks, which does no harm.
  @inline(__always)
  func foldedHash(_ start: Int, _ end: Int) -> UInt32 {
    let length = min(16, end - start)
    var hash = foldedBytes(start, min(8, length)) &* 0x9E37_79B9_7F4A_7C15
    if length > 8 {
      hash = (hash ^ hash >> 31 ^ foldedBytes(start + 8, length - 8)) &* 0xBF58_476D_1CE4_E5B9
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The offset after the ASCII letters that begin at an offset, the first eight bytes of them, and
  /// whether all after those are small.
  ///
  /// Eight bytes are looked at together. Near the end of the text no letters are found.
  @inline(__always)
  func letters(from start: Int, limit: Int) -> (end: Int, head: UInt64, endsSmall: Bool) {
    guard start >= 0, start &+ 8 <= limit, limit <= count else { return (start, 0, false) }
    let memory = UnsafeRawBufferPointer(bytes)
    let head = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    var others = Self.bytesWithoutLetters(head)
    var end = start
    var small = UInt64.max
    while others == 0 {
      end &+= 8
      guard end &+ 8 <= limit else { return (start, 0, false) }
      let value = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      others = Self.bytesWithoutLetters(value)
      // Below the lowest bit that is set stand the letters.
      small &= value | ~((others & (0 &- others)) &- 1)
    }
    let endsSmall = small & 0x2020_2020_2020_2020 == 0x2020_2020_2020_2020
    return (end &+ others.trailingZeroBitCount / 8, head, endsSmall)
  }

  /// The high bit of every byte that is no ASCII letter.
  @inline(__always)
  private static func bytesWithoutLetters(_ value: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let folded = (value | 0x2020_2020_2020_2020) & low
    let fromA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
    let afterZ = folded &+ 0x0505_0505_0505_0505
    return (~fromA | afterZ | value) & ~low
  }

  /// Whether up to eight bytes are ASCII letters, all of them small but perhaps the first.
  ///
  /// All bytes are looked at together: adding shifts the bounds of the letters to the high bit.
  @inline(__always)
  func isPlainWord(_ start: Int, _ end: Int) -> Bool {
    let length = end - start
    guard length > 0, length <= 8, start >= 0, start + 8 <= count else { return false }
    let value = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
    let used = UInt64.max >> UInt64(64 - 8 * length)
    let letters = (value | 0x20) & used | 0x6161_6161_6161_6161 & ~used
    let high: UInt64 = 0x8080_8080_8080_8080
    return letters & high == 0 && (letters &+ 0x1F1F_1F1F_1F1F_1F1F) & high == high
      && (letters &+ 0x0505_0505_0505_0505) & high == 0
  }

  /// Up to eight bytes as one number, with the bit set that tells small letters from capitals.
  @inline(__always)
  private func foldedBytes(_ start: Int, _ length: Int) -> UInt64 {
    guard length > 0 else { return 0 }
    return (number(start, length) | 0x2020_2020_2020_2020) & (UInt64.max >> UInt64(64 - 8 * length))
  }

  /// The bytes from an offset on as one number, at least `length` of them, at most eight.
  @inline(__always)
  func number(_ start: Int, _ length: Int) -> UInt64 {
    guard length > 0, start >= 0, start + length <= count else { return 0 }
    var value: UInt64 = 0
    if start + 8 <= count {
      value = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
          fromByteOffset: start, as: UInt64.self))
    } else {
      for index in (start..<start + length).reversed() { value = value << 8 | UInt64(bytes[index]) }
    }
    return value
  }

  /// Whether an ASCII word, given in lower case, stands at an offset in any case.
  func matches(_ word: StaticString, at offset: Int, limit: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= limit, limit <= count else { return false }
    return word.withUTF8Buffer { expected in
      for index in 0..<length {
        let byte = bytes[offset + index]
        let folded = isClass(offset + index, .upper) ? byte | 0x20 : byte
        if folded != expected[index] { return false }
      }
      return true
    }
  }
}
