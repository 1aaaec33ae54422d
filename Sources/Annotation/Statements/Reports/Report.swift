import TextModel

/// A report of speech in tokens, before it becomes a statement.
struct Report {
  /// What kind of word reports.
  enum Trigger: Hashable {
    case verb, noun, adjective, accordingTo
  }

  /// The word that reports.
  var token: Int
  /// What kind of word it is.
  var trigger: Trigger
  /// The words of the cue, in document order, never empty.
  var cue: [Range<Int>]
  /// The dictionary form of the cue.
  var lemma: String
  /// What the speaker does.
  var stance: Statement.Stance
  /// Who speaks: the phrase, and its head.
  var speaker: Range<Int>?
  var speakerHead: Int?
  /// What is said.
  var content: [Range<Int>] = []
  /// The main word of the content.
  var contentHead: Int?
  /// The quotes in the content, in document order.
  var quotes: [Int] = []
  /// The tokens of the clause that reports, from the first to the last.
  var clause: Range<Int>
  /// Whether no clause but a noun phrase tells the content.
  var isTopic = false
  /// Whether a quote that no speaker stands beside.
  var isFloating = false
  var negated = false
  var cueNegated = false
  var hedge: Int?
  var addressee: Range<Int>?
  var target: Range<Int>?
  var medium: Range<Int>?
  var time: Range<Int>?
  var via: [Range<Int>] = []
  /// The report that this one answers, as a position among the reports.
  var refersTo: Int?

  /// From the first to the last token of the speaker, the cue and the content.
  var extent: Range<Int> {
    var range = cue.first ?? token..<token + 1
    for part in cue + content + [speaker].compactMap({ $0 }) {
      range = min(range.lowerBound, part.lowerBound)..<max(range.upperBound, part.upperBound)
    }
    return range
  }

  /// The tokens from one to before another; none where the other comes first.
  static func stretch(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }

  /// Whether a token lies in the content.
  func contains(_ token: Int) -> Bool { content.contains { $0.contains(token) } }
}
