import Corpus
import Ingest
import Language
import TextModel

@testable import Rendering

/// A corpus that is read from texts in memory.
func corpus(_ texts: [(name: String, text: String)]) -> Corpus {
  Corpus(
    name: "test", CorpusReader().read(sources: texts.map { ($0.name, Array($0.text.utf8)) }))
}

/// A table from the names of its columns and its rows.
func table(
  _ columns: [String], _ rows: [[Value]], _ presentation: Presentation = .table,
  headers: [String] = []
) -> ResultTable {
  ResultTable(
    columns: columns.map { Column($0, .any) }, rows: rows.map { Row($0) },
    presentation: presentation, headers: headers)
}

/// The text of a table as it stands in a report.
func rendered(
  _ table: ResultTable, as format: OutputFormat = .table, _ style: OutputStyle = .report
) -> String {
  ResultRenderer(format: format, style: style).render(.table(table))
}

/// The lines of a text that ends in a line end.
func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

/// Reads no files: for sessions whose programs name none.
struct NoFiles: FileReading {
  func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents {
    throw Diagnostic(.file, "there is no file \(path)", at: range)
  }

  func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile {
    throw Diagnostic(.file, "there is no file \(path)", at: range)
  }
}

/// What a program is told when it is checked and run without a corpus.
func diagnostics(of program: String) -> [Diagnostic] {
  Session(Session.Options(files: NoFiles()))
    .run(SourceFile(name: "eval", text: program)) { _ in }
}

/// The results of a program over a corpus.
func results(of program: String, over corpus: Corpus) throws -> [StatementResult] {
  var options = Session.Options(files: NoFiles())
  options.corpus = { corpus }
  var results: [StatementResult] = []
  let errors = Session(options).run(SourceFile(name: "eval", text: program)) { results.append($0) }
  if let error = errors.first { throw error }
  return results
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
