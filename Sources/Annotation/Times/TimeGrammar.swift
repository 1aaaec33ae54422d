import TextModel

/// A grammar of English expressions of time over the pieces of one sentence.
///
/// Every function reads one kind of phrase from a place and gives its meaning and the place after
/// it, or `nil`; larger phrases are made of smaller ones:
///
///     expression = set | reference | range | shifted | stretch | counted | date | duration
///     range      = date ("to" | "until" | "–" | "and") date
///     shifted    = duration ("ago" | "later" | ("before" | "after" | "from") date)
///     stretch    = ("last" | "next") duration
///     counted    = ordinal unit ("of" | "in") date
///     date       = part "of" date | atom (connective atom)*
///     atom       = relation unit | weekday | month | day | year | season | clock time | holiday …
///     duration   = count unit ("and" count unit)*
struct TimeGrammar {
  let lexemes: UnsafeBufferPointer<TimeLexeme>
  let tags: TimeTags
  let tense: VerbTense?
  /// The tokens of the sentence.
  let sentence: Range<Int>

  init(
    _ lexemes: UnsafeBufferPointer<TimeLexeme>, tags: TimeTags, tense: VerbTense? = nil,
    sentence: Range<Int>
  ) {
    self.lexemes = lexemes
    self.tags = tags
    self.tense = tense
    self.sentence = sentence
  }

  private static let nothing = TimeLexeme(token: -1, start: 0, end: 0, isGlued: false)

  /// The piece at a place; beyond either end one that is no word.
  @inline(__always)
  func piece(_ index: Int) -> TimeLexeme {
    index >= 0 && index < lexemes.count ? lexemes[index] : Self.nothing
  }

  /// The word at a place.
  @inline(__always)
  func word(_ index: Int) -> TimeWord { piece(index).word }

  /// The keyword at a place.
  @inline(__always)
  func keyword(_ index: Int) -> TimeKeyword {
    index >= 0 && index < lexemes.count ? lexemes[index].word.keyword : .none
  }

  /// Whether the keyword at a place is one of some.
  @inline(__always)
  func isAny(_ index: Int, _ keywords: TimeKeyword...) -> Bool {
    let own = keyword(index)
    return own != .none && keywords.contains(own)
  }

  /// The place after an optional keyword.
  func skip(_ index: Int, _ keywords: TimeKeyword...) -> Int {
    let own = keyword(index)
    return own != .none && keywords.contains(own) ? index + 1 : index
  }

  /// The part of speech of the word at a place.
  func tag(_ index: Int) -> TimeTags.Tag {
    index >= 0 && index < lexemes.count ? tags.tag(of: Int(lexemes[index].token)) : .unknown
  }

  /// The longest expression that begins at a place.
  func expression(at index: Int) -> TimeParse? {
    var best: TimeParse?
    func offer(_ parse: TimeParse?) {
      guard let parse, parse.end > (best?.end ?? index) else { return }
      best = parse
    }
    offer(set(at: index))
    offer(reference(at: index))
    offer(range(at: index))
    offer(shifted(at: index))
    offer(stretch(at: index))
    offer(datePhrase(at: index))
    offer(durationPhrase(at: index))
    return best
  }
}

/// A phrase that was read: its meaning, its pieces, and the phrases in it that are expressions too.
struct TimeParse: Sendable {
  var meaning: TimeMeaning
  var start: Int
  var end: Int
  var parts: [TimeParse] = []
}
