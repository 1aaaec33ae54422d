import Corpus
import Language

/// Runs notebooks and writes their reports.
///
/// A report is plain text: the prose as it stands, each program, and under it what it gave. The same
/// notebook on the same corpus gives the same bytes, on any machine and for any number of threads.
public struct NotebookRunner {
  /// Makes the session that a notebook runs in, with its corpus, its files and the values of `--set`.
  public var makeSession: (NotebookFile) throws -> Session
  /// The width of the report, in columns; prose and programs stand as they are.
  public var width: Int
  /// The program's version, for the stamp.
  public var version: String

  /// A runner.
  public init(
    width: Int = 80, version: String, makeSession: @escaping (NotebookFile) throws -> Session
  ) {
    self.width = width
    self.version = version
    self.makeSession = makeSession
  }

  /// Runs a notebook.
  ///
  /// Errors in cells stand in the report, and the other cells run. What keeps the whole notebook
  /// from running is thrown: a parameter of the wrong type, a `--set` for which there is none, a
  /// corpus that is missing or cannot be read, an interrupt.
  public func run(
    _ notebook: NotebookFile, cancellation: Cancellation = Cancellation()
  ) throws(Diagnostic) -> NotebookReport {
    let session = try reading { try makeSession(notebook) }
    try checkSettings(session, notebook)
    for parameter in notebook.parameters {
      let source = SourceFile(name: notebook.name, text: parameter.declaration)
      let errors = session.run(source, cancellation: cancellation) { _ in }
      if let error = errors.first { throw parameter.placed(error, in: source) }
    }
    var corpus: Corpus?
    if session.options.corpus != nil {
      let loaded = try reading { try session.corpus() }
      loaded.annotate(threads: session.options.threads) { cancellation.isCancelled }
      if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
      corpus = loaded
    }
    var run = NotebookRun(runner: self, session: session, cancellation: cancellation)
    for block in notebook.blocks {
      switch block {
      case .prose(let text): run.add(prose: text)
      case .cell(let cell): try run.add(cell)
      }
    }
    try checkUsedSettings(session, notebook)
    return run.report(of: notebook, corpus: corpus)
  }

  private func reading<Result>(_ body: () throws -> Result) throws(Diagnostic) -> Result {
    do {
      return try body()
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(.unreadable, "\(error)")
    }
  }

  // MARK: Settings

  /// Refuses values for parameters that the notebook does not have, before anything runs.
  private func checkSettings(
    _ session: Session, _ notebook: NotebookFile
  ) throws(Diagnostic) {
    let names = notebook.cells.map { ProgramNames($0.source) }
    // A file that a cell uses may declare parameters; they are known once it has run.
    if names.contains(where: \.usesFiles) { return }
    try check(session, declared: notebook.parameters.map(\.name) + names.flatMap(\.parameters))
  }

  private func checkUsedSettings(
    _ session: Session, _ notebook: NotebookFile
  ) throws(Diagnostic) {
    let inCells = notebook.cells.flatMap { ProgramNames($0.source).parameters }
    try check(
      session,
      declared: session.declaredParameters.map(\.name) + notebook.parameters.map(\.name) + inCells)
  }

  private func check(_ session: Session, declared: [String]) throws(Diagnostic) {
    let surplus = session.options.parameters.keys.sorted().first { !declared.contains($0) }
    guard let surplus else { return }
    let hint: String
    if let meant = ClosestName.of(surplus, among: declared) {
      hint = "did you mean `\(meant)`?"
    } else if declared.isEmpty {
      hint = "it has none; declare one in the front matter, under `params`"
    } else {
      hint = "it has \(declared.map { "`\($0)`" }.joined(separator: ", "))"
    }
    throw Diagnostic(
      .unknownArgument, "--set \(surplus): the notebook has no parameter `\(surplus)`", hint: hint)
  }
}
