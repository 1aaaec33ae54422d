import Corpus

/// The rows of a finished query.
public struct ResultTable: Sendable {
  /// The columns, all of them present.
  public var columns: [Column]
  /// The rows; each has one value a column.
  public var rows: [Row]
  /// How the table asks to be shown.
  public var presentation: Presentation
  /// What a reader should know of how it came about.
  public var headers: [String]
  /// What one row is, such as `document`.
  public var noun: String

  /// A table of rows.
  public init(
    columns: [Column], rows: [Row], presentation: Presentation = .table, headers: [String] = [],
    noun: String = "row"
  ) {
    self.columns = columns
    self.rows = rows
    self.presentation = presentation
    self.headers = headers
    self.noun = noun
  }

  /// The rows of a schema, with the columns that `pivot` could not know before.
  init(schema: Schema, rows: [Row]) {
    self.init(
      columns: schema.columns, rows: rows, presentation: schema.presentation,
      headers: schema.headers, noun: schema.noun)
    if schema.isPivoted { spreadLastColumn() }
  }

  private mutating func spreadLastColumn() {
    var names: [String] = []
    for row in rows {
      guard case .record(let record)? = row.values.last else { continue }
      for field in record.fields where !names.contains(field.name) { names.append(field.name) }
    }
    columns.removeLast()
    columns += names.map { Column($0, .any) }
    rows = rows.map { row in
      guard case .record(let record)? = row.values.last else { return row }
      return Row(row.values.dropLast() + names.map { record[$0] }, place: row.place)
    }
    for (position, column) in columns.enumerated() where column.type == .any {
      columns[position].type = rows.reduce(ValueType.none) {
        $0.joined(with: $1.values[position].staticType)
      }
    }
  }
}

/// What one statement gave.
public struct StatementResult: Sendable {
  /// The kinds of result.
  public enum Output: Sendable {
    /// Rows.
    case table(ResultTable)
    /// One value.
    case value(Value)
    /// A name was defined.
    case defined(String)
    /// An assertion holds.
    case held
  }

  /// The statement as it was written.
  public var text: String
  /// What it gave.
  public var output: Output
  /// What a reader should know about it.
  public var notes: [Diagnostic]
}
