/// The classes of known words, by the bytes of a word without regard to ASCII case.
///
/// Open addressing over 64-bit FNV-1a hashes, as `WordSet`.
struct WordTable: Sendable {
  private var hashes: [UInt64]
  private var classes: [WordClass]
  private let mask: Int

  /// The words that quotes and statements are judged by.
  static let english = WordTable(EnglishWords.all)

  /// A table from lists of words, each separated by spaces; a word may be in several.
  init(_ lists: [(WordClass, [String])]) {
    let count = lists.reduce(0) { $0 + $1.1.count }
    var capacity = 64
    while capacity < count * 3 { capacity *= 2 }
    hashes = [UInt64](repeating: 0, count: capacity)
    classes = [WordClass](repeating: [], count: capacity)
    mask = capacity - 1
    for (wordClass, words) in lists {
      for word in words { add(word, wordClass) }
    }
  }

  private mutating func add(_ word: String, _ wordClass: WordClass) {
    let hash = word.utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
    let slot = slot(of: hash)
    hashes[slot] = hash
    classes[slot].formUnion(wordClass)
  }

  /// Where a hash stands, or the free place where it would.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The classes of the word with a hash; none if it is not known.
  func classes(ofHash hash: UInt64) -> WordClass { classes[slot(of: hash)] }
}
