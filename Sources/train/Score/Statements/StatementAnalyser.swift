import Annotation
import TextModel

/// All layers up to statements, from raw text.
struct StatementAnalyser {
  let words: any WordAnalyser

  /// A text with its words and statements.
  struct Analysed {
    var text: SourceText
    var tokens: [Token]
    var quotes: [Quote]
    var statements: [Statement]
    var analysis: WordAnalysis
  }

  /// The analysis of a raw text.
  func analyse(_ text: SourceText) -> Analysed {
    let cut = Segmenter().segment(text)
    let quotes = QuoteFinder().quotes(
      in: text, paragraphs: cut.paragraphs, sentences: cut.sentences, tokens: cut.tokens)
    let analysis = words.analyse(text, tokens: cut.tokens, sentences: cut.sentences)
    let statements = StatementAnnotator().statements(
      in: text, tokens: cut.tokens, sentences: cut.sentences, quotes: quotes, analysis: analysis)
    return Analysed(
      text: text, tokens: cut.tokens, quotes: quotes, statements: statements, analysis: analysis)
  }
}
