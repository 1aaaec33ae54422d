/// The layout of the section "lemmas" of a model file, read where it lies.
///
/// All numbers are little-endian. The section begins with the magic `LEMM` and the version of its
/// layout (4 bytes each), and then for each block its offset and its number of elements (4 bytes
/// each). `LemmaSection.Writer` writes it; `check` makes sure, once, that every offset and number
/// inside stays within its block, so that reading needs no more checks.
package struct LemmaSection: @unchecked Sendable {
  static let magic: UInt32 = 0x4D4D_454C
  static let version: UInt32 = 1

  /// The parts of the section, in the order of the header.
  enum Block: Int, CaseIterable {
    /// Names of universal parts of speech, each ended by a line feed.
    case posNames
    /// Names of the treebank's tags, each ended by a line feed.
    case xposNames
    /// Pairs of tags seen together, commonest first: two bytes each; the first stands for none.
    case pairs
    /// An open-addressing table of entries: half of the hash, and where the entry begins.
    case slots
    /// What is known of each lower-case word: `LemmaEntry`.
    case entries
    /// Edit scripts: offset and lengths of their texts and the kind; the first is the identity.
    case edits
    /// What edit scripts take off and put on.
    case text
    /// For each pair of tags where its edit scripts begin, and where the last one's end.
    case candidateStarts
    /// Edit scripts seen with pairs of tags.
    case candidates
    /// Weights of the choice of an edit script.
    case editWeights
    /// Weights of the choice of a casing.
    case casingWeights
    /// Words of unannotated text: `AttestedWords`.
    case attested

    var elementSize: Int {
      switch self {
      case .posNames, .xposNames, .entries, .text, .editWeights, .casingWeights, .attested:
        1
      case .pairs, .candidates: 2
      case .slots, .edits: 8
      case .candidateStarts: 4
      }
    }
  }

  static let headerLength = 8 + 8 * Block.allCases.count

  struct Extent {
    var start: UnsafeRawPointer
    var count: Int
  }

  let posNames, xposNames, pairs, slots, entries, edits, text: Extent
  let candidateStarts, candidates, editWeights, casingWeights, attested: Extent
  let slotMask: UInt32
  let editWeightMask: UInt32
  let casingWeightMask: UInt32

  /// Reads the section's header and checks all that it holds.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    guard let base = bytes.baseAddress, bytes.count >= Self.headerLength,
      Self.number(base, 0) == Self.magic
    else { throw .damaged(reason: "the lemmas do not begin as they should") }
    let version = Self.number(base, 4)
    guard version == Self.version else {
      throw .version(found: version, expected: Self.version)
    }
    var extents: [Extent] = []
    for block in Block.allCases {
      let offset = Int(Self.number(base, 8 + 8 * block.rawValue))
      let count = Int(Self.number(base, 12 + 8 * block.rawValue))
      guard offset <= bytes.count, count <= (bytes.count - offset) / block.elementSize else {
        throw .damaged(reason: "a part of the lemmas lies outside them")
      }
      extents.append(Extent(start: base + offset, count: count))
    }
    func extent(_ block: Block) -> Extent { extents[block.rawValue] }
    posNames = extent(.posNames)
    xposNames = extent(.xposNames)
    pairs = extent(.pairs)
    slots = extent(.slots)
    entries = extent(.entries)
    edits = extent(.edits)
    text = extent(.text)
    candidateStarts = extent(.candidateStarts)
    candidates = extent(.candidates)
    editWeights = extent(.editWeights)
    casingWeights = extent(.casingWeights)
    attested = extent(.attested)
    slotMask = UInt32(truncatingIfNeeded: slots.count &- 1)
    editWeightMask = UInt32(truncatingIfNeeded: editWeights.count &- 1)
    casingWeightMask = UInt32(truncatingIfNeeded: casingWeights.count &- 1)
    try check()
  }

  /// The four bytes at an offset as a number.
  @inline(__always)
  static func number(_ base: UnsafeRawPointer, _ offset: Int) -> UInt32 {
    base.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
  }

  /// The two bytes at an offset as a number.
  @inline(__always)
  static func short(_ base: UnsafeRawPointer, _ offset: Int) -> Int {
    Int(base.loadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian)
  }

  /// The universal part of speech and the treebank's tag of a pair.
  @inline(__always)
  func tags(ofPair pair: Int) -> (pos: UInt8, xpos: UInt8) {
    (
      pairs.start.load(fromByteOffset: 2 &* pair, as: UInt8.self),
      pairs.start.load(fromByteOffset: 2 &* pair &+ 1, as: UInt8.self)
    )
  }

  /// What is known of the word with a hash.
  @inline(__always)
  func entry(ofHash hash: UInt64) -> LemmaEntry? {
    let mark = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = UInt32(truncatingIfNeeded: hash) & slotMask
    while true {
      let place = slots.start + 8 &* Int(slot)
      let offset = Self.number(place, 4)
      if offset == 0 { return nil }
      if Self.number(place, 0) == mark {
        return LemmaEntry(start: entries.start + Int(offset))
      }
      slot = (slot &+ 1) & slotMask
    }
  }

  /// The edit script of a number.
  @inline(__always)
  func edit(_ index: Int) -> StoredEdit {
    let place = edits.start + 8 &* index
    let start = text.start + Int(Self.number(place, 0))
    let removed = Int(place.load(fromByteOffset: 4, as: UInt8.self))
    let added = Int(place.load(fromByteOffset: 5, as: UInt8.self))
    let kind = place.load(fromByteOffset: 6, as: UInt8.self)
    return StoredEdit(
      kind: StoredEdit.Kind(rawValue: kind) ?? .literal,
      removed: UnsafeBufferPointer(
        start: start.assumingMemoryBound(to: UInt8.self), count: removed),
      added: UnsafeBufferPointer(
        start: (start + removed).assumingMemoryBound(to: UInt8.self), count: added))
  }

  /// The positions in the list of candidates that belong to a pair.
  @inline(__always)
  func candidateRange(ofPair pair: Int) -> Range<Int> {
    let start = Int(Self.number(candidateStarts.start, 4 &* pair))
    let end = Int(Self.number(candidateStarts.start, 4 &* pair &+ 4))
    return start..<end
  }

  /// The edit script at a position in the list of candidates.
  @inline(__always)
  func candidate(at position: Int) -> Int {
    Self.short(candidates.start, 2 &* position)
  }
}
