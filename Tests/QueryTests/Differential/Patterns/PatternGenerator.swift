import Query

/// Makes patterns by chance, over the whole grammar.
///
/// Its values come from the words of the generated corpora, so that many patterns have hits.
struct PatternGenerator {
  var random: Seeded
  /// Labels that stand further left in the pattern.
  var labels: [String] = []
  /// Whether a new label may be given here.
  var mayLabel = true
  var lists: [PatternList] = []
  var splices: [PatternSplice] = []

  static let labelNames = ["x", "y", "z"]

  init(seed: UInt64) { random = Seeded(seed) }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  /// One of some choices, each as often as its weight says.
  mutating func pick<Element>(weighted choices: [(weight: Int, choice: Element)]) -> Element {
    var number = Int.random(in: 0..<choices.reduce(0) { $0 + $1.weight }, using: &random)
    for (weight, choice) in choices {
      if number < weight { return choice }
      number -= weight
    }
    return choices[choices.count - 1].choice
  }

  /// A pattern whose labels exist, for a corpus of so many tokens.
  mutating func pattern(tokenCount: Int) -> GeneratedPattern {
    while true {
      let pattern = candidate(tokenCount: tokenCount)
      let found = ConstructCollector(pattern)
      if found.referenced.isSubset(of: found.declared) { return pattern }
    }
  }

  private mutating func candidate(tokenCount: Int) -> GeneratedPattern {
    labels = []
    mayLabel = true
    lists = (0..<3).map { list("list\($0)") }
    splices = []
    for number in 0..<2 { splices.append(splice("piece\(number)")) }
    labels = []
    var pattern: GeneratedPattern
    if chance(9) {
      pattern = GeneratedPattern(body: .meetUnion(meeting(depth: 2)))
    } else {
      pattern = GeneratedPattern(body: .expression(sequence(depth: 3, isWhole: true)))
      labels = ConstructCollector(pattern).declared.sorted()
      if !labels.isEmpty, chance(45) { pattern.constraint = constraint() }
    }
    if chance(26) { pattern.filters = filters() }
    if chance(14) { pattern.expansion = expansion() }
    if chance(7) {
      let first = Int.random(in: 0..<tokenCount, using: &random)
      pattern.tokens = first..<Int.random(in: first...tokenCount, using: &random)
    }
    pattern.lists = lists
    pattern.splices = splices
    return pattern
  }

  private mutating func splice(_ name: String) -> PatternSplice {
    let available = splices
    splices = []
    var piece = chance(40) ? single(depth: 1) : sequence(depth: 1, isWhole: true)
    if labels.isEmpty, piece.mayBeLabelled, chance(50) { piece = .labelled(newLabel(), piece) }
    var splice = PatternSplice(name: name, piece: piece)
    if !labels.isEmpty, chance(70) { splice.constraint = constraint() }
    labels = []
    splices = available
    return splice
  }

  // MARK: Pieces

