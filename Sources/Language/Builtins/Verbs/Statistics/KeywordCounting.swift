import Analysis

/// The words of groups of places and of all places together: the counts from which measures are
/// computed.
struct KeywordCounts: Sendable {
  /// How often a word occurs in a group.
  struct Count: Sendable {
    var occurrences = 0
    /// In how many documents.
    var documents = 0
    fileprivate var lastDocument = -1
  }

  /// One group of places.
  struct Group: Sendable {
    /// The values that the group has in common.
    var values: [Value]
    var words: [String: Count] = [:]
    /// How many tokens it has.
    var total = 0
  }

  /// The groups, in the order in which they first occur.
  var groups: [Group] = []
  /// How often each word occurs in the groups and the reference together.
  var words: [String: Int] = [:]
  /// How many tokens these have together.
  var total = 0

  /// The counts of a word here and elsewhere: what is in the group is left out there.
  func keyness(_ word: String, in group: Group) -> Keyness {
    let study = group.words[word]?.occurrences ?? 0
    return Keyness(
      study: study, reference: (words[word] ?? 0) - study, studyTotal: group.total,
      referenceTotal: total - group.total)
  }

  /// What the measures are based on.
  var notes: [String] {
    var notes: [String] = []
    if groups.contains(where: { $0.total == total }) {
      notes.append("nothing is left to compare with: take some of the rows, such as one outlet's")
    }
    guard groups.count == 1, let group = groups.first else {
      return notes + [
        "each of \(groups.count) groups is compared with those of \(total) tokens that are not its own"
      ]
    }
    return notes + [
      "\(group.total) tokens are compared with \(total - group.total) others; "
        + "what lies in the rows themselves is left out there"
    ]
  }
}

/// Counts the words of groups of places, and of these and a reference together.
struct KeywordCounting: Sendable {
  let attribute: TokenAttribute
  /// What the groups are; without any there is one.
  var keys: [Resolved]

  func count(
    _ study: any PlanNode, against reference: any PlanNode, _ execution: Execution
  ) throws -> KeywordCounts {
    var counts = KeywordCounts()
    if keys.isEmpty { counts.groups.append(.init(values: [])) }
    var numbers: [[ValueKey]: Int] = keys.isEmpty ? [[]: 0] : [:]
    // For each document the tokens of each group, and those of the reference.
    var own: [Int: [Int: Set<Int>]] = [:]
    try forEachRow(of: study, execution) { row, document, positions in
      let values = try keys.map { try $0.evaluate(row, execution) }
      let key = values.map(ValueKey.init)
      let number = numbers[key, default: counts.groups.count]
      if number == counts.groups.count {
        numbers[key] = number
        counts.groups.append(.init(values: values))
      }
      own[document, default: [:]][number, default: []].formUnion(positions)
    }
    var others: [Int: Set<Int>] = [:]
    try forEachRow(of: reference, execution) { _, document, positions in
      others[document, default: []].formUnion(positions)
    }
    let corpus = try execution.corpus()
    for document in Set(own.keys).union(others.keys).sorted() {
      let tokens = try attribute.tokens(of: corpus.documents[document], execution)
      let groups = own[document] ?? [:]
      for position in groups.values.reduce(into: others[document] ?? [], { $0.formUnion($1) }) {
        try execution.look()
        let word = attribute.value(in: tokens, at: position)
        guard !word.isEmpty else { continue }
        counts.total += 1
        counts.words[word, default: 0] += 1
      }
      for (number, positions) in groups {
        for position in positions {
          try execution.look()
          let word = attribute.value(in: tokens, at: position)
          if !word.isEmpty { counts.groups[number].add(word, in: document) }
        }
      }
    }
    return counts
  }

  private func forEachRow(
    of source: any PlanNode, _ execution: Execution,
    _ body: (Row, Int, [Int]) throws -> Void
  ) throws {
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      guard let place = row.place else { continue }
      try body(
        row, place.document.position, place.parts.flatMap { place.document.tokens(in: $0) })
    }
  }
}

extension KeywordCounts.Group {
  fileprivate mutating func add(_ word: String, in document: Int) {
    total += 1
    words[word, default: .init()].occurrences += 1
    if words[word]?.lastDocument != document {
      words[word]?.documents += 1
      words[word]?.lastDocument = document
    }
  }
}
