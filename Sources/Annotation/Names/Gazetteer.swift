/// Word lists of names, looked up by the bytes of a text.
///
/// An open-addressing hash table over phrases and their beginnings, read in place from the section
/// `gazetteer` of a model. Layout, in little-endian numbers of 4 bytes: the version; the binary
/// logarithm of the number of slots; the length of the longest phrase; 0; then 256 sets of classes
/// (`GazetteerClass`); then the slots. A slot is 0 when empty; otherwise its upper 24 bits are the
/// lower 24 of the phrase's hash, and its lower 8 bits are the position of the phrase's set. The
/// phrases are not kept: with the probing, about one unlisted phrase in a million is taken for one.
public struct Gazetteer: Sendable {
  /// The name of the section of a model file.
  public static let sectionName = "gazetteer"
  package static let version: UInt32 = 1
  package static let headerLength = 16
  package static let setCount = 256
  /// Longer phrases are refused.
  package static let longestPhrase = 12
  package static let slotBits = 8...22

  let section: ModelFile.Section
  let shift: UInt64
  let mask: Int
  let longest: Int

  /// A gazetteer over the section of a model.
  ///
  /// - Throws: `ModelError` when the table cannot have been written by the builder.
  public init(_ section: ModelFile.Section) throws(ModelError) {
    let bytes = section.bytes
    let slotsOffset = Self.headerLength + Self.setCount * 4
    guard bytes.count >= slotsOffset else {
      throw .damaged(reason: "the gazetteer is cut off")
    }
    let version = Self.number(bytes, 0)
    guard version == Self.version else {
      throw .version(found: version, expected: Self.version)
    }
    let slotBits = Int(Self.number(bytes, 4))
    guard Self.slotBits.contains(slotBits), bytes.count == slotsOffset + 4 << slotBits else {
      throw .damaged(reason: "the gazetteer has not the length that it claims")
    }
    longest = Int(Self.number(bytes, 8))
    guard longest <= Self.longestPhrase else {
      throw .damaged(reason: "the gazetteer has phrases that are too long")
    }
    // Probing ends at an empty slot, so there must be some.
    var empty = 0
    for slot in 0..<1 << slotBits where Self.number(bytes, slotsOffset + slot * 4) == 0 {
      empty += 1
    }
    guard empty >= (1 << slotBits) / 8 else {
      throw .damaged(reason: "the gazetteer's table is too full")
    }
    self.section = section
    shift = UInt64(64 - slotBits)
    mask = 1 << slotBits - 1
  }

  /// The classes of a phrase, by its hash.
  @inline(__always)
  func classes(of phrase: UInt64) -> GazetteerClass {
    let bytes = section.bytes
    let slots = Self.headerLength + Self.setCount * 4
    let print = UInt32(truncatingIfNeeded: phrase) << 8
    var slot = Int(truncatingIfNeeded: phrase >> shift)
    while true {
      let entry = Self.number(bytes, slots &+ slot &* 4)
      if entry == 0 { return [] }
      if entry & 0xFFFF_FF00 == print {
        let set = Int(entry & 0xFF)
        return GazetteerClass(rawValue: Self.number(bytes, Self.headerLength &+ set &* 4))
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
  }
}
