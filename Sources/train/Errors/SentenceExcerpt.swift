import Treebank

/// The words of a sentence on one line, some of them marked, without most of the others.
struct SentenceExcerpt {
  private var forms: [String]
  private var marked: Set<Int> = []

  /// How many words are shown before the first and behind the last marked one.
  private static let margin = 4
  /// How many words are shown beside each of two marked words that stand far apart.
  private static let neighbours = 2
  /// How many words between two marked ones are shown without omission.
  private static let longestGap = 6

  init(_ sentence: TreebankSentence) {
    forms = sentence.words.map(\.form)
  }

  /// Marks some words with what stands before and behind them; words outside are passed over.
  mutating func mark(_ words: Range<Int>, _ before: String, _ after: String) {
    guard let first = words.first, let last = words.last, forms.indices.contains(first),
      forms.indices.contains(last)
    else { return }
    forms[first] = before + forms[first]
    forms[last] += after
    marked.formUnion([first, last])
  }

  /// The line.
  var text: String {
    var parts: [String] = []
    var previous = -1
    for word in forms.indices where isShown(word) {
      if word > previous + 1 { parts.append("…") }
      parts.append(forms[word])
      previous = word
    }
    if previous + 1 < forms.count { parts.append("…") }
    return parts.joined(separator: " ")
  }

  private func isShown(_ word: Int) -> Bool {
    let before = marked.filter { $0 <= word }.max()
    let after = marked.filter { $0 >= word }.min()
    switch (before, after) {
    case (nil, nil): return false
    case (nil, let after?): return after - word <= SentenceExcerpt.margin
    case (let before?, nil): return word - before <= SentenceExcerpt.margin
    case (let before?, let after?):
      return after - before <= SentenceExcerpt.longestGap
        || min(word - before, after - word) <= SentenceExcerpt.neighbours
    }
  }
}
