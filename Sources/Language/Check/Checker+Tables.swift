extension Checker {
  /// `X | T`: the rows of a table of the corpus that lie at places of X.
  mutating func narrow(
    _ relation: Relation, to table: CorpusTable, _ stage: StageSyntax
  ) throws(Diagnostic) -> Relation {
    guard relation.schema.hasPlace else { throw .noPlace(stage.name) }
    guard stage.items.isEmpty, stage.labelled.isEmpty else {
      throw .tableWithArguments(stage.name, at: stage.range)
    }
    var column: Int?
    for argument in stage.named {
      guard argument.name.text == "within" else {
        throw .unknownArgument(argument.name, of: stage.name, known: ["within"])
      }
      let value = try value(argument.value, over: relation.schema)
      guard value.columns.count == 1, let position = value.columns.first,
        value.type.fits(.span) || value.type.fits(.list(.span))
      else { throw .withinNeedsSpan(argument.value.range) }
      column = position
    }
    let source = relation.node.keeping(column.map { [$0] } ?? [])
    return Relation(
      schema: table.schema, node: NarrowNode(table: table, source: source, column: column),
      stages: relation.stages + 1)
  }

  /// Resolves `table("file.csv")` and `table([{…}, …])`.
  mutating func inlineTable(
    _ name: Name, _ arguments: [ArgumentSyntax]
  ) throws(Diagnostic) -> Relation {
    guard arguments.count == 1, let argument = arguments.first, argument.name == nil else {
      throw .tableNeedsOne(name)
    }
    let value = try value(argument.value)
    guard let constant = value.constant else {
      throw .notConstant("`table`", at: argument.value.range)
    }
    switch constant {
    case .text(let path):
      let records = try files.table(path, at: argument.value.range)
      return try records.relation(name: path, at: argument.value.range)
    case .list(let values):
      return try TableContents(records: values, at: argument.value.range)
        .relation(name: "table", at: argument.value.range)
    default: throw .wrongType(of: "`table`", expected: .text, found: value)
    }
  }
}

/// A table that a program brings along: names of columns, and rows of values.
public struct TableContents: Sendable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows; each has as many values as there are columns.
  public var rows: [[Value]]

  /// A table of values.
  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A table from records; a field that a record lacks is none.
  init(records: [Value], at range: SourceRange) throws(Diagnostic) {
    columns = []
    rows = []
    for value in records {
      guard case .record(let record) = value else { throw .notRecords(at: range) }
      for field in record.fields where !columns.contains(field.name) {
        columns.append(field.name)
      }
    }
    for case .record(let record) in records {
      rows.append(columns.map { record[$0] })
    }
  }

  /// The table as a relation, typed by its cells.
  func relation(name: String, at range: SourceRange) throws(Diagnostic) -> Relation {
    guard !columns.isEmpty else { throw .emptyTable(at: range) }
    let typed = columns.enumerated().map { position, column in
      let types = rows.lazy.map { $0.indices.contains(position) ? $0[position].staticType : .none }
      return Column(column, types.reduce(ValueType.none) { $0.joined(with: $1) })
    }
    let columnsOfAnyType = typed.map { column in
      var column = column
      if column.type == .none { column.type = .any }
      return column
    }
    let schema = Schema(columnsOfAnyType, name: name)
    return Relation(
      schema: schema, node: RowsNode(label: "table \(name)", rows: rows.map { Row($0) }))
  }
}

/// Reads the files that programs name.
public protocol FileReading: Sendable {
  /// The rows of a CSV, TSV, JSON or JSON Lines file, typed by its cells.
  func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents

  /// The text of a program to `use`.
  func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile
}
