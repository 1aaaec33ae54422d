import Annotation
import ArgumentParser
import Corpus
import Ingest
import Language
import Rendering
import TextModel

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Turn text into annotation, document by document.",
    discussion: """
      Reads files, or standard input where none is given (- names it too).
        cat article.txt | hearsay annotate --format jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case conllu, jsonl, vrt
  }

  @Argument(help: "Files or folders of articles.")
  var files: [String] = []

  @Option(name: .long, help: "conllu (Universal Dependencies), jsonl (all layers) or vrt (CWB).")
  var format: Format = .conllu

  @Flag(name: .long, help: "The input is cut into words already (comes with the tagger).")
  var tokenized = false

  @Option(name: .long, help: "The format of annotated input: conllu (comes with the tagger).")
  var from: String?

  @Option(name: .long, help: "How many threads to use; all cores unless it is given.")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  func run() throws {
    var options = SharedOptions.defaults()
    options.quiet = quiet
    if tokenized || from != nil {
      try options.fail([
        Diagnostic(
          .layer, "input that is cut into words already cannot be read yet",
          hint: "it comes with the tagger and parser; give raw text")
      ])
    }
    if files.isEmpty || files == ["-"] {
      let bytes = try InputText.standardInputBytes(options)
      try write(CorpusReader().read(sources: [("stdin.txt", bytes)]), options)
      return
    }
    var isUnread = false
    for file in files {
      let result: IngestResult
      do {
        result = try CorpusReader().read([file], threads: threads ?? options.threadCount)
      } catch {
        // The other files are annotated all the same; the exit code says that one was not.
        options.report(Diagnostic(.unreadable, "\(error)"))
        isUnread = true
        continue
      }
      try write(result, options)
    }
    if isUnread { throw End(status: DiagnosticCode.unreadable.exitCode) }
  }

  private func write(_ result: IngestResult, _ options: SharedOptions) throws {
    for warning in result.warnings {
      options.report(Diagnostic(.unreadable, "\(warning)", severity: .warning))
    }
    if result.documents.isEmpty {
      try options.fail([Diagnostic(.unreadable, "there is no text in the input")])
    }
    let writer = CoNLLUWriter()
    var buffer: [UInt8] = []
    for document in result.documents {
      let annotator = DocumentAnnotator()
      switch format {
      case .conllu: writer.append(document, annotator.segments(of: document), to: &buffer)
      case .jsonl:
        let layers = annotator.layers(of: document)
        let warnings = result.warnings.filter { $0.path.hasSuffix(document.path) }
        buffer +=
          AnnotationJSON.line(
            for: document, layers, warnings: warnings.map(\.description)
          ).utf8
      case .vrt: buffer += VerticalText.text(for: document, annotator.segments(of: document)).utf8
      }
      if buffer.count > 1 << 20 {
        StandardOutput.write(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    StandardOutput.write(buffer)
  }
}