  /// One piece or several in a row.
  mutating func sequence(depth: Int, isWhole: Bool = false) -> PatternPiece {
    let most = depth > 1 ? 3 : 2
    let count = min(most, pick(weighted: [(34, 1), (42, 2), (24, 3)]))
    var parts = (0..<count).map { _ in piece(depth: depth) }
    if case .dependency(let head, let edges, _)? = parts.last, isWhole, chance(60) {
      parts[count - 1] = .dependency(head, edges, isInBrackets: false)
    }
    if depth > 1, chance(11) { parts = enclosed(parts) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Puts tags around pieces.
  private mutating func enclosed(_ parts: [PatternPiece]) -> [PatternPiece] {
    let tag = tag()
    var parts = parts
    if case .dependency(let head, let edges, false)? = parts.last {
      parts[parts.count - 1] = .dependency(head, edges, isInBrackets: true)
    }
    var closing = PatternPiece.closing(tag.name)
    // A region that need not be closed still holds the match.
    if chance(30) {
      if chance(60) { closing = .sequence([closing, token()]) }
      closing = .repetition(closing, PatternQuantifier(text: "?", atLeast: 0, atMost: 1))
    }
    return [.opening(tag)] + parts + [closing]
  }

  private enum Shape {
    case token, group, alternation, repetition, label, target, lookahead, opening, closing, region
    case regionMacro, near, dependency, splice, words
  }

  mutating func piece(depth: Int) -> PatternPiece {
    guard depth > 0 else { return token() }
    switch pick(weighted: Self.shapes) {
    case .token: return token()
    case .group: return grouped(depth: depth - 1)
    case .alternation: return alternation(depth: depth - 1)
    case .repetition: return repetition(depth: depth - 1)
    case .label: return labelled(depth: depth - 1)
    case .target:
      guard mayLabel else { return token() }
      return .target(chance(70) ? token() : grouped(depth: depth - 1))
    case .lookahead: return .lookahead(chance(15) ? nil : condition(depth: 1))
    case .opening: return .opening(tag())
    case .closing: return .closing(tagName())
    case .region: return .region(tag())
    case .regionMacro:
      let isLabelled = mayLabel && chance(50)
      return .regionMacro(tagName(), label: isLabelled ? newLabel() : nil)
    case .near:
      return .near(
        chance(70) ? token() : sequence(depth: depth - 1),
        chance(70) ? token() : sequence(depth: depth - 1),
        Int.random(in: 1...4, using: &random))
    case .dependency: return dependency(depth: depth - 1)
    case .splice: return splices.isEmpty ? token() : .splice(pick(splices))
    case .words: return .words(pick(lists))
    }
  }

  private static let shapes: [(weight: Int, choice: Shape)] = [
    (300, .token), (40, .group), (70, .alternation), (190, .repetition), (120, .label),
    (22, .target), (34, .lookahead), (26, .opening), (22, .closing), (26, .region),
    (22, .regionMacro), (34, .near), (130, .dependency), (46, .splice), (24, .words),
  ]

  private mutating func grouped(depth: Int) -> PatternPiece {
    let inner = sequence(depth: depth)
    // One piece in brackets is the piece.
    guard case .sequence = inner else { return .sequence([token(), inner]) }
    return inner
  }

  private mutating func alternation(depth: Int) -> PatternPiece {
    .alternation(
      (0..<Int.random(in: 2...3, using: &random)).map { _ in sequence(depth: depth) })
  }

  private mutating func repetition(depth: Int) -> PatternPiece {
    let inner: PatternPiece =
      chance(60) ? (chance(35) ? .token(nil) : token()) : sequence(depth: depth)
    return .repetition(inner, quantifier())
  }

  private mutating func quantifier() -> PatternQuantifier {
    let least = Int.random(in: 0...2, using: &random)
    let more = Int.random(in: max(1, least)...3, using: &random)
    switch pick(weighted: [(4, 0), (5, 1), (5, 2), (3, 3), (3, 4), (2, 5), (2, 6)]) {
    case 0: return PatternQuantifier(text: "?", atLeast: 0, atMost: 1)
    case 1: return PatternQuantifier(text: "*", atLeast: 0, atMost: nil)
    case 2: return PatternQuantifier(text: "+", atLeast: 1, atMost: nil)
    case 3: return PatternQuantifier(text: "{\(more)}", atLeast: more, atMost: more)
    case 4: return PatternQuantifier(text: "{\(least), \(more)}", atLeast: least, atMost: more)
    case 5: return PatternQuantifier(text: "{,\(more)}", atLeast: 0, atMost: more)
    default: return PatternQuantifier(text: "{\(least),}", atLeast: least, atMost: nil)
    }
  }

  private mutating func labelled(depth: Int) -> PatternPiece {
    guard mayLabel else { return token() }
    let name = newLabel()
    let inner: PatternPiece =
      chance(70) ? token() : chance(70) ? grouped(depth: depth) : repetition(depth: depth)
    defer { if !labels.contains(name) { labels.append(name) } }
    return .labelled(name, inner.mayBeLabelled ? inner : token())
  }

  mutating func newLabel() -> String {
    let name = pick(Self.labelNames)
    if !labels.contains(name) { labels.append(name) }
    return name
  }

  // MARK: Dependencies

  private mutating func dependency(depth: Int) -> PatternPiece {
    let head = single(depth: 0)
    let edges = (0..<(chance(70) ? 1 : 2)).map { _ in edge(depth: depth) }
    return .dependency(head, edges, isInBrackets: true)
  }

  private mutating func edge(depth: Int) -> PatternEdge {
    let negated = chance(20)
    let relation = relation()
    if negated, chance(50) { return PatternEdge(negated: true, relation: relation, target: nil) }
    let before = mayLabel
    mayLabel = mayLabel && !negated
    defer { mayLabel = before }
    return PatternEdge(negated: negated, relation: relation, target: single(depth: depth))
  }

  /// A piece that is one token.
  mutating func single(depth: Int) -> PatternPiece {
    switch pick(weighted: [
      (50, 0), (22, 1), (8, 2), (depth > 0 ? 40 : 0, 3), (4, 4), (4, 5), (4, 6),
    ]) {
    case 1 where mayLabel:
      let inner = token()
      return .labelled(newLabel(), inner)
    case 2: return .alternation([token(), single(depth: 0)])
    case 3: return dependency(depth: depth - 1)
    case 4 where mayLabel: return .target(token())
    case 5: return .words(pick(lists))
    case 6 where mayLabel:
      return splices.first { $0.piece.isSingle }.map { .splice($0) } ?? token()
    default: return token()
    }
  }

  mutating func relation(mayBeAny: Bool = true) -> PatternRelation {
    let isToHead = chance(35)
    let isTransitive = chance(28)
    let label: PatternRelation.Label =
      switch pick(weighted: [(30, 0), (45, 1), (20, 2)]) {
      case 0 where mayBeAny || isTransitive: .any
      case 2:
        pick([
          .expression("nsubj.*", ["nsubj", "nsubj:pass"]),
          .expression("obj|amod", ["obj", "amod"]),
          .expression(".*", Set(CorpusGenerator.relations + ["root"])),
        ])
      default: .name(pick(CorpusGenerator.relations))
      }
    return PatternRelation(isToHead: isToHead, isTransitive: isTransitive, label: label)
  }
}

extension PatternPiece {
  /// Whether a label can stand before it.
  fileprivate var mayBeLabelled: Bool {
    switch self {
    case .labelled, .opening, .closing, .lookahead: false
    default: true
    }
  }

  /// Whether it is exactly one token, so that edges can start from it.
  fileprivate var isSingle: Bool {
    switch self {
    case .token, .word, .words, .dependency: true
    case .labelled(_, let inner), .target(let inner): inner.isSingle
    case .alternation(let branches): branches.allSatisfy(\.isSingle)
    default: false
    }
  }
}
