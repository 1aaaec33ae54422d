/// A pattern checked against a corpus's schema, ready to be matched.
public struct ResolvedPattern: Sendable {
  /// The pattern as it was written.
  public let syntax: PatternSyntax
  /// The names of its captures in order of appearance; `target` where the pattern has `@`.
  public let captures: [String]
  /// Which hits are given.
  public let strategy: MatchStrategy
  /// Whether it can match past all its elements, as `[]*` can; such a pattern may be spliced into
  /// others but not be searched for.
  public let matchesNothing: Bool
  /// Whether it asks for dependency trees.
  public let usesDependencies: Bool
  /// The token attributes that it names, counted as in the schema it was resolved with.
  public let usedAttributes: Set<Int>
  /// The tags whose regions it asks for, counted as in the schema it was resolved with.
  public let usedTags: Set<Int>

  let scope: ResolvedScope
  let body: ResolvedBody
  let filters: [ResolvedFilter]
  let expansion: ResolvedExpansion?
  let tests: [ValueTest]
}

/// How far a hit may reach.
enum ResolvedScope: Sendable, Hashable {
  case unlimited
  case words(Int)
  case regions(Int, tag: Int)
}

extension ResolvedPattern {
  /// How far a hit may reach, in the words of a pattern: `within s`.
  public func scopeDescription(_ schema: PatternSchema) -> String {
    switch scope {
    case .unlimited:
      if case .document = syntax.scope?.kind { "within doc" } else { "within none" }
    case .words(let count): "within \(count)"
    case .regions(let count, let tag):
      "within " + (count == 1 ? "" : "\(count) ") + schema.tags[tag].name
    }
  }
}

/// What a pattern describes.
enum ResolvedBody: Sendable {
  case program(Program)
  case meetUnion(ResolvedMeetUnion)
}

/// A condition on where a hit stands or what stands in it.
struct ResolvedFilter: Sendable {
  let kind: Filter.Kind
  let negated: Bool
  let program: Program
}

/// How a hit is made longer.
struct ResolvedExpansion: Sendable {
  let direction: Expansion.Direction
  let unit: Unit

  enum Unit: Sendable {
    case words(Int)
    case regions(Int, tag: Int)
  }
}

/// CQP's `MU(…)`.
indirect enum ResolvedMeetUnion: Sendable {
  case token(ResolvedCondition)
  case near(ResolvedMeetUnion, ResolvedMeetUnion, from: Int, to: Int)
  case together(ResolvedMeetUnion, ResolvedMeetUnion, tag: Int)
  case union(ResolvedMeetUnion, ResolvedMeetUnion)
}
