import Annotation
import Synchronization
import TextModel

/// An article in memory, whose layers are made when they are first asked for, and then kept.
final class ArticleContents: DocumentContents {
  let document: Document
  private let cachedLayers = Mutex<Layers?>(nil)
  private let cachedAnalysis = Mutex<WordAnalysis?>(nil)
  private let cachedSemantics = Mutex<SemanticLayers?>(nil)
  private let annotator: DocumentAnnotator
  private let analyser: WordAnalyserSource

  init(
    _ document: Document, annotator: DocumentAnnotator, analyser: @escaping WordAnalyserSource
  ) {
    self.document = document
    self.annotator = annotator
    self.analyser = analyser
  }

  var id: String { document.id }

  var path: String { document.path }

  var metadata: Metadata { document.metadata }

  var layers: Layers {
    cachedLayers.withLock { cached in
      if let cached { return cached }
      let layers = annotator.proseLayers(of: document)
      cached = layers
      return layers
    }
  }

  var tokenCount: Int {
    cachedLayers.withLock { cached in cached?.tokens.count } ?? layers.tokens.count
  }

  var isAnalysed: Bool { !document.isEnglish || cachedAnalysis.withLock { $0 != nil } }

  func analysis(threads: Int) throws(ModelError) -> WordAnalysis? {
    guard document.isEnglish else { return nil }
    let layers = layers
    return try cachedAnalysis.withLock { cached throws(ModelError) in
      if let cached { return cached }
      let analysis = try analyser().analysis(of: document.text, layers, threads: threads)
      cached = analysis
      return analysis
    }
  }

  func semantics(threads: Int) throws(ModelError) -> SemanticLayers {
    guard let analysis = try analysis(threads: threads) else { return SemanticLayers() }
    let layers = layers
    return cachedSemantics.withLock { cached in
      if let cached { return cached }
      let semantics = annotator.semantics(of: document, layers, analysis)
      cached = semantics
      return semantics
    }
  }

  func entities(threads: Int) throws(ModelError) -> DocumentEntities {
    try semantics(threads: threads).entities
  }
}
