/// What the network sees of a word form: its normalised word and the hashes of its parts.
///
/// A form is normalised before it is looked at: letters of ASCII to lower case, digits to 0,
/// typographic quotation marks, apostrophes and dashes to those of ASCII. Its parts are its prefixes
/// and suffixes, its shape and its character n-grams (Bojanowski et al. 2017, "Enriching Word Vectors
/// with Subword Information").
public struct FormFeatures: Sendable {
  /// The hash of the normalised word.
  public private(set) var word: UInt64 = 0
  /// Hashes of the affixes, the shape and the form as written.
  public private(set) var parts: [UInt32] = []
  /// Hashes of the character n-grams.
  public private(set) var grams: [UInt32] = []
  private var lower: [UInt8] = []
  private var cased: [UInt8] = []

  /// No more bytes of a form are looked at than this at either end.
  static let lengthLimit = 32

  /// Features of no form; `read` fills them in.
  public init() {
    lower.reserveCapacity(2 * Self.lengthLimit)
    cased.reserveCapacity(2 * Self.lengthLimit)
  }

  /// Takes the features of a form.
  public mutating func read(_ form: UnsafeBufferPointer<UInt8>) {
    normalise(form)
    word = Self.hash(lower[...], seed: 1)
    parts.removeAll(keepingCapacity: true)
    grams.removeAll(keepingCapacity: true)
    parts.append(Self.fold(Self.hash(cased[...], seed: 2)))
    parts.append(shape())
    for length in 1...5 where length <= lower.count {
      parts.append(Self.fold(Self.hash(lower.suffix(length), seed: 10 + UInt64(length))))
    }
    for length in 1...3 where length <= lower.count {
      parts.append(Self.fold(Self.hash(lower.prefix(length), seed: 20 + UInt64(length))))
    }
    addGrams()
  }

  private mutating func normalise(_ form: UnsafeBufferPointer<UInt8>) {
    lower.removeAll(keepingCapacity: true)
    cased.removeAll(keepingCapacity: true)
    let limit = Self.lengthLimit
    var index = 0
    while index < form.count {
      if form.count > 2 * limit, index == limit { index = form.count - limit }
      let byte = form[index]
      if byte == 0xE2, index + 2 < form.count, form[index + 1] == 0x80,
        let plain = Self.plainMark(form[index + 2])
      {
        lower.append(plain)
        cased.append(plain)
        index += 3
        continue
      }
      let plain = byte >= 0x30 && byte <= 0x39 ? 0x30 : byte
      cased.append(plain)
      lower.append(plain >= 0x41 && plain <= 0x5A ? plain | 0x20 : plain)
      index += 1
    }
  }

  /// The mark of ASCII for the last byte of a mark of General Punctuation (U+2010 to U+203F).
  private static func plainMark(_ last: UInt8) -> UInt8? {
    switch last {
    case 0x98, 0x99, 0x9B, 0xB2: 0x27
    case 0x9C, 0x9D, 0x9E, 0x9F, 0xB3: 0x22
    case 0x90, 0x91, 0x92, 0x93: 0x2D
    default: nil
    }
  }

  /// The hash of the kinds of characters, a run of one kind told from a single one.
  private func shape() -> UInt32 {
    var hash: UInt64 = 0x51_7c_c1_b7_27_22_0a_95
    var previous: UInt8 = 0
    var run = 0
    for byte in cased {
      let kind = Self.kind(byte)
      run = kind == previous ? run + 1 : 1
      previous = kind
      if run <= 2 { hash = (hash ^ UInt64(kind)) &* 0x9E37_79B9_7F4A_7C15 }
    }
    return Self.fold(hash)
  }

  @inline(__always)
  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: 1
    case 0x41...0x5A: 2
    case 0x61...0x7A: 3
    case 0x80...: 4
    default: byte
    }
  }

  private mutating func addGrams() {
    let padded: [UInt8] = [0x3C] + lower + [0x3E]
    for length in 3...4 where length <= padded.count {
      var start = 0
      while start + length <= padded.count, grams.count < 2 * Self.lengthLimit {
        grams.append(
          Self.fold(Self.hash(padded[start..<start + length], seed: 30 + UInt64(length))))
        start += 1
      }
    }
  }

  /// A hash of bytes whose bits all depend on all bytes.
  public static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    var hash = seed &* 0x9E37_79B9_7F4A_7C15 ^ 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
  }

  @inline(__always)
  private static func fold(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
