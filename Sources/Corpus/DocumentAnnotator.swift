import Annotation
import TextModel

/// The pipeline of annotators over one document: each makes a layer from those below it.
///
/// A document that is not English is cut into words and sentences, and not annotated further.
public struct DocumentAnnotator: Sendable {
  private let entities: EntityResolver

  /// The pipeline.
  ///
  /// - Parameter aliases: For names of entities the other names that the user gives them.
  public init(aliases: [String: [String]] = [:]) {
    entities = EntityResolver(aliases: NameAliases(aliases))
  }

  /// The words, sentences and paragraphs of the whole text, and no layer above them.
  public func segments(of document: Document) -> Layers {
    layers(of: segment(document), document)
  }

  private func layers(of segmentation: Segmentation, _ document: Document) -> Layers {
    var layers = Layers()
    layers.tokens = segmentation.tokens
    layers.sentences = segmentation.sentences
    layers.paragraphs = segmentation.paragraphs
    enterDateline(of: document, in: &layers)
    return layers
  }

  private func enterDateline(of document: Document, in layers: inout Layers) {
    if let region = document.regions.first(where: { $0.kind == .dateline }) {
      layers.dateline = layers.tokens(in: region.span)
    }
  }

  /// The layers of the whole text, boilerplate included.
  public func layers(of document: Document) -> Layers {
    let segmentation = segment(document)
    var layers = layers(of: segmentation, document)
    annotate(document, segmentation, &layers)
    return layers
  }

  /// The layers of the document's prose; quotes are those of the whole text, for quotation marks are
  /// marks wherever they stand.
  public func proseLayers(of document: Document) -> Layers {
    let segmentation = segment(document)
    var layers = Layers()
    let boilerplate = document.regions.filter { !$0.kind.isProse }.map(\.span)
    if boilerplate.isEmpty {
      layers.tokens = segmentation.tokens
      layers.sentences = segmentation.sentences
      layers.paragraphs = segmentation.paragraphs
    } else {
      keepProse(of: segmentation, without: boilerplate, in: &layers)
    }
    enterDateline(of: document, in: &layers)
    annotate(document, segmentation, &layers)
    return layers
  }

  private func segment(_ document: Document) -> Segmentation {
    let breaks = document.regions.filter { $0.kind != .dateline }
      .flatMap { [$0.span.start, $0.span.end] }
    return Segmenter().segment(document.text, breaks: breaks)
  }

  private func annotate(_ document: Document, _ whole: Segmentation, _ layers: inout Layers) {
    guard document.isEnglish else { return }
    layers.quotes = QuoteFinder().quotes(
      in: document.text, paragraphs: whole.paragraphs, sentences: whole.sentences,
      tokens: whole.tokens)
  }

  /// The layers that rest on the analysis of a document's words.
  public func semantics(
    of document: Document, _ layers: Layers, _ analysis: WordAnalysis
  ) -> SemanticLayers {
    let text = document.text
    var semantics = SemanticLayers()
    semantics.times = TimeFinder().times(
      in: text, tokens: layers.tokens, sentences: layers.sentences,
      paragraphs: layers.paragraphs, syntax: analysis.syntax,
      published: document.metadata.published)
    semantics.quantities = QuantityFinder().quantities(
      in: text, tokens: layers.tokens, sentences: layers.sentences, analysis: analysis,
      times: semantics.times.map(\.span))
    semantics.statements = StatementAnnotator().statements(
      in: text, tokens: layers.tokens, sentences: layers.sentences, quotes: layers.quotes,
      analysis: analysis, headline: document.regions.first { $0.kind == .title }?.span)
    semantics.entities = entities.resolve(
      text, tokens: layers.tokens, sentences: layers.sentences, quotes: layers.quotes,
      analysis: analysis)
    semantics.events = EventFinder().events(
      in: text, tokens: layers.tokens, sentences: layers.sentences, analysis: analysis,
      quotes: layers.quotes, statements: semantics.statements, quantities: semantics.quantities,
      times: semantics.times, entities: semantics.entities)
    semantics.joinMentions(layers, analysis.syntax)
    return semantics
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
