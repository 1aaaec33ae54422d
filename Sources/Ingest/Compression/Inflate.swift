/// Unpacks the DEFLATE format (RFC 1951).
///
/// An own reader of this small format spares the user a system package that nothing else needs.
struct Inflate {
  enum Failure: Error, Equatable {
    /// The data ends before it says that it is complete.
    case truncated
    /// The data breaks the format.
    case damaged
    /// The data unpacks to more than the limit.
    case tooLarge
  }

  /// The base length of the codes 257 to 285, and how many more bits each has.
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  /// In which order the lengths of the code of code lengths stand.
  private static let codeLengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static let fixedLengths: HuffmanCode? = HuffmanCode(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances: HuffmanCode? = HuffmanCode(
    lengths: [UInt8](repeating: 5, count: 32))

  private let bytes: UnsafeBufferPointer<UInt8>
  private var bits: BitReader
  private let limit: Int
  private var output: [UInt8]
  /// Where the output of this member starts; nothing before it may be referred to.
  private let outputStart: Int

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, output: [UInt8]) {
    self.bytes = bytes
    self.limit = limit
    self.output = output
    outputStart = output.count
    bits = BitReader(bytes, from: start)
  }

  /// Unpacks what starts at an offset behind some output, and gives the offset after it.
  static func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, into output: inout [UInt8]
  ) throws(Failure) -> Int {
    var inflate = Inflate(bytes, from: start, limit: limit, output: output)
    output = []
    defer { output = inflate.output }
    return try inflate.run()
  }

  private mutating func run() throws(Failure) -> Int {
    while true {
      guard let isLast = bits.take(1), let kind = bits.take(2) else { throw .truncated }
      switch kind {
      case 0: try stored()
      case 1: try compressed(Self.fixedLengths, Self.fixedDistances)
      case 2:
        let codes = try dynamicCodes()
        try compressed(codes.lengths, codes.distances)
      default: throw .damaged
      }
      if isLast == 1 { return bits.alignToByte() }
    }
  }

  private mutating func stored() throws(Failure) {
    let start = bits.alignToByte()
    guard start + 4 <= bytes.count else { throw .truncated }
    let count = Int(bytes[start]) | Int(bytes[start + 1]) << 8
    let complement = Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8
    guard count ^ complement == 0xFFFF else { throw .damaged }
    guard start + 4 + count <= bytes.count else { throw .truncated }
    guard output.count + count <= limit else { throw .tooLarge }
    output += bytes[(start + 4)..<(start + 4 + count)]
    bits.move(to: start + 4 + count)
  }

  private mutating func dynamicCodes() throws(Failure) -> (
    lengths: HuffmanCode?, distances: HuffmanCode?
  ) {
    guard let moreLengths = bits.take(5), let moreDistances = bits.take(5),
      let moreCodes = bits.take(4)
    else { throw .truncated }
    let lengthCount = moreLengths + 257
    let distanceCount = moreDistances + 1
    guard lengthCount <= 286, distanceCount <= 30 else { throw .damaged }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for position in Self.codeLengthOrder.prefix(moreCodes + 4) {
      guard let length = bits.take(3) else { throw .truncated }
      codeLengths[position] = UInt8(length)
    }
    guard let code = HuffmanCode(lengths: codeLengths) else { throw .damaged }
    var lengths: [UInt8] = []
    while lengths.count < lengthCount + distanceCount {
      guard let symbol = code.decode(&bits) else { throw .damaged }
      switch symbol {
      case 0...15: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last, let more = bits.take(2) else { throw .damaged }
        lengths += [UInt8](repeating: last, count: 3 + more)
      default:
        guard let more = bits.take(symbol == 17 ? 3 : 7) else { throw .truncated }
        lengths += [UInt8](repeating: 0, count: (symbol == 17 ? 3 : 11) + more)
      }
    }
    // The end of a block must have a code.
    guard lengths.count == lengthCount + distanceCount, lengths[256] > 0 else { throw .damaged }
    return (
      HuffmanCode(lengths: Array(lengths[..<lengthCount])),
      HuffmanCode(lengths: Array(lengths[lengthCount...]))
    )
  }

  private mutating func compressed(
    _ lengthCode: HuffmanCode?, _ distanceCode: HuffmanCode?
  ) throws(Failure) {
    guard let lengthCode, let distanceCode else { throw .damaged }
    while true {
      guard let symbol = lengthCode.decode(&bits) else { throw .truncated }
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == 256 { return }
      let position = symbol - 257
      guard position < Self.lengthBases.count else { throw .damaged }
      guard let moreLength = bits.take(Self.lengthBits[position]),
        let distanceSymbol = distanceCode.decode(&bits)
      else { throw .truncated }
      guard distanceSymbol < Self.distanceBases.count else { throw .damaged }
      guard let moreDistance = bits.take(Self.distanceBits[distanceSymbol]) else {
        throw .truncated
      }
      let length = Self.lengthBases[position] + moreLength
      let distance = Self.distanceBases[distanceSymbol] + moreDistance
      guard distance <= output.count - outputStart else { throw .damaged }
      guard output.count + length <= limit else { throw .tooLarge }
      // Byte by byte: the copy may run into itself, and a slice of the output would hold on to it,
      // so that appending would copy all of it.
      let source = output.count - distance
      for offset in 0..<length { output.append(output[source + offset]) }
    }
  }
}
