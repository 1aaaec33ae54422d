import Annotation
import ArgumentParser
import Corpus
import Ingest
import Language
import Rendering
import TextModel
import Treebank

struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Turn text into annotation, document by document.",
    discussion: """
      Reads files, or standard input where none is given (- names it too).
        cat article.txt | hearsay annotate --format jsonl
        hearsay annotate --from conllu gold.conllu > parsed.conllu
      What is in a store is written as it is:
        hearsay annotate --format vrt news.store > news.vrt
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case conllu, jsonl, vrt
  }

  enum AnnotatedFormat: String, ExpressibleByArgument, CaseIterable {
    case conllu
  }

  @Argument(help: "Files or folders of articles, or stores.")
  var files: [String] = []

  @Option(name: .long, help: "conllu (Universal Dependencies), jsonl (all layers) or vrt (CWB).")
  var format: Format = .conllu

  @Flag(
    name: .long,
    help: "The input is cut into words: a sentence a line, words parted by spaces; writes conllu.")
  var tokenized = false

  @Option(
    name: .long,
    help:
      "The input is annotated (conllu): its words stay, and lemmas, tags and trees are replaced.")
  var from: AnnotatedFormat?

  @Flag(
    name: .long,
    help: "Leave out tags, lemmas, trees and names: only words and sentences, many times faster.")
  var noAnalysis = false

  @Option(name: .long, help: "How many threads to use; all cores unless it is given.")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  func run() throws {
    var options = SharedOptions.defaults()
    options.quiet = quiet
    options.threads = threads
    if tokenized || from != nil {
      try annotateWords(options)
      return
    }
    if !files.isEmpty, files.allSatisfy(CorpusLoading.isStore) {
      try writeStores(options)
      return
    }
    var annotation = DocumentAnnotation(
      format: format, analyser: try analyser(options), threads: options.threadCount)
    if files.isEmpty || files == ["-"] {
      let bytes = try InputText.standardInputBytes(options)
      try write(CorpusReader().read(sources: [("stdin.txt", bytes)]), &annotation, options)
      return
    }
    var isUnread = false
    for file in files {
      if CorpusLoading.isStore(file) {
        try options.fail([
          Diagnostic(
            .corpus, "\(file) is a store, and the other files are not",
            hint: "write stores by themselves")
        ])
      }
      let result: IngestResult
      do {
        result = try CorpusReader().read([file], threads: options.threadCount)
      } catch {
        // The other files are annotated all the same; the exit code says that one was not.
        options.report(Diagnostic(.unreadable, "\(error)"))
        isUnread = true
        continue
      }
      try write(result, &annotation, options)
    }
    if isUnread { throw End(status: DiagnosticCode.unreadable.exitCode) }
  }

  /// Writes what is in stores.
  private func writeStores(_ options: SharedOptions) throws {
    do {
      for file in files { try StoreAnnotation(file, format: format).write() }
    } catch let diagnostic as Diagnostic {
      try options.fail([diagnostic])
    }
  }

  /// Annotates input whose words are given, sentence by sentence.
  private func annotateWords(_ options: SharedOptions) throws {
    guard !tokenized || from == nil else {
      throw ValidationError("Give --tokenized or --from, not both.")
    }
    guard format == .conllu else {
      throw ValidationError("Input that is cut into words is written as conllu only.")
    }
    let annotator = TokenizedAnnotator(try analyser(options))
    var count = 0
    for file in files.isEmpty ? ["-"] : files {
      var stream = TokenizedStream(
        tokenized ? .lines : .conllu, annotator, threads: options.threadCount, after: count)
      do {
        try InputText.forEachPiece(of: file, options) { piece in
          try stream.read(piece) { StandardOutput.write($0) }
        }
        try stream.finish { StandardOutput.write($0) }
      } catch let error as TreebankError {
        let name = file == "-" ? "standard input" : file
        try options.fail([Diagnostic(.unreadable, "\(name): \(error)")])
      }
      count = stream.count
    }
  }

  /// What analyses the words; `nil` where they are not to be analysed.
  private func analyser(_ options: SharedOptions) throws -> (any WordAnalyser)? {
    if noAnalysis { return nil }
    do throws(ModelError) {
      return try WordAnalysers.english()
    } catch {
      var diagnostic = Diagnostic(error)
      diagnostic.hint = "--no-analysis writes words and sentences without it"
      try options.fail([diagnostic])
    }
  }

  private func write(
    _ result: IngestResult, _ annotation: inout DocumentAnnotation, _ options: SharedOptions
  ) throws {
    for warning in result.warnings {
      options.report(Diagnostic(.unreadable, "\(warning)", severity: .warning))
    }
    if result.documents.isEmpty {
      try options.fail([Diagnostic(.unreadable, "there is no text in the input")])
    }
    annotation.write(result)
  }
}
