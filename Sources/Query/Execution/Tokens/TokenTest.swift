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
    case regionStart(tag: Int, [RegionTest])
    case general(ResolvedCondition)
  }

  let kind: Kind
  /// About how many tokens of the segment fulfil the test, at most.
  let frequency: Int
  /// The attribute of a `member`, for the plan.
  let attribute: Int?

  init(_ kind: Kind, frequency: Int, attribute: Int? = nil) {
    self.kind = kind
    self.frequency = frequency
    self.attribute = attribute
  }

  /// Keeps those of some starts whose token at a distance fulfils the test; how many they are.
  ///
  /// Distances can lead out of the extent of the context: such starts are dropped.
  func keep(
    _ starts: UnsafeMutablePointer<UInt32>, _ count: Int, offset: Int, _ context: SegmentContext
  ) throws(MatchError) -> Int {
    let extent = context.extent
    var kept = 0
    if case .member(let column, let set) = kind {
      for index in 0..<count {
        let start = starts[index]
        let position = Int(start) &+ offset
        if extent.contains(position), set.contains(column.id(at: position)) {
          starts[kept] = start
          kept &+= 1
        }
      }
      return kept
    }
    if case .all(let parts) = kind {
      kept = count
      for part in parts { kept = try part.keep(starts, kept, offset: offset, context) }
      return kept
    }
    for index in 0..<count {
      let start = starts[index]
      let position = Int(start) &+ offset
      if extent.contains(position), try holds(at: position, context) {
        starts[kept] = start
        kept &+= 1
      }
    }
    return kept
  }

  /// Whether a token fulfils the test.
  func holds(
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
      if context.isFlat(tag) {
        guard let region = context.region(ofTag: tag, containing: position) else { return false }
        switch edge {
        case .anywhere: return true
        case .first: return region.first == position
        case .last: return region.last == position
        }
      }
      let regions = context.regions(tag)
      switch edge {
      case .anywhere: return !regions.containing(position).isEmpty
      case .first: return !regions.starting(at: position).isEmpty
      case .last: return !regions.ending(at: position).isEmpty
      }
    case .regionStart(let tag, let tests):
      if context.isFlat(tag) {
        guard let region = context.region(ofTag: tag, containing: position),
          region.first == position
        else { return false }
        return try context.fulfils(tests, tag: tag, region: region.index)
      }
      for region in context.regions(tag).starting(at: position) {
        if try context.fulfils(tests, tag: tag, region: region) { return true }
      }
      return false
    case .general(let condition):
      return try context.holds(condition, ConditionSubject(position: position, labels: []))
    }
  }

  /// Whether no index leads to the tokens that fulfil the test.
  var isSlow: Bool {
    switch kind {
    case .always, .not, .inRegion, .general: true
    case .never, .member, .regionStart: false
    case .all(let parts): parts.first?.isSlow ?? true
    case .any(let parts): parts.contains(where: \.isSlow)
    }
  }

  /// Whether every token fulfils the test.
  var isAlways: Bool { if case .always = kind { true } else { false } }
}
