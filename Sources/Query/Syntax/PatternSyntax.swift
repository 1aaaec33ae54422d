/// A pattern as it was written: the syntax tree of one CQL query.
///
/// Every node knows the bytes of the text that it came from. Nothing here has been checked against
/// a corpus; `resolve(schema:bindings:)` does that.
public struct PatternSyntax: Sendable, Hashable {
  /// What the pattern describes: tokens in order, or tokens that meet.
  public enum Body: Sendable, Hashable {
    /// A regular expression over tokens.
    case expression(PatternExpression)
    /// CQP's `MU(…)`: single tokens with others near them.
    case meetUnion(MeetUnion)
  }

  /// The text that was parsed.
  public let text: String
  /// Which of the possible hits are wanted, if the pattern says so.
  public var strategy: StrategyClause?
  /// What the pattern describes.
  public var body: Body
  /// What must hold of the labelled tokens of a hit (after `::`).
  public var constraint: Condition?
  /// How far a hit may reach, if the pattern says so.
  public var scope: ScopeClause?
  /// Where a hit must or must not stand, and what must or must not stand in it.
  public var filters: [Filter]
  /// How a hit is made longer when it has been found.
  public var expansion: Expansion?
}

/// A name in a pattern: of an attribute, a tag, a label, a list.
public struct PatternName: Sendable, Hashable {
  /// The name.
  public let text: String
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// Which hits are given where several are possible.
///
/// Source: Evert and others, CQP Interactive Language Reference, "Matching strategies".
public enum MatchStrategy: String, Sendable, Hashable, CaseIterable {
  /// From left to right the longest at each place, none overlapping: Hearsay's default.
  case longest
  /// Every hit that lies in no other; they may overlap. CQP calls this `longest`.
  case maximal
  /// The shortest from each start; of those with the same end the one that begins first. CQP's
  /// default.
  case standard
  /// Every hit that holds no other; they may overlap.
  case shortest
  /// The shortest from each start and first element, without any clearing up.
  case traditional
  /// Every hit there is, with every way to fill its captures.
  case all
}

/// A strategy written at the head of a pattern: `(?standard)`.
public struct StrategyClause: Sendable, Hashable {
  /// The strategy.
  public let strategy: MatchStrategy
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// How far a hit may reach: `within s`, `within 2 s`, `within 5`, `within doc`, `within none`.
public struct ScopeClause: Sendable, Hashable {
  /// The kinds of scope.
  public enum Kind: Sendable, Hashable {
    /// As far as the corpus reaches.
    case none
    /// A document.
    case document
    /// So many words, the first and the last included.
    case words(Int)
    /// So many regions of one kind, one after the other.
    case regions(Int, PatternName)
  }

  /// The kind of scope.
  public let kind: Kind
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// A condition on where a hit stands or what stands in it.
public struct Filter: Sendable, Hashable {
  /// The two directions.
  public enum Kind: Sendable, Hashable {
    /// The hit lies in something: `within <quote kind="speech"/>`.
    case within
    /// Something lies in the hit: `containing "men"`.
    case containing
  }

  /// Whether the hit lies in it or holds it.
  public let kind: Kind
  /// Whether it must not: `!within quote`.
  public let negated: Bool
  /// What the hit lies in or holds.
  public let expression: PatternExpression
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// How a hit is made longer: `expand to s`, `expand left to 2 s`, `expand to 3`.
public struct Expansion: Sendable, Hashable {
  /// The sides on which a hit grows.
  public enum Direction: Sendable, Hashable { case left, right, both }
  /// How far it grows.
  public enum Unit: Sendable, Hashable {
    /// So many words.
    case words(Int)
    /// To the edge of the region it stands in, and so many regions less one further.
    case regions(Int, PatternName)
  }

  /// The sides on which a hit grows.
  public let direction: Direction
  /// How far it grows.
  public let unit: Unit
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// CQP's `MU(…)`: sets of single tokens, by what is near them.
public struct MeetUnion: Sendable, Hashable {
  /// The kinds of set.
  public indirect enum Kind: Sendable, Hashable {
    /// The tokens that fulfil an expression.
    case token(PatternExpression)
    /// The tokens of the first set that have one of the second within so many words before and
    /// after them.
    case near(MeetUnion, MeetUnion, from: Int, to: Int)
    /// The tokens of the first set that have one of the second in the same region.
    case together(MeetUnion, MeetUnion, PatternName)
    /// The tokens of either set.
    case union(MeetUnion, MeetUnion)
  }

  /// The kind of set.
  public let kind: Kind
  /// Where it stands in the pattern.
  public let range: Range<Int>
}
