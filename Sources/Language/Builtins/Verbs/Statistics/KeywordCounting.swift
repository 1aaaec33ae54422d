import Analysis

/// The words of two sets of places: the counts from which measures are computed.
struct KeywordCounts: Sendable {
  /// One word.
  struct Count: Sendable {
    /// How often it occurs under study.
    var study = 0
    /// How often it occurs in the reference.
    var reference = 0
    /// In how many documents under study.
    var documents = 0
    fileprivate var lastDocument = -1
  }

  var words: [String: Count] = [:]
  /// How many tokens are under study.
  var studyTotal = 0
  /// How many tokens the reference has.
  var referenceTotal = 0

  /// One word's counts, for its measures.
  func keyness(_ count: Count) -> Keyness {
    Keyness(
      study: count.study, reference: count.reference, studyTotal: studyTotal,
      referenceTotal: referenceTotal)
  }

  /// What the measures are based on.
  var notes: [String] {
    var notes: [String] = []
    if referenceTotal == 0 {
      notes.append("nothing is left to compare with: take some of the rows, such as one outlet's")
    }
    notes.append(
      "\(studyTotal) tokens are compared with \(referenceTotal) others; "
        + "what lies in the rows themselves is left out there")
    return notes
  }
}

/// Counts the words of two sets of places, those in both as of the first only.
struct KeywordCounting: Sendable {
  let attribute: TokenAttribute

  func count(
    _ study: any PlanNode, against reference: any PlanNode, _ execution: Execution
  ) throws -> KeywordCounts {
    let own = try positions(of: study, execution)
    let others = try positions(of: reference, execution)
    let corpus = try execution.corpus()
    var counts = KeywordCounts()
    for document in Set(own.keys).union(others.keys).sorted() {
      let tokens = try attribute.tokens(of: corpus.documents[document], execution)
      let studied = own[document] ?? []
      for position in studied {
        try execution.look()
        let word = attribute.value(in: tokens, at: position)
        guard !word.isEmpty else { continue }
        counts.studyTotal += 1
        counts.words[word, default: .init()].study += 1
        if counts.words[word]?.lastDocument != document {
          counts.words[word]?.documents += 1
          counts.words[word]?.lastDocument = document
        }
      }
      for position in (others[document] ?? []).subtracting(studied) {
        try execution.look()
        let word = attribute.value(in: tokens, at: position)
        guard !word.isEmpty else { continue }
        counts.referenceTotal += 1
        counts.words[word, default: .init()].reference += 1
      }
    }
    return counts
  }

  /// The tokens in the places of rows, by document.
  private func positions(
    of source: any PlanNode, _ execution: Execution
  ) throws -> [Int: Set<Int>] {
    var positions: [Int: Set<Int>] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      guard let place = row.place else { continue }
      for part in place.parts {
        positions[place.document.position, default: []].formUnion(place.document.tokens(in: part))
      }
    }
    return positions
  }
}
