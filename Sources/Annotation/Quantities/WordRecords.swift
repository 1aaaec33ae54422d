/// A table from words to records, looked up by the bytes of a word without regard to ASCII case.
///
/// Open addressing over 64-bit FNV-1a hashes, as `WordSet`.
struct WordRecords<Record: Sendable>: Sendable {
  private var hashes: [UInt64]
  private var records: [Record?]
  private let mask: Int
  private static var longestWord: Int { 32 }

  /// A table from words and their records; of two records of a word the first stays.
  init(_ words: [(word: String, record: Record)]) {
    var capacity = 64
    while capacity < words.count * 3 { capacity *= 2 }
    hashes = [UInt64](repeating: 0, count: capacity)
    records = [Record?](repeating: nil, count: capacity)
    mask = capacity - 1
    for (word, record) in words {
      let hash = word.utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) }
      var slot = Int(truncatingIfNeeded: hash) & mask
      while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & mask }
      guard hashes[slot] == 0 else { continue }
      hashes[slot] = hash
      records[slot] = record
    }
  }

  /// The record of the word from one offset to another.
  @inline(__always)
  func record(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Record? {
    guard start < end, end <= bytes.count, end - start <= Self.longestWord else { return nil }
    var hash = WordHash.seed
    for index in start..<end { hash = WordHash.add(bytes[index], to: hash) }
    return record(hash: hash)
  }

  /// The record of the word with a hash.
  @inline(__always)
  func record(hash: UInt64) -> Record? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return records[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension WordRecords {
  /// A table from lists of words, each separated by white space.
  init(lists: [(words: String, record: Record)]) {
    self.init(
      lists.flatMap { list in
        list.words.split(whereSeparator: \.isWhitespace).map { (String($0), list.record) }
      })
  }
}
