import Analysis
import Corpus
import TextModel

extension Verb {
  /// The token attributes that statistics can count, as `PatternLayers.schema` numbers them.
  private static let attributes = ["form", "lower", "lemma", "pos"]

  static let collocates = Verb(
    "collocates", "collocates [window: range] [attribute: name] [minimum: count]",
    "Counts the words around each row, and how strongly they are drawn to it.",
    help: """
      `window: -5..5` reaches five tokens to the left of the row's first token and five to the right
      of its last, not beyond the sentence; the row itself is left out. All measures are given:
      logdice (Rychlý 2008), mi, mi3, t, z and g2, with the number of rows as the node's frequency.
      `minimum:` leaves out pairs that are rarer (2 unless it is given). Tokens that have no such
      attribute, as lemmas of documents that are not English, are not counted at all.
      """,
    searchWords: ["association", "neighbours", "mutual information", "logdice", "context"],
    examples: [
      Example(
        #"find `[lower="ferry"]` | collocates window: -3..3 | top 3 by logdice | select word, count, logdice"#,
        #"""
        word      count  logdice
        ────────  ─────  ───────
        over          2   12.415
        accident      2   12.300
        of            3    9.817
        (3 rows)
        note: the words around 7 rows, measured against all 4234 tokens.
        """#),
      Example(
        #"find `"dozen"` | collocates window: 1..2 minimum: 1 | select word, count"#,
        #"""
        word    count
        ──────  ─────
        people      1
        were        1
        (2 rows)
        note: the words around 1 row, measured against all 4234 tokens.
        """#),
    ],
    arguments: [
      .init(name: "window", type: "range", summary: "How far it reaches, such as -5..5."),
      .init(
        name: "attribute", type: "word", summary: "form, lower (unless it is given), lemma or pos."),
      .init(name: "minimum", type: "number", summary: "How often a pair has to occur."),
    ]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let window: ClosedRange<Int>
    if case .range(let range)? = try check.constant("window", .range) {
      window = Int(max(-1000, range.lower))...Int(max(-1000, min(1000, range.upper)))
    } else {
      window = -5...5
    }
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 2
    let attribute = try check.attribute(among: attributes, default: "lower")
    let schema = Schema(
      [
        Column("word", .text, "The collocate."),
        Column("count", .number, "How often it stands in the window."),
        Column("frequency", .number, "How often it occurs at all."),
        Column("expected", .number, "How often it would stand there by chance."),
        Column("logdice", .number, "14 + log2 of Dice (Rychlý 2008)."),
        Column("mi", .number, "log2 of observed by expected."),
        Column("mi3", .number, "log2 of observed cubed by expected."),
        Column("t", .number, "The t-score."),
        Column("z", .number, "The z-score."),
        Column("g2", .number, "The log-likelihood ratio (Dunning 1993), signed."),
      ], noun: "collocate")
    let node = ComputedNode(label: "collocates", inputs: [check.input.node.keeping([])]) {
      inputs, execution in
      try Collocates(window: window, attribute: attribute, minimum: minimum)
        .rows(around: inputs[0].rows(execution), execution)
    }
    return Relation(schema: schema, node: node)
  }

  static let keywords = Verb(
    "keywords", "keywords [against: table] [attribute: name] [minimum: count]",
    "Finds the words that are more frequent here than elsewhere.",
    help: """
      The lemmas of the rows (or what `attribute:` says) are compared with those of `against:`, less the
      rows themselves; without it, with the rest of the corpus. Tokens that have none, as in documents
      that are not English, are not counted. log_ratio (Hardie 2014, a count of 0 taken as 0.5) says how
      much more frequent a word is, g2 (two cells, Rayson and Garside 2000; negative for rarer) how
      sure that is: 10.83 is p < 0.001.
      """,
    searchWords: ["keyness", "log-likelihood", "compare", "typical", "vocabulary"],
    examples: [
      Example(
        #"""
        docs | where agency != none
        | keywords against: docs attribute: lower | where word ~ /[a-z]/
        | take 3 | select word, count, log_ratio, g2
        """#,
        #"""
        word      count  log_ratio     g2
        ────────  ─────  ─────────  ─────
        dovanich      3      4.602  9.712
        štrok         4      4.017  8.387
        arrived       2      4.017  6.475
        (3 rows)
        note: 839 tokens are compared with 3395 others; what lies in the rows themselves
              is left out there.
        """#),
      Example(
        "quotes | keywords attribute: lower | where word ~ /[a-z]/ | take 2 | select word, count, g2",
        #"""
        word  count     g2
        ────  ─────  ─────
        we       18  49.28
        i        16  43.81
        (2 rows)
        note: 1077 tokens are compared with 3157 others; what lies in the rows
              themselves is left out there.
        """#),
    ],
    arguments: [
      .init(name: "against", type: "table", summary: "The rows to compare with."),
      .init(
        name: "attribute", type: "word", summary: "form, lower, lemma (unless it is given) or pos."),
      .init(name: "minimum", type: "number", summary: "How often a word has to occur here."),
    ]
  ) { check throws(Diagnostic) in
    try check.requirePlace()
    let attribute = try check.attribute(among: attributes, default: "lemma")
    let minimum = try check.whole("minimum", in: 1...Int.max) ?? 2
    var inputs = [check.input.node.keeping([])]
    if let against = check.argument("against") {
      let reference = try check.checker.table(against)
      guard reference.schema.hasPlace else {
        throw .noPlace(Name(text: "against:", range: against.range))
      }
      inputs.append(reference.node.keeping([]))
    } else {
      inputs.append(ScanNode(table: .docs, needed: []))
    }
    let schema = Schema(
      [
        Column("word", .text, "The word."),
        Column("count", .number, "How often it occurs here."),
        Column("reference", .number, "How often it occurs in the comparison."),
        Column("per_million", .number, "How often in a million tokens here."),
        Column("reference_per_million", .number, "How often in a million there."),
        Column("log_ratio", .number, "log2 of the ratio of the two (Hardie 2014)."),
        Column("g2", .number, "The log-likelihood ratio, signed."),
      ], noun: "word")
    let node = ComputedNode(label: "keywords", inputs: inputs) { inputs, execution in
      try Keywords(attribute: attribute, minimum: minimum).rows(
        study: inputs[0].rows(execution), reference: inputs[1].rows(execution), execution)
    }
    return Relation(
      schema: schema,
      node: SortNode(source: node, keys: [.init(column: 6, descending: true)], limit: nil))
  }
}

extension StageCheck {
  fileprivate mutating func attribute(
    among attributes: [String], default other: String
  ) throws(Diagnostic) -> Int {
    let name = try word("attribute", from: attributes) ?? other
    return attributes.firstIndex(of: name) ?? 0
  }
}

/// A statistic over an attribute of tokens, counted as in `PatternLayers.schema`.
private protocol AttributeStatistic {
  var attribute: Int { get }
}

extension AttributeStatistic {
  /// The tokens of a document, with their analysis where the attribute comes from it.
  fileprivate func counted(
    _ document: CorpusDocument, _ execution: Execution
  ) throws -> DocumentTokens {
    attribute > 1 ? try execution.analysedTokens(of: document) : execution.tokens(of: document)
  }
}

/// Counts what stands around places.
private struct Collocates: AttributeStatistic {
  let window: ClosedRange<Int>
  let attribute: Int
  let minimum: Int

  func rows(around nodes: [Row], _ execution: Execution) throws -> [Row] {
    var together: [String: Int] = [:]
    for row in nodes {
      try execution.look()
      guard let place = row.place else { continue }
      let tokens = try counted(place.document, execution)
      let node = place.document.tokens(in: place.hull)
      guard let first = node.first, let last = node.last,
        let sentence = tokens.sentence(of: first)
      else { continue }
      for offset in window where offset != 0 {
        let position = offset < 0 ? first + offset : last + offset
        guard sentence.tokens.contains(position) else { continue }
        let word = tokens.value(ofAttribute: attribute, at: position)
        if !word.isEmpty { together[word, default: 0] += 1 }
      }
    }
    var frequencies: [String: Int] = [:]
    var total = 0
    for document in try execution.corpus().documents {
      let tokens = try counted(document, execution)
      for position in 0..<tokens.tokenCount {
        try execution.look()
        let word = tokens.value(ofAttribute: attribute, at: position)
        if word.isEmpty { continue }
        total += 1
        if together[word] != nil { frequencies[word, default: 0] += 1 }
      }
    }
    execution.note(
      .statistics(
        "the words around \(nodes.count) \(nodes.count == 1 ? "row" : "rows"), "
          + "measured against all \(total) tokens"))
    return together.filter { $0.value >= minimum }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { word, count in
        let pair = Association(
          together: count, node: nodes.count, collocate: frequencies[word] ?? count,
          total: total)
        return Row([
          .text(word), .integer(count), .integer(frequencies[word] ?? count),
          .decimal(pair.expected),
          .decimal(pair.logDice), .decimal(pair.mutualInformation),
          .decimal(pair.cubedMutualInformation), .decimal(pair.tScore), .decimal(pair.zScore),
          .decimal(pair.logLikelihood),
        ])
      }
  }
}

/// Compares the words of two sets of places.
private struct Keywords: AttributeStatistic {
  let attribute: Int
  let minimum: Int

  func rows(study: [Row], reference: [Row], _ execution: Execution) throws -> [Row] {
    let own = try positions(of: study, execution)
    let others = try positions(of: reference, execution)
    var ownCounts: [String: Int] = [:]
    var otherCounts: [String: Int] = [:]
    var (ownTotal, otherTotal) = (0, 0)
    let corpus = try execution.corpus()
    for document in Set(own.keys).union(others.keys).sorted() {
      let tokens = try counted(corpus.documents[document], execution)
      let studied = own[document] ?? []
      for position in studied {
        try execution.look()
        let word = tokens.value(ofAttribute: attribute, at: position)
        guard !word.isEmpty else { continue }
        ownCounts[word, default: 0] += 1
        ownTotal += 1
      }
      for position in (others[document] ?? []).subtracting(studied) {
        try execution.look()
        let word = tokens.value(ofAttribute: attribute, at: position)
        guard !word.isEmpty else { continue }
        otherCounts[word, default: 0] += 1
        otherTotal += 1
      }
    }
    if otherTotal == 0 {
      execution.note(
        .statistics("nothing is left to compare with: take some of the rows, such as one outlet's"))
    }
    execution.note(
      .statistics(
        "\(ownTotal) tokens are compared with \(otherTotal) others; "
          + "what lies in the rows themselves is left out there"))
    return ownCounts.filter { $0.value >= minimum }.sorted { $0.key < $1.key }.map { word, count in
      let other = otherCounts[word] ?? 0
      let keyness = Keyness(
        study: count, reference: other, studyTotal: ownTotal, referenceTotal: otherTotal)
      return Row([
        .text(word), .integer(count), .integer(other), rate(count, ownTotal),
        rate(other, otherTotal), .decimal(keyness.logRatio), .decimal(keyness.logLikelihood),
      ])
    }
  }

  private func rate(_ count: Int, _ total: Int) -> Value {
    total > 0 ? .decimal(Double(count) / Double(total) * 1_000_000) : .none
  }

  /// The tokens in the places of rows, by document.
  private func positions(of rows: [Row], _ execution: Execution) throws -> [Int: Set<Int>] {
    var positions: [Int: Set<Int>] = [:]
    for row in rows {
      try execution.look()
      guard let place = row.place else { continue }
      for part in place.parts {
        positions[place.document.position, default: []].formUnion(place.document.tokens(in: part))
      }
    }
    return positions
  }
}
