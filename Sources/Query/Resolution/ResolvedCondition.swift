/// A test of a token, or of the labelled tokens of a hit, with every name looked up.
indirect enum ResolvedCondition: Sendable, Hashable {
  case always
  case not(ResolvedCondition)
  case all([ResolvedCondition])
  case any([ResolvedCondition])
  case implies(ResolvedCondition, ResolvedCondition)
  /// A value fulfils a test; without a value the outcome is false whatever the test.
  case value(TextSource, test: Int, negated: Bool)
  /// Two values are the same text, or are not.
  case same(TextSource, TextSource, negated: Bool)
  /// Two numbers compared.
  case numbers(NumberSource, Comparison, NumberSource)
  /// There is a value and it is not empty.
  case hasValue(TextSource)
  /// The label is set.
  case isSet(Place)
  /// The token stands in a region, at its first or at its last token.
  case inRegion(Place, tag: Int, edge: RegionEdge)
  /// There is an edge of the dependency tree between two tokens.
  case edge(Place, ResolvedRelation, Place)
  /// One text begins, ends or holds another.
  case affix(AffixKind, TextSource, TextSource)
}

/// Where in a region a token stands.
enum RegionEdge: Sendable, Hashable { case anywhere, first, last }

/// What of a text another is.
enum AffixKind: Sendable, Hashable { case prefix, suffix, substring }

/// A token that a condition speaks of.
enum Place: Sendable, Hashable {
  case this
  case label(Int)
  case first
  case last
}

/// A text that a condition speaks of.
indirect enum TextSource: Sendable, Hashable {
  case attribute(Int, Place)
  case region(tag: Int, attribute: Int, Place)
  case constant(String)
  case folded(TextSource, TextFlags)
}

/// A number that a condition speaks of.
indirect enum NumberSource: Sendable, Hashable {
  case constant(Int)
  case position(Place)
  case distance(Place, Place, absolute: Bool)
  case parsed(TextSource)
  case length(TextSource)
  case sum(NumberSource, NumberSource)
  case difference(NumberSource, NumberSource)
  case product(NumberSource, NumberSource)
}

/// The edges of a dependency tree that are meant.
struct ResolvedRelation: Sendable, Hashable {
  let direction: DependencyEdge.Relation.Direction
  let isTransitive: Bool
  /// The test of its label; nil is any.
  let test: Int?
}
