extension PatternSyntax {
  /// The same pattern with `%c` after every value of an attribute.
  ///
  /// For the note under a search without hits, which says how many there would be.
  public var ignoringCase: PatternSyntax {
    var copy = self
    switch body {
    case .expression(let expression): copy.body = .expression(expression.ignoringCase)
    case .meetUnion(let meetUnion): copy.body = .meetUnion(meetUnion.ignoringCase)
    }
    copy.constraint = constraint?.ignoringCase
    copy.filters = filters.map {
      Filter(
        kind: $0.kind, negated: $0.negated, expression: $0.expression.ignoringCase,
        range: $0.range)
    }
    return copy
  }
}

extension MeetUnion {
  fileprivate var ignoringCase: MeetUnion {
    let kind: Kind =
      switch self.kind {
      case .token(let expression): .token(expression.ignoringCase)
      case .near(let first, let second, let from, let to):
        .near(first.ignoringCase, second.ignoringCase, from: from, to: to)
      case .together(let first, let second, let tag):
        .together(first.ignoringCase, second.ignoringCase, tag)
      case .union(let first, let second): .union(first.ignoringCase, second.ignoringCase)
      }
    return MeetUnion(kind: kind, range: range)
  }
}

extension PatternExpression {
  fileprivate var ignoringCase: PatternExpression {
    let kind: Kind =
      switch self.kind {
      case .token(let condition): .token(condition?.ignoringCase)
      case .lookahead(let condition): .lookahead(condition?.ignoringCase)
      case .tag(let tag): .tag(tag.ignoringCase)
      case .region(let tag): .region(tag.ignoringCase)
      case .sequence(let parts): .sequence(parts.map(\.ignoringCase))
      case .alternation(let parts): .alternation(parts.map(\.ignoringCase))
      case .repetition(let inner, let least, let most):
        .repetition(inner.ignoringCase, atLeast: least, atMost: most)
      case .labelled(let name, let inner): .labelled(name, inner.ignoringCase)
      case .target(let inner): .target(inner.ignoringCase)
      case .near(let first, let second, let distance):
        .near(first.ignoringCase, second.ignoringCase, distance)
      case .splice: self.kind
      case .dependency(let head, let edges):
        .dependency(
          head.ignoringCase,
          edges.map {
            DependencyEdge(
              negated: $0.negated, relation: $0.relation, target: $0.target?.ignoringCase,
              range: $0.range)
          })
      }
    return PatternExpression(kind: kind, range: range)
  }
}

extension TagExpression {
  fileprivate var ignoringCase: TagExpression {
    TagExpression(
      name: name, isClosing: isClosing,
      tests: tests.map {
        AttributeTest(
          attribute: $0.attribute, comparison: $0.comparison, value: $0.value.ignoringCase,
          range: $0.range)
      })
  }
}

extension Condition {
  fileprivate var ignoringCase: Condition {
    let kind: Kind =
      switch self.kind {
      case .not(let inner): .not(inner.ignoringCase)
      case .and(let parts): .and(parts.map(\.ignoringCase))
      case .or(let parts): .or(parts.map(\.ignoringCase))
      case .implies(let first, let second): .implies(first.ignoringCase, second.ignoringCase)
      case .comparison(let left, let comparison, let right):
        .comparison(left, comparison, right.ignoringCase)
      case .exists, .edge: self.kind
      }
    return Condition(kind: kind, range: range)
  }
}

extension Operand {
  fileprivate var ignoringCase: Operand {
    switch kind {
    case .text, .list, .expressionList:
      Operand(kind: kind, flags: flags.union(.ignoreCase), range: range)
    default: self
    }
  }
}
