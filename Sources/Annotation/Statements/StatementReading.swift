import TextModel

/// The reading of one text, sentence by sentence.
struct StatementReading {
  /// The text.
  let text: TaggedText
  /// Its quotes.
  let quotes: [Quote]
  /// The statements so far.
  var statements: [Statement] = []
  /// The statement that each quote belongs to, or -1.
  var owners: [Int32]
  /// The statements of the sentence that is read, with the tokens of their speakers.
  var inSentence: [Report] = []
  /// The statement that each quote goes on from if no cue of its own is found, or -1.
  private var precursors: [Int32]
  /// The statement that a quote at the start of the next sentence goes on from.
  private var lastQuoting: Int?

  /// A statement in terms of tokens.
  struct Report {
    var speaker: Range<Int>?
    /// The words that report it; empty where a colon alone does.
    var cue: Range<Int>
    /// What is said, as far as the sentence holds it.
    var pieces: [Range<Int>]
    /// Whether a noun reports it.
    var isNominal = false
    /// Its position among the statements.
    var statement = 0
  }

  init(text: TaggedText, quotes: [Quote]) {
    self.text = text
    self.quotes = quotes
    owners = [Int32](repeating: -1, count: quotes.count)
    precursors = owners
  }

  /// Forgets what a quote could go on from.
  mutating func beginParagraph() { lastQuoting = nil }

  /// Reads a sentence.
  mutating func read(_ sentence: Range<Int>) {
    guard !sentence.isEmpty else { return }
    inSentence.removeAll(keepingCapacity: true)
    let opening = openingQuote(of: sentence)
    if let opening { precursors[opening] = Int32(truncatingIfNeeded: lastQuoting ?? -1) }
    for index in sentence {
      let wordClass = text.classes[index]
      if wordClass.isDisjoint(with: .triggers) { continue }
      if let report = report(at: index, wordClass, in: sentence) { add(report, in: sentence) }
    }
    if let report = announcedQuote(in: sentence) { add(report, in: sentence) }
    if let quoting = inSentence.last(where: { !statements[$0.statement].quotes.isEmpty }) {
      lastQuoting = quoting.statement
    } else if opening == nil && quote(at: sentence.lowerBound) == nil {
      lastQuoting = nil
    }
  }

  /// The outermost quote that begins with a sentence, a dash before it left out of account.
  private func openingQuote(of sentence: Range<Int>) -> Int? {
    var first = sentence.lowerBound
    if text.has(first, .mark), !text.has(first, .quotationMark) { first += 1 }
    guard sentence.contains(first), let quote = quote(at: first) else { return nil }
    return quotes[quote].span.start == text.tokens[first].span.start ? quote : nil
  }

  /// The statements, with the quotes that nobody speaks.
  consuming func finish() -> [Statement] {
    for index in quotes.indices where quotes[index].nestedIn == nil && owners[index] < 0 {
      let quote = quotes[index]
      if let before = quote.continuedFrom, owners[before] >= 0 {
        extend(Int(owners[before]), with: index)
      } else if quote.kind != .speech {
        continue
      } else if precursors[index] >= 0 {
        extend(Int(precursors[index]), with: index)
      } else {
        owners[index] = Int32(truncatingIfNeeded: statements.count)
        statements.append(
          Statement(
            span: quote.span, kind: .floating, speaker: nil, cue: nil, content: [quote.span],
            quotes: [index]))
      }
    }
    statements.sort { $0.span < $1.span }
    return statements
  }

  /// Adds a quote to a statement that goes on with it.
  private mutating func extend(_ statement: Int, with quote: Int) {
    let span = quotes[quote].span
    statements[statement].content.append(span)
    statements[statement].quotes.append(quote)
    statements[statement].span.end = max(statements[statement].span.end, span.end)
    owners[quote] = Int32(truncatingIfNeeded: statement)
  }

  /// The subject that a verb at a token shares with the verb of the report before it.
  func lastSpeaker(before token: Int) -> Range<Int>? {
    inSentence.suffix(Self.memory).last { report in
      !report.isNominal && quote(at: report.cue.lowerBound) == quote(at: token)
    }?.speaker
  }

  /// How many reports of a sentence are looked back at.
  static let memory = 8

  /// The outermost quote at a token.
  func quote(at token: Int) -> Int? {
    guard text.quoteOfToken.indices.contains(token) else { return nil }
    let quote = Int(text.quoteOfToken[token])
    return quote >= 0 ? quote : nil
  }
}
