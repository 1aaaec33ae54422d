import RegularExpressions
import TextModel

/// One kind of edge in dependency trees, seen from one of its ends.
struct EdgeKind: Hashable, Comparable, Sendable {
  /// The label.
  let relation: String
  /// Whether the collocate is the head.
  let isToHead: Bool

  static func < (one: EdgeKind, two: EdgeKind) -> Bool {
    (one.relation, one.isToHead ? 1 : 0) < (two.relation, two.isToHead ? 1 : 0)
  }
}

/// A word at the end of a kind of edge.
struct EdgeCollocate: Hashable, Comparable, Sendable {
  let edge: EdgeKind
  let word: String

  static func < (one: EdgeCollocate, two: EdgeCollocate) -> Bool {
    (one.edge, one.word) < (two.edge, two.word)
  }
}

/// What stands in relations to rows: the counts from which measures are computed.
struct RelationCounts: Sendable {
  /// The words at the other ends.
  var collocates: [EdgeCollocate: PairCount] = [:]
  /// How many edges of each kind there are at the rows.
  var atRows: [EdgeKind: Int] = [:]
  /// How many edges of each kind there are in the corpus.
  var edges: [EdgeKind: Int] = [:]
  /// How many rows there are.
  var nodes = 0

  /// What the measures are based on.
  var note: String {
    let found = atRows.values.reduce(0, +)
    return "\(found) \(found == 1 ? "edge" : "edges") at \(nodes) \(nodes == 1 ? "row" : "rows"), "
      + "each relation measured against all its edges in the corpus"
  }
}

/// Counts the words that stand in relations of dependency to places.
struct RelationCollocation: Sendable {
  /// Which labels count; nil for all.
  let relation: RegularExpression?
  let takesDependents: Bool
  let takesHeads: Bool
  let attribute: TokenAttribute

  init(relation: RegularExpression?, side: String, attribute: TokenAttribute) {
    self.relation = relation
    takesDependents = side != "head"
    takesHeads = side != "dependent"
    self.attribute = attribute
  }

  /// One edge of a tree.
  private struct Edge {
    var dependent: Int
    var head: Int
    var label: String
  }

  /// The words in relation to rows, with the counts of the whole corpus.
  func count(around source: any PlanNode, _ execution: Execution) throws -> RelationCounts {
    var counts = RelationCounts()
    var isWanted: [String: Bool] = [:]
    func edge(_ dependent: Int, _ tokens: DocumentTokens) throws -> Edge? {
      guard let head = tokens.head(of: dependent) else { return nil }
      let label = tokens.relation(of: dependent)
      if isWanted[label] == nil { isWanted[label] = try relation?.matchesWhole(label) ?? true }
      return isWanted[label] == true ? Edge(dependent: dependent, head: head, label: label) : nil
    }
    for (document, places) in try execution.places(of: source) {
      let tokens = try execution.analysedTokens(of: document)
      counts.nodes += places.count
      for place in places {
        try execution.look()
        let inside = tokens.tokens(in: place)
        let members = Set(inside)
        if takesDependents {
          for dependent in tokens.children(of: inside) {
            guard let edge = try edge(dependent, tokens) else { continue }
            meet(edge, isToHead: false, tokens, &counts)
          }
        }
        guard takesHeads else { continue }
        for token in inside {
          guard let edge = try edge(token, tokens), !members.contains(edge.head) else { continue }
          meet(edge, isToHead: true, tokens, &counts)
        }
      }
    }
    for document in try execution.corpus().documents {
      let tokens = try execution.analysedTokens(of: document)
      for token in 0..<tokens.tokenCount {
        try execution.look()
        guard let edge = try edge(token, tokens) else { continue }
        for isToHead in [false, true] where isToHead ? takesHeads : takesDependents {
          let collocate = collocate(edge, isToHead: isToHead, tokens)
          if collocate.word.isEmpty { continue }
          counts.edges[collocate.edge, default: 0] += 1
          counts.collocates[collocate]?.frequency += 1
        }
      }
    }
    return counts
  }

  private func collocate(
    _ edge: Edge, isToHead: Bool, _ tokens: DocumentTokens
  ) -> EdgeCollocate {
    EdgeCollocate(
      edge: EdgeKind(relation: edge.label, isToHead: isToHead),
      word: attribute.value(in: tokens, at: isToHead ? edge.head : edge.dependent))
  }

  private func meet(
    _ edge: Edge, isToHead: Bool, _ tokens: DocumentTokens, _ counts: inout RelationCounts
  ) {
    let collocate = collocate(edge, isToHead: isToHead, tokens)
    if collocate.word.isEmpty { return }
    counts.atRows[collocate.edge, default: 0] += 1
    counts.collocates[collocate, default: PairCount()].meet(in: tokens.document.position)
  }
}
