import Query

/// A pattern that was made by chance, as a tree of the tests' own.
///
/// Engines are given its text; the reference works on the tree.
struct GeneratedPattern {
  indirect enum Body {
    case expression(PatternPiece)
    case meetUnion(PatternMeeting)
  }

  var body: Body
  var constraint: PatternCondition?
  var filters: [PatternFilter] = []
  var expansion: PatternExpansion?
  /// The part of the corpus in which whole hits must lie.
  var tokens: Range<Int>?
  /// The names from outside, whether the pattern uses them or not.
  var lists: [PatternList] = []
  var splices: [PatternSplice] = []

  /// What comes after the strategy and before the scope.
  var head: String {
    let body =
      switch self.body {
      case .expression(let piece): piece.text
      case .meetUnion(let meeting): "MU" + meeting.text
      }
    return constraint.map { body + " :: " + $0.text } ?? body
  }

  /// What comes after the scope.
  var tail: String {
    let expansion = expansion.map { [$0.text] } ?? []
    return (filters.map(\.text) + expansion).map { " " + $0 }.joined()
  }
}

/// A piece of a generated pattern.
indirect enum PatternPiece {
  case token(PatternCondition?)
  /// A value without brackets, about the form.
  case word(PatternValue)
  case lookahead(PatternCondition?)
  case opening(PatternTag)
  case closing(String)
  case region(PatternTag)
  /// `/region[s]`, with a label for its first token.
  case regionMacro(String, label: String?)
  case sequence([PatternPiece])
  case alternation([PatternPiece])
  case repetition(PatternPiece, PatternQuantifier)
  case labelled(String, PatternPiece)
  case target(PatternPiece)
  case near(PatternPiece, PatternPiece, Int)
  case words(PatternList)
  case splice(PatternSplice)
  case dependency(PatternPiece, [PatternEdge], isInBrackets: Bool)
}

/// How often a piece is repeated, and how that is written.
struct PatternQuantifier {
  let text: String
  let atLeast: Int
  let atMost: Int?
}

/// A tag with tests of its region's attributes.
struct PatternTag {
  struct Test {
    enum Value {
      case value(PatternValue)
      case list(PatternList, TextFlags)
    }

    let attribute: String
    let comparison: Comparison
    let value: Value
  }

  let name: String
  var tests: [Test] = []
  /// Whether the one test is written as CQP writes it: `<quote_speaker = "x">`.
  var isInName = false
}

/// An edge from a token, and what stands at its other end.
struct PatternEdge {
  let negated: Bool
  let relation: PatternRelation
  let target: PatternPiece?
}

/// A pattern that is put into another by name.
struct PatternSplice {
  let name: String
  let piece: PatternPiece
  var constraint: PatternCondition?

  /// The pattern that the name stands for.
  var text: String { constraint.map { piece.text + " :: " + $0.text } ?? piece.text }
}

/// `within …` with a pattern or a tag, and `containing …`.
struct PatternFilter {
  let isContaining: Bool
  let negated: Bool
  let isWrittenNot: Bool
  let piece: PatternPiece
  /// Whether only the name of the region is written: `!within quote`, `containing quote`.
  let isNameOnly: Bool
}

/// `expand …`.
struct PatternExpansion {
  enum Side: String { case left = "left ", right = "right ", both = "" }

  let side: Side
  let count: Int
  /// The tag; words if nil.
  let tag: String?

  /// The clause as CQL.
  var text: String {
    let unit = tag.map { count == 1 ? $0 : "\(count) \($0)" } ?? "\(count)"
    return "expand \(side.rawValue)to \(unit)"
  }
}

/// `MU(…)`.
indirect enum PatternMeeting {
  case token(PatternPiece)
  case near(PatternMeeting, PatternMeeting, from: Int, to: Int, isWritten: Bool)
  case together(PatternMeeting, PatternMeeting, String)
  case union(PatternMeeting, PatternMeeting)

  /// The set as CQL.
  var text: String {
    switch self {
    case .token(let piece): piece.text
    case .near(let first, let second, _, _, isWritten: false):
      "(meet \(first.text) \(second.text))"
    case .near(let first, let second, let from, let to, _):
      "(meet \(first.text) \(second.text) \(from) \(to))"
    case .together(let first, let second, let tag): "(meet \(first.text) \(second.text) \(tag))"
    case .union(let first, let second): "(union \(first.text) \(second.text))"
    }
  }
}
