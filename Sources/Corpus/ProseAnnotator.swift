import Annotation
import TextModel

/// The pipeline of annotators over one document: each makes a layer from those below it.
struct ProseAnnotator {
  /// The layers of the document's prose; quotes are those of the whole text.
  ///
  /// A document that is not English is cut into words and sentences, and not annotated further.
  func layers(of document: Document) -> Layers {
    let breaks = document.regions.flatMap { [$0.span.start, $0.span.end] }
    let whole = Segmenter().segment(document.text, breaks: breaks)
    var layers = Layers()
    let boilerplate = document.regions.filter { !$0.kind.isProse }.map(\.span)
    if boilerplate.isEmpty {
      layers.tokens = whole.tokens
      layers.sentences = whole.sentences
      layers.paragraphs = whole.paragraphs
    } else {
      keepProse(of: whole, without: boilerplate, in: &layers)
    }
    guard document.isEnglish else { return layers }
    // Quotation marks are marks wherever they stand: in a credit, too.
    layers.quotes = QuoteFinder().quotes(
      in: document.text, paragraphs: whole.paragraphs, sentences: whole.sentences,
      tokens: whole.tokens)
    layers.statements = StatementFinder().statements(
      in: document.text, tokens: layers.tokens, sentences: layers.sentences,
      paragraphs: layers.paragraphs, quotes: layers.quotes)
    return layers
  }

  /// Takes over the paragraphs that lie in no boilerplate, with their sentences and tokens.
  private func keepProse(
    of whole: Segmentation, without boilerplate: [ByteSpan], in layers: inout Layers
  ) {
    for paragraph in whole.paragraphs
    where !boilerplate.contains(where: { $0.overlaps(paragraph.span) }) {
      let firstSentence = layers.sentences.count
      for sentence in whole.sentences[paragraph.sentences] {
        let firstToken = layers.tokens.count
        layers.tokens += whole.tokens[sentence.tokens]
        layers.sentences.append(
          Sentence(span: sentence.span, tokens: firstToken..<layers.tokens.count))
      }
      layers.paragraphs.append(
        Paragraph(span: paragraph.span, sentences: firstSentence..<layers.sentences.count))
    }
  }
}
