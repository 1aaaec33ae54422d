import Query

/// One stage while it is checked: its arguments, resolved as the verb asks for them.
struct StageCheck {
  var checker: Checker
  let verb: Verb
  let stage: StageSyntax
  let input: Relation
  /// The number of the stage in its pipeline, from 1.
  let number: Int

  var schema: Schema { input.schema }

  // MARK: Items

  /// The items, with those that stand for several columns spelt out.
  mutating func expandedItems(_ items: [ItemSyntax]) throws(Diagnostic) -> [ExpandedItem] {
    try checker.expand(items, schema: schema)
  }

  /// Resolves items to named columns.
  mutating func columns(
    _ items: [ItemSyntax], taken: Set<String> = []
  ) throws(Diagnostic) -> [NamedColumn] {
    var taken = taken
    var columns: [NamedColumn] = []
    for item in try expandedItems(items) {
      let column = try self.column(item)
      guard taken.insert(column.column.name).inserted else {
        throw .duplicateColumn(column.column.name, at: item.name?.range ?? item.expression.range)
      }
      columns.append(column)
    }
    return columns
  }

  /// Resolves one item to a named column.
  mutating func column(_ item: ExpandedItem) throws(Diagnostic) -> NamedColumn {
    let resolved = try checker.value(item.expression, over: schema, in: item.scope)
    var written = item.name?.text
    if written == nil { written = try columnName(of: item, resolved.type) }
    guard let name = written else { throw .unnamedColumn(at: item.expression.range) }
    var column = Column(name, resolved.type, isDocumentLevel: resolved.isDocumentLevel)
    if case .name(let original) = item.expression.kind,
      let position = schema.position(of: original)
    {
      column.summary = schema.columns[position].summary
      column.measure = schema.columns[position].measure
    }
    return NamedColumn(column: column, value: resolved, direction: item.direction)
  }

  /// The name that an unnamed column takes: that of the last part of its path, or of a function's only
  /// argument where the function changes the value and not its kind, as in `phrase(who)`.
  private mutating func columnName(
    of item: ExpandedItem, _ type: ValueType
  ) throws(Diagnostic) -> String? {
    guard case .call(_, let arguments) = item.expression.kind, arguments.count == 1,
      let name = arguments[0].value.columnName
    else { return item.expression.columnName }
    let argument = try checker.value(arguments[0].value, over: schema, in: item.scope).type
    return argument == type || (argument.isTextual && type.isTextual) ? name : nil
  }

  /// The items after a label such as `by`.
  func labelled(_ label: String) -> [ItemSyntax]? {
    let found = stage.labelled.filter { $0.label.text == label }
    return found.isEmpty ? nil : found.flatMap(\.items)
  }

  /// The only item, as an expression over the row.
  mutating func onlyItem(_ what: String) throws(Diagnostic) -> Resolved {
    guard let item = stage.items.first else { throw .missingItem(stage.name, what) }
    return try checker.value(item.expression, over: schema)
  }

  // MARK: Named arguments

  /// The syntax of a named argument.
  func argument(_ name: String) -> ExpressionSyntax? {
    stage.named.first { $0.name.text == name }?.value
  }

  /// A named argument that is known before anything runs.
  mutating func constant(_ name: String, _ type: ValueType) throws(Diagnostic) -> Value? {
    guard let expression = argument(name) else { return nil }
    return try constant(expression, type, of: "`\(name):`")
  }

  /// An expression that is known before anything runs.
  mutating func constant(
    _ expression: ExpressionSyntax, _ type: ValueType, of what: String
  ) throws(Diagnostic) -> Value {
    let resolved = try checker.value(expression)
    guard resolved.type.fits(type) else {
      throw .wrongType(of: what, expected: type, found: resolved)
    }
    guard let value = resolved.constant else { throw .notConstant(what, at: expression.range) }
    return value
  }

  /// A whole number known before anything runs, within bounds.
  mutating func whole(
    _ name: String, in bounds: ClosedRange<Int>
  ) throws(Diagnostic) -> Int? {
    guard let expression = argument(name) else { return nil }
    return try whole(expression, in: bounds, of: "`\(name):`")
  }

  mutating func whole(
    _ expression: ExpressionSyntax, in bounds: ClosedRange<Int>, of what: String
  ) throws(Diagnostic) -> Int {
    let value = try constant(expression, .number, of: what)
    guard case .integer(let number) = value, bounds.contains(number) else {
      throw .outOfBounds(what, bounds, at: expression.range)
    }
    return number
  }

  /// One of the words that an argument allows; they may stand bare or as text.
  mutating func word(
    _ name: String, from allowed: [String]
  ) throws(Diagnostic) -> String? {
    guard let expression = argument(name) else { return nil }
    return try word(expression, from: allowed, of: "`\(name):`")
  }

  mutating func word(
    _ expression: ExpressionSyntax, from allowed: [String], of what: String
  ) throws(Diagnostic) -> String {
    let word: String
    switch expression.kind {
    case .name(let name) where allowed.contains(name) || checker.scope[name] == nil: word = name
    default:
      guard case .text(let text) = try constant(expression, .text, of: what) else {
        throw .notConstant(what, at: expression.range)
      }
      word = text
    }
    guard allowed.contains(word) else {
      throw .notAmong(word, allowed, of: what, at: expression.range)
    }
    return word
  }

  // MARK: Results

  /// The input's shape with other columns; those that are gone are remembered with their reason.
  func schema(
    with columns: [Column], toKeep remedy: String
  ) -> Schema {
    var result = schema
    result.columns = columns
    result.presentation = .table
    let kept = Set(columns.map(\.name))
    for column in schema.columns where !kept.contains(column.name) {
      result.dropped[column.name] = Drop(
        stage: stage.name.text, number: number, remedy: remedy)
    }
    for name in kept { result.dropped[name] = nil }
    return result
  }

  /// The error for rows that have lost their place.
  func requirePlace() throws(Diagnostic) {
    guard schema.hasPlace else { throw .noPlace(stage.name) }
  }
}

/// An item whose template, if it was one, is spelt out.
struct ExpandedItem {
  var name: Name?
  var expression: ExpressionSyntax
  var direction: (value: ItemSyntax.Direction, range: SourceRange)?
  /// Where its names are looked up, if not where the stage stands.
  var scope: Scope?
}

/// A column with the expression that gives its values.
struct NamedColumn {
  var column: Column
  var value: Resolved
  var direction: (value: ItemSyntax.Direction, range: SourceRange)?
}

extension ExpressionSyntax {
  /// The name that an unnamed column takes: that of the last part of its path.
  var columnName: String? {
    switch kind {
    case .name(let name): name
    case .path(_, let attribute): attribute.text
    case .binary(.coalesce, let value, _, _): value.columnName
    default: nil
    }
  }
}
