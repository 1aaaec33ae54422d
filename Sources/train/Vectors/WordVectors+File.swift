extension WordVectors {
  /// Why bytes are not word vectors.
  enum FileError: Error, Equatable {
    case notWordVectors
    case cutOff
    case wrongLength
    case notUTF8
  }

  static let magic: [UInt8] = Array("HSYWORDV".utf8)
  static let headerLength = 24

  /// The vectors as a file.
  ///
  /// Layout, in little-endian numbers: the magic `HSYWORDV`; the layout's version, 1 (4 bytes); the
  /// number of words (4); the dimension (4); the number of bytes of the words (4), a multiple of 4;
  /// the words in UTF-8, each ended by a line feed, then zeros up to that number; the vectors as
  /// 32-bit IEEE 754 numbers, word after word.
  var file: [UInt8] {
    var text = words.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
    while !text.count.isMultiple(of: 4) { text.append(0) }
    var bytes = Self.magic
    for number in [1, words.count, dimension, text.count] {
      withUnsafeBytes(of: UInt32(clamping: number).littleEndian) { bytes += $0 }
    }
    bytes += text
    bytes.reserveCapacity(bytes.count + vectors.count * 4)
    for number in vectors {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
    }
    return bytes
  }

  /// The vectors of a file.
  ///
  /// - Throws: `FileError` if the bytes do not have the layout.
  init(file: [UInt8]) throws(FileError) {
    guard file.count >= Self.headerLength, file.prefix(8).elementsEqual(Self.magic),
      Self.number(file, at: 8) == 1
    else { throw .notWordVectors }
    let count = Int(Self.number(file, at: 12))
    let dimension = Int(Self.number(file, at: 16))
    let textLength = Int(Self.number(file, at: 20))
    let start = Self.headerLength + textLength
    let (numbers, overflow) = count.multipliedReportingOverflow(by: dimension)
    guard !overflow, numbers <= file.count / 4, start <= file.count else { throw .cutOff }
    guard file.count == start + numbers * 4, textLength.isMultiple(of: 4) else {
      throw .wrongLength
    }
    guard let text = String(validating: file[Self.headerLength..<start], as: UTF8.self) else {
      throw .notUTF8
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == count + 1, lines[count].allSatisfy({ $0 == 0 }) else {
      throw .wrongLength
    }
    words = lines.prefix(count).map { String(decoding: $0, as: UTF8.self) }
    self.dimension = dimension
    vectors = (0..<numbers).map {
      Float(bitPattern: Self.number(file, at: start + $0 * 4))
    }
  }

  private static func number(_ file: [UInt8], at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(file[offset + $1]) << (8 * UInt32($1)) }
  }
}
