import Corpus
import Language
import Rendering

/// One run of a notebook: its session, what its cells have written so far, and which names are
/// missing because the cell that was to define them failed.
struct NotebookRun {
  private let runner: NotebookRunner
  private let renderer: ResultRenderer
  private let diagnostics: DiagnosticRenderer
  private let session: Session
  private let cancellation: Cancellation
  private var sections: [String] = []
  /// The line of the failed or skipped cell that was to define a name.
  private var missing: [String: Int] = [:]
  private var errors: [Diagnostic] = []
  private var cellCount = 0
  private var failedCount = 0
  private var skippedCount = 0

  init(runner: NotebookRunner, session: Session, cancellation: Cancellation) {
    self.runner = runner
    let style = OutputStyle(width: runner.width)
    renderer = ResultRenderer(format: .table, style: style)
    diagnostics = DiagnosticRenderer(style: style)
    self.session = session
    self.cancellation = cancellation
  }

  mutating func add(prose: String) { addSection(Self.shown(prose)) }

  // MARK: Cells

  mutating func add(_ cell: NotebookCell) throws(Diagnostic) {
    if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
    cellCount += 1
    let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
    let program = lines.map { $0.allSatisfy(\.isWhitespace) ? "" : "    \($0)" }
    addSection(Self.shown(program.joined(separator: "\n")))
    let names = ProgramNames(cell.source)
    if let needs = unmetNeeds(of: names, cell) {
      skippedCount += 1
      let words = DisplayText.wrap("skipped: needs \(needs)", width: runner.width)
      addSection(words.joined(separator: "\n"))
      lose(names.defined, of: cell)
      return
    }
    // Names that it defines anew are there again, unless it fails.
    for name in names.defined { missing[name] = nil }
    var results = CellResults()
    let failures = session.run(cell.source, cancellation: cancellation) { results.add($0) }
    addResults(results)
    guard !failures.isEmpty else { return }
    for failure in failures where failure.code.endsNotebook { throw failure }
    failedCount += 1
    errors += failures
    for failure in failures { addSection(diagnostics.render(failure)) }
    lose(names.defined, of: cell)
  }

  /// The missing names that keep a cell from running.
  ///
  /// A name may stand in a cell as that of a column, or be defined in it anew: only where the cell
  /// is wrong without the missing names does it need them.
  private func unmetNeeds(of names: ProgramNames, _ cell: NotebookCell) -> String? {
    let mentioned = missing.filter { names.contains($0.key) }.sorted { $0.key < $1.key }
    guard !mentioned.isEmpty, !session.diagnose(cell.source).isEmpty else { return nil }
    return mentioned.map { "`\($0.key)` (line \($0.value))" }.joined(separator: ", ")
  }

  /// Takes the names of a cell that failed out of the session, so that no later cell works with
  /// what an earlier one had defined under the same name.
  private mutating func lose(_ names: [String], of cell: NotebookCell) {
    session.forget(names)
    for name in names { missing[name] = cell.line }
  }

  // MARK: Results

  private mutating func addResults(_ results: CellResults) {
    for part in results.parts {
      switch part {
      case .output(let output): addSection(renderer.render(output))
      case .notes(let notes): addSection(notes.map(diagnostics.render).joined())
      case .held(let count):
        addSection(count == 1 ? "The assertion holds." : "The \(count) assertions hold.")
      }
    }
  }

  /// Words of the notebook, which may have come from anywhere, with nothing in them that steers a
  /// terminal.
  private static func shown(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      return parts.map { DisplayText.escaped(String($0)) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private mutating func addSection(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    if !lines.isEmpty { sections.append(lines.joined(separator: "\n")) }
  }

  // MARK: The whole

  func report(of notebook: NotebookFile, corpus: Corpus?) -> NotebookReport {
    var sections = sections
    if let title = notebook.title, !notebook.opensWithHeading {
      sections.insert("# " + DisplayText.escaped(title), at: 0)
    }
    let stamp = ReportStamp(
      notebook: notebook, corpus: corpus, parameters: session.declaredParameters,
      files: (session.options.files as? ProgramFiles)?.read.files ?? [], version: runner.version,
      outcome: outcome)
    sections.append(stamp.text(width: runner.width))
    return NotebookReport(
      text: sections.joined(separator: "\n\n") + "\n", errors: errors, cellCount: cellCount,
      failedCount: failedCount, skippedCount: skippedCount)
  }

  private var outcome: String {
    let ran = cellCount - failedCount - skippedCount
    if ran == cellCount { return cellCount == 1 ? "the cell ran" : "all \(cellCount) cells ran" }
    var words = "\(ran) of \(cellCount) cells ran, \(failedCount) failed"
    if skippedCount > 0 {
      words += ", \(skippedCount) \(skippedCount == 1 ? "was" : "were") skipped"
    }
    return words
  }
}

/// What the statements of a cell gave, in the order in which a report shows it.
private struct CellResults {
  enum Part {
    case output(StatementResult.Output)
    case notes([Diagnostic])
    /// Assertions that hold, one after the other.
    case held(Int)
  }

  private(set) var parts: [Part] = []

  mutating func add(_ result: StatementResult) {
    switch result.output {
    case .table, .value: parts.append(.output(result.output))
    case .defined: break
    case .held:
      if case .held(let count)? = parts.last {
        parts[parts.count - 1] = .held(count + 1)
      } else {
        parts.append(.held(1))
      }
    }
    if !result.notes.isEmpty { parts.append(.notes(result.notes)) }
  }
}

extension NotebookFile {
  /// Whether the prose begins with a heading, so that the report needs none of the title.
  fileprivate var opensWithHeading: Bool {
    guard case .prose(let text)? = blocks.first else { return false }
    let first = text.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }
    return first?.hasPrefix("# ") ?? false
  }
}

extension DiagnosticCode {
  /// Whether no cell can run after it.
  fileprivate var endsNotebook: Bool {
    switch self {
    case .corpus, .unreadable, .interrupted: true
    default: false
    }
  }
}
