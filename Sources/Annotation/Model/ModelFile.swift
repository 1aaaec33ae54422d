/// Why a model cannot be used.
public enum ModelError: Error, Sendable, Hashable {
  /// The bytes are not a model, or a part of one.
  case damaged(reason: String)
  /// The model was written for another version of the program.
  case version(found: UInt32, expected: UInt32)
  /// The model has no section of this name.
  case missingSection(String)
}

/// A file of named sections with a check sum: the one file that all trained parts are shipped in.
///
/// Layout, in little-endian numbers: the magic `HSYMODEL`; the format version (4 bytes); the number
/// of sections (4); the FNV-1a hash of all that follows (8); for each section its name (16 bytes,
/// filled with zeros), offset (8) and length (8); then the sections, each at a multiple of 64 bytes.
public struct ModelFile: Sendable {
  /// The version of the layout, and of what the sections hold.
  public static let formatVersion: UInt32 = 2
  static let magic: [UInt8] = Array("HSYMODEL".utf8)
  static let headerLength = 24
  static let entryLength = 32
  static let nameLength = 16
  static let alignment = 64

  /// The bytes of a model that lives as long as the program.
  public struct Section: @unchecked Sendable {
    /// The bytes; they are never changed.
    public let bytes: UnsafeRawBufferPointer

    /// A section over bytes that are never freed or changed, at a multiple of 64 in memory.
    public init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }
  }

  /// The hash of the file's content: the version of the model.
  public let fingerprint: UInt64
  private let bytes: Section
  private let entries: [(name: [UInt8], range: Range<Int>)]

  /// A model over bytes that are never freed or changed.
  ///
  /// - Throws: `ModelError` when header, sections or check sum are not right.
  public init(_ bytes: UnsafeRawBufferPointer, checkingSum: Bool = true) throws(ModelError) {
    guard bytes.count >= Self.headerLength, bytes.prefix(8).elementsEqual(Self.magic) else {
      throw .damaged(reason: "it does not begin as a model does")
    }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
    guard version == Self.formatVersion else {
      throw .version(found: version, expected: Self.formatVersion)
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian)
    fingerprint = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian
    guard count <= 64, bytes.count >= Self.headerLength + count * Self.entryLength else {
      throw .damaged(reason: "its list of sections is cut off")
    }
    var entries: [(name: [UInt8], range: Range<Int>)] = []
    for index in 0..<count {
      let start = Self.headerLength + index * Self.entryLength
      let name = bytes[start..<start + Self.nameLength].prefix { $0 != 0 }
      let offset = bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt64.self).littleEndian
      let length = bytes.loadUnaligned(fromByteOffset: start + 24, as: UInt64.self).littleEndian
      guard offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
        throw .damaged(reason: "a section lies outside the file")
      }
      entries.append((Array(name), Int(offset)..<Int(offset) + Int(length)))
    }
    self.bytes = Section(bytes: bytes)
    self.entries = entries
    if checkingSum, !hasRightSum { throw .damaged(reason: "its check sum is wrong") }
  }

  /// The bytes of a section.
  public func section(_ name: String) throws(ModelError) -> Section {
    guard let entry = entries.first(where: { $0.name.elementsEqual(name.utf8) }) else {
      throw .missingSection(name)
    }
    return Section(bytes: UnsafeRawBufferPointer(rebasing: bytes.bytes[entry.range]))
  }

  /// Whether the bytes after the header have the hash that the header names.
  public var hasRightSum: Bool {
    Self.hash(UnsafeRawBufferPointer(rebasing: bytes.bytes.dropFirst(Self.headerLength)))
      == fingerprint
  }

  /// The names of the sections with their lengths in bytes.
  public var sections: [(name: String, length: Int)] {
    entries.map { (String(decoding: $0.name, as: UTF8.self), $0.range.count) }
  }

  /// Builds a file from its sections; a name is cut to 16 bytes.
  public static func write(_ sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    let bodyStart = aligned(headerLength + sections.count * entryLength)
    for section in sections {
      body += [UInt8](repeating: 0, count: aligned(body.count) - body.count)
      var name = Array(section.name.utf8.prefix(nameLength))
      name += [UInt8](repeating: 0, count: nameLength - name.count)
      table += name
      append(UInt64(bodyStart + body.count), to: &table)
      append(UInt64(section.bytes.count), to: &table)
      body += section.bytes
    }
    let padding = bodyStart - headerLength - table.count
    let rest = table + [UInt8](repeating: 0, count: padding) + body
    var file = magic
    append(formatVersion, to: &file)
    append(UInt32(sections.count), to: &file)
    append(rest.withUnsafeBytes { hash($0) }, to: &file)
    return file + rest
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }

  private static func append<T: FixedWidthInteger>(_ number: T, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// FNV-1a over words of eight bytes, and over the last bytes one by one.
  ///
  /// Source: Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let prime: UInt64 = 0x0000_0100_0000_01b3
    var offset = 0
    while offset &+ 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      hash = hash &* prime
      hash ^= hash >> 29
      offset &+= 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* prime
      offset &+= 1
    }
    return hash
  }
}
