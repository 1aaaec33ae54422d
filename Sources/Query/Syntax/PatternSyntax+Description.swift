// Patterns printed in one canonical form, which parses to the same pattern.

extension PatternSyntax: CustomStringConvertible {
  /// The pattern as CQL in its canonical form.
  public var description: String {
    var parts: [String] = []
    if let strategy { parts.append("(?\(strategy.strategy.rawValue))") }
    switch body {
    case .expression(let expression): parts.append(expression.printed(.alternation))
    case .meetUnion(let meetUnion): parts.append("MU" + meetUnion.description)
    }
    if let constraint { parts.append(":: " + constraint.description) }
    if let scope { parts.append(scope.description) }
    parts += filters.map(\.description)
    if let expansion { parts.append(expansion.description) }
    return parts.joined(separator: " ")
  }
}

extension ScopeClause: CustomStringConvertible {
  /// The scope as CQL: `within 2 s`.
  public var description: String {
    switch kind {
    case .none: "within none"
    case .document: "within doc"
    case .words(let count): "within \(count)"
    case .regions(1, let tag): "within \(tag.text)"
    case .regions(let count, let tag): "within \(count) \(tag.text)"
    }
  }
}

extension Filter: CustomStringConvertible {
  /// The filter as CQL: `!containing "men"`.
  public var description: String {
    let keyword = kind == .within ? "within" : "containing"
    // After `within` only what cannot be taken for a scope stands without brackets.
    let level: PatternExpression.Level = kind == .within ? .primary : .alternation
    return "\(negated ? "!" : "")\(keyword) \(expression.printed(level))"
  }
}

extension Expansion: CustomStringConvertible {
  /// The expansion as CQL: `expand left to 2 s`.
  public var description: String {
    let side =
      switch direction {
      case .left: "left "
      case .right: "right "
      case .both: ""
      }
    return switch unit {
    case .words(let count): "expand \(side)to \(count)"
    case .regions(1, let tag): "expand \(side)to \(tag.text)"
    case .regions(let count, let tag): "expand \(side)to \(count) \(tag.text)"
    }
  }
}

extension MeetUnion: CustomStringConvertible {
  /// The set as CQP writes it: `(meet "a" "b" -5 5)`.
  public var description: String {
    switch kind {
    case .token(let expression): expression.printed(.primary)
    case .near(let first, let second, let from, let to): "(meet \(first) \(second) \(from) \(to))"
    case .together(let first, let second, let tag): "(meet \(first) \(second) \(tag.text))"
    case .union(let first, let second): "(union \(first) \(second))"
    }
  }
}
