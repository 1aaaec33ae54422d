import Annotation
import TextModel

/// All layers up to events, from raw text.
struct EventPipeline {
  let words: any WordAnalyser
  /// The names that the user says are one.
  var aliases = NameAliases()

  /// A text with its trees, its entities and its events.
  struct Analysed {
    var text: SourceText
    var tokens: [Token]
    var analysis: WordAnalysis
    var entities: DocumentEntities
    var events: [Event]
  }

  /// The analysis of a raw text.
  func analyse(_ text: SourceText) -> Analysed {
    let cut = Segmenter().segment(text)
    let quotes = QuoteFinder().quotes(
      in: text, paragraphs: cut.paragraphs, sentences: cut.sentences, tokens: cut.tokens)
    let analysis = words.analyse(text, tokens: cut.tokens, sentences: cut.sentences)
    let entities = EntityResolver(aliases: aliases).resolve(
      text, tokens: cut.tokens, sentences: cut.sentences, quotes: quotes, analysis: analysis)
    let statements = StatementAnnotator().statements(
      in: text, tokens: cut.tokens, sentences: cut.sentences, quotes: quotes, analysis: analysis)
    let times = TimeFinder().times(
      in: text, tokens: cut.tokens, sentences: cut.sentences, paragraphs: cut.paragraphs,
      syntax: analysis.syntax, published: nil)
    let quantities = QuantityFinder().quantities(
      in: text, tokens: cut.tokens, sentences: cut.sentences, analysis: analysis,
      times: times.map(\.span))
    let events = EventFinder().events(
      in: text, tokens: cut.tokens, sentences: cut.sentences, analysis: analysis, quotes: quotes,
      statements: statements, quantities: quantities, times: times, entities: entities)
    return Analysed(
      text: text, tokens: cut.tokens, analysis: analysis, entities: entities, events: events)
  }
}
