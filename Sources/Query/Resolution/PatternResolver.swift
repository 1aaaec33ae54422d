extension PatternSyntax {
  /// Checks the pattern against a corpus's schema and makes it ready to be matched.
  ///
  /// Names that do not exist, values outside a closed list, invalid regular expressions and
  /// edges in a corpus without trees are errors with their place in the pattern.
  /// - Parameter bindings: What `$name` stands for.
  public func resolve(
    schema: PatternSchema, bindings: [String: PatternBinding] = [:]
  ) throws(PatternError) -> ResolvedPattern {
    var resolver = PatternResolver(schema: schema, bindings: bindings)
    return try resolver.resolve(self)
  }

  /// The names that the pattern takes from outside, each as often as it occurs.
  public var references: [PatternReference] { PatternReference.all(in: self) }
}

/// Looks up every name of a pattern and turns the pattern into a program.
struct PatternResolver {
  let schema: PatternSchema
  let bindings: [String: PatternBinding]
  var tests: [ValueTest] = []
  var labels: [String] = []
  var labelsInUse: Set<String> = []
  var referencedLabels: Set<Int> = []
  var openedTags: Set<Int> = []
  var pairedTags: Set<Int> = []
  var leaves = 0
  var usesDependencies = false
  var usedAttributes: Set<Int> = []
  var usedTags: Set<Int> = []
  /// The spliced patterns that this one stands in, and where the outermost is named.
  var splices: [PatternName] = []
  /// Conditions that spliced patterns brought with them.
  var splicedConstraints: [ResolvedCondition] = []
  /// Whether `match`, `matchend` and labels may be used without an attribute.
  var isInConstraint = false

  init(schema: PatternSchema, bindings: [String: PatternBinding]) {
    self.schema = schema
    self.bindings = bindings
  }

  /// Names that labels may not have because they mean something.
  static let fixedNames = ["_", "match", "matchend", "target"]
  /// The name of the capture that `@` makes.
  static let targetName = "target"

  mutating func resolve(_ syntax: PatternSyntax) throws(PatternError) -> ResolvedPattern {
    let scope = try scope(syntax.scope)
    let expansion = try expansion(syntax.expansion)
    let strategy = syntax.strategy?.strategy ?? schema.defaultStrategy
    var filters: [ResolvedFilter] = []
    for filter in syntax.filters { filters.append(try resolveFilter(filter)) }
    let body: ResolvedBody
    var matchesNothing = false
    switch syntax.body {
    case .meetUnion(let meetUnion):
      if let constraint = syntax.constraint {
        throw PatternError("MU(…) has no labels and so no `::`", at: constraint.range)
      }
      body = .meetUnion(try resolveMeetUnion(meetUnion))
    case .expression(let expression):
      try collectLabels(expression)
      let program = try program(expression, constraint: syntax.constraint)
      matchesNothing = program.matchesNothing
      body = .program(program)
    }
    return ResolvedPattern(
      syntax: syntax, captures: labels, strategy: strategy, matchesNothing: matchesNothing,
      usesDependencies: usesDependencies, usedAttributes: usedAttributes, usedTags: usedTags,
      scope: scope, body: body, filters: filters,
      expansion: expansion, tests: tests)
  }

  /// Turns an expression and its constraint into a program of its own.
  private mutating func program(
    _ expression: PatternExpression, constraint: Condition?
  ) throws(PatternError) -> Program {
    let piece = try resolve(expression, labels: [])
    var conditions = splicedConstraints
    if let constraint {
      isInConstraint = true
      defer { isInConstraint = false }
      conditions.append(try condition(constraint))
    }
    var assembler = ProgramAssembler()
    try assembler.assemble(piece, at: expression.range)
    var program = Program(instructions: assembler.instructions, piece: piece)
    program.constraint =
      conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : .all(conditions)
    program.labels = labels
    program.referencedLabels = referencedLabels
    program.pairedTags = pairedTags
    program.hasEdges = assembler.hasEdges
    return program
  }

