/// Simple case mapping of UTF-8 that never changes the length of a word.
///
/// A scalar whose other case takes another number of bytes or of scalars stays as it is, so that a
/// position in the lower-case word is the same position in the word.
package enum CaseMapping {
  /// The number and order of cased letters seen so far.
  struct Census {
    var upper = 0
    var lower = 0
    var firstIsUpper = false

    @inline(__always)
    mutating func count(isUpper: Bool) {
      if isUpper {
        if upper == 0 && lower == 0 { firstIsUpper = true }
        upper &+= 1
      } else {
        lower &+= 1
      }
    }

    var shape: WordShape {
      if upper == 0 { return .lower }
      if upper == 1 && firstIsUpper { return .title }
      return lower == 0 ? .upper : .mixed
    }
  }

  /// Writes a word in lower case, and says how it was written.
  ///
  /// `target` must have room for as many bytes as the word has.
  @inline(__always)
  static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>
  ) -> WordShape {
    var census = Census()
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        if byte >= 0x41 && byte <= 0x5A {
          census.count(isUpper: true)
          target[index] = byte | 0x20
        } else {
          if byte >= 0x61 && byte <= 0x7A { census.count(isUpper: false) }
          target[index] = byte
        }
        index &+= 1
      } else {
        index = foldScalar(source, at: index, into: target, &census)
      }
    }
    return census.shape
  }

  /// Writes the scalar at an index beyond ASCII in lower case and gives the index after it.
  private static func foldScalar(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, into target: UnsafeMutablePointer<UInt8>,
    _ census: inout Census
  ) -> Int {
    guard let (value, length) = decode(UnsafeBufferPointer(rebasing: source[index...])) else {
      target[index] = source[index]
      return index + 1
    }
    let lower = lowered(value)
    if lower != value {
      census.count(isUpper: true)
    } else if raised(value) != value {
      census.count(isUpper: false)
    }
    encode(lower, length, into: target + index)
    return index + length
  }

  /// Raises the scalar at the start of some bytes in place, and gives its length.
  ///
  /// There must be at least one byte.
  static func raiseFirst(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let first = bytes[0]
    if first < 0x80 {
      if first >= 0x61 && first <= 0x7A { bytes[0] = first & 0xDF }
      return 1
    }
    guard let base = bytes.baseAddress, let (value, length) = decode(UnsafeBufferPointer(bytes))
    else { return 1 }
    encode(raised(value), length, into: base)
    return length
  }

  private static func lowered(_ value: UInt32) -> UInt32 {
    guard mayHaveCase(value), let scalar = Unicode.Scalar(value) else { return value }
    return sole(scalar.properties.lowercaseMapping, like: value)
  }

  private static func raised(_ value: UInt32) -> UInt32 {
    guard mayHaveCase(value), let scalar = Unicode.Scalar(value) else { return value }
    return sole(scalar.properties.uppercaseMapping, like: value)
  }

  /// Leaves out the blocks that are common in news and have no case: punctuation and Han.
  @inline(__always)
  private static func mayHaveCase(_ value: UInt32) -> Bool {
    value >= 0xB5 && !(0x2000...0x20FF).contains(value) && !(0x2E80...0xA63F).contains(value)
  }

  /// The only scalar of a text if it takes as many bytes as another, or else the other.
  private static func sole(_ text: String, like value: UInt32) -> UInt32 {
    var scalars = text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), scalars.next() == nil else { return value }
    return length(first.value) == length(value) ? first.value : value
  }

  private static func length(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// The scalar that some bytes begin with and its length, unless they are not UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int)? {
    guard let first = bytes.first else { return nil }
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard bytes.count >= length else { return nil }
    for index in 1..<length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return Self.length(value) == length ? (value, length) : nil
  }

  /// Writes a scalar that takes `length` bytes.
  private static func encode(
    _ value: UInt32, _ length: Int, into target: UnsafeMutablePointer<UInt8>
  ) {
    guard length > 1 else {
      target[0] = UInt8(truncatingIfNeeded: value)
      return
    }
    var rest = value
    for index in stride(from: length - 1, to: 0, by: -1) {
      target[index] = UInt8(truncatingIfNeeded: 0x80 | rest & 0x3F)
      rest >>= 6
    }
    let mark: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    target[0] = UInt8(truncatingIfNeeded: mark | rest)
  }
}
