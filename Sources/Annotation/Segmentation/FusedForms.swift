/// Forms that are written together and are two words: "cannot", "gonna", "dont".
///
/// Forms that are as often another word ("its", "were", "well", "id") are not among them.
struct FusedForms: Sendable {
  /// Where each is divided.
  private static let forms: [(form: String, cut: Int)] = [
    ("cannot", 3), ("dont", 2), ("wont", 2), ("cant", 2), ("didnt", 3), ("aint", 2), ("arent", 3),
    ("doesnt", 4), ("isnt", 2), ("wasnt", 3), ("werent", 4), ("havent", 4), ("hasnt", 3),
    ("hadnt", 3), ("couldnt", 5), ("wouldnt", 5), ("shouldnt", 6), ("gonna", 3), ("wanna", 3),
    ("gotta", 3), ("outta", 3), ("im", 1), ("ive", 1), ("youve", 3), ("theyve", 4), ("youre", 3),
    ("theyre", 4), ("youll", 3), ("theyll", 4), ("itll", 2), ("thats", 4), ("theres", 5),
    ("hes", 2), ("whats", 4), ("heres", 4),
  ]

  private static let slotCount = 256

  /// The forms as numbers by their hashes, and where they are divided.
  private let table: [(bytes: UInt64, cut: Int)]
  /// A bit for every letter that a form ends in.
  private let lastLetters: UInt32

  /// The forms.
  init() {
    var table = [(bytes: UInt64, cut: Int)](repeating: (0, 0), count: Self.slotCount)
    var lastLetters: UInt32 = 0
    for (form, cut) in Self.forms {
      let bytes = form.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(bytes)
      while table[slot].bytes != 0 { slot = (slot + 1) % Self.slotCount }
      table[slot] = (bytes, cut)
      lastLetters |= Self.letterBit(form.utf8.last ?? 0)
    }
    self.table = table
    self.lastLetters = lastLetters
  }

  @inline(__always)
  private static func letterBit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

  @inline(__always)
  private static func slot(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }

  /// How many letters of a word of two to eight go to the first of two words.
  @inline(__always)
  func cut(letters head: UInt64, count: Int) -> Int? {
    let last = UInt8(truncatingIfNeeded: head >> UInt64(8 &* (count &- 1)))
    guard lastLetters & Self.letterBit(last) != 0 else { return nil }
    return cutOfCandidate(head, count)
  }

  private func cutOfCandidate(_ head: UInt64, _ count: Int) -> Int? {
    let mask = UInt64.max >> UInt64(64 &- 8 &* count)
    let bytes = (head | 0x2020_2020_2020_2020) & mask
    return table.withUnsafeBufferPointer { table in
      var slot = Self.slot(bytes)
      while table[slot].bytes != 0 {
        if table[slot].bytes == bytes {
          // "IM" is a message.
          let isName = count == 2 && head >> 8 & 0x20 == 0
          return isName ? nil : table[slot].cut
        }
        slot = (slot &+ 1) % Self.slotCount
      }
      return nil
    }
  }
}
