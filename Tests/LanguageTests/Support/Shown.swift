import Corpus
import Testing

@testable import Language

/// What the last result of a program holds, in a line.
///
/// A value is its text; rows are parted by ` / `, their values by `,`. None is written `none`.
func shown(
  _ program: String, over corpus: Corpus? = nil, files: any FileReading = TextFiles([:]),
  sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let (results, errors) = run(
    program, in: makeSession(over: corpus, files: files, hasLibrary: false))
  for error in errors {
    Issue.record("\(program): \(error.message)", sourceLocation: sourceLocation)
  }
  switch results.last?.output {
  case .value(let value)?: return word(value)
  case .table(let table)?:
    return table.rows.map { $0.values.map(word).joined(separator: ",") }.joined(separator: " / ")
  case .held?: return "held"
  case .defined(let name)?: return "defined \(name)"
  case nil: return "nothing"
  }
}

private func word(_ value: Value) -> String {
  switch value {
  case .none: "none"
  case .list(let values): "[" + values.map(word).joined(separator: " ") + "]"
  default: value.plainText
  }
}

/// The names of the columns of the last result.
func columns(_ program: String, over corpus: Corpus? = nil) -> [String] {
  let (results, _) = run(program, in: makeSession(over: corpus, hasLibrary: false))
  guard case .table(let table)? = results.last?.output else { return [] }
  return table.columns.map(\.name)
}

/// The code and the text under the carets of the first error of a program.
func firstError(
  _ program: String, over corpus: Corpus? = nil
) -> (code: DiagnosticCode, text: String)? {
  run(program, in: makeSession(over: corpus, hasLibrary: false)).errors.first.map {
    ($0.code, $0.range?.text ?? "")
  }
}

/// The notes of the last result.
func notes(_ program: String, over corpus: Corpus? = nil) -> [String] {
  run(program, in: makeSession(over: corpus, hasLibrary: false)).results.last?.notes.map(\.message)
    ?? []
}

/// Four short articles of two outlets, one of them without a date.
let riverArticles = corpus([
  (
    "alder-dam.txt",
    """
    ---
    outlet: Alder Post
    agency: Brook News
    published: 2031-05-03
    ---

    The dam at Orvel held all night, the mayor said.

    "The dam held," said Orla Brand. "It will hold."
    """
  ),
  (
    "alder-ferry.txt",
    """
    ---
    outlet: Alder Post
    published: 2031-05
    ---

    "The ferry is late," said Orla Brand. Nobody in Orvel had seen the ferry.
    """
  ),
  (
    "cray-dam.txt",
    """
    ---
    outlet: Cray Mail
    agency: Brook News
    published: 2031-04-30
    ---

    “The dam held,” said Ilvar Teck. The ferry waited below the dam.
    """
  ),
  (
    "cray-note.txt",
    """
    ---
    outlet: Cray Mail
    ---

    Two boats were seen near Orvel. They turned back.
    """
  ),
])
