/// Tells in which language a text is written: by its script, and in Latin script by the share of
/// function words.
///
/// Running English has about four function words in ten words; a text with far fewer, or with as
/// many of another language, is not called English. Function words are a plain and old means (Ingle
/// 1976; Grefenstette 1995, "Comparing two language identification schemes"), and enough to
/// tell what an annotator of English can read.
enum LanguageDetector {
  /// How much of a text is looked at.
  private static let sampleByteCount = 6000
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
    var word: [UInt8] = []
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      let isLetter: Bool
      if scalar.value < 0x80 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        isLetter = byte.isASCIILetter
        if isLetter {
          writing.count(scalar)
          word.append(byte.lowercasedASCII)
        }
      } else {
        isLetter = scalar.properties.isAlphabetic
        if isLetter {
          writing.count(scalar)
          word += Array(scalar.properties.lowercaseMapping.utf8)
        }
      }
      if !isLetter, !word.isEmpty {
        wordCount += 1
        count(word, &hits)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty {
      wordCount += 1
      count(word, &hits)
    }
    return decide(writing, hits, wordCount)
  }

  private static func count(_ word: [UInt8], _ hits: inout [Int]) {
    guard word.count <= 15,
      var languages = FunctionWords.languages[String(decoding: word, as: UTF8.self)]
    else { return }
    while languages != 0 {
      hits[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
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
