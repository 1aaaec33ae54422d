import Annotation

/// Writes the section "lemmas" in the layout that `LemmaSection` reads.
struct LemmaSectionWriter {
  let types: [LemmaType]
  let inventory: LemmaInventory
  let support: LemmaSupport
  let vocabulary: [String: Int]

  /// The bytes of the section with the weights of its two models; each a power of two in number.
  func bytes(editWeights: [Int8], casingWeights: [Int8]) -> [UInt8] {
    let (edits, text) = scripts()
    let (slots, entries) = table()
    let (starts, candidates) = candidateLists()
    let blocks: [(bytes: [UInt8], elementSize: Int)] = [
      (Self.lines(inventory.pos), 1), (Self.lines(inventory.xpos), 1), (pairs(), 2), (slots, 8),
      (entries, 1), (edits, 8), (text, 1), (starts, 4), (candidates, 2),
      (editWeights.map { UInt8(bitPattern: $0) }, 1),
      (casingWeights.map { UInt8(bitPattern: $0) }, 1), (AttestedWords.bytes(vocabulary), 1),
    ]
    var header: [UInt8] = Array("LEMM".utf8)
    Self.append(UInt32(1), to: &header)
    var body: [UInt8] = []
    let start = 8 + 8 * blocks.count
    for block in blocks {
      while (start + body.count) % 8 != 0 { body.append(0) }
      Self.append(UInt32(start + body.count), to: &header)
      Self.append(UInt32(block.bytes.count / block.elementSize), to: &header)
      body += block.bytes
    }
    return header + body
  }

  private func pairs() -> [UInt8] {
    [0, 0]
      + inventory.pairs.flatMap { pair in
        [
          UInt8(clamping: inventory.pos.firstIndex(of: pair.pos) ?? 255),
          UInt8(clamping: inventory.xpos.firstIndex(of: pair.xpos) ?? 0),
        ]
      }
  }

  private func scripts() -> (edits: [UInt8], text: [UInt8]) {
    var edits: [UInt8] = []
    var text: [UInt8] = []
    for edit in inventory.edits {
      Self.append(UInt32(text.count), to: &edits)
      edits += [
        UInt8(clamping: edit.removed.count), UInt8(clamping: edit.added.count), edit.kind, 0,
      ]
      text += edit.removed + edit.added
    }
    return (edits, text)
  }

  private func candidateLists() -> (starts: [UInt8], candidates: [UInt8]) {
    var starts: [UInt8] = []
    var candidates: [UInt8] = []
    for list in inventory.candidates {
      Self.append(UInt32(candidates.count / 2), to: &starts)
      for edit in list { Self.append(UInt16(clamping: edit), to: &candidates) }
    }
    Self.append(UInt32(candidates.count / 2), to: &starts)
    return (starts, candidates)
  }

  /// The table of words: all forms, and all lemmas that are no forms.
  private func table() -> (slots: [UInt8], entries: [UInt8]) {
    var records: [[UInt8]: [UInt8]] = [:]
    for type in types {
      guard let record = record(of: type) else { continue }
      records[type.folded, default: []] += record
    }
    let words = Set(records.keys).union(support.lemmas)
      .sorted { $0.lexicographicallyPrecedes($1) }
    var capacity = 16
    while capacity < words.count * 3 / 2 { capacity *= 2 }
    var slots = [(mark: UInt32, offset: UInt32)](repeating: (0, 0), count: capacity)
    var entries: [UInt8] = [0, 0, 0, 0]
    for word in words {
      let hash = word.withUnsafeBufferPointer { SuffixHash.of($0) }
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[slot].offset != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = (UInt32(truncatingIfNeeded: hash >> 32), UInt32(entries.count))
      let own = records[word] ?? []
      entries += [support.byte(of: word), 0]
      Self.append(UInt16(clamping: own.count / 6), to: &entries)
      entries += own
    }
    var bytes: [UInt8] = []
    for slot in slots {
      Self.append(slot.mark, to: &bytes)
      Self.append(slot.offset, to: &bytes)
    }
    return (bytes, entries)
  }

  private func record(of type: LemmaType) -> [UInt8]? {
    guard let pair = inventory.number(of: type.tags), let edit = inventory.number(of: type.edit)
    else { return nil }
    let frequency: UInt8 =
      switch type.count {
      case 1: 0
      case 2...3: 1
      case 4...15: 2
      default: 3
      }
    var seen = frequency << 4
    var casings: UInt8 = 0
    for (shape, casing) in type.casings {
      seen |= 1 << UInt8(shape.rawValue)
      casings |= UInt8(casing.rawValue) << (2 * UInt8(shape.rawValue))
    }
    var bytes: [UInt8] = [UInt8(clamping: pair), seen]
    Self.append(UInt16(clamping: edit), to: &bytes)
    return bytes + [casings, 0]
  }

  private static func lines(_ names: [String]) -> [UInt8] {
    Array(names.map { $0 + "\n" }.joined().utf8)
  }

  private static func append<T: FixedWidthInteger>(_ number: T, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}
