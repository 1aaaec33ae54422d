/// A piece of a pattern: something that matches tokens in order.
public struct PatternExpression: Sendable, Hashable {
  /// The kinds of piece.
  public indirect enum Kind: Sendable, Hashable {
    /// One token; with no condition, any: `[]`.
    case token(Condition?)
    /// A test of the token that comes next, without taking it: `[: … :]`.
    case lookahead(Condition?)
    /// The edge of a region: `<s>`, `</s>`.
    case tag(TagExpression)
    /// A whole region: `<s/>`, `/region[s]`.
    case region(TagExpression)
    /// One after the other.
    case sequence([PatternExpression])
    /// One or the other.
    case alternation([PatternExpression])
    /// So many times: `*`, `{2,3}`; no upper bound means without end.
    case repetition(PatternExpression, atLeast: Int, atMost: Int?)
    /// The tokens of a piece get a name: `who:[]`.
    case labelled(PatternName, PatternExpression)
    /// The token is the target of the hit: `@[]`.
    case target(PatternExpression)
    /// Two pieces in either order, with at most so many words less one between them.
    case near(PatternExpression, PatternExpression, Int)
    /// A pattern or word list from outside: `$men`.
    case splice(PatternName)
    /// One token and its neighbours in the dependency tree.
    case dependency(PatternExpression, [DependencyEdge])
  }

  /// The kind of piece.
  public let kind: Kind
  /// Where it stands in the pattern.
  public let range: Range<Int>
}

/// The edge of a region, or a region: `<quote kind="speech">`.
public struct TagExpression: Sendable, Hashable {
  /// A test of an attribute of the region.
  public struct AttributeTest: Sendable, Hashable {
    /// The attribute; nil where CQP's `<quote_kind = "speech">` has it in the tag's name.
    public let attribute: PatternName?
    /// How the value is compared.
    public let comparison: Comparison
    /// What it is compared with.
    public let value: Operand
    /// Where it stands in the pattern.
    public let range: Range<Int>
  }

  /// The tag; by CQP's custom it may carry an attribute after `_`.
  public let name: PatternName
  /// Whether it is the end of the region: `</s>`.
  public let isClosing: Bool
  /// What must hold of the region; all of them.
  public let tests: [AttributeTest]
}

/// An edge of the dependency tree from or to a token, and what stands at its other end.
public struct DependencyEdge: Sendable, Hashable {
  /// Which edges are meant.
  public struct Relation: Sendable, Hashable {
    /// Which way the edge is followed.
    public enum Direction: Sendable, Hashable {
      /// From a head to a dependent: `>`.
      case dependent
      /// From a dependent to its head: `<`.
      case head
    }
    /// Which labels it may have.
    public enum Label: Sendable, Hashable {
      /// Any label.
      case any
      /// One label: `nsubj:pass`.
      case name(PatternName)
      /// Every label that an expression matches whole: `/nsubj.*/`.
      case expression(TextValue)
    }

    /// Which way the edge is followed.
    public let direction: Direction
    /// Whether a path of any length is meant: `>>`.
    ///
    /// The label is then that of its last step.
    public let isTransitive: Bool
    /// Which labels it may have.
    public let label: Label
    /// Where it stands in the pattern.
    public let range: Range<Int>
  }

  /// Whether there must be no such edge: `!>obj`.
  public let negated: Bool
  /// Which edges are meant.
  public let relation: Relation
  /// The token at the other end; nil means any.
  public let target: PatternExpression?
  /// Where it stands in the pattern.
  public let range: Range<Int>
}
