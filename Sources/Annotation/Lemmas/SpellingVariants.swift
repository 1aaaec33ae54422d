/// Other spellings of a word that is not known as it is spelt.
///
/// Curly apostrophes become straight ones and letters written three times or more fewer; the words
/// one edit away are tried only for words marked as misspelt (Damerau, A Technique for Computer
/// Detection and Correction of Spelling Errors, 1964).
struct SpellingVariants {
  /// The longest word whose misspellings are looked for.
  static let longestMisspelling = 24

  let word: LemmaWord
  let section: LemmaSection
  /// Room for the form and the lower-case word, each with one byte more than the word.
  private let form: UnsafeMutablePointer<UInt8>
  private let folded: UnsafeMutablePointer<UInt8>
  private let xpos: UInt8

  /// How much memory the variants of a word need.
  static func capacity(_ word: LemmaWord) -> Int { 2 &* word.form.count &+ 2 }

  init(_ section: LemmaSection, _ word: LemmaWord, in memory: UnsafeMutablePointer<UInt8>) {
    self.section = section
    self.word = word
    form = memory
    folded = memory + word.form.count + 1
    xpos = section.tags(ofPair: word.pair).xpos
  }

  /// The first variant that is known with the word's tag, with its record.
  func known() -> (word: LemmaWord, record: LemmaRecord)? {
    if let straight = straightened(), let found = lookUp(straight) { return found }
    for most in [2, 1] {
      if let squeezed = squeezed(to: most), let found = lookUp(squeezed) { return found }
    }
    return word.marks.contains(.typo) ? corrected() : nil
  }

  /// The word of the first `count` bytes in memory if it is known with the tag.
  private func lookUp(_ count: Int) -> (word: LemmaWord, record: LemmaRecord)? {
    let lower = UnsafeBufferPointer(start: UnsafePointer(folded), count: count)
    let hash = SuffixHash.of(lower)
    guard let record = section.entry(ofHash: hash).flatMap(record) else { return nil }
    let variant = LemmaWord(
      form: UnsafeBufferPointer(start: UnsafePointer(form), count: count), folded: lower,
      shape: word.shape, hash: hash, pair: word.pair, marks: word.marks, context: word.context)
    guard section.edit(record.edit).applies(to: lower) else { return nil }
    return (variant, record)
  }

  /// The record of the word's pair of tags, or else of its treebank tag.
  private func record(_ entry: LemmaEntry) -> LemmaRecord? {
    if let record = entry.record(ofPair: word.pair) { return record }
    for index in 0..<entry.count {
      let record = entry.record(index)
      if section.tags(ofPair: record.pair).xpos == xpos { return record }
    }
    return nil
  }

  /// Writes the word with `'` for each U+2019; nothing if it has none.
  private func straightened() -> Int? {
    let source = word.folded
    guard source.contains(0xE2) else { return nil }
    var (count, index) = (0, 0)
    while index < source.count {
      let isCurly =
        source[index] == 0xE2 && index &+ 2 < source.count && source[index &+ 1] == 0x80
        && source[index &+ 2] == 0x99
      folded[count] = isCurly ? UInt8(ascii: "'") : source[index]
      form[count] = isCurly ? UInt8(ascii: "'") : word.form[index]
      count &+= 1
      index &+= isCurly ? 3 : 1
    }
    return count < source.count ? count : nil
  }

  /// Writes the word with no more than `most` of a letter in a row; nothing if no letter is thrice.
  private func squeezed(to most: Int) -> Int? {
    let source = word.folded
    var (count, run, longest) = (0, 0, 0)
    for index in 0..<source.count {
      let byte = source[index]
      let isLetter = byte >= 0x61 && byte <= 0x7A
      run = isLetter && index > 0 && source[index &- 1] == byte ? run &+ 1 : 1
      longest = max(longest, run)
      if run <= most {
        folded[count] = byte
        form[count] = word.form[index]
        count &+= 1
      }
    }
    return longest >= 3 ? count : nil
  }

  // MARK: - Misspellings

  /// The commonest known word that is one edit away.
  private func corrected() -> (word: LemmaWord, record: LemmaRecord)? {
    let source = word.folded
    guard (4...Self.longestMisspelling).contains(source.count),
      source.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    var best: (edit: Misspelling, frequency: Int)?
    forEachMisspelling { edit in
      guard let (_, record) = lookUp(write(edit)) else { return }
      if record.frequency > (best?.frequency ?? -1) { best = (edit, record.frequency) }
    }
    return best.flatMap { lookUp(write($0.edit)) }
  }

  private enum Misspelling {
    case swap(Int)
    case drop(Int)
    case insert(Int, UInt8)
    case replace(Int, UInt8)
  }

  private func forEachMisspelling(_ body: (Misspelling) -> Void) {
    let count = word.folded.count
    for index in 0..<(count &- 1) { body(.swap(index)) }
    for index in 0..<count { body(.drop(index)) }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for index in 0...count { body(.insert(index, letter)) }
    }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for index in 0..<count { body(.replace(index, letter)) }
    }
  }

  /// Writes the word with one edit, and gives its length.
  private func write(_ edit: Misspelling) -> Int {
    var count = 0
    func put(_ lower: UInt8, _ written: UInt8) {
      folded[count] = lower
      form[count] = written
      count &+= 1
    }
    let capital: UInt8 = word.shape == .upper ? 0xDF : 0xFF
    for index in 0...word.folded.count {
      if case .insert(index, let letter) = edit { put(letter, letter & capital) }
      if index == word.folded.count { break }
      switch edit {
      case .drop(index): continue
      case .replace(index, let letter): put(letter, letter & capital)
      case .swap(index): put(word.folded[index &+ 1], word.form[index &+ 1])
      case .swap(index - 1): put(word.folded[index &- 1], word.form[index &- 1])
      default: put(word.folded[index], word.form[index])
      }
    }
    return count
  }
}
