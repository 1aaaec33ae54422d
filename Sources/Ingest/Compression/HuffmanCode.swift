/// A canonical Huffman code of DEFLATE (RFC 1951, 3.2.2), ready for decoding.
///
/// Codes of up to nine bits are found in one step in a table; longer ones are then read bit by bit.
struct HuffmanCode {
  static let longestCode = 15
  private static let tableBits = 9

  /// For every value of the next nine bits: the symbol shifted left by four, and the code's length;
  /// 0 where the code is longer.
  private var table: [UInt16]
  /// The number of codes of each length.
  private var counts: [Int]
  /// The symbols in the order of their codes.
  private var symbols: [UInt16]

  /// The code in which each symbol has a length in bits (0 for one that does not occur), or `nil`
  /// if there is no such code.
  ///
  /// A code that leaves room is allowed only with one symbol, as DEFLATE uses it for distances.
  init?(lengths: [UInt8]) {
    counts = [Int](repeating: 0, count: Self.longestCode + 1)
    for length in lengths {
      guard length <= Self.longestCode else { return nil }
      counts[Int(length)] += 1
    }
    counts[0] = 0
    let used = counts.reduce(0, +)
    var room = 1
    for length in 1...Self.longestCode {
      room = room * 2 - counts[length]
      guard room >= 0 else { return nil }
    }
    guard room == 0 || used <= 1 else { return nil }

    var offsets = [Int](repeating: 0, count: Self.longestCode + 2)
    var firstCodes = [Int](repeating: 0, count: Self.longestCode + 2)
    for length in 1...Self.longestCode {
      offsets[length + 1] = offsets[length] + counts[length]
      firstCodes[length + 1] = (firstCodes[length] + counts[length]) << 1
    }
    symbols = [UInt16](repeating: 0, count: used)
    table = [UInt16](repeating: 0, count: 1 << Self.tableBits)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[offsets[length]] = UInt16(symbol)
      offsets[length] += 1
      let code = firstCodes[length]
      firstCodes[length] += 1
      guard length <= Self.tableBits else { continue }
      // DEFLATE packs codes from their first bit, and bytes from their lowest.
      var reversed = 0
      for bit in 0..<length where code >> bit & 1 == 1 { reversed |= 1 << (length - 1 - bit) }
      for index in stride(from: reversed, to: table.count, by: 1 << length) {
        table[index] = UInt16(symbol << 4 | length)
      }
    }
  }

  /// Reads a symbol, or gives `nil` if the bits are no code or there are too few.
  @inline(__always)
  func decode(_ bits: inout BitReader) -> Int? {
    bits.fill()
    let entry = table[Int(truncatingIfNeeded: bits.peek(Self.tableBits))]
    if entry != 0 {
      return bits.drop(Int(entry & 15)) ? Int(entry >> 4) : nil
    }
    var code = 0
    var first = 0
    var position = 0
    for length in 1...Self.longestCode {
      guard let bit = bits.take(1) else { return nil }
      code |= bit
      let count = counts[length]
      if code - count < first { return Int(symbols[position + (code - first)]) }
      position += count
      first = (first + count) << 1
      code <<= 1
    }
    return nil
  }
}
