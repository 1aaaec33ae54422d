import RegularExpressions
import TextModel

/// What the names in an expression may refer to.
struct RowContext {
  /// The columns of the row, if there is one.
  var schema: Schema?
  /// Collects what `summarize` computes for each group, where the expression is one of its.
  var aggregation: Aggregation?
}

extension Checker {
  /// Resolves an expression over the rows of a table, or over nothing.
  mutating func value(
    _ expression: ExpressionSyntax, over schema: Schema? = nil, in scope: Scope? = nil
  ) throws(Diagnostic) -> Resolved {
    try value(expression, RowContext(schema: schema), in: scope)
  }

  mutating func value(
    _ expression: ExpressionSyntax, _ context: RowContext, in other: Scope?
  ) throws(Diagnostic) -> Resolved {
    guard let other else { return try value(expression, context) }
    let own = scope
    scope = other
    defer { scope = own }
    return try value(expression, context)
  }

  mutating func value(
    _ expression: ExpressionSyntax, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    let range = expression.range
    switch expression.kind {
    case .constant(let value): return Resolved(constant: value, value.staticType, at: range)
    case .pattern(let text): return try pattern(text, at: range)
    case .regex: throw .bareRegex(at: range)
    case .name(let name): return try self.name(Name(text: name, range: range), context)
    case .path(let base, let attribute): return try path(base, attribute, at: range, context)
    case .call(let name, let arguments): return try call(name, arguments, at: range, context)
    case .unary(.not, let operand):
      let value = try truth(operand, of: "`not`", context)
      return Resolved(.truth, from: [value], at: range) { row, execution in
        .truth(!(try value.evaluate(row, execution).isTrue))
      }.folded(from: [value])
    case .unary(.minus, let operand):
      let value = try self.value(operand, context)
      guard value.type.fits(.number) || value.type == .duration else {
        throw .wrongType(of: "`-`", expected: .number, found: value)
      }
      return Resolved(value.type, from: [value], at: range) { row, execution in
        Arithmetic.negated(try value.evaluate(row, execution))
      }.folded(from: [value])
    case .binary(let operation, let left, let right, let place):
      return try binary(operation, left, right, at: place, whole: range, context)
    case .range(let lower, let upper): return try interval(lower, upper, at: range, context)
    case .list(let elements): return try list(elements, at: range, context)
    case .record(let fields): return try record(fields, at: range, context)
    case .pipeline(let pipeline): return try bracketed(pipeline, at: range)
    }
  }

  /// Resolves an expression that has to be true or false.
  mutating func truth(
    _ expression: ExpressionSyntax, of what: String, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    let value = try self.value(expression, context)
    guard value.type.fits(.truth) else {
      throw .wrongType(of: what, expected: .truth, found: value)
    }
    return value
  }

  // MARK: Names

  private mutating func name(_ name: Name, _ context: RowContext) throws(Diagnostic) -> Resolved {
    if let schema = context.schema, let position = schema.position(of: name.text) {
      let column = schema.columns[position]
      if scope.hasValue(name.text) { throw .hidden(name, by: schema) }
      return Resolved(column: position, column, at: name.range)
    }
    switch scope[name.text] {
    case .value(var value):
      value.range = name.range
      return value
    case .columns(let items, let box):
      guard items.count == 1, let item = items.first else {
        throw .severalColumns(name, count: items.count)
      }
      return try self.value(item.expression, context, in: box.scope)
    case .table(let relation):
      guard relation.schema.isSingleRow, relation.schema.columns.count == 1 else {
        throw .tableInExpression(name)
      }
      return single(relation, at: name.range)
    case .definition: throw .definitionInExpression(name)
    case nil: break
    }
    if name.text == "corpus" { return corpusRecord(at: name.range) }
    if context.schema?.hasPlace == true, let offset = NeighbourName.offset(name.text) {
      return NeighbourName.value(offset, at: name.range)
    }
    if scope.isExpanding(name.text) { throw .recursion(name) }
    throw unknown(name, context)
  }

  private func unknown(_ name: Name, _ context: RowContext) -> Diagnostic {
    if let schema = context.schema {
      if let drop = schema.dropped[name.text] { return .dropped(name, drop, stage: currentStage) }
      if builtins.table(name.text) != nil { return .tableInExpression(name) }
      let columns = schema.columns.map(\.name)
      let near =
        WordsOfOtherLanguages.columns(for: name.text).first { columns.contains($0) }
        ?? ClosestName.of(name.text, among: columns + scope.names.filter(scope.hasValue))
      return .unknownColumn(name, schema: schema, closest: near, columns: columns)
    }
    if builtins.table(name.text) != nil { return .tableInExpression(name) }
    if currentStage == "find" { return .wordWithoutPattern(name) }
    let known = scope.names + builtins.tableNames + builtins.verbNames
    return .unknownName(name, closest: ClosestName.of(name.text, among: known))
  }

  private func corpusRecord(at range: SourceRange) -> Resolved {
    let type = ValueType.record([
      .init("documents", .number), .init("tokens", .number), .init("fingerprint", .text),
    ])
    return Resolved(type, from: [], at: range) { _, execution in
      let corpus = try execution.corpus()
      return .record(
        Record([
          ("documents", .integer(corpus.documents.count)),
          ("tokens", .integer(corpus.tokenCount)),
          ("fingerprint", .text(corpus.fingerprint)),
        ]))
    }
  }

