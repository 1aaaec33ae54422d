import Annotation
import TextModel

/// Where the parts of a document of a corpus come from.
protocol DocumentContents: Sendable {
  /// The text and what is known about it.
  var document: Document { get }
  /// The stable name of the document within its corpus.
  var id: String { get }
  /// The path it was read from.
  var path: String { get }
  /// What is known about it.
  var metadata: Metadata { get }
  /// The layers of the prose.
  var layers: Layers { get }
  /// The number of tokens of the prose.
  var tokenCount: Int { get }
  /// What is known of single tokens without reading the whole document; `nil` where nothing is.
  var words: DocumentWords? { get }
  /// Whether `analysis` gives its answer without work.
  var isAnalysed: Bool { get }

  /// The tags, lemmas, trees and names; `nil` for a document that has none.
  func analysis(threads: Int) throws(ModelError) -> WordAnalysis?

  /// The layers over words and trees; empty for a document that has none.
  func semantics(threads: Int) throws(ModelError) -> SemanticLayers

  /// The entities alone, which may cost less than all layers.
  func entities(threads: Int) throws(ModelError) -> DocumentEntities
}

extension DocumentContents {
  var words: DocumentWords? { nil }
}
