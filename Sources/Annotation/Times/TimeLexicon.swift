import TextModel

/// The words of time, looked up by the bytes of a word without regard to ASCII case.
///
/// Open addressing over 64-bit FNV-1a hashes, as `WordSet`.
struct TimeLexicon: Sendable {
  private var hashes: [UInt64]
  private var entries: [Int16]
  private var words: [TimeWord] = []
  private let mask: Int

  /// The words of English.
  static let english = TimeLexicon(TimeVocabulary.entries)

  /// A lexicon of words in small letters; one that comes twice is both.
  init(_ list: [TimeVocabulary.Entry]) {
    var capacity = 64
    while capacity < list.count * 3 { capacity *= 2 }
    hashes = [UInt64](repeating: 0, count: capacity)
    entries = [Int16](repeating: -1, count: capacity)
    mask = capacity - 1
    for (word, entry) in list {
      let hash = word.utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
      let slot = slot(of: hash)
      if entries[slot] < 0 {
        hashes[slot] = hash
        entries[slot] = Int16(words.count)
        words.append(TimeWord())
      }
      entry(&words[Int(entries[slot])])
    }
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The word with a hash, or `nil` if it is not known.
  @inline(__always)
  func word(ofHash hash: UInt64) -> TimeWord? {
    let entry = entries[slot(of: hash)]
    return entry < 0 ? nil : words[Int(entry)]
  }
}
