// Pieces of a pattern with every name looked up, before they become instructions.

/// A piece of a pattern with every name looked up.
indirect enum ResolvedPiece: Sendable {
  case token(TokenNode)
  case lookahead(ResolvedCondition?, leaf: Int)
  case tag(TagStep)
  case sequence([ResolvedPiece])
  case alternation([ResolvedPiece])
  case repetition(ResolvedPiece, atLeast: Int, atMost: Int?)
}

extension PatternResolver {
  /// Gives the labels their numbers, in order of appearance, before conditions speak of them.
  mutating func collectLabels(_ expression: PatternExpression) throws(PatternError) {
    switch expression.kind {
    case .labelled(let name, let inner):
      try declareLabel(name)
      try collectLabels(inner)
    case .target(let inner):
      if !labels.contains(Self.targetName) { labels.append(Self.targetName) }
      try collectLabels(inner)
    case .sequence(let parts), .alternation(let parts):
      for part in parts { try collectLabels(part) }
    case .repetition(let inner, _, _): try collectLabels(inner)
    case .near(let first, let second, _):
      try collectLabels(first)
      try collectLabels(second)
    case .dependency(let head, let edges):
      try collectLabels(head)
      for edge in edges {
        guard let target = edge.target else { continue }
        let before = labels.count
        try collectLabels(target)
        if edge.negated, labels.count > before {
          throw PatternError(
            "`\(labels[before])` would never be captured: there must be no such edge",
            at: target.range, hint: "leave the label out")
        }
      }
    case .splice(let name):
      guard case .pattern(let syntax)? = bindings[name.text],
        case .expression(let inner) = syntax.body, splices.count < Self.deepestSplice
      else { return }
      splices.append(name)
      defer { splices.removeLast() }
      try inSplice { resolver throws(PatternError) in try resolver.collectLabels(inner) }
    case .token, .lookahead, .tag, .region: return
    }
  }

  private mutating func declareLabel(_ name: PatternName) throws(PatternError) {
    if Self.fixedNames.contains(name.text) {
      throw PatternError(
        "`\(name.text)` cannot be a label: it has a meaning of its own", at: name.range,
        hint: name.text == Self.targetName ? "it is the name of what @ marks" : nil)
    }
    if schema.reservedNames.contains(name.text) {
      throw PatternError(
        "`\(name.text)` cannot be captured: the result has a column of that name",
        at: name.range, hint: "choose another label, such as \(name.text)_1")
    }
    if !labels.contains(name.text) { labels.append(name.text) }
  }

  /// Splices may stand in splices, but not without end.
  static let deepestSplice = 20

  /// Runs a step inside a spliced pattern, whose errors are about the place of its name.
  mutating func inSplice(
    _ body: (inout PatternResolver) throws(PatternError) -> Void
  ) throws(PatternError) {
    do {
      try body(&self)
    } catch {
      guard splices.count == 1, let name = splices.first else { throw error }
      throw PatternError(
        "in `$\(name.text)`: \(error.message)", at: name.range, hint: error.hint)
    }
  }

  mutating func resolve(
    _ expression: PatternExpression, labels current: [Int]
  ) throws(PatternError) -> ResolvedPiece {
    switch expression.kind {
    case .token, .dependency:
      return try piece(ofNodes: nodes(expression, labels: current))
    case .lookahead(let test):
      return .lookahead(
        try test.map { condition throws(PatternError) in
          try self.condition(condition)
        }, leaf: nextLeaf())
    case .tag(let tag): return .tag(try tagStep(tag))
    case .region(let tag): return try region(tag, labels: current)
    case .sequence(let parts):
      var resolved: [ResolvedPiece] = []
      for part in parts { resolved.append(try resolve(part, labels: current)) }
      return .sequence(resolved)
    case .alternation(let parts):
      var resolved: [ResolvedPiece] = []
      for part in parts { resolved.append(try resolve(part, labels: current)) }
      return .alternation(resolved)
    case .repetition(let inner, let least, let most):
      return .repetition(try resolve(inner, labels: current), atLeast: least, atMost: most)
    case .labelled(let name, let inner):
      return try resolve(inner, labels: current + labelNumber(name.text))
    case .target(let inner):
      return try resolve(inner, labels: current + labelNumber(Self.targetName))
    case .near(let first, let second, let distance):
      let one = try resolve(first, labels: current)
      let other = try resolve(second, labels: current)
      let any = TokenNode(condition: .always, labels: [], edges: [], leaf: nextLeaf())
      let gap = ResolvedPiece.repetition(.token(any), atLeast: 0, atMost: distance - 1)
      let parts = distance > 1 ? [one, gap, other] : [one, other]
      return .alternation([.sequence(parts), .sequence(parts.reversed())])
    case .splice(let name): return try splice(name, labels: current)
    }
  }

  private func labelNumber(_ name: String) -> [Int] {
    labels.firstIndex(of: name).map { [$0] } ?? []
  }

  mutating func nextLeaf() -> Int {
    leaves += 1
    return leaves - 1
  }

  private func piece(ofNodes nodes: [TokenNode]) -> ResolvedPiece {
    nodes.count == 1 ? .token(nodes[0]) : .alternation(nodes.map { .token($0) })
  }