  /// A pattern inside `within (…)` or `containing`; its labels would capture nothing.
  private mutating func resolveFilter(_ filter: Filter) throws(PatternError) -> ResolvedFilter {
    var inner = PatternResolver(schema: schema, bindings: bindings)
    inner.tests = tests
    try inner.collectLabels(filter.expression)
    if let label = inner.labels.first {
      throw PatternError(
        "`\(label)` cannot be captured here", at: filter.expression.range,
        hint: "labels stand before within and containing")
    }
    let program = try inner.program(filter.expression, constraint: nil)
    if !program.takesTokens || program.matchesNothing {
      throw PatternError(
        "what a hit lies in or holds must have a token", at: filter.expression.range,
        hint: "a whole region is written <s/>")
    }
    tests = inner.tests
    usesDependencies = usesDependencies || inner.usesDependencies
    usedAttributes.formUnion(inner.usedAttributes)
    usedTags.formUnion(inner.usedTags)
    return ResolvedFilter(kind: filter.kind, negated: filter.negated, program: program)
  }

  private mutating func resolveMeetUnion(
    _ meetUnion: MeetUnion
  ) throws(PatternError) -> ResolvedMeetUnion {
    switch meetUnion.kind {
    case .token(let expression):
      guard case .token(let inner) = expression.kind else {
        throw PatternError("MU(…) takes single tokens", at: expression.range)
      }
      guard let inner else { return .token(.always) }
      return .token(try condition(inner))
    case .near(let first, let second, let from, let to):
      return .near(
        try resolveMeetUnion(first), try resolveMeetUnion(second), from: from, to: to)
    case .together(let first, let second, let name):
      let tag = try tagIndex(name)
      return .together(try resolveMeetUnion(first), try resolveMeetUnion(second), tag: tag)
    case .union(let first, let second):
      return .union(try resolveMeetUnion(first), try resolveMeetUnion(second))
    }
  }

  private mutating func scope(_ clause: ScopeClause?) throws(PatternError) -> ResolvedScope {
    switch clause?.kind {
    case nil:
      guard case .region(let name) = schema.defaultScope, let tag = schema.tagIndex(named: name)
      else { return .unlimited }
      return .regions(1, tag: tag)
    case .some(.none): return .unlimited
    case .document:
      guard let tag = schema.tagIndex(named: "doc") else { return .unlimited }
      return .regions(1, tag: tag)
    case .words(let count): return .words(count)
    case .regions(let count, let name): return .regions(count, tag: try tagIndex(name))
    }
  }

  private mutating func expansion(_ clause: Expansion?) throws(PatternError) -> ResolvedExpansion? {
    guard let clause else { return nil }
    switch clause.unit {
    case .words(let count):
      return ResolvedExpansion(direction: clause.direction, unit: .words(count))
    case .regions(let count, let name):
      return ResolvedExpansion(
        direction: clause.direction, unit: .regions(count, tag: try tagIndex(name)))
    }
  }

  /// Notes that the pattern walks the edges of trees.
  mutating func useDependencies(at range: Range<Int>) throws(PatternError) {
    guard schema.hasDependencies else {
      throw PatternError(
        "this corpus has no dependency trees", at: range,
        hint: "articles have them, and CoNLL-U with heads; VRT has none")
    }
    usesDependencies = true
  }

  /// The tag with a name.
  mutating func tagIndex(_ name: PatternName) throws(PatternError) -> Int {
    guard let tag = schema.tagIndex(named: name.text) else { throw unknownTag(name) }
    usedTags.insert(tag)
    return tag
  }

  func unknownTag(_ name: PatternName) -> PatternError {
    PatternError(
      "there is no tag `\(name.text)`", at: name.range,
      hint: PatternSchema.suggestion(
        for: name.text, among: schema.tags.flatMap { [$0.name] + $0.aliases }, "tags"))
  }
}
