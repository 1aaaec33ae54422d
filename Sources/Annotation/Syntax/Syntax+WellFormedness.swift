import TextModel

extension Syntax {
  /// Makes the heads of each sentence a tree: one root, and a way from every other token to it.
  ///
  /// A head outside of the sentence, a token that is its own head, a second root and a cycle are
  /// mended by hanging the token on the root; what is a tree already stays as it is. The relation
  /// `root` is the root's and nobody else's.
  ///
  /// Source: Kübler, McDonald, Nivre, "Dependency Parsing" (2009), section 2.1: a well-formed
  /// dependency tree is a spanning tree, single-headed, acyclic and connected.
  public mutating func makeWellFormed(_ sentences: [Sentence]) {
    let root = inventory.relations.firstIndex(of: "root").flatMap(UInt8.init(exactly:))
    var mending = TreeMending(
      root: root, loose: looseRelation, marks: markRelation,
      mark: inventory.pos.firstIndex(of: "PUNCT").flatMap(UInt8.init(exactly:)))
    for sentence in sentences {
      mending.mend(&self, sentence.tokens.clamped(to: head.indices))
    }
  }

  /// The relation of clauses that stand side by side, else of what has no better name.
  private var looseRelation: UInt8? {
    for name in ["parataxis", "dep"] {
      if let index = inventory.relations.firstIndex(of: name) { return UInt8(exactly: index) }
    }
    return inventory.relations.firstIndex { $0 != "root" }.flatMap(UInt8.init(exactly:))
  }

  private var markRelation: UInt8? {
    inventory.relations.firstIndex(of: "punct").flatMap(UInt8.init(exactly:))
  }
}

/// The work on the trees of one text, with memory that serves all of its sentences.
private struct TreeMending {
  /// The relation of roots.
  let root: UInt8?
  /// The relation of tokens that lose the relation `root`, and of marks that do.
  let loose: UInt8?
  let marks: UInt8?
  /// The part of speech of marks.
  let mark: UInt8?
  /// For each token of a sentence the walk that came by it first; 0 for none.
  private var walks: [Int32] = []

  init(root: UInt8?, loose: UInt8?, marks: UInt8?, mark: UInt8?) {
    self.root = root
    self.loose = loose
    self.marks = marks
    self.mark = mark
  }

  mutating func mend(_ syntax: inout Syntax, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    for token in range {
      let head = Int(syntax.head[token])
      if head == token || !range.contains(head) { syntax.head[token] = -1 }
    }
    let top = chooseRoot(syntax, range)
    syntax.head[top] = -1
    for token in range where token != top && syntax.head[token] < 0 {
      syntax.head[token] = Int32(top)
    }
    breakCycles(&syntax, range, top)
    guard syntax.relation.count >= range.upperBound else { return }
    for token in range where token != top && syntax.relation[token] == root {
      let isMark = mark != nil && syntax.pos.indices.contains(token) && syntax.pos[token] == mark
      syntax.relation[token] = (isMark ? marks : nil) ?? loose ?? syntax.relation[token]
    }
    if let root { syntax.relation[top] = root }
  }

  /// The first token without a head whose relation is `root`; else the first whose relation is; else
  /// the first without a head that is no mark, or any; else the first of the cycle that the first
  /// token leads to.
  private func chooseRoot(_ syntax: Syntax, _ range: Range<Int>) -> Int {
    func isCalledRoot(_ token: Int) -> Bool {
      syntax.relation.indices.contains(token) && syntax.relation[token] == root
    }
    func isMark(_ token: Int) -> Bool {
      syntax.pos.indices.contains(token) && syntax.pos[token] == mark
    }
    let detached = range.lazy.filter { syntax.head[$0] < 0 }
    if let found = detached.first(where: isCalledRoot) ?? range.first(where: isCalledRoot)
      ?? detached.first(where: { !isMark($0) }) ?? detached.first
    {
      return found
    }
    var token = range.lowerBound
    for _ in range { token = Int(syntax.head[token]) }
    var first = token
    var next = Int(syntax.head[token])
    while next != token {
      first = min(first, next)
      next = Int(syntax.head[next])
    }
    return first
  }

  /// Hangs the first token of every cycle on the root.
  private mutating func breakCycles(_ syntax: inout Syntax, _ range: Range<Int>, _ top: Int) {
    walks.removeAll(keepingCapacity: true)
    walks.append(contentsOf: repeatElement(0, count: range.count))
    let start = range.lowerBound
    walks[top - start] = -1
    for (number, first) in range.enumerated() {
      let walk = Int32(truncatingIfNeeded: number + 1)
      var token = first
      while walks[token - start] == 0 {
        walks[token - start] = walk
        token = Int(syntax.head[token])
      }
      guard walks[token - start] == walk else { continue }
      var lowest = token
      var next = Int(syntax.head[token])
      while next != token {
        lowest = min(lowest, next)
        next = Int(syntax.head[next])
      }
      syntax.head[lowest] = Int32(top)
    }
  }
}
