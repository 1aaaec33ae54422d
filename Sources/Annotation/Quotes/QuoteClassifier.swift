import TextModel

/// Says what the marks of each quote are there for.
///
/// The first rule that holds decides; "beside" is the next word before the opening or behind the
/// closing mark, a comma or colon left out of account.
///
/// 1. A piece of a speech of several paragraphs is **speech**.
/// 2. Up to five words beside a word for words ("the term"), behind a verb that names ("called"), or
///    before "means" are a **term**; a capitalised name behind a verb that names is a **title**.
/// 3. Words beside a reporting verb, or with a comma, "?" or "!" before the closing mark in a
///    sentence with a reporting verb, are **speech**.
/// 4. A name, every word of it capitalised but for articles, prepositions and conjunctions, is a
///    **title**, and so are words with a capital beside a word for a work ("film", "party"). One
///    word alone is a name only inside a sentence.
/// 5. Words in a sentence that reports, outside them, by a verb, a noun ("claim") or "according
///    to", are **speech**: a mixed quotation. For a quote in a quote only words inside the outer
///    one count.
/// 6. Eight words or more, a clause (with a pronoun or an auxiliary, of three words or more) and a
///    sentence of three words or more are **speech**.
/// 7. Everything else is **scare**: words at a distance.
struct QuoteClassifier {
  private let text: TaggedText
  private let sentences: [Sentence]

  /// How many words of a sentence are searched for a cue on either side of a quote.
  private static let reach = 60
  /// How many tokens of a quote are looked at.
  private static let beginning = 64

  /// A classifier for the quotes of one text.
  init(text: TaggedText, sentences: [Sentence]) {
    self.text = text
    self.sentences = sentences
  }

  /// Sets the kind of each quote.
  func classify(_ quotes: inout [Quote]) {
    for index in quotes.indices {
      if quotes[index].continuedFrom != nil { continue }
      let outer = quotes[index].nestedIn.map { quotes[$0].content }
      quotes[index].kind = kind(of: quotes[index], outer: outer)
    }
    for index in quotes.indices {
      guard let before = quotes[index].continuedFrom else { continue }
      quotes[before].kind = .speech
      quotes[index].kind = .speech
    }
  }

  /// What the rules look at.
  private struct View {
    /// The tokens between the marks.
    var content: Range<Int>
    /// The token before the opening mark, or before the comma or colon in front of it.
    var before: Int
    /// The token behind the closing mark.
    var after: Int
    /// The number of words among the first tokens between the marks.
    var words = 0
    /// Whether the sentence begins with the quote.
    var opensSentence = false
  }

  private func kind(of quote: Quote, outer: ByteSpan?) -> Quote.Kind {
    guard let view = view(of: quote) else { return quote.content.count > 40 ? .speech : .scare }
    let isName = isName(view)
    if view.words <= 5 {
      if isSoCalled(view.before) { return .scare }
      if text.has(view.before, .expression) || isExplained(view) { return .term }
      if text.has(view.before, .naming) { return isName ? .title : .term }
    }
    let last = view.content.upperBound - 1
    let endsOpen = text.has(last, .comma) || text.isWord(last, "?") || text.isWord(last, "!")
    let cue: WordClass = [.finiteCue, .gerundCue, .source]
    if text.has(view.before, cue) || (text.isWord(view.before, "say") && !isName) {
      return .speech
    }
    let isReported = isReported(view, inside: outer)
    if endsOpen && isReported && !(isName && hasWorkBeside(view)) { return .speech }
    if isName, view.words > 1 || !view.opensSentence || hasWorkBeside(view) { return .title }
    if hasWorkBeside(view), text.has(view.content.lowerBound, .capitalised), view.words <= 10 {
      return .title
    }
    if isReported || view.words >= 8 || isClause(view) { return .speech }
    return .scare
  }

