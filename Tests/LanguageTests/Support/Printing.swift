import Corpus
import Ingest
import Notebook
import Rendering
import SampleCorpus

@testable import Language

/// The sample corpus, read and annotated once for all tests.
let sampleCorpus: Corpus = {
  let corpus = Corpus(name: "sample", CorpusReader().read(sources: SampleCorpus.files))
  corpus.annotate(threads: 1)
  return corpus
}()

/// A corpus that is read from texts in memory.
func corpus(_ texts: [(name: String, text: String)]) -> Corpus {
  Corpus(
    name: "test", CorpusReader().read(sources: texts.map { ($0.name, Array($0.text.utf8)) }))
}

/// A session over a corpus; programs name files of the current folder unless others are given.
func makeSession(
  over corpus: Corpus? = nil, files: any FileReading = ProgramFiles(),
  parameters: [String: String] = [:], hasLibrary: Bool = true
) -> Session {
  var options = Session.Options(files: files)
  if let corpus { options.corpus = { corpus } }
  options.parameters = parameters
  options.usesStandardLibrary = hasLibrary
  return Session(options)
}

/// What a program gives: its results, and the errors that ended it.
func run(
  _ program: String, in session: Session
) -> (results: [StatementResult], errors: [Diagnostic]) {
  var results: [StatementResult] = []
  let errors = session.run(SourceFile(name: "eval", text: program)) { results.append($0) }
  return (results, errors)
}

/// What `hearsay eval` prints for a program on a page of 80 columns: results, their notes, errors.
func printed(_ program: String, in session: Session = makeSession(over: sampleCorpus)) -> String {
  let diagnostics = DiagnosticRenderer(style: .report)
  let renderer = ResultRenderer(format: .table, style: .report)
  var text = ""
  let (results, errors) = run(program, in: session)
  for result in results {
    let shown = renderer.render(result.output)
    if !text.isEmpty, !shown.isEmpty { text += "\n" }
    text += shown
    for note in result.notes { text += diagnostics.render(note) }
  }
  for error in errors { text += diagnostics.render(error) }
  return text
}
