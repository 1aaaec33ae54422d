import Annotation
import Synchronization
import TextModel

/// One document of a corpus with its layers, which are made when they are first asked for.
public final class CorpusDocument: Sendable {
  /// The text and what is known about it.
  public let document: Document
  /// The position of the document in its corpus, from 0.
  public let position: Int
  private let cachedLayers = Mutex<Layers?>(nil)
  private let cachedAnalysis = Mutex<WordAnalysis?>(nil)
  private let analyser: WordAnalyserSource

  init(_ document: Document, position: Int, analyser: @escaping WordAnalyserSource) {
    self.document = document
    self.position = position
    self.analyser = analyser
  }

  /// The layers of the document's prose: boilerplate has no tokens here.
  public var layers: Layers {
    cachedLayers.withLock { cached in
      if let cached { return cached }
      let layers = DocumentAnnotator().proseLayers(of: document)
      cached = layers
      return layers
    }
  }

  /// The tags, lemmas, trees and names of the prose; `nil` for a document that is not English.
  ///
  /// It is made when it is first asked for, apart from `layers`, for it takes many times longer.
  public func analysis(threads: Int = 1) throws(ModelError) -> WordAnalysis? {
    guard document.isEnglish else { return nil }
    let layers = layers
    return try cachedAnalysis.withLock { cached throws(ModelError) in
      if let cached { return cached }
      let analysis = try analyser().analysis(of: document.text, layers, threads: threads)
      cached = analysis
      return analysis
    }
  }

  /// Whether `analysis()` gives its answer without work.
  public var isAnalysed: Bool {
    !document.isEnglish || cachedAnalysis.withLock { $0 != nil }
  }

  /// The number of tokens of the prose.
  public var tokenCount: Int {
    cachedLayers.withLock { cached in cached?.tokens.count } ?? layers.tokens.count
  }

  /// The place of a span as the language writes it: the sentence it begins in (`d3:s7`), or its
  /// bytes where it lies in no sentence (`d3:120-133`).
  public func place(of span: ByteSpan) -> String {
    let sentences = layers.sentences
    let index = sentences.partitioningIndex { $0.span.end > span.start }
    if index < sentences.count, sentences[index].span.start <= span.start {
      return "\(document.id):s\(index + 1)"
    }
    return "\(document.id):\(span.start)-\(span.end)"
  }

  /// The positions of the tokens that lie wholly in a span.
  public func tokens(in span: ByteSpan) -> Range<Int> {
    let tokens = layers.tokens
    let lower = tokens.partitioningIndex { $0.span.start >= span.start }
    let upper = tokens.partitioningIndex { $0.span.end > span.end }
    return lower..<max(lower, upper)
  }

  /// The positions of the sentences that share a byte with a span.
  public func sentences(overlapping span: ByteSpan) -> Range<Int> {
    let sentences = layers.sentences
    let lower = sentences.partitioningIndex { $0.span.end > span.start }
    let upper = sentences.partitioningIndex { $0.span.start >= span.end }
    return lower..<max(lower, upper)
  }
}

extension Array {
  /// The first position whose element satisfies a predicate; the count if none does.
  ///
  /// All elements after such a one have to satisfy it too. Takes logarithmic time.
  public func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
