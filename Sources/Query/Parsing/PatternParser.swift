/// Reads CQL, the corpus query language of CWB, into its syntax tree.
///
/// Source: Evert and others, CQP Interactive Language Reference and CQP Query Language Tutorial
/// (CWB 3.4). Where corpus systems differ, or Hearsay adds something, this is what holds:
/// - A value in quotation marks is a regular expression (PCRE2) and matches the whole value.
///   `%c`, `%d`, `%l` are CQP's; `==` and `!==` compare literally, as in Sketch Engine, and take
///   `%c` and `%d` too. In a literal `\"` and `\\` stand for `"` and `\`.
/// - `"word"` and `'word'` are about the default attribute. A doubled mark is one mark. `$` in a
///   value is the regular expression's; lists are named outside quotation marks only.
/// - Bare words are no pattern, as in CQP; the error says how to quote them.
/// - `[]` is any token, `[: … :]` tests the next token without taking it, even beyond the scope, but
///   not beyond an open region; `[::]` always holds, as in CQP.
/// - `{,m}` is `{0,m}`, which CQP has only in TAB queries.
/// - A label may stand before a bracket too: `who:([pos="PROPN"]+)`, as in BlackLab; before `near`
///   it is that of the two pieces, not of what lies between. A reference is to the last token that
///   got the label, as in CQP; a capture is all of them, each once. A token is tested before it gets
///   its labels. What compares a label that is not set, or a value that is not there, is false.
/// - `<quote kind="speech">` tests attributes of the region, several if need be;
///   `<quote_kind = "speech">` is CQP's way of writing one. A region without the attribute does
///   not match, whatever the comparison. `<s/>` and `/region[s]` are a whole region.
/// - A closing tag closes the region that the pattern has opened last, if a tag of that name stands
///   further left; until then the match stays in the region, as in CQP. A region that is open is not
///   opened again: `<quote> <quote>` is one quotation in another. An opening tag at the end of a
///   pattern stands before a token of the scope.
/// - `within s` is CQP's; `within <quote kind="speech"/>`, `!within quote` and `containing` are
///   after Sketch Engine, and may be given several times. Tag and word lists need no brackets
///   there; other patterns do: `within ("a" []* "b")`. They are asked about the hits that the
///   strategy has chosen; `expand` comes last, and gives a stretch once.
/// - `near(a, b, n)` is one before the other, with at most n - 1 words between; the hit reaches
///   from the one to the other. `MU(…)` is CQP's and its hits are single tokens.
/// - `>nsubj`, `<nsubj`, `>>`, `!>obj` follow edges of the dependency tree as in Semgrex: all
///   edges after a token start from it, a bracket goes down the tree. A relation's name joins
///   on: `> nsubj` is not one. In a sequence a token with edges stands in brackets unless it is
///   the last element, because what follows would seem to follow the other end of the edge.
///   Between labels edges are conditions: `:: a >obj b`; `a > b` compares their places.
/// - `@[…]` captures under the name `target`. `match` and `matchend` can be used after `::`.
/// - CQP's macros (but `/region[]`), TAB queries, alignment (`:CORPUS`), `cut`, `~label`,
///   anchors of earlier results (`<match>`) and assignments are refused, with a hint.
public struct PatternParser {
  /// Reads a pattern, or says what is wrong with it and where.
  public static func parse(_ text: String) throws(PatternError) -> PatternSyntax {
    var parser = PatternParser(text)
    return try parser.pattern()
  }

  let text: String
  let bytes: [UInt8]
  var position = 0
  var depth = 0
  /// What stood in brackets.
  var groups: Set<Range<Int>> = []

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  /// How deep brackets may nest; each level takes some stack.
  static let deepestNesting = 100

  /// Goes one level deeper; the caller comes back up.
  mutating func descend() throws(PatternError) {
    depth += 1
    if depth > Self.deepestNesting {
      throw PatternError("the pattern nests too deeply", at: position..<position)
    }
  }

  mutating func pattern() throws(PatternError) -> PatternSyntax {
    skipSpace()
    if position == bytes.count {
      throw PatternError(
        "the pattern is empty", at: 0..<bytes.count, hint: "any token is written []")
    }
    let strategy = try strategyClause()
    let body: PatternSyntax.Body
    if let meetUnion = try meetUnionQuery() {
      body = .meetUnion(meetUnion)
    } else {
      body = .expression(try alternation())
    }
    var syntax = PatternSyntax(
      text: text, strategy: strategy, body: body, constraint: nil, scope: nil, filters: [],
      expansion: nil)
    try clauses(into: &syntax)
    return syntax
  }

  /// `(?longest)` and its like.
  private mutating func strategyClause() throws(PatternError) -> StrategyClause? {
    let start = position
    guard take("(?") else { return nil }
    skipSpace()
    guard let name = identifier() else {
      throw PatternError(
        "a matching strategy is missing after `(?`", at: start..<position,
        hint: Self.strategiesHint)
    }
    skipSpace()
    guard let strategy = MatchStrategy(rawValue: name.text) else {
      let names = MatchStrategy.allCases.map(\.rawValue)
      let closest = Spelling.closest(to: name.text, in: names)
      throw PatternError(
        "there is no matching strategy `\(name.text)`", at: name.range,
        hint: closest.map { "did you mean `\($0)`?" } ?? Self.strategiesHint)
    }
    try expect(")", after: "the matching strategy", opened: start)
    skipSpace()
    return StrategyClause(strategy: strategy, range: start..<position)
  }

  private static var strategiesHint: String {
    "strategies: " + MatchStrategy.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
