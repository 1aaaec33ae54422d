import Annotation
import Corpus
import Synchronization
import TextModel

/// A flag that ends a run from another thread or a signal handler's poll.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let poll: (@Sendable () -> Bool)?

  /// A flag; `poll` is asked too, at the pace at which a run looks.
  public init(poll: (@Sendable () -> Bool)? = nil) { self.poll = poll }

  /// Ends the run at its next look.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether the run is to end.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) || (poll?() ?? false) }
}

/// One run of a checked program: its corpus, what ends it, and what was counted on the way.
final class Execution {
  /// How many rows a stage has read and kept, and how many it lost to a value that is none.
  struct Count {
    var label: String
    var stage: Int
    var read = 0
    var kept = 0
    var lostToNone: [String: Int] = [:]
    var noun: String
    /// What was read and kept, where rows were counted without being made.
    var measured: ((Execution) throws -> (read: Int, kept: Int))?
    /// The values nearest to a text that no row had.
    var closest: ((Execution) throws -> (column: String, values: [(text: String, count: Int)])?)?
  }

  private let loadCorpus: () throws -> Corpus
  private let openIndex: () throws -> IndexedCorpus?
  /// How many threads analyse documents.
  let threads: Int
  private var ahead = ReadAhead()
  let cancellation: Cancellation
  private var untilLook = Execution.rowsBetweenLooks
  private var values: [ObjectIdentifier: Value] = [:]
  private(set) var notes: [Diagnostic] = []
  /// The counts of filtering stages, in the order in which they were opened.
  var counts: [Count] = []
  /// The operand whose none made a comparison false since this was last cleared.
  var noneOperand: String?
  /// Whether comparisons with none are true: to find the rows that only none has lost.
  var assumesNone = false

  /// The tokens of the document that was matched last.
  var lastTokens: DocumentTokens?

  private static let rowsBetweenLooks = 512

  init(
    cancellation: Cancellation, threads: Int = 1,
    index: @escaping () throws -> IndexedCorpus? = { nil },
    corpus: @escaping () throws -> Corpus
  ) {
    self.cancellation = cancellation
    self.threads = threads
    openIndex = index
    loadCorpus = corpus
  }

  /// For computing constants before anything runs.
  static var withoutCorpus: Execution {
    Execution(cancellation: Cancellation()) { throw Diagnostic(.corpus, "no corpus") }
  }

  /// The corpus; loaded when it is first asked for.
  func corpus() throws -> Corpus { try loadCorpus() }

  /// The corpus with its index; `nil` for one in memory.
  func indexedCorpus() throws -> IndexedCorpus? { try openIndex() }

  /// The tags, lemmas, trees and names of a document; `nil` for one that is not English.
  ///
  /// Where documents are asked for in the order of the corpus, those after them are analysed too, on
  /// all threads: more of them at each step, so that a query that stops early has not waited for many.
  func analysis(of document: CorpusDocument) throws -> WordAnalysis? {
    do throws(ModelError) {
      if document.isAnalysed { return try document.analysis() }
      if threads > 1, let corpus = try? corpus(),
        corpus.documents.indices.contains(document.position),
        corpus.documents[document.position] == document
      {
        let cancellation = cancellation
        let next = ahead.next(from: document.position, threads: threads)
        try corpus.analyse(next, threads: threads) { cancellation.isCancelled }
      }
      if !cancellation.isCancelled { return try document.analysis() }
    } catch {
      throw Diagnostic(error)
    }
    throw Diagnostic(.interrupted, "interrupted")
  }

  /// Ends the run if it was cancelled; called for each row of a loop.
  func look() throws {
    untilLook -= 1
    guard untilLook <= 0 else { return }
    untilLook = Self.rowsBetweenLooks
    if cancellation.isCancelled { throw Diagnostic(.interrupted, "interrupted") }
  }

  /// Whether the run was cancelled; for loops that look by themselves.
  var isCancelled: Bool { cancellation.isCancelled }

  /// The value of a pipeline that stands for one, computed once a run.
  func value(of cell: PipelineCell) throws -> Value {
    let key = ObjectIdentifier(cell)
    if let value = values[key] { return value }
    let rows = try cell.node.rows(self)
    let value =
      cell.isList
      ? Value.list(rows.map { $0.values.first ?? .none }) : rows.first?.values.first ?? .none
    values[key] = value
    return value
  }

  /// Adds a note to the result, once.
  func note(_ note: Diagnostic) {
    if !notes.contains(where: { $0.message == note.message }) { notes.append(note) }
  }

  /// Remembers that a comparison met none; the comparison's result.
  func compareWithNone(_ operand: String) -> Value {
    if noneOperand == nil { noneOperand = operand }
    return .truth(assumesNone)
  }
}
