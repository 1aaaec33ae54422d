/// A pattern as instructions for the matcher: an automaton with ε-transitions in order of
/// preference.
///
/// Source: R. Cox, "Regular Expression Matching: the Virtual Machine Approach" (2009).
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// The pieces that the instructions were made of.
  var piece = ResolvedPiece.sequence([])
  /// What must hold of the labelled tokens of a hit.
  var constraint: ResolvedCondition?
  /// The labels, captured or not.
  var labels: [String] = []
  /// The labels that conditions speak of: what they are bound to decides what may follow.
  var referencedLabels: Set<Int> = []
  /// The tags of which a closing edge must be that of the region that was opened.
  var pairedTags: Set<Int> = []
  /// Whether tokens beside the sequence, at the ends of edges, belong to the hit.
  var hasEdges = false
}

/// One step of the automaton.
enum Instruction: Sendable {
  /// Take a token.
  case token(TokenNode)
  /// Test the next token without taking it; nil asks only that there is one.
  case lookahead(ResolvedCondition?, leaf: Int)
  /// Stand at the edge of a region.
  case tag(TagStep)
  /// Go on at one of these, the first preferred.
  case split([Int])
  /// Go on elsewhere.
  case jump(Int)
  /// The pattern has matched.
  case accept
}

/// A token: what it must be, what it is called, and what hangs on it.
struct TokenNode: Sendable {
  var condition: ResolvedCondition
  var labels: [Int]
  var edges: [ResolvedEdge]
  /// Which of the elements of the pattern's text it is.
  let leaf: Int
}

/// An edge of the dependency tree and the token at its other end, any of some.
struct ResolvedEdge: Sendable {
  let negated: Bool
  let relation: ResolvedRelation
  let targets: [TokenNode]
}

/// The edge of a region.
struct TagStep: Sendable {
  let tag: Int
  let isClosing: Bool
  let isPaired: Bool
  let tests: [RegionTest]
  let leaf: Int
}

/// A test of an attribute of a region.
struct RegionTest: Sendable, Hashable {
  let attribute: Int
  let test: Int
  let negated: Bool
}
