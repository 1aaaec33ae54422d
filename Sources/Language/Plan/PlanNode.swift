/// Gives the rows of a stage, one at each call, and `nil` at the end.
typealias Cursor = () throws -> Row?

/// One step of a plan: where rows come from and what becomes of them.
protocol PlanNode: Sendable {
  /// The steps whose rows it reads.
  var inputs: [any PlanNode] { get }

  /// What `explain` prints.
  var label: String { get }

  /// The same step, computing only those of its columns that are needed.
  func keeping(_ columns: Set<Int>) -> any PlanNode

  /// Begins to run.
  func open(_ execution: Execution) throws -> Cursor

  /// One row of each document from which its rows can come, whether or not conditions on single rows
  /// keep one: the base on which frequencies per million are counted. `nil` if it cannot be told.
  func representatives(_ execution: Execution) throws -> [Row]?

  /// Whether each row stands for a document as a whole.
  var rowsAreDocuments: Bool { get }

  /// Its rows as hits or tokens of a store, which are counted without being made; `nil` where they
  /// cannot be.
  func indexedRows(_ execution: Execution) throws -> IndexedRows?

  /// What `explain` says of how a store is used, a line each, after searching it.
  func storeUse(_ execution: Execution) throws -> [String]
}

extension PlanNode {
  var rowsAreDocuments: Bool { false }

  func indexedRows(_ execution: Execution) throws -> IndexedRows? { nil }

  func storeUse(_ execution: Execution) throws -> [String] { [] }

  var inputs: [any PlanNode] { [] }

  func representatives(_ execution: Execution) throws -> [Row]? { nil }

  /// All rows, in order.
  func rows(_ execution: Execution) throws -> [Row] {
    let next = try open(execution)
    var rows: [Row] = []
    while let row = try next() { rows.append(row) }
    return rows
  }
}

/// A table while it is checked: its shape, and the plan that gives its rows.
struct Relation: Sendable {
  var schema: Schema
  var node: any PlanNode
  /// How many stages made it, the head included.
  var stages = 1
  /// How many steps stand on top of each other in its plan.
  var depth = 1
}
