// Regions and their edges with every name looked up.

extension PatternResolver {
  /// A whole region: its edges and what lies between.
  mutating func region(
    _ tag: TagExpression, labels current: [Int]
  ) throws(PatternError) -> ResolvedPiece {
    let opening = try tagStep(tag)
    let any = TokenNode(condition: .always, labels: current, edges: [], leaf: nextLeaf())
    pairedTags.insert(opening.tag)
    let closing = TagStep(
      tag: opening.tag, isClosing: true, isPaired: true, tests: [], leaf: nextLeaf())
    return .sequence([
      .tag(opening), .repetition(.token(any), atLeast: 0, atMost: nil), .tag(closing),
    ])
  }

  /// The edge of a region.
  mutating func tagStep(_ tag: TagExpression) throws(PatternError) -> TagStep {
    let (index, joined) = try tagAndAttribute(tag)
    if tag.isClosing {
      let isPaired = openedTags.contains(index)
      if isPaired { pairedTags.insert(index) }
      return TagStep(tag: index, isClosing: true, isPaired: isPaired, tests: [], leaf: nextLeaf())
    }
    openedTags.insert(index)
    var tests: [RegionTest] = []
    for test in tag.tests { tests.append(try regionTest(test, tag: index, joined: joined)) }
    return TagStep(tag: index, isClosing: false, isPaired: false, tests: tests, leaf: nextLeaf())
  }

  /// The tag of a tag expression, and the attribute that its name may carry.
  private mutating func tagAndAttribute(
    _ tag: TagExpression
  ) throws(PatternError) -> (tag: Int, attribute: Int?) {
    if schema.tagIndex(named: tag.name.text) != nil { return (try tagIndex(tag.name), nil) }
    guard let (index, attribute) = schema.regionAttribute(named: tag.name.text) else {
      throw unknownTag(tag.name)
    }
    usedTags.insert(index)
    return (index, attribute)
  }

  private mutating func regionTest(
    _ test: TagExpression.AttributeTest, tag: Int, joined: Int?
  ) throws(PatternError) -> RegionTest {
    let attributes = schema.tags[tag].attributes
    let index: Int
    if let name = test.attribute {
      guard let found = schema.tags[tag].attributeIndex(named: name.text) else {
        throw PatternError(
          "<\(schema.tags[tag].name)> has no attribute `\(name.text)`", at: name.range,
          hint: PatternSchema.suggestion(
            for: name.text, among: attributes.map(\.name), "its attributes"))
      }
      index = found
    } else if let joined {
      index = joined
    } else {
      throw PatternError(
        "the value has no attribute", at: test.range,
        hint: PatternSchema.known(attributes.map(\.name), "its attributes"))
    }
    let number = try valueTest(
      test.value, test.comparison, values: attributes[index].values,
      name: attributes[index].name)
    return RegionTest(attribute: index, test: number, negated: test.comparison.isNegated)
  }
}
