import Store

/// What a token must be, decided by ids wherever it can be.
///
/// Conditions that speak of labels are not among these; their `relaxed` form is.
final class TokenTest {
  /// The kinds of test.
  enum Kind {
    case always
    case never
    case member(Column, ValueSet)
    case all([TokenTest])
    case any([TokenTest])
    case not(TokenTest)
    case inRegion(tag: Int, RegionEdge)
    case general(ResolvedCondition)
  }

  let kind: Kind
  /// About how many tokens of the segment fulfil the test, at most.
  let frequency: Int
  /// The attribute of a `member`, for the plan.
  let attribute: Int?
  /// A member's column and set, where the test is one.
  private let column: Column?
  private let set: ValueSet

  init(_ kind: Kind, frequency: Int, attribute: Int? = nil) {
    self.kind = kind
    self.frequency = frequency
    self.attribute = attribute
    if case .member(let column, let set) = kind {
      self.column = column
      self.set = set
    } else {
      column = nil
      set = ValueSet(0..<0)
    }
  }

  /// Whether a token fulfils the test.
  @inline(__always)
  func holds(at position: Int, _ context: SegmentContext) throws(MatchError) -> Bool {
    if let column { return set.contains(column.id(at: position)) }
    return try holdsOtherwise(at: position, context)
  }

  private func holdsOtherwise(
    at position: Int, _ context: SegmentContext
  ) throws(MatchError) -> Bool {
    switch kind {
    case .always: return true
    case .never: return false
    case .member(let column, let set): return set.contains(column.id(at: position))
    case .all(let parts):
      for part in parts where try !part.holds(at: position, context) { return false }
      return true
    case .any(let parts):
      for part in parts where try part.holds(at: position, context) { return true }
      return false
    case .not(let inner): return try !inner.holds(at: position, context)
    case .inRegion(let tag, let edge):
      guard let layer = context.index.layers[tag] else { return false }
      switch edge {
      case .anywhere: return layer.index(containing: position) != nil
      case .first: return !layer.indices(startingAt: position).isEmpty
      case .last: return !context.regions(tag).ending(at: position).isEmpty
      }
    case .general(let condition):
      return try context.holds(condition, ConditionSubject(position: position, labels: []))
    }
  }

  /// Whether every token fulfils the test.
  var isAlways: Bool { if case .always = kind { true } else { false } }
}
