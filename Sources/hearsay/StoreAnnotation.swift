import Annotation
import Corpus
import Language
import Rendering
import Store

/// Writes what is in a store as annotation, document by document.
struct StoreAnnotation {
  let format: AnnotateCommand.Format
  let corpus: Corpus
  let store: StoreSnapshot

  init(_ path: String, format: AnnotateCommand.Format) throws {
    self.format = format
    store = try CorpusLoading.open(path)
    corpus = Corpus(store)
  }

  /// Writes all documents.
  func write() throws {
    // Annotated files keep their own columns and layers.
    if corpus.modelFingerprint == nil, let format = ownFormat {
      do throws(StoreError) {
        try StoreExport(store).write(format) { StandardOutput.write($0) }
      } catch {
        throw Diagnostic(error)
      }
      return
    }
    for document in corpus.documents {
      let text = try text(of: document)
      if let damage = store.damage { throw Diagnostic(StoreError.damaged(damage)) }
      StandardOutput.write(text)
    }
  }

  private var ownFormat: StoreExport.Format? {
    switch format {
    case .conllu: .conllu
    case .vrt: .vertical
    case .jsonl: nil
    }
  }

  private func text(of document: CorpusDocument) throws -> [UInt8] {
    let (article, layers) = (document.document, document.layers)
    let analysis = try document.analysis()
    switch format {
    case .conllu:
      var output: [UInt8] = []
      CoNLLUWriter().append(
        article, layers, sentences: layers.sentences.indices, analysis, to: &output)
      return output
    case .vrt: return Array(VerticalText.text(for: article, layers, analysis).utf8)
    case .jsonl:
      let line = AnnotationJSON.line(
        for: article, layers, analysis, try document.semantics(), warnings: [])
      return Array(line.utf8)
    }
  }
}
