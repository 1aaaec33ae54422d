/// Which word of the system stands for which word of the gold standard.
///
/// Words of tokens of one word are aligned if they have the same characters of the text. Where a
/// token of several words stands on either side, the words of all tokens that overlap with it are
/// aligned by the longest common subsequence of their forms, without regard to case.
struct WordAlignment: Sendable {
  /// The pairs, in the order of the text.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// For each system word the gold word it is aligned to, or `nil`.
  private(set) var goldOfSystem: [Int?]

  /// The largest table of common subsequences.
  private static let largestTable = 1 << 25

  init(_ gold: ScoredText, _ system: ScoredText) throws(ScoringError) {
    goldOfSystem = Array(repeating: nil, count: system.words.count)
    var (goldIndex, systemIndex) = (0, 0)
    while goldIndex < gold.words.count, systemIndex < system.words.count {
      if gold.words[goldIndex].isMultiword || system.words[systemIndex].isMultiword {
        let (goldRange, systemRange) = WordAlignment.stretch(gold, system, goldIndex, systemIndex)
        try align(gold, goldRange, system, systemRange)
        (goldIndex, systemIndex) = (goldRange.upperBound, systemRange.upperBound)
        continue
      }
      let (goldSpan, systemSpan) = (gold.span(goldIndex), system.span(systemIndex))
      if goldSpan == systemSpan {
        append(goldIndex, systemIndex)
        goldIndex += 1
        systemIndex += 1
      } else if goldSpan.lowerBound <= systemSpan.lowerBound {
        goldIndex += 1
      } else {
        systemIndex += 1
      }
    }
  }

  private mutating func append(_ gold: Int, _ system: Int) {
    pairs.append((gold, system))
    goldOfSystem[system] = gold
  }

  /// The words of the least stretch of text around a token of several words that no token crosses
  /// the end of; at least one of the two words given belongs to such a token.
  private static func stretch(
    _ gold: ScoredText, _ system: ScoredText, _ goldIndex: Int, _ systemIndex: Int
  ) -> (gold: Range<Int>, system: Range<Int>) {
    var (goldIndex, systemIndex) = (goldIndex, systemIndex)
    let (goldSpan, systemSpan) = (gold.span(goldIndex), system.span(systemIndex))
    var end: Int
    if gold.words[goldIndex].isMultiword {
      end = goldSpan.upperBound
      if !system.words[systemIndex].isMultiword, systemSpan.lowerBound < goldSpan.lowerBound {
        systemIndex += 1
      }
    } else {
      end = systemSpan.upperBound
      if !gold.words[goldIndex].isMultiword, goldSpan.lowerBound < systemSpan.lowerBound {
        goldIndex += 1
      }
    }
    let (goldStart, systemStart) = (goldIndex, systemIndex)
    while !isBeyond(gold, goldIndex, end) || !isBeyond(system, systemIndex, end) {
      let takesGold =
        goldIndex < gold.words.count
        && (systemIndex >= system.words.count
          || gold.span(goldIndex).lowerBound <= system.span(systemIndex).lowerBound)
      if takesGold {
        if gold.words[goldIndex].isMultiword { end = max(end, gold.span(goldIndex).upperBound) }
        goldIndex += 1
      } else {
        if system.words[systemIndex].isMultiword {
          end = max(end, system.span(systemIndex).upperBound)
        }
        systemIndex += 1
      }
    }
    return (goldStart..<goldIndex, systemStart..<systemIndex)
  }

  private static func isBeyond(_ text: ScoredText, _ word: Int, _ end: Int) -> Bool {
    guard word < text.words.count else { return true }
    return text.words[word].isMultiword
      ? text.span(word).lowerBound >= end : text.span(word).upperBound > end
  }

  /// Aligns the words of a stretch by their longest common subsequence.
  private mutating func align(
    _ gold: ScoredText, _ goldRange: Range<Int>, _ system: ScoredText, _ systemRange: Range<Int>
  ) throws(ScoringError) {
    guard !goldRange.isEmpty, !systemRange.isEmpty else { return }
    let goldForms = goldRange.map { gold.words[$0].columns.form.lowercased() }
    let systemForms = systemRange.map { system.words[$0].columns.form.lowercased() }
    let width = systemForms.count + 1
    let (size, overflow) = (goldForms.count + 1).multipliedReportingOverflow(by: width)
    guard !overflow, size <= WordAlignment.largestTable else {
      throw .overlap(gold: gold.names[gold.words[goldRange.lowerBound].sentence])
    }
    // The length of the longest common subsequence of what follows each pair of words.
    var lengths = [Int32](repeating: 0, count: size)
    for row in goldForms.indices.reversed() {
      for column in systemForms.indices.reversed() {
        let cell = row * width + column
        var length = max(lengths[cell + width], lengths[cell + 1])
        if UniversalNames.areSame(goldForms[row], systemForms[column]) {
          length = max(length, 1 + lengths[cell + width + 1])
        }
        lengths[cell] = length
      }
    }
    var (row, column) = (0, 0)
    while row < goldForms.count, column < systemForms.count {
      if UniversalNames.areSame(goldForms[row], systemForms[column]) {
        append(goldRange.lowerBound + row, systemRange.lowerBound + column)
        row += 1
        column += 1
      } else if lengths[row * width + column] == lengths[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
