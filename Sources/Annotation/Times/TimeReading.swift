import TextModel

/// An expression of time in the text, before it is resolved.
struct FoundTime: Sendable {
  var meaning: TimeMeaning
  var tokens: Range<Int>
  var span: ByteSpan
  var paragraph: Int
  var direction: TimeDirection
  var signal: TimeSignal?
  /// The expression that it is a part of.
  var within: Int?
}

/// Reads the expressions of time of a text, sentence by sentence.
struct TimeReading {
  private let lexer: TimeLexer
  private let tokens: [Token]
  private let tags: TimeTags
  private let tense: VerbTense?

  init(bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], syntax: Syntax?) {
    lexer = TimeLexer(bytes)
    self.tokens = tokens
    tense = syntax.map(VerbTense.init)
    tags = TimeTags(syntax)
  }

  /// All expressions, in document order.
  func read(sentences: [Sentence], paragraphs: [Paragraph]) -> [FoundTime] {
    var found: [FoundTime] = []
    var lexemes: [TimeLexeme] = []
    var paragraph = 0
    for (index, sentence) in sentences.enumerated() {
      while paragraph < paragraphs.count, paragraphs[paragraph].sentences.upperBound <= index {
        paragraph += 1
      }
      let range = sentence.tokens.clamped(to: tokens.indices)
      guard lexer.read(tokens, range, into: &lexemes) else { continue }
      lexemes.withUnsafeBufferPointer { pieces in
        read(TimeGrammar(pieces, tags: tags, tense: tense, sentence: range), paragraph, &found)
      }
    }
    return found
  }

  private func read(_ grammar: TimeGrammar, _ paragraph: Int, _ found: inout [FoundTime]) {
    var index = 0
    while index < grammar.lexemes.count {
      guard canBegin(grammar.lexemes, index), let parse = grammar.expression(at: index) else {
        index += 1
        continue
      }
      let outer = found.count
      add(parse, grammar, paragraph, within: nil, &found)
      if !parse.parts.isEmpty {
        for part in parse.parts { add(part, grammar, paragraph, within: outer, &found) }
      }
      index = max(parse.end, index + 1)
    }
  }

  /// Whether an expression can begin at a place: with a word of time, or with another word that the
  /// grammar knows before one that it knows.
  private func canBegin(_ lexemes: UnsafeBufferPointer<TimeLexeme>, _ index: Int) -> Bool {
    guard lexemes[index].canBegin else { return false }
    if lexemes[index].isPromising { return true }
    switch lexemes[index].word.keyword {
    case .currently, .recently, .now, .right: return true
    default: return index + 1 < lexemes.count && !lexemes[index + 1].isUnknown
    }
  }

  private func add(
    _ parse: TimeParse, _ grammar: TimeGrammar, _ paragraph: Int, within: Int?,
    _ found: inout [FoundTime]
  ) {
    guard parse.start < parse.end, parse.end <= grammar.lexemes.count else { return }
    let first = grammar.lexemes[parse.start]
    let last = grammar.lexemes[parse.end - 1]
    found.append(
      FoundTime(
        meaning: parse.meaning, tokens: Int(first.token)..<Int(last.token) + 1,
        span: ByteSpan(first.start, last.end), paragraph: paragraph,
        direction: grammar.direction(at: parse.start),
        signal: grammar.signal(before: parse), within: within))
  }
}

extension TimeLexeme {
  /// Whether an expression can begin with it.
  var canBegin: Bool {
    if isUnknown { return false }
    switch word.keyword {
    case .none: return true
    case .comma, .slash, .colon, .stop, .openBracket, .closeBracket, .apostrophe, .tilde,
      .currency, .at_, .equal, .hyphen, .and, .or, .of, .on, .from, .to, .by, .between, .inside,
      .before, .after, .since, .until, .through, .during, .within, .per, .for_, .than, .as_, .long,
      .ago, .hence, .not, .possessive, .genitive, .other, .back, .time, .moment, .local, .sharp,
      .prior:
      return isDigits || word.number >= 0
    default: return true
    }
  }
}
