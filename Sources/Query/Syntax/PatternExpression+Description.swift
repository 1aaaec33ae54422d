extension PatternExpression: CustomStringConvertible {
  /// The piece as CQL in its canonical form.
  public var description: String { printed(.alternation) }

  /// How tightly a place binds what stands there; what binds less needs brackets.
  enum Level: Int {
    case alternation
    case sequence
    case element
    case primary
  }

  func printed(_ level: Level) -> String {
    let text = unbracketed
    return ownLevel.rawValue < level.rawValue ? "(\(text))" : text
  }

  private var ownLevel: Level {
    switch kind {
    case .alternation: .alternation
    case .sequence, .dependency: .sequence
    case .repetition: .element
    case .token, .lookahead, .tag, .region, .labelled, .target, .near, .splice: .primary
    }
  }

  private var unbracketed: String {
    switch kind {
    case .token(let condition): Self.token(condition)
    case .lookahead(nil): "[::]"
    case .lookahead(let condition?): "[: \(condition) :]"
    case .tag(let tag): tag.isClosing ? "</\(tag.name.text)>" : "<\(tag)>"
    case .region(let tag): "<\(tag)/>"
    case .sequence(let parts): parts.map { $0.printed(.element) }.joined(separator: " ")
    case .alternation(let parts): parts.map { $0.printed(.sequence) }.joined(separator: " | ")
    case .repetition(let inner, let least, let most):
      inner.printed(.primary) + Self.quantifier(least, most)
    case .labelled(let name, let inner): "\(name.text):\(inner.printed(.primary))"
    case .target(let inner): "@\(inner.printed(.primary))"
    case .near(let first, let second, let distance): "near(\(first), \(second), \(distance))"
    case .splice(let name): "$\(name.text)"
    case .dependency(let head, let edges):
      ([head.printed(.primary)] + edges.map(\.description)).joined(separator: " ")
    }
  }

  private static func token(_ condition: Condition?) -> String {
    guard let condition else { return "[]" }
    if case .comparison(let left, .equal, let right) = condition.kind,
      case .defaultAttribute = left.kind
    {
      return right.description
    }
    return "[\(condition)]"
  }

  private static func quantifier(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    case (_, nil): "{\(least),}"
    case (_, least): "{\(least)}"
    case (_, let most?): "{\(least),\(most)}"
    }
  }
}

extension TagExpression: CustomStringConvertible {
  /// What stands between the tag's angle brackets.
  public var description: String {
    tests.enumerated().reduce(name.text) { text, test in
      let (index, test) = test
      guard let attribute = test.attribute else {
        return text + test.comparison.spaced + test.value.description
      }
      let joint = index == 0 ? " " : " & "
      return text + joint + attribute.text + test.comparison.spaced + test.value.description
    }
  }
}

extension DependencyEdge: CustomStringConvertible {
  /// The edge with what stands at its other end: `>obj whom:[]`.
  public var description: String {
    let other = target.map { " " + $0.printed(.primary) } ?? ""
    return "\(negated ? "!" : "")\(relation)\(other)"
  }
}

extension DependencyEdge.Relation: CustomStringConvertible {
  /// The edge alone: `>nsubj:pass`.
  public var description: String {
    let sign = direction == .dependent ? ">" : "<"
    let name =
      switch label {
      case .any: ""
      case .name(let name): name.text
      case .expression(let value): value.description
      }
    return (isTransitive ? sign + sign : sign) + name
  }
}
