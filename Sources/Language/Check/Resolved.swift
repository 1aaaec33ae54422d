import Corpus

/// Computes a value for a row.
typealias Evaluate = @Sendable (_ row: Row, _ execution: Execution) throws -> Value

/// An expression whose names and types are known: ready to be computed.
struct Resolved: Sendable {
  /// On what the value depends.
  enum Level: Int, Sendable {
    /// On nothing that a row holds.
    case constant
    /// On the values of one row.
    case row
    /// On the values of a group of rows, in `summarize`.
    case group
  }

  var type: ValueType
  var level: Level
  /// The positions of the columns it reads.
  var columns: Set<Int>
  /// The value, where it is known before anything runs.
  var constant: Value?
  /// Whether all rows of one document give the same value.
  var isDocumentLevel: Bool
  var range: SourceRange
  /// The column and the text, where it compares just these: for the note on an empty result.
  var comparedText: (column: Int, name: String, text: String)?
  /// The places of its elements, where it is a list as it is written.
  var elementRanges: [SourceRange] = []
  /// The column, where it is just that.
  var plainColumn: Int?
  /// The columns of spans of which it reads more than their text.
  var spanColumns: Set<Int> = []
  /// The column of spans and the name, where it is an attribute of the tokens of a span.
  var tokenAttribute: (column: Int, name: String)?
  /// How far before the row, if negative, or after it the word stands, where it is just that.
  var neighbour: Int?
  /// The conditions that have all to be true, where it is several joined by `and`.
  var conjuncts: [Resolved] = []
  /// What it compares, for the hint of an assertion that does not hold.
  var compared: [Resolved] = []
  var evaluate: Evaluate

  /// A value known before anything runs.
  init(constant: Value, _ type: ValueType, at range: SourceRange) {
    self.type = type
    level = .constant
    columns = []
    self.constant = constant
    isDocumentLevel = true
    self.range = range
    evaluate = { _, _ in constant }
  }

  /// A value computed from others; it depends on what they depend on.
  init(
    _ type: ValueType, from operands: [Resolved], at range: SourceRange,
    evaluate: @escaping Evaluate
  ) {
    self.type = type
    level = operands.map(\.level).max { $0.rawValue < $1.rawValue } ?? .constant
    columns = operands.reduce(into: []) { $0.formUnion($1.columns) }
    isDocumentLevel = operands.allSatisfy(\.isDocumentLevel)
    spanColumns = operands.reduce(into: []) { $0.formUnion($1.spanColumns) }
    self.range = range
    self.evaluate = evaluate
    constant = nil
  }

  /// The value of a column.
  init(column position: Int, _ column: Column, at range: SourceRange) {
    type = column.type
    level = .row
    columns = [position]
    plainColumn = position
    spanColumns = [.span, .mention, .any].contains(column.type) ? [position] : []
    constant = nil
    isDocumentLevel = column.isDocumentLevel
    self.range = range
    evaluate = { row, _ in position < row.values.count ? row.values[position] : .none }
  }

  /// The value of a slot that `summarize` fills for each group.
  init(slot: Int, _ type: ValueType, at range: SourceRange) {
    self.type = type
    level = .group
    columns = []
    constant = nil
    isDocumentLevel = false
    self.range = range
    evaluate = { row, _ in slot < row.values.count ? row.values[slot] : .none }
  }

  /// A value that a run computes once, such as that of a bracketed pipeline.
  init(once cell: PipelineCell, _ type: ValueType, at range: SourceRange) {
    self.type = type
    level = .constant
    columns = []
    constant = nil
    isDocumentLevel = true
    self.range = range
    evaluate = { _, execution in try execution.value(of: cell) }
  }

  /// The same with its value computed now, where all it depends on is known.
  ///
  /// What cannot be computed yet (an arithmetic error, say) is left to the run.
  func folded(from operands: [Resolved]) -> Resolved {
    guard operands.allSatisfy({ $0.constant != nil }),
      let value = try? evaluate(Row([]), Execution.withoutCorpus)
    else { return self }
    var copy = self
    copy.constant = value
    copy.evaluate = { _, _ in value }
    return copy
  }
}

/// A pipeline that stands for a value: one row and one column, or the list of one column.
final class PipelineCell: Sendable {
  let node: any PlanNode
  let isList: Bool

  init(node: any PlanNode, isList: Bool) {
    self.node = node
    self.isList = isList
  }
}
