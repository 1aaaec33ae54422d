/// Numbers for words: an open-addressing hash table over one arena of bytes.
struct WordTable {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var slots: [UInt32]
  private var mask: Int

  /// A table with no word in it.
  init() {
    slots = [UInt32](repeating: .max, count: 1 << 16)
    mask = slots.count - 1
  }

  /// The number of words.
  var count: Int { starts.count - 1 }

  /// The bytes of a word by its number.
  func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[starts[number]..<starts[number + 1]] }

  /// A word by its number.
  func word(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

  /// The number of a word, or `nil` if it was never added.
  func number(of word: [UInt8]) -> Int? {
    let slot = slots[slot(for: word)]
    return slot == .max ? nil : Int(slot)
  }

  /// The number of a word; a word not met before gets the next one.
  mutating func add(_ word: [UInt8]) -> Int {
    let place = slot(for: word)
    if slots[place] != .max { return Int(slots[place]) }
    let number = count
    slots[place] = UInt32(number)
    arena += word
    starts.append(arena.count)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The slot that holds the word or, if there is none, the free one where it belongs.
  private func slot(for word: [UInt8]) -> Int {
    var place = Self.hash(word[...]) & mask
    while slots[place] != .max {
      if bytes(Int(slots[place])).elementsEqual(word) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    slots = [UInt32](repeating: .max, count: slots.count * 2)
    mask = slots.count - 1
    for number in 0..<count {
      var place = Self.hash(bytes(number)) & mask
      while slots[place] != .max { place = (place + 1) & mask }
      slots[place] = UInt32(number)
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
