import Store

/// What one search over a segment works with: sets of ids for its tests, its limits.
///
/// Texts are made only where a condition compares what is in no column.
final class SegmentContext: MatchContext {
  let index: SegmentIndex
  let schema: PatternSchema
  let tests: [ValueTest]
  let budget: SearchBudget
  /// The stretch of the segment that is searched.
  var extent: Range<Int>
  private var sets: [[ValueSet?]]
  private var regionSets: [RegionTestKey: ValueSet] = [:]
  private var relationSets: [ValueSet?]
  private var translations: [ColumnPair: [UInt32]] = [:]
  private var trees: SentenceTrees?
  private var cursors: [RegionCursor?]
  private let ends: [RegionEnds]

  init(
    index: SegmentIndex, schema: PatternSchema, tests: [ValueTest],
    isCancelled: @escaping () -> Bool
  ) {
    self.index = index
    self.schema = schema
    self.tests = tests
    budget = SearchBudget(isCancelled: isCancelled)
    extent = 0..<index.segment.tokenCount
    sets = Array(
      repeating: Array(repeating: nil, count: tests.count), count: index.columns.count)
    relationSets = Array(repeating: nil, count: tests.count)
    cursors = index.layers.map { RegionCursor($0) }
    ends = index.layers.map { RegionEnds($0) }
  }

  private struct RegionTestKey: Hashable {
    let tag: Int
    let attribute: Int
    let test: Int
  }

  private struct ColumnPair: Hashable {
    let from: Int
    let to: Int
  }

  // MARK: Tokens

  func value(ofAttribute attribute: Int, at position: Int) -> String {
    guard let column = index.columns[attribute] else { return "" }
    return column.dictionary.text(of: column.id(at: position))
  }

  func outcome(ofTest test: Int, attribute: Int, at position: Int) throws(MatchError) -> Bool {
    guard let column = index.columns[attribute] else { return try outcome(ofTest: test, on: "") }
    if let set = sets[attribute][test] { return set.contains(column.id(at: position)) }
    return try set(ofTest: test, attribute: attribute, column).contains(column.id(at: position))
  }

  /// The values of an attribute that fulfil a test.
  func set(
    ofTest test: Int, attribute: Int, _ column: Column
  ) throws(MatchError) -> ValueSet {
    if let known = sets[attribute][test] { return known }
    let set = ValueSet(
      try ValueMatching(lexicon: column.dictionary, budget: budget).bits(tests[test]))
    sets[attribute][test] = set
    return set
  }

  func isSame(_ attribute: Int, at position: Int, _ other: Int, at place: Int) -> Bool {
    guard let column = index.columns[attribute], let otherColumn = index.columns[other] else {
      return value(ofAttribute: attribute, at: position).isEmpty
        && value(ofAttribute: other, at: place).isEmpty
    }
    let id = column.id(at: position)
    let otherId = otherColumn.id(at: place)
    if attribute == other { return id == otherId }
    return translation(from: attribute, column, to: other, otherColumn)[id] == UInt32(otherId)
  }

  /// For each value of a column the id that it has in another; beyond all ids if it has none.
  private func translation(
    from attribute: Int, _ column: Column, to other: Int, _ otherColumn: Column
  ) -> [UInt32] {
    let pair = ColumnPair(from: attribute, to: other)
    if let known = translations[pair] { return known }
    var ids = [UInt32](repeating: .max, count: max(1, column.dictionary.count))
    for id in 0..<column.dictionary.count {
      if let found = otherColumn.dictionary.id(of: column.dictionary.bytes(of: id)) {
        ids[id] = UInt32(clamping: found)
      }
    }
    translations[pair] = ids
    return ids
  }

  func outcome(ofTest test: Int, on value: String) throws(MatchError) -> Bool {
    do {
      return try tests[test].matches(value)
    } catch {
      throw .regularExpressionTooComplex
    }
  }

  // MARK: Regions

  func regions(_ tag: Int) -> LayerRegions {
    LayerRegions(layer: index.layers[tag], ends: ends[tag])
  }

  /// Whether no two regions of a tag share a token.
  func isFlat(_ tag: Int) -> Bool { cursors[tag] != nil }

  /// The region of a flat tag that holds a token.
  func region(ofTag tag: Int, containing position: Int) -> RegionCursor.Place? {
    cursors[tag]?.region(containing: position)
  }

  func holds(
    _ hit: Hit, in tag: Int, _ tests: [RegionTest]
  ) throws(MatchError) -> Bool {
    if isFlat(tag) {
      guard let region = region(ofTag: tag, containing: hit.first), hit.last <= region.last else {
        return false
      }
      return try fulfils(tests, tag: tag, region: region.index)
    }
    let regions = regions(tag)
    for index in regions.containing(hit.first) where regions.region(index).last >= hit.last {
      if try fulfils(tests, tag: tag, region: index) { return true }
    }
    return false
  }

  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String? {
    guard let layer = index.layers[tag] else { return nil }
    return index.attributes[tag][attribute]?.text(at: layer.row(of: region))
  }

  func outcome(
    ofTest test: Int, attribute: Int, tag: Int, region: Int
  ) throws(MatchError) -> Bool? {
    guard let layer = index.layers[tag], let column = index.attributes[tag][attribute],
      let id = column.id(at: layer.row(of: region))
    else { return nil }
    let key = RegionTestKey(tag: tag, attribute: attribute, test: test)
    if let set = regionSets[key] { return set.contains(id) }
    let set = ValueSet(
      try ValueMatching(lexicon: column.dictionary, budget: budget).bits(tests[test]))
    regionSets[key] = set
    return set.contains(id)
  }

  // MARK: Trees

  func head(of position: Int) -> Int? {
    guard let head = index.segment.heads?.head(of: position), extent.contains(head) else {
      return nil
    }
    return head
  }

  func dependents(of position: Int) -> [Int] {
    guard let heads = index.segment.heads else { return [] }
    if trees == nil {
      trees = SentenceTrees(heads: heads, layer: index.layerOfTrees(in: schema))
    }
    return trees?.dependents(of: position, extent: extent) ?? []
  }

  func relationOutcome(ofTest test: Int, at position: Int) throws(MatchError) -> Bool {
    guard let column = index.relations else { return try outcome(ofTest: test, on: "") }
    return try set(ofRelationTest: test, column).contains(column.id(at: position))
  }

  /// The labels of edges that fulfil a test.
  func set(ofRelationTest test: Int, _ column: Column) throws(MatchError) -> ValueSet {
    if let known = relationSets[test] { return known }
    let set = ValueSet(
      try ValueMatching(lexicon: column.dictionary, budget: budget).bits(tests[test]))
    relationSets[test] = set
    return set
  }
}
