import Query

/// Resolves names and types of a program against what is known, before anything runs.
struct Checker {
  /// What the names outside of tables stand for.
  var scope: Scope
  /// The verbs, functions and tables of the language.
  let builtins: Builtins
  /// Reads the files that `table("…")` names; relative to the program's folder.
  let files: any FileReading
  /// What patterns may ask of the corpus.
  var patternSchema: () -> PatternSchema = { PatternLayers.schema }
  /// Warnings met on the way.
  var warnings: [Diagnostic] = []
  /// What was asked of layers that do not exist yet.
  ///
  /// The program is checked as if they did, so that its own mistakes are reported first.
  var missingLayers: [Diagnostic] = []
  /// How many templates were expanded so far.
  var expansions = 0
  /// How deep the deepest plan is that a stage took as an argument.
  var deepestArgument = 0

  /// The stage being checked, for hints that name it.
  var currentStage: String?

  /// Why a template may not be expanded deeper than this: recursion is found by name before.
  static let maximumExpansion = 40
  /// Beyond this number of templates in one statement the program is refused: each may double them.
  static let maximumExpansions = 10_000
  /// Beyond this number of stages on top of each other the program is refused, so that no input
  /// exhausts the stack.
  static let maximumPlanDepth = 300

  /// What a pipeline gives.
  enum Checked {
    case table(Relation)
    case value(Resolved)
  }

  /// Resolves a pipeline.
  mutating func check(_ pipeline: PipelineSyntax) throws(Diagnostic) -> Checked {
    var checked = try head(pipeline.head, isSole: pipeline.stages.isEmpty)
    for (index, stage) in pipeline.stages.enumerated() {
      guard case .table(let relation) = checked else {
        guard case .value(let value) = checked else { break }
        throw .stageOnValue(stage.name, type: value.type)
      }
      checked = .table(try apply(stage, to: relation, number: index + 2))
    }
    return checked
  }

  /// Resolves a pipeline that has to give rows.
  mutating func table(_ pipeline: PipelineSyntax) throws(Diagnostic) -> Relation {
    switch try check(pipeline) {
    case .table(let relation):
      deepestArgument = max(deepestArgument, relation.depth)
      return relation
    case .value(let value): throw .expectedTable(found: value.type, at: pipeline.range)
    }
  }

  /// Resolves an expression that has to give rows: a name, a call, or a pipeline in brackets.
  mutating func table(_ expression: ExpressionSyntax) throws(Diagnostic) -> Relation {
    try table(
      PipelineSyntax(head: .expression(expression), stages: [], range: expression.range))
  }

  // MARK: Heads

  private mutating func head(
    _ head: HeadSyntax, isSole: Bool
  ) throws(Diagnostic) -> Checked {
    switch head {
    case .lastResult(let range):
      guard case .table(let relation)? = scope["_"] else { throw .pipeWithoutHead(at: range) }
      return .table(relation)
    case .stage(let stage): return .table(try headStage(stage))
    case .expression(let expression): return try self.head(expression)
    }
  }

  private mutating func head(_ expression: ExpressionSyntax) throws(Diagnostic) -> Checked {
    switch expression.kind {
    case .pipeline(let inner): return try check(inner)
    case .name(let text):
      let name = Name(text: text, range: expression.range)
      if let checked = try named(name, arguments: []) { return checked }
      if builtins.verb(text) != nil || text == "table" {
        return .table(try headStage(StageSyntax(verb: name, items: [])))
      }
    case .call(let name, let arguments):
      if name.text == "table" { return .table(try inlineTable(name, arguments)) }
      if case .definition? = scope[name.text] {
        if let checked = try named(name, arguments: arguments) { return checked }
      }
      if builtins.function(name.text) == nil, builtins.verb(name.text) != nil {
        var stage = StageSyntax(call: name, arguments)
        stage.range = expression.range
        return .table(try headStage(stage))
      }
    default: break
    }
    return .value(try value(expression))
  }

  /// What a name stands for at the head of a pipeline, or `nil` if it is not a table, a `let` or a
  /// `def`.
  private mutating func named(
    _ name: Name, arguments: [ArgumentSyntax]
  ) throws(Diagnostic) -> Checked? {
    switch scope[name.text] {
    case .table(let relation): return .table(relation)
    case .value: return nil
    case .columns: return nil
    case .definition(let definition, let box):
      let stage = StageSyntax(call: name, arguments)
      return try expand(definition, in: box.scope, call: stage, piped: nil)
    case nil: break
    }
    guard let table = builtins.table(name.text) else { return nil }
    if let layer = table.missingLayer { missingLayers.append(.missingTable(name, layer: layer)) }
    return .table(scan(table))
  }

