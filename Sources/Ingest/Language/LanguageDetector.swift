/// Tells in which language a text is written: by its script, and in Latin script by the share of
/// function words.
///
/// Running English has about four function words in ten words; a text with far fewer, or with as
/// many of another language, is not called English. Function words are a plain and old means (Ingle
/// 1976; Grefenstette 1995, "Comparing two language identification schemes"), and enough to
/// tell what an annotator of English can read.
enum LanguageDetector {
  /// How much of a text is looked at.
  private static let sampleByteCount = 3000
  /// Below so many words nothing is said unless it is evident.
  private static let fewWords = 20
  /// Below so many words a text without function words may be anything.
  private static let manyWords = 60

  /// The ISO 639-1 code, `und` for a text in a language that is not known here, or `nil` if the
  /// text is too short to tell.
  static func language(of bytes: [UInt8], from start: Int) -> String? {
    let end = min(bytes.count, start + sampleByteCount)
    guard start < end else { return nil }
    var writing = WritingSystem()
    var hits = [Int](repeating: 0, count: FunctionWords.lists.count)
    var wordCount = 0
    var word: UInt64 = 0
    var wordLength = 0
    func endWord() {
      guard wordLength > 0 else { return }
      wordCount += 1
      if wordLength <= 8, var languages = FunctionWords.languages[word] {
        while languages != 0 {
          hits[languages.trailingZeroBitCount] += 1
          languages &= languages - 1
        }
      }
      word = 0
      wordLength = 0
    }
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        if byte.isASCIILetter {
          writing.countLatin()
          word = word << 8 | UInt64(byte.lowercasedASCII)
          wordLength += 1
        } else {
          endWord()
        }
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let sequence = bytes[index..<min(index + length, end)]
      index += length
      guard let scalar = String(decoding: sequence, as: UTF8.self).unicodeScalars.first,
        scalar.properties.isAlphabetic
      else {
        endWord()
        continue
      }
      writing.count(scalar)
      for byte in scalar.properties.lowercaseMapping.utf8 {
        word = word << 8 | UInt64(byte)
        wordLength += 1
      }
    }
    endWord()
    return decide(writing, hits, wordCount)
  }

  private static func decide(
    _ writing: WritingSystem, _ hits: [Int], _ wordCount: Int
  ) -> String? {
    guard writing.letterCount > 0 else { return nil }
    guard writing.isLatin else { return writing.letterCount >= 12 ? writing.language : nil }
    let ranked = hits.indices.sorted { (hits[$0], $1) > (hits[$1], $0) }
    guard let best = ranked.first, let second = ranked.dropFirst().first else { return nil }
    let share = Double(hits[best]) / Double(max(wordCount, 1))
    let lead = Double(hits[best]) / Double(max(hits[second], 1))
    if wordCount < fewWords {
      let isEvident = hits[best] >= 4 && share >= 0.35 && lead >= 2
      return isEvident ? FunctionWords.lists[best].language : nil
    }
    if share >= 0.12, lead >= 1.15 || hits[best] - hits[second] >= 5 {
      return FunctionWords.lists[best].language
    }
    // Near relatives (Danish and Norwegian, Serbian and Croatian) may stay level.
    if share >= 0.2 { return FunctionWords.lists[best].language }
    return share < 0.08 && wordCount >= manyWords ? "und" : nil
  }
}
