// Edges of the dependency tree.

extension PatternParser {
  /// The edges after a token: `>nsubj who:[] !>obj`.
  mutating func dependencyEdges(
    after head: PatternExpression
  ) throws(PatternError) -> [DependencyEdge] {
    var edges: [DependencyEdge] = []
    while true {
      let before = position
      skipSpace()
      let start = position
      let negated = isNext("!>") || isNext("!<")
      if negated { position += 1 }
      // No tag can follow a `!`: in `!<amod > []` the `>` is an edge of its own.
      guard negated || !isNextTag, let relation = try relation() else {
        position = before
        return edges
      }
      if edges.isEmpty, !head.isSingleToken {
        throw PatternError(
          "an edge starts from one token", at: start..<position,
          hint: "put it right after the token: ([lemma=\"say\"] >nsubj [])")
      }
      edges.append(try edge(relation, negated: negated, from: start))
    }
  }

  private mutating func edge(
    _ relation: DependencyEdge.Relation, negated: Bool, from start: Int
  ) throws(PatternError) -> DependencyEdge {
    let before = position
    skipSpace()
    guard startsNode else {
      position = before
      if !negated {
        throw PatternError(
          "the token at the other end of the edge is missing", at: start..<position,
          hint: "any token is written []")
      }
      return DependencyEdge(
        negated: negated, relation: relation, target: nil, range: start..<position)
    }
    let nodeStart = position
    let target = try primary()
    guard target.isSingleToken else {
      throw PatternError(
        "at the other end of an edge stands one token, with its own edges in brackets",
        at: nodeStart..<position, hint: "write >obj (whom:[] >amod [])")
    }
    let after = position
    skipSpace()
    if let byte = current, "?*+{".utf8.contains(byte) {
      throw PatternError(
        "the other end of an edge cannot be repeated", at: nextRange,
        hint: "leave the quantifier out; >> is an edge of any depth")
    }
    position = after
    return DependencyEdge(
      negated: negated, relation: relation, target: target, range: start..<position)
  }

  private var startsNode: Bool {
    guard let byte = current else { return false }
    if "[\"'(@$".utf8.contains(byte) { return !isNext("[:") }
    guard let name = nextIdentifier() else { return false }
    return self.byte(at: name.range.upperBound) == UInt8(ascii: ":")
      && self.byte(at: name.range.upperBound + 1) != UInt8(ascii: ":")
  }

  /// `>nsubj`, `<nsubj:pass`, `>>`, `>/nsubj.*/`.
  mutating func relation() throws(PatternError) -> DependencyEdge.Relation? {
    let start = position
    let direction: DependencyEdge.Relation.Direction
    if take(">") {
      direction = .dependent
    } else if take("<") {
      direction = .head
    } else {
      return nil
    }
    let isTransitive = direction == .dependent ? take(">") : take("<")
    let label: DependencyEdge.Relation.Label
    if current == UInt8(ascii: "/"), let expression = try textValue() {
      label = .expression(expression)
    } else if let name = relationName() {
      label = .name(name)
    } else {
      label = .any
    }
    return DependencyEdge.Relation(
      direction: direction, isTransitive: isTransitive, label: label, range: start..<position)
  }

  /// A relation of Universal Dependencies with its subtype: `nsubj:pass`.
  private mutating func relationName() -> PatternName? {
    guard let first = identifier() else { return nil }
    var end = first.range.upperBound
    while byte(at: end) == UInt8(ascii: ":"), let subtype = nextIdentifier(from: end + 1) {
      end = subtype.range.upperBound
    }
    position = end
    return PatternName(
      text: String(decoding: bytes[first.range.lowerBound..<end], as: UTF8.self),
      range: first.range.lowerBound..<end)
  }

  /// Whether what begins with `<` here is a tag and not an edge to a head.
  ///
  /// A tag ends in `>`, `/>`, or in a value and `>`; in `<nsubj "said" >obj []` the `>` begins the
  /// next edge, which a name, a `/` or another `>` shows.
  private var isNextTag: Bool {
    guard isNext("<") else { return false }
    if isNext("</") && nextIdentifier(from: position + 2) != nil {
      let name = nextIdentifier(from: position + 2)
      return byte(at: name?.range.upperBound ?? position) == UInt8(ascii: ">")
    }
    var scout = self
    scout.position += 1
    guard scout.identifier() != nil else { return false }
    scout.skipSpace()
    if scout.isNext("/>") { return true }
    if scout.isNext(">") {
      return !Self.isEdge(scout.byte(at: scout.position + 1))
    }
    if let name = scout.identifier() {
      if scout.byte(at: name.range.upperBound) == UInt8(ascii: ":") { return false }
      return true
    }
    if scout.isNext("=") || scout.isNext("!=") { return true }
    if scout.current == UInt8(ascii: "\"") || scout.current == UInt8(ascii: "'") {
      guard (try? scout.textValue()) != nil, (try? scout.flags()) != nil else { return false }
      scout.skipSpace()
      return scout.isNext(">") && !Self.isEdge(scout.byte(at: scout.position + 1))
    }
    return false
  }

  private static func isEdge(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isNameStart(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}

extension PatternExpression {
  /// Whether it matches exactly one token, so that edges can start from it.
  var isSingleToken: Bool {
    switch kind {
    case .token, .splice: true
    case .labelled(_, let inner), .target(let inner): inner.isSingleToken
    case .dependency: true
    case .alternation(let branches): branches.allSatisfy(\.isSingleToken)
    case .lookahead, .tag, .region, .sequence, .repetition, .near: false
    }
  }
}