  /// All rows of a table of the corpus.
  func scan(_ table: CorpusTable) -> Relation {
    Relation(schema: table.schema, node: ScanNode(table: table))
  }

  private mutating func headStage(_ stage: StageSyntax) throws(Diagnostic) -> Relation {
    if case .definition(let definition, let box)? = scope[stage.name.text] {
      switch try expand(definition, in: box.scope, call: stage, piped: nil) {
      case .table(let relation): return relation
      case .value(let value): throw .expectedTable(found: value.type, at: stage.range)
      }
    }
    guard let verb = builtins.verb(stage.name.text) else {
      if builtins.table(stage.name.text) != nil || isTable(stage.name.text) {
        throw .tableWithArguments(stage.name, at: stage.range)
      }
      throw unknownStage(stage.name)
    }
    guard let start = verb.startsFrom, let table = builtins.table(start) else {
      throw .stageNeedsTable(stage.name)
    }
    return try apply(verb, stage, to: scan(table), number: 1)
  }

  private func isTable(_ name: String) -> Bool {
    if case .table? = scope[name] { return true }
    return false
  }

  // MARK: Stages

  /// Resolves a stage on the rows before it.
  mutating func apply(
    _ stage: StageSyntax, to relation: Relation, number: Int
  ) throws(Diagnostic) -> Relation {
    var result: Relation
    if case .definition(let definition, let box)? = scope[stage.name.text] {
      switch try expand(definition, in: box.scope, call: stage, piped: relation) {
      case .table(let expanded): result = expanded
      case .value(let value): throw .expectedTable(found: value.type, at: stage.range)
      }
    } else if let verb = builtins.verb(stage.name.text) {
      return try apply(verb, stage, to: relation, number: number)
    } else if let table = builtins.table(stage.name.text) {
      if let layer = table.missingLayer {
        missingLayers.append(.missingTable(stage.name, layer: layer))
      }
      result = try narrow(relation, to: table, stage)
    } else {
      throw unknownStage(stage.name)
    }
    result.stages = number
    return result
  }

  private mutating func apply(
    _ verb: Verb, _ stage: StageSyntax, to relation: Relation, number: Int
  ) throws(Diagnostic) -> Relation {
    if let layer = verb.missingLayer { throw .missingVerb(stage.name, layer: layer) }
    try verb.checkArguments(of: stage)
    if relation.schema.isPivoted, verb.name != "chart" { throw .afterPivot(stage.name) }
    let outer = currentStage
    currentStage = stage.name.text
    defer { currentStage = outer }
    var check = StageCheck(checker: self, verb: verb, stage: stage, input: relation, number: number)
    check.checker.deepestArgument = 0
    var result = try verb.check(&check)
    warnings = check.checker.warnings
    missingLayers = check.checker.missingLayers
    expansions = check.checker.expansions
    result.stages = number
    result.depth = max(result.depth, relation.depth, check.checker.deepestArgument) + 1
    guard result.depth <= Self.maximumPlanDepth else { throw .tooManyStages(at: stage.range) }
    return result
  }

  private func unknownStage(_ name: Name) -> Diagnostic {
    let known = builtins.verbNames + builtins.tableNames + scope.tableNames
    if scope.isExpanding(name.text) { return .recursion(name) }
    let meant = builtins.verbs.first {
      $0.missingLayer == nil && $0.searchWords.contains(name.text)
    }
    return .unknownStage(
      name, closest: ClosestName.of(name.text, among: known) ?? meant?.name,
      isFunction: builtins.function(name.text) != nil)
  }
}

extension StageSyntax {
  /// A stage with a name and items only.
  init(verb name: Name, items: [ItemSyntax]) {
    self.init(name: name, items: items, named: [], labelled: [], range: name.range)
  }

  /// The call of a verb or a `def` as a stage.
  init(call name: Name, _ arguments: [ArgumentSyntax]) {
    self.init(verb: name, items: [])
    for argument in arguments {
      let value = argument.value
      if let label = argument.name {
        named.append((label, value))
      } else {
        items.append(ItemSyntax(name: nil, expression: value, direction: nil, range: value.range))
      }
    }
  }
}
