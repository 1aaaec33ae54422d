import Annotation
import Corpus
import Ingest
import Rendering
import TextModel

/// Annotates documents on several threads and writes them in their order.
struct DocumentAnnotation {
  let format: AnnotateCommand.Format
  let analyser: (any WordAnalyser)?
  let threads: Int
  private var annotator = DocumentAnnotator()
  /// The ids of the documents that were written.
  private var identifiers: Set<String> = []

  init(format: AnnotateCommand.Format, analyser: (any WordAnalyser)?, threads: Int) {
    self.format = format
    self.analyser = analyser
    self.threads = threads
  }

  mutating func write(_ given: IngestResult) {
    var result = given
    for index in result.documents.indices {
      result.documents[index].id = unique(result.documents[index].id)
    }
    switch format {
    case .conllu: writeSentences(result.documents)
    case .jsonl, .vrt:
      annotator = DocumentAnnotator(aliases: result.aliases)
      writeDocuments(result)
    }
  }

  /// The id of a document, or another where a file before had a document that was called so: names of
  /// sentences are not to be given twice.
  private mutating func unique(_ id: String) -> String {
    var name = id
    var number = 1
    while !identifiers.insert(name).inserted {
      number += 1
      name = "\(id)-\(number)"
    }
    return name
  }

  // MARK: Sentence by sentence

  /// Some sentences of a document.
  private struct Part: Sendable {
    var document: Document
    var layers: Layers
    var sentences: Range<Int>
  }

  /// How many parts each thread takes before what is ready is written.
  private static let partsPerThread = 16

  /// Writes parts of documents as they come, so that a long document need not be held as a whole.
  private func writeSentences(_ documents: [Document]) {
    let memory = CoNLLUMemory()
    var parts: [Part] = []
    for document in documents {
      let layers = annotator.segments(of: document)
      for sentences in layers.sentenceParts() {
        parts.append(Part(document: document, layers: layers, sentences: sentences))
        guard parts.count == threads * Self.partsPerThread else { continue }
        write(parts, memory)
        parts = []
      }
    }
    write(parts, memory)
  }

  private func write(_ parts: [Part], _ memory: CoNLLUMemory) {
    guard threads > 1 else {
      for part in parts {
        CoNLLUWriter().write(
          part.document, part.layers, sentences: part.sentences, analysis(of: part), in: memory
        ) { StandardOutput.write(UnsafeRawBufferPointer($0)) }
      }
      return
    }
    let texts = parts.concurrentMap(threads: threads) { part in
      var output: [UInt8] = []
      CoNLLUWriter().append(
        part.document, part.layers, sentences: part.sentences, analysis(of: part), to: &output)
      return output
    }
    for text in texts { StandardOutput.write(text) }
  }

  private func analysis(of part: Part) -> WordAnalysis? {
    analyser(of: part.document)?.analysis(
      of: part.document.text, part.layers, sentences: part.sentences)
  }

  private func analyser(of document: Document) -> (any WordAnalyser)? {
    document.isEnglish ? analyser : nil
  }

  // MARK: Document by document

  /// How much text each thread takes before what is ready is written.
  private static let bytesPerThread = 1 << 19

  private func writeDocuments(_ result: IngestResult) {
    var batch: [Document] = []
    var size = 0
    for document in result.documents {
      batch.append(document)
      size += document.text.count
      guard size >= threads * Self.bytesPerThread else { continue }
      write(batch, result.warnings)
      batch = []
      size = 0
    }
    write(batch, result.warnings)
  }

  private func write(_ batch: [Document], _ warnings: [IngestWarning]) {
    guard !batch.isEmpty else { return }
    // Where there are few documents, the threads share each of them.
    let share = (threads + batch.count - 1) / batch.count
    let texts = batch.concurrentMap(threads: threads) { document in
      text(of: document, warnings, threads: share)
    }
    for text in texts { StandardOutput.write(text) }
  }

  private func text(
    of document: Document, _ warnings: [IngestWarning], threads: Int
  ) -> String {
    let layers =
      format == .jsonl ? annotator.layers(of: document) : annotator.segments(of: document)
    let analysis = analyser(of: document)?.analysis(of: document.text, layers, threads: threads)
    guard format == .jsonl else { return VerticalText.text(for: document, layers, analysis) }
    let own = warnings.filter { $0.path.hasSuffix(document.path) }
    let semantics = analysis.map { annotator.semantics(of: document, layers, $0) }
    return AnnotationJSON.line(
      for: document, layers, analysis, semantics ?? SemanticLayers(),
      warnings: own.map(\.description))
  }
}