  private mutating func splice(
    _ name: PatternName, labels current: [Int]
  ) throws(PatternError) -> ResolvedPiece {
    switch bindings[name.text] {
    case nil: throw unknownBinding(name)
    case .words(let words):
      let attribute = try defaultAttribute(at: name.range)
      let test = addTest(.words(Set(words.map(ExactText.init))), folding: [])
      let condition = ResolvedCondition.value(
        .attribute(attribute, .this), test: test, negated: false)
      return .token(
        TokenNode(condition: condition, labels: current, edges: [], leaf: nextLeaf()))
    case .pattern(let syntax):
      let inner = try splicedExpression(syntax, name)
      var piece = ResolvedPiece.sequence([])
      splices.append(name)
      defer { splices.removeLast() }
      try inSplice { resolver throws(PatternError) in
        piece = try resolver.resolve(inner, labels: current)
        if let constraint = syntax.constraint {
          let before = resolver.isInConstraint
          resolver.isInConstraint = true
          defer { resolver.isInConstraint = before }
          resolver.splicedConstraints.append(try resolver.condition(constraint))
        }
      }
      return piece
    }
  }

  /// The expression of a pattern that is put into another.
  private func splicedExpression(
    _ syntax: PatternSyntax, _ name: PatternName
  ) throws(PatternError) -> PatternExpression {
    if splices.count >= Self.deepestSplice {
      throw PatternError("patterns that stand in each other nest too deeply", at: name.range)
    }
    guard case .expression(let inner) = syntax.body else {
      throw PatternError("MU(…) cannot stand inside another pattern", at: name.range)
    }
    let whole: String? =
      if syntax.scope != nil { "a scope" } else if !syntax.filters.isEmpty {
        "a `within` or `containing`"
      } else if syntax.expansion != nil { "an `expand`" } else if syntax.strategy != nil {
        "a matching strategy"
      } else { nil }
    if let whole {
      throw PatternError(
        "`$\(name.text)` has \(whole), which belongs to a whole pattern", at: name.range,
        hint: "leave it out there and write it here, at the end")
    }
    return inner
  }

  func unknownBinding(_ name: PatternName) -> PatternError {
    PatternError(
      "`$\(name.text)` is not defined", at: name.range,
      hint: PatternSchema.suggestion(
        for: name.text, among: bindings.keys.sorted(), "names"))
  }

  /// The tokens that an expression of one token stands for, one for each alternative.
  private mutating func nodes(
    _ expression: PatternExpression, labels current: [Int]
  ) throws(PatternError) -> [TokenNode] {
    switch expression.kind {
    case .token(let test):
      let resolved = try test.map { condition throws(PatternError) in
        try self.condition(condition)
      }
      return [
        TokenNode(condition: resolved ?? .always, labels: current, edges: [], leaf: nextLeaf())
      ]
    case .labelled(let name, let inner):
      return try nodes(inner, labels: current + labelNumber(name.text))
    case .target(let inner):
      return try nodes(inner, labels: current + labelNumber(Self.targetName))
    case .alternation(let branches):
      var all: [TokenNode] = []
      for branch in branches { all += try nodes(branch, labels: current) }
      return all
    case .dependency(let head, let edges):
      try useDependencies(at: expression.range)
      var heads = try nodes(head, labels: current)
      var resolved: [ResolvedEdge] = []
      for edge in edges { resolved.append(try self.edge(edge)) }
      for index in heads.indices { heads[index].edges += resolved }
      return heads
    case .splice(let name):
      return try nodes(of: try splice(name, labels: current), at: name)
    default:
      throw PatternError("one token should stand here", at: expression.range)
    }
  }

  private func nodes(
    of piece: ResolvedPiece, at name: PatternName
  ) throws(PatternError) -> [TokenNode] {
    switch piece {
    case .token(let node): return [node]
    case .sequence(let parts) where parts.count == 1: return try nodes(of: parts[0], at: name)
    case .alternation(let parts):
      var all: [TokenNode] = []
      for part in parts { all += try nodes(of: part, at: name) }
      return all
    default:
      throw PatternError(
        "`$\(name.text)` is more than one token, but an edge needs one", at: name.range)
    }
  }

  private mutating func edge(_ edge: DependencyEdge) throws(PatternError) -> ResolvedEdge {
    let relation = try relation(edge.relation)
    let any = TokenNode(condition: .always, labels: [], edges: [], leaf: nextLeaf())
    let targets = try edge.target.map { target throws(PatternError) in
      try nodes(target, labels: [])
    }
    return ResolvedEdge(negated: edge.negated, relation: relation, targets: targets ?? [any])
  }

  mutating func relation(
    _ relation: DependencyEdge.Relation
  ) throws(PatternError) -> ResolvedRelation {
    let test: Int?
    switch relation.label {
    case .any: test = nil
    case .name(let name):
      if case .closed(let known) = schema.relations, !known.contains(name.text) {
        throw PatternError(
          "there is no relation `\(name.text)`", at: name.range,
          hint: PatternSchema.suggestion(for: name.text, among: known, "relations"))
      }
      test = addTest(.text(name.text), folding: [])
    case .expression(let value):
      let expression = try compile(value, options: [])
      if case .closed(let known) = schema.relations {
        try requireMatch(of: expression, value: value, among: known, "relation")
      }
      test = addTest(.expression(expression), folding: [])
    }
    return ResolvedRelation(
      direction: relation.direction, isTransitive: relation.isTransitive, test: test)
  }
}
