// What a condition depends on.

extension ResolvedCondition {
  /// What the outcome of a condition depends on.
  enum Dependence: Equatable {
    /// On nothing: it is the same for all tokens.
    case nothing
    /// On the value that the token has in one attribute.
    case attribute(Int)
    /// On the token, its attributes and its regions.
    case token
    /// On other tokens too, that labels are bound to.
    case labels

    func joined(_ other: Dependence) -> Dependence {
      switch (self, other) {
      case (.nothing, let other): other
      case (let own, .nothing): own
      case (.labels, _), (_, .labels): .labels
      case (.attribute(let own), .attribute(let other)) where own == other: self
      default: .token
      }
    }
  }

  /// What the outcome depends on.
  var dependence: Dependence {
    switch self {
    case .always: .nothing
    case .not(let inner): inner.dependence
    case .all(let parts), .any(let parts):
      parts.reduce(.nothing) { $0.joined($1.dependence) }
    case .implies(let first, let second): first.dependence.joined(second.dependence)
    case .value(let source, _, _), .hasValue(let source): source.dependence
    case .same(let left, let right, _), .affix(_, let left, let right):
      left.dependence.joined(right.dependence)
    case .numbers(let left, _, let right): left.dependence.joined(right.dependence)
    case .isSet(.this): .token
    case .inRegion(.this, _, _): .token
    case .isSet, .inRegion, .edge: .labels
    }
  }

  /// A condition that depends on the token alone and holds wherever this one can hold.
  var relaxed: ResolvedCondition { bounded(above: true) }

  private func bounded(above: Bool) -> ResolvedCondition {
    if dependence != .labels { return self }
    switch self {
    case .not(let inner): return .not(inner.bounded(above: !above))
    case .all(let parts): return .all(parts.map { $0.bounded(above: above) })
    case .any(let parts): return .any(parts.map { $0.bounded(above: above) })
    case .implies(let first, let second):
      return .any([.not(first.bounded(above: !above)), second.bounded(above: above)])
    default: return above ? .always : .not(.always)
    }
  }
}

extension TextSource {
  fileprivate var dependence: ResolvedCondition.Dependence {
    switch self {
    case .attribute(let attribute, .this): .attribute(attribute)
    case .region(_, _, .this): .token
    case .attribute, .region: .labels
    case .constant: .nothing
    case .folded(let inner, _): inner.dependence
    }
  }
}

extension NumberSource {
  fileprivate var dependence: ResolvedCondition.Dependence {
    switch self {
    case .constant: .nothing
    case .position(.this): .token
    case .position: .labels
    case .distance(.this, .this, _): .token
    case .distance: .labels
    case .parsed(let text), .length(let text): text.dependence
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right):
      left.dependence.joined(right.dependence)
    }
  }
}
