import Corpus
import TextModel

/// A document with all its layers, as the program makes them.
struct AnnotatedDocument {
  let document: Document
  let layers: Layers
  let analysis: WordAnalysis
  let semantics: SemanticLayers

  init(_ document: Document) throws {
    let annotator = DocumentAnnotator()
    self.document = document
    layers = annotator.proseLayers(of: document)
    let analyser = try WordAnalysers.english()
    analysis = analyser.analysis(of: document.text, layers, threads: 1)
    semantics = annotator.semantics(of: document, layers, analysis)
  }

  /// A text that is all prose, undated.
  init(_ text: String) throws {
    try self.init(Document(id: "text", path: "text.txt", text: SourceText(text)))
  }

  /// What stands in a span.
  func text(_ span: ByteSpan) -> String { document.text.string(span) }

  /// The entity that a span of a statement means.
  func entity(_ span: ByteSpan?) -> Entity? {
    guard let span, let mention = semantics.mention(of: span),
      semantics.entities.entities.indices.contains(mention.entity)
    else { return nil }
    return semantics.entities.entities[mention.entity]
  }

  /// The statements whose content holds some words.
  func statements(saying words: String) -> [Statement] {
    semantics.statements.filter { $0.content.contains { text($0).contains(words) } }
  }
}