  private func view(of quote: Quote) -> View? {
    let opening = text.firstToken(from: quote.span.start)
    guard opening < text.tokens.count, text.tokens[opening].span.start < quote.span.end else {
      return nil
    }
    let first = text.firstToken(from: quote.content.start)
    let close = text.firstToken(from: quote.content.end)
    guard first < close else { return nil }
    var view = View(
      content: first..<close, before: opening - 1, after: text.firstToken(from: quote.span.end))
    if text.has(view.before, .comma) || text.isWord(view.before, ":") { view.before -= 1 }
    for index in view.content.prefix(Self.beginning) where isWord(index) { view.words += 1 }
    let sentence = sentence(of: opening)
    view.opensSentence = sentence.map { opening - sentences[$0].tokens.lowerBound <= 1 } ?? true
    return view
  }

  /// The sentence of a token.
  private func sentence(of token: Int) -> Int? {
    let found = sentences.partitioningIndex { $0.tokens.upperBound > token }
    guard found < sentences.count, sentences[found].tokens.contains(token) else { return nil }
    return found
  }

  private func isWord(_ index: Int) -> Bool {
    text.classes[index].isDisjoint(with: [.mark, .comma, .stop, .quotationMark, .hyphen])
  }

  /// Whether "so-called" ends with a token: it may be one or three.
  private func isSoCalled(_ index: Int) -> Bool {
    text.isWord(index, "so-called")
      || (text.isWord(index, "called") && text.has(index - 1, .hyphen))
  }

  /// Whether the next words say what the quoted word means.
  private func isExplained(_ view: View) -> Bool {
    let after = view.after
    if text.has(after - 2, .comma) { return false }
    return text.isWord(after, "means") || text.isWord(after, "meant")
      || text.isWord(after, "meaning")
      || (text.isWord(after, "stands") && text.isWord(after + 1, "for"))
      || (text.isWord(after, "refers") && text.isWord(after + 1, "to"))
  }

  /// Whether all words are capitalised that are in a title.
  private func isName(_ view: View) -> Bool {
    guard view.words > 0, view.words <= 12, view.content.count <= Self.beginning else {
      return false
    }
    let small: WordClass = [.preposition, .determiner, .coordinator, .genitive]
    var lastWord: Int?
    for index in view.content where isWord(index) {
      if lastWord == nil, !text.has(index, [.capitalised, .number]) { return false }
      if !text.has(index, [.capitalised, .number]), !text.has(index, small),
        !text.isWord(index, "to")
      {
        return false
      }
      lastWord = index
    }
    guard let lastWord else { return false }
    return text.has(lastWord, [.capitalised, .number])
      && text.has(view.content.lowerBound, .capitalised)
  }

  private func hasWorkBeside(_ view: View) -> Bool {
    text.has(view.before, .work) || text.has(view.after, .work)
  }

  /// Whether the words make a clause or a sentence.
  private func isClause(_ view: View) -> Bool {
    guard view.words >= 3 else { return false }
    let beginning = view.content.prefix(Self.beginning)
    if beginning.contains(where: { text.has($0, [.pronoun, .auxiliary]) }) { return true }
    return text.has(view.content.lowerBound, .capitalised)
      && text.has(view.content.upperBound - 1, .stop)
  }

  /// Whether the sentence of a quote reports speech by words outside the quote.
  private func isReported(_ view: View, inside outer: ByteSpan?) -> Bool {
    let opening = view.content.lowerBound - 1
    let closing = view.content.upperBound
    if let index = sentence(of: max(0, opening)) {
      let tokens = sentences[index].tokens
      let before = max(tokens.lowerBound, opening - Self.reach)..<max(tokens.lowerBound, opening)
      if before.contains(where: { isCue($0, inside: outer) }) { return true }
    }
    guard closing < text.tokens.count, let index = sentence(of: closing) else { return false }
    let end = min(sentences[index].tokens.upperBound, closing + Self.reach)
    return (closing..<max(closing, end)).contains { isCue($0, inside: outer) }
  }

  private func isCue(_ index: Int, inside outer: ByteSpan?) -> Bool {
    guard
      text.has(index, [.finiteCue, .gerundCue, .reportNoun, .source])
        || text.isWord(index, "say")
    else { return false }
    if text.has(index, .capitalised), !text.isWord(index, "according") { return false }
    if let outer { return outer.contains(text.tokens[index].span) }
    return text.quoteOfToken[index] < 0
  }
}
