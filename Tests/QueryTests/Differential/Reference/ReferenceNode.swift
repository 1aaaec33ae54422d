import Query

/// A piece of a pattern as the definition takes it: splices put in, shorthands written out.
indirect enum ReferenceNode {
  case token(ReferenceToken)
  case lookahead(PatternCondition?, leaf: Int)
  /// Stands before the first token of a region; if the pattern closes the tag after having opened
  /// it, the match stays in the region until then.
  case opening(PatternTag, leaf: Int)
  /// Stands after the last token of a region: of the one opened last, if one was opened before it
  /// in the pattern.
  case closing(String, isPaired: Bool, leaf: Int)
  case sequence([Int])
  case alternation([Int])
  case repetition(Int, atLeast: Int, atMost: Int?)
}

/// One token with its labels and its neighbours in the tree.
struct ReferenceToken {
  var condition: PatternCondition?
  var labels: [String]
  var edges: [ReferenceEdge] = []
  let leaf: Int
}

/// An edge with the tokens that may stand at its other end.
struct ReferenceEdge {
  let negated: Bool
  let relation: PatternRelation
  let targets: [ReferenceToken]
}

/// A pattern as nodes that know each other by number.
struct ReferencePattern {
  private(set) var nodes: [ReferenceNode] = []
  private(set) var root = 0
  private(set) var constraints: [PatternCondition] = []
  /// The tags whose openings hold their regions.
  private(set) var heldTags: Set<String> = []
  /// The labels in the order in which the pattern has them; `target` where it has an anchor.
  private(set) var labels: [String] = []
  private(set) var takesTokens = false
  private(set) var hasEdges = false
  private var opened: Set<String> = []
  private var leaves = 0

  init(_ piece: PatternPiece, constraint: PatternCondition?) {
    root = compile(piece, [])
    if let constraint { constraints.append(constraint) }
  }

  private mutating func add(_ node: ReferenceNode) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func nextLeaf() -> Int {
    leaves += 1
    return leaves - 1
  }

  private mutating func compile(_ piece: PatternPiece, _ outer: [String]) -> Int {
    switch piece {
    case .token, .word, .words, .dependency:
      let tokens = tokens(piece, outer).map { token in add(.token(token)) }
      takesTokens = true
      return tokens.count == 1 ? tokens[0] : add(.alternation(tokens))
    case .lookahead(let condition): return add(.lookahead(condition, leaf: nextLeaf()))
    case .opening(let tag): return open(tag)
    case .closing(let name): return close(name)
    case .region(let tag): return region(tag, first: nil, outer)
    case .regionMacro(let name, nil): return region(PatternTag(name: name), first: nil, outer)
    case .regionMacro(let name, let label?):
      declare(label)
      return region(PatternTag(name: name), first: label, outer)
    case .sequence(let parts): return add(.sequence(parts.map { compile($0, outer) }))
    case .alternation(let branches):
      return add(.alternation(branches.map { compile($0, outer) }))
    case .repetition(let inner, let quantifier):
      return add(
        .repetition(
          compile(inner, outer), atLeast: quantifier.atLeast, atMost: quantifier.atMost))
    case .labelled(let name, let inner):
      declare(name)
      return compile(inner, outer + [name])
    case .target(let inner):
      declare("target")
      return compile(inner, outer + ["target"])
    case .near(let first, let second, let distance):
      let one = compile(first, outer)
      let other = compile(second, outer)
      let any = add(.token(ReferenceToken(condition: nil, labels: [], leaf: nextLeaf())))
      let gap = add(.repetition(any, atLeast: 0, atMost: distance - 1))
      let parts = distance > 1 ? [one, gap, other] : [one, other]
      return add(.alternation([add(.sequence(parts)), add(.sequence(parts.reversed()))]))
    case .splice(let splice):
      if let constraint = splice.constraint { constraints.append(constraint) }
      return compile(splice.piece, outer)
    }
  }

  private mutating func declare(_ label: String) {
    if !labels.contains(label) { labels.append(label) }
  }

  // MARK: Tags

  private mutating func open(_ tag: PatternTag) -> Int {
    opened.insert(tag.name)
    return add(.opening(tag, leaf: nextLeaf()))
  }

  private mutating func close(_ name: String) -> Int {
    let isPaired = opened.contains(name)
    if isPaired { heldTags.insert(name) }
    return add(.closing(name, isPaired: isPaired, leaf: nextLeaf()))
  }

  /// A whole region is its opening tag, any tokens, its closing tag.
  private mutating func region(_ tag: PatternTag, first: String?, _ outer: [String]) -> Int {
    takesTokens = true
    var parts = [open(tag)]
    if let first {
      parts.append(
        add(.token(ReferenceToken(condition: nil, labels: outer + [first], leaf: nextLeaf()))))
    }
    let any = add(.token(ReferenceToken(condition: nil, labels: outer, leaf: nextLeaf())))
    parts.append(add(.repetition(any, atLeast: 0, atMost: nil)))
    parts.append(close(tag.name))
    return add(.sequence(parts))
  }

  // MARK: Single tokens

  /// The tokens that a piece of one token stands for, one for each alternative.
  private mutating func tokens(_ piece: PatternPiece, _ outer: [String]) -> [ReferenceToken] {
    switch piece {
    case .token(let condition):
      return [ReferenceToken(condition: condition, labels: outer, leaf: nextLeaf())]
    case .word(let value):
      let form = PatternCondition.Subject.attribute("form", .this, isQualified: false)
      return [
        ReferenceToken(
          condition: .value(form, .equal, value), labels: outer, leaf: nextLeaf())
      ]
    case .words(let list):
      let form = PatternCondition.Subject.attribute("form", .this, isQualified: false)
      return [
        ReferenceToken(
          condition: .list(form, .isIn, list, []), labels: outer, leaf: nextLeaf())
      ]
    case .labelled(let name, let inner):
      declare(name)
      return tokens(inner, outer + [name])
    case .target(let inner):
      declare("target")
      return tokens(inner, outer + ["target"])
    case .alternation(let branches): return branches.flatMap { tokens($0, outer) }
    case .splice(let splice):
      if let constraint = splice.constraint { constraints.append(constraint) }
      return tokens(splice.piece, outer)
    case .dependency(let head, let edges, _):
      var heads = tokens(head, outer)
      let compiled = edges.map { edge in
        ReferenceEdge(
          negated: edge.negated, relation: edge.relation,
          targets: edge.target.map { tokens($0, []) }
            ?? [ReferenceToken(condition: nil, labels: [], leaf: nextLeaf())])
      }
      if edges.contains(where: { !$0.negated }) { hasEdges = true }
      for index in heads.indices { heads[index].edges += compiled }
      return heads
    default: return []
    }
  }
}

extension ReferencePattern {
  /// Whether every element can be absent; tags and lookaheads are elements.
  var canBeAbsent: Bool { canBeAbsent(root) }

  private func canBeAbsent(_ number: Int) -> Bool {
    switch nodes[number] {
    case .token, .lookahead, .opening, .closing: false
    case .sequence(let parts): parts.allSatisfy(canBeAbsent)
    case .alternation(let branches): branches.contains(where: canBeAbsent)
    case .repetition(let inner, let least, _): least == 0 || canBeAbsent(inner)
    }
  }
}