  // MARK: Pipelines as values

  private mutating func bracketed(
    _ pipeline: PipelineSyntax, at range: SourceRange
  ) throws(Diagnostic) -> Resolved {
    switch try check(pipeline) {
    case .value(let value): return value
    case .table(let relation):
      guard relation.schema.isSingleRow, relation.schema.columns.count == 1 else {
        throw .notSingle(relation.schema, at: range)
      }
      return single(relation, at: range)
    }
  }

  /// The one value of a pipeline that always gives one row and one column.
  func single(_ relation: Relation, at range: SourceRange) -> Resolved {
    let cell = PipelineCell(node: relation.node.keeping([0]), isList: false)
    return Resolved(once: cell, relation.schema.columns[0].type, at: range)
  }

  /// The right side of `in`: a pipeline of one column is the list of its values there.
  mutating func listOperand(
    _ expression: ExpressionSyntax, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    switch expression.kind {
    case .pipeline(let pipeline):
      if case .table(let relation) = try check(pipeline) {
        return try column(of: relation, at: expression.range)
      }
    case .name(let name) where context.schema?.position(of: name) == nil:
      if case .table(let relation)? = scope[name] {
        return try column(of: relation, at: expression.range)
      }
    default: break
    }
    return try value(expression, context)
  }

  private func column(of relation: Relation, at range: SourceRange) throws(Diagnostic) -> Resolved {
    let columns = relation.schema.columns
    guard columns.count == 1, let column = columns.first else {
      throw .notOneColumn(relation.schema, at: range)
    }
    let cell = PipelineCell(node: relation.node.keeping([0]), isList: true)
    return Resolved(once: cell, .list(column.type), at: range)
  }

  // MARK: Compound values

  private mutating func list(
    _ elements: [ExpressionSyntax], at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    var resolved: [Resolved] = []
    for element in elements { resolved.append(try value(element, context)) }
    var elementType = resolved.first?.type ?? .any
    for (position, element) in resolved.enumerated().dropFirst() {
      guard elementType.isComparable(with: element.type) else {
        throw .mixedList(first: resolved[0], other: resolved[position])
      }
      elementType = elementType.joined(with: element.type)
    }
    try checkLevels(resolved)
    let parts = resolved
    var list = Resolved(.list(elementType), from: parts, at: range) { row, execution in
      .list(try parts.map { try $0.evaluate(row, execution) })
    }.folded(from: parts)
    list.elementRanges = parts.map(\.range)
    return list
  }

  private mutating func record(
    _ fields: [(name: Name, value: ExpressionSyntax)], at range: SourceRange, _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    var names: [String] = []
    var resolved: [Resolved] = []
    for field in fields {
      guard !names.contains(field.name.text) else {
        throw .duplicateColumn(field.name.text, at: field.name.range)
      }
      names.append(field.name.text)
      resolved.append(try value(field.value, context))
    }
    try checkLevels(resolved)
    let (fieldNames, parts) = (names, resolved)
    let type = ValueType.record(zip(names, resolved).map { .init($0, $1.type) })
    return Resolved(type, from: parts, at: range) { row, execution in
      .record(
        Record(
          try zip(fieldNames, parts).map { name, part in
            (name: name, value: try part.evaluate(row, execution))
          }))
    }.folded(from: parts)
  }

  private mutating func interval(
    _ lower: ExpressionSyntax, _ upper: ExpressionSyntax, at range: SourceRange,
    _ context: RowContext
  ) throws(Diagnostic) -> Resolved {
    var low = try value(lower, context)
    var high = try value(upper, context)
    if low.type == .date || high.type == .date {
      low = try asDate(low, beside: high)
      high = try asDate(high, beside: low)
      let (first, last) = (low, high)
      return Resolved(.date, from: [low, high], at: range) { row, execution in
        guard case .date(let start) = try first.evaluate(row, execution),
          case .date(let end) = try last.evaluate(row, execution),
          let whole = CalendarInterval(from: start, through: end)
        else { return .none }
        return .date(whole)
      }.folded(from: [low, high])
    }
    for part in [low, high] where !part.type.fits(.number) {
      throw .wrongType(of: "`..`", expected: .number, found: part)
    }
    let (first, last) = (low, high)
    return Resolved(.range, from: [low, high], at: range) { row, execution in
      guard let start = try first.evaluate(row, execution).number,
        let end = try last.evaluate(row, execution).number, start <= end
      else { return .none }
      return .range(NumberRange(lower: start, upper: end))
    }.folded(from: [low, high])
  }

  /// Columns and aggregates do not mix: a column is a list there, an aggregate one value.
  func checkLevels(_ operands: [Resolved]) throws(Diagnostic) {
    guard operands.contains(where: { $0.level == .group }),
      let column = operands.first(where: { $0.level == .row })
    else { return }
    throw .columnBesideAggregate(column)
  }
}

extension Value {
  /// The type of a constant.
  var staticType: ValueType {
    switch self {
    case .none: .none
    case .truth: .truth
    case .integer, .decimal: .number
    case .text: .text
    case .date: .date
    case .duration: .duration
    case .span: .span
    case .list(let values): .list(values.reduce(.none) { $0.joined(with: $1.staticType) })
    case .record(let record): .record(record.fields.map { .init($0.name, $0.value.staticType) })
    case .range: .range
    case .pattern: .pattern
    }
  }
}
