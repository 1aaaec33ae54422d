import Corpus
import Query
import TextModel

/// The tokens of one document as patterns are matched against them and as trees are walked over.
final class DocumentTokens: TokenSource {
  let document: CorpusDocument
  let layers: Layers
  /// The tags, lemmas and trees, where they were asked for and the document has them.
  let analysis: WordAnalysis?
  /// Whether the analysis was asked for.
  let isAnalysed: Bool
  private lazy var forms = layers.tokens.map { document.document.text.string($0.span) }
  private lazy var loweredForms = forms.map { $0.lowercased() }
  private lazy var kinds = analysis?.mentionKinds(tokenCount: tokenCount) ?? []
  /// The dependents of each token, from left to right.
  lazy var dependents = DependentLists(analysis?.syntax, count: tokenCount)
  private var cachedRegions: [Int: [TokenRegion]] = [:]
  private var cachedSpans: [Int: [SpanRegions.Region]] = [:]
  /// The spans with attributes; those over words and trees only where the analysis is there.
  private lazy var spanRegions = SpanRegions(
    document.document.text, layers, isAnalysed ? try? document.semantics() : nil)

  /// The tokens alone.
  init(_ document: CorpusDocument) {
    self.document = document
    layers = document.layers
    analysis = nil
    isAnalysed = false
  }

  /// The tokens with their analysis, which a document that is not English does not have.
  init(_ document: CorpusDocument, _ analysis: WordAnalysis?) {
    self.document = document
    layers = document.layers
    self.analysis = analysis
    isAnalysed = true
  }

  var tokenCount: Int { layers.tokens.count }

  /// Attributes are counted as in `PatternLayers.schema`.
  func value(ofAttribute attribute: Int, at position: Int) -> String {
    let value: String? =
      switch attribute {
      case 0: forms[position]
      case 1: loweredForms[position]
      case 2: analysis?.syntax.lemma(of: position)
      case 3: analysis?.syntax.pos(of: position)
      case 4: analysis?.syntax.xpos(of: position)
      case 5: analysis?.syntax.features(of: position)
      case 6: analysis?.syntax.relation(of: position)
      case 7: kinds.indices.contains(position) ? kinds[position]?.rawValue : nil
      default: nil
      }
    return value ?? ""
  }

  func head(of position: Int) -> Int? { analysis?.syntax.head(of: position) }

  func relation(of position: Int) -> String { analysis?.syntax.relation(of: position) ?? "" }

  func regions(ofTag tag: Int) -> [TokenRegion] {
    if let cached = cachedRegions[tag] { return cached }
    let regions: [TokenRegion]
    switch tag {
    case 0: regions = layers.sentences.map { region($0.tokens) }
    case 1:
      regions = layers.paragraphs.compactMap { paragraph in
        guard let first = layers.sentences[paragraph.sentences].first,
          let last = layers.sentences[paragraph.sentences].last
        else { return nil }
        return region(first.tokens.lowerBound..<last.tokens.upperBound)
      }
    case 2: regions = tokenCount == 0 ? [] : [TokenRegion(first: 0, last: tokenCount - 1)]
    default: regions = spans(ofTag: tag).map { region($0.tokens) }
    }
    cachedRegions[tag] = regions
    return regions
  }

  private func region(_ tokens: Range<Int>) -> TokenRegion {
    TokenRegion(first: tokens.lowerBound, last: tokens.upperBound - 1)
  }

  /// The regions of a layer of spans.
  private func spans(ofTag tag: Int) -> [SpanRegions.Region] {
    if let cached = cachedSpans[tag] { return cached }
    let layers = SpanRegions.Layer.allCases
    let number = tag - PatternLayers.firstSpanTag
    let regions = layers.indices.contains(number) ? spanRegions.regions(of: layers[number]) : []
    cachedSpans[tag] = regions
    return regions
  }

  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? {
    let spans = spans(ofTag: tag)
    guard spans.indices.contains(region), spans[region].values.indices.contains(attribute) else {
      return nil
    }
    return spans[region].values[attribute]
  }

  /// The span of tokens from the first to the last.
  func span(_ first: Int, _ last: Int) -> TextSpan {
    TextSpan(
      document, ByteSpan(layers.tokens[first].span.start, layers.tokens[last].span.end))
  }

  /// The span of single tokens; neighbours make one part.
  func span(of tokens: [Int]) -> TextSpan? {
    var parts: [ByteSpan] = []
    var previous: Int?
    for token in tokens.sorted() where layers.tokens.indices.contains(token) {
      if let before = previous, before + 1 == token, let last = parts.popLast() {
        parts.append(ByteSpan(last.start, layers.tokens[token].span.end))
      } else if previous != token {
        parts.append(layers.tokens[token].span)
      }
      previous = token
    }
    return TextSpan(document, parts: parts)
  }

  /// The sentence that holds a token.
  func sentence(of token: Int) -> Sentence? {
    let index = layers.sentences.partitioningIndex { $0.tokens.upperBound > token }
    return index < layers.sentences.count ? layers.sentences[index] : nil
  }
}

extension Execution {
  /// The tokens of a document for matching; those of the last document are kept.
  func tokens(of document: CorpusDocument) -> DocumentTokens {
    if let last = lastTokens, last.document == document { return last }
    let tokens = DocumentTokens(document)
    lastTokens = tokens
    return tokens
  }

  /// The tokens of a document with their analysis.
  func analysedTokens(of document: CorpusDocument) throws -> DocumentTokens {
    let tokens = tokens(of: document)
    if tokens.isAnalysed { return tokens }
    let analysed = DocumentTokens(document, try analysis(of: document))
    lastTokens = analysed
    return analysed
  }
}
