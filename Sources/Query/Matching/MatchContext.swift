/// What a search asks of the tokens that it goes through, be they texts in memory or the ids of a
/// store.
///
/// Attributes, tags and tests are counted as in the resolved pattern. Not shared between threads.
protocol MatchContext: AnyObject {
  associatedtype Regions: RegionLookup

  /// The tokens that there are: nothing outside of them is looked at.
  var extent: Range<Int> { get }
  /// How much work may still be done.
  var budget: SearchBudget { get }

  /// The value of a token's attribute; empty where it has none.
  func value(ofAttribute attribute: Int, at position: Int) -> String
  /// Whether a token's value fulfils a test.
  func outcome(ofTest test: Int, attribute: Int, at position: Int) throws(MatchError) -> Bool
  /// Whether two tokens have the same value, of one attribute or of two.
  func isSame(_ attribute: Int, at position: Int, _ other: Int, at place: Int) -> Bool
  /// Whether some text fulfils a test.
  func outcome(ofTest test: Int, on value: String) throws(MatchError) -> Bool

  /// The regions of a tag.
  func regions(_ tag: Int) -> Regions
  /// Whether a hit lies in a region of a tag that fulfils some tests.
  func holds(_ hit: Hit, in tag: Int, _ tests: [RegionTest]) throws(MatchError) -> Bool
  /// The value of a region's attribute; nil where it has none.
  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String?
  /// Whether a region's value fulfils a test; nil where it has none.
  func outcome(
    ofTest test: Int, attribute: Int, tag: Int, region: Int
  ) throws(MatchError) -> Bool?

  /// The head of a token; nil for the root, where there is no tree, and where the head is none of
  /// the tokens.
  func head(of position: Int) -> Int?
  /// The dependents of a token from left to right.
  func dependents(of position: Int) -> [Int]
  /// Whether the label of the edge from a token's head to it fulfils a test.
  func relationOutcome(ofTest test: Int, at position: Int) throws(MatchError) -> Bool
}

extension MatchContext {
  /// Whether a region fulfils all of some tests.
  func fulfils(_ tests: [RegionTest], tag: Int, region: Int) throws(MatchError) -> Bool {
    for test in tests {
      guard
        let outcome = try outcome(
          ofTest: test.test, attribute: test.attribute, tag: tag, region: region),
        outcome != test.negated
      else { return false }
    }
    return true
  }

  func holds(_ hit: Hit, in tag: Int, _ tests: [RegionTest]) throws(MatchError) -> Bool {
    let regions = regions(tag)
    for index in regions.containing(hit.first) where regions.region(index).last >= hit.last {
      if try fulfils(tests, tag: tag, region: index) { return true }
    }
    return false
  }

  /// The tokens at the other ends of a token's edges, from left to right.
  func neighbours(
    of position: Int, _ relation: ResolvedRelation
  ) throws(MatchError) -> [Int] {
    var found: [Int] = []
    var seen: Set<Int> = relation.isTransitive ? [position] : []
    var waiting = [position]
    while let token = waiting.popLast() {
      let nexts =
        relation.direction == .dependent
        ? dependents(of: token) : head(of: token).map { [$0] } ?? []
      for next in nexts {
        try budget.step()
        // The label of an edge belongs to its dependent.
        let labelled = relation.direction == .dependent ? next : token
        if try relation.test.map({ test throws(MatchError) in
          try relationOutcome(ofTest: test, at: labelled)
        }) ?? true {
          found.append(next)
        }
        if relation.isTransitive, seen.insert(next).inserted { waiting.append(next) }
      }
    }
    return relation.isTransitive ? found.sorted() : found
  }
}
