/// Unpacks files of the gzip format (RFC 1952), of one or more members.
public enum Gzip {
  /// Why a file cannot be unpacked.
  public enum Failure: Error, Equatable {
    /// It does not begin as gzip files do.
    case notGzip
    /// It ends too early.
    case truncated
    /// Its codes make no sense.
    case damaged
    /// What it unpacks to is not what was packed.
    case wrongChecksum
    /// It unpacks to more than any text would.
    case tooLarge

    /// The reason in a sentence.
    public var reason: String {
      switch self {
      case .notGzip: "it is named .gz, but is not gzip"
      case .truncated: "the gzip data is cut off"
      case .damaged: "the gzip data is damaged"
      case .wrongChecksum: "the gzip data is damaged: its checksum differs"
      case .tooLarge: "it unpacks to more than 200 times its size; unpack it first"
      }
    }
  }

  /// How much larger than the packed file its text may be before it is taken for a trap: text packs
  /// to a third or fifth, seldom to a hundredth.
  private static let largestRatio = 200
  private static let alwaysAllowed = 64 << 20

  /// The unpacked bytes of all members; zeros that pad the end are passed over.
  public static func unpack(_ packed: [UInt8]) throws(Failure) -> [UInt8] {
    let limit = min(
      FileBytes.largestByteCount, max(alwaysAllowed, packed.count * largestRatio))
    let result = packed.withUnsafeBufferPointer { buffer in
      Result { () throws(Failure) in try unpack(buffer, limit: limit) }
    }
    return try result.get()
  }

  private static func unpack(
    _ buffer: UnsafeBufferPointer<UInt8>, limit: Int
  ) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    repeat {
      let memberStart = output.count
      index = try header(buffer, at: index)
      do throws(Inflate.Failure) {
        index = try Inflate.inflate(buffer, from: index, limit: limit, into: &output)
      } catch {
        switch error {
        case .truncated: throw .truncated
        case .damaged: throw .damaged
        case .tooLarge: throw .tooLarge
        }
      }
      guard index + 8 <= buffer.count else { throw .truncated }
      guard number(buffer, at: index) == CRC32.checksum(output[memberStart...]),
        number(buffer, at: index + 4) == UInt32(truncatingIfNeeded: output.count - memberStart)
      else { throw .wrongChecksum }
      index += 8
      while index < buffer.count, buffer[index] == 0 { index += 1 }
    } while index < buffer.count
    return output
  }

  /// Passes over the header of a member.
  private static func header(
    _ buffer: UnsafeBufferPointer<UInt8>, at start: Int
  ) throws(Failure) -> Int {
    guard start + 2 <= buffer.count, buffer[start] == 0x1F, buffer[start + 1] == 0x8B else {
      throw start == 0 ? .notGzip : .damaged
    }
    guard start + 10 <= buffer.count else { throw .truncated }
    guard buffer[start + 2] == 8, buffer[start + 3] & 0xE0 == 0 else { throw .damaged }
    let flags = buffer[start + 3]
    var index = start + 10
    if flags & 0x04 != 0 {
      guard index + 2 <= buffer.count else { throw .truncated }
      index += 2 + Int(buffer[index]) + Int(buffer[index + 1]) << 8
    }
    // The original name and a comment, each closed by a zero.
    for flag in [UInt8(0x08), 0x10] where flags & flag != 0 {
      while index < buffer.count, buffer[index] != 0 { index += 1 }
      index += 1
    }
    if flags & 0x02 != 0 { index += 2 }
    guard index <= buffer.count else { throw .truncated }
    return index
  }

  private static func number(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(buffer[index + $1]) << UInt32(8 * $1) }
  }
}

/// The cyclic redundancy check of 32 bits that gzip uses (RFC 1952, 8).
enum CRC32 {
  /// The checksums of single bytes, and of bytes followed by one to seven zeros.
  private static let tables: [[UInt32]] = {
    var tables = [
      (UInt32(0)..<256).map { byte in
        (0..<8).reduce(byte) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
      }
    ]
    for level in 1..<8 {
      tables.append(tables[level - 1].map { tables[0][Int($0 & 0xFF)] ^ $0 >> 8 })
    }
    return tables
  }()

  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = tables.flatMap { $0 }
    return bytes.withUnsafeBufferPointer { buffer in
      table.withUnsafeBufferPointer { table in
        var value: UInt32 = 0xFFFF_FFFF
        var index = 0
        // Eight bytes at a time.
        while index + 8 <= buffer.count {
          var next: UInt32 = 0
          for distance in 0..<8 {
            let byte = buffer[index + distance]
            let mixed = distance < 4 ? byte ^ UInt8(value >> (8 * UInt32(distance)) & 0xFF) : byte
            next ^= table[(7 - distance) * 256 + Int(mixed)]
          }
          value = next
          index += 8
        }
        while index < buffer.count {
          value = table[Int((value ^ UInt32(buffer[index])) & 0xFF)] ^ value >> 8
          index += 1
        }
        return ~value
      }
    }
  }
}
