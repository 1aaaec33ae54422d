import Corpus
import TextModel

extension Verb {
  static let freq = Verb(
    "freq", "freq expression, … [by expression, …]", "Counts how often values occur.",
    help: """
      The columns are the values, `count`, `per_million` and `documents`, the most frequent first.
      After rows that have no such column the tokens that lie in them are counted. Frequencies are
      per million of all tokens of the documents in question; within a group, of the group's own
      documents. A note says how many tokens that is.
      """,
    searchWords: ["frequency", "count", "list", "wordlist", "per million"],
    examples: [
      Example(
        "freq lower | take 3",
        #"""
        lower  count  per_million  documents
        ─────  ─────  ───────────  ─────────
        the      275        64950         10
        ,        227        53614         10
        .        200        47237         10
        (3 rows)
        note: per_million is of the 4234 tokens of 10 documents.
        """#),
      Example(
        #"tokens | freq lower by outlet | where lower == "ferry""#,
        #"""
        lower  outlet            count  per_million  documents
        ─────  ────────────────  ─────  ───────────  ─────────
        ferry  Tollan News           3         3713          1
        ferry  Elsen Observer        2         2235          1
        ferry  Haldren Standard      1         1277          1
        ferry  Orvane News           1         1161          1
        (4 rows)
        note: per_million is of each group's own part of the 4234 tokens of 10
              documents.
        """#),
    ],
    items: .many, itemsAreNamed: true, labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    try check.refuseDirections()
    try check.narrowToTokens(for: check.stage.items)
    let items = try check.columns(check.stage.items)
    let keys = try check.columns(
      check.labelled("by") ?? [], taken: Set(items.map(\.column.name)))
    var schema = check.schema(
      with: items.map(\.column) + keys.map(\.column) + FrequencyNode.columns,
      toKeep: "add it to `by`")
    schema.hasPlace = false
    schema.noun = "value"
    schema.name = nil
    let node = FrequencyNode(
      source: check.input.node, items: items.map(\.value), keys: keys.map(\.value))
    let counted = items.count + keys.count
    return Relation(
      schema: schema,
      node: SortNode(source: node, keys: [.init(column: counted, descending: true)], limit: nil))
  }

  static let ngrams = Verb(
    "ngrams", "ngrams expression [size: words] [by expression, …]",
    "Counts runs of neighbouring words.",
    help: """
      A run does not cross the end of a sentence, nor a token that an earlier stage has left out.
      `size:` is 2 unless it is given. The columns are `ngram`, `count`, `per_million` and
      `documents`.
      """,
    searchWords: ["bigrams", "trigrams", "phrases", "clusters", "bundles"],
    examples: [
      Example(
        "ngrams lower size: 3 | take 3",
        #"""
        ngram                count  per_million  documents
        ───────────────────  ─────  ───────────  ─────────
        this article is         10         2362         10
        article is invented     10         2362         10
        is invented for         10         2362         10
        (3 rows)
        note: per_million is of the 4234 tokens of 10 documents.
        """#),
      Example(
        #"tokens | where lower ~ /^[a-z]+$/ | ngrams lower | take 2"#,
        #"""
        ngram    count  per_million  documents
        ───────  ─────  ───────────  ─────────
        of the      29         6849          9
        for the     19         4487         10
        (2 rows)
        note: per_million is of the 4234 tokens of 10 documents.
        """#),
    ],
    items: .one,
    arguments: [.init(name: "size", type: "number", summary: "How many words a run has.")],
    labels: ["by"], startsFrom: "tokens"
  ) { check throws(Diagnostic) in
    let size = try check.whole("size", in: 1...100) ?? 2
    try check.narrowToTokens(for: check.stage.items)
    try check.requirePlace()
    let value = try check.onlyItem("what the runs are made of")
    guard value.type.isTextual || value.type == .any else {
      throw .wrongType(of: "`ngrams`", expected: .text, found: value)
    }
    let keys = try check.columns(check.labelled("by") ?? [], taken: ["ngram"])
    var schema = check.schema(
      with: [Column("ngram", .text, "The run of words.")] + keys.map(\.column)
        + FrequencyNode.columns,
      toKeep: "add it to `by`")
    schema.hasPlace = false
    schema.noun = "run"
    schema.name = nil
    let runs = RunsNode(
      source: check.input.node, value: value, keys: keys.map(\.value), size: size)
    let range = check.stage.range
    let run = Resolved(column: 0, Column("ngram", .text), at: range)
    let runKeys = keys.enumerated().map { index, key in
      Resolved(column: index + 1, key.column, at: range)
    }
    let node = FrequencyNode(source: runs, items: [run], keys: runKeys)
    return Relation(
      schema: schema,
      node: SortNode(
        source: node, keys: [.init(column: 1 + keys.count, descending: true)], limit: nil))
  }
}

extension StageCheck {
  /// Takes the tokens in the places of the input's rows, unless the items name columns of these rows.
  mutating func narrowToTokens(for items: [ItemSyntax]) throws(Diagnostic) {
    guard schema.name != "tokens", schema.hasPlace else { return }
    var probe = self
    do throws(Diagnostic) {
      _ = try probe.columns(items)
    } catch {
      guard error.code == .unknownColumn || error.code == .droppedColumn else { throw error }
      let name = Name(text: "tokens", range: stage.name.range)
      let narrowed = try checker.narrow(
        input, to: .tokens, StageSyntax(verb: name, items: []))
      self = StageCheck(
        checker: checker, verb: verb, stage: stage, input: narrowed, number: number)
    }
  }
}

/// How often values occur: the values, their groups, count, frequency per million, documents.
struct FrequencyNode: PlanNode {
  static let columns = [
    Column("count", .number, "How often it occurs."),
    Column("per_million", .number, "How often in a million tokens of the group's documents."),
    Column("documents", .number, "In how many documents."),
  ]

  let source: any PlanNode
  let items: [Resolved]
  let keys: [Resolved]

  init(source: any PlanNode, items: [Resolved], keys: [Resolved]) {
    self.source = source.keeping((items + keys).reduce(into: []) { $0.formUnion($1.columns) })
    self.items = items
    self.keys = keys
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "freq " + (items + keys).map(\.range.text).joined(separator: ", ") }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  private struct Entry {
    var values: [Value]
    var key: [ValueKey]
    var count = 0
    var documents = 0
    var lastDocument = -1
    /// Only where the documents do not come one after the other.
    var seen: Set<Int> = []
  }

  func open(_ execution: Execution) throws -> Cursor {
    var rows: IndexingIterator<[Row]>?
    return {
      if rows == nil { rows = try counted(execution).makeIterator() }
      return rows?.next()
    }
  }

  private func counted(_ execution: Execution) throws -> [Row] {
    var entries: [Entry] = []
    var positions: [[ValueKey]: Int] = [:]
    var documentsMet: Set<Int> = []
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      let values = try (items + keys).map { try $0.evaluate(row, execution) }
      let key = values.map(ValueKey.init)
      let position = positions[key] ?? entries.count
      if position == entries.count {
        positions[key] = position
        entries.append(Entry(values: values, key: Array(key.suffix(keys.count))))
      }
      entries[position].count += 1
      guard let document = row.place?.document.position else { continue }
      documentsMet.insert(document)
      if entries[position].lastDocument != document,
        entries[position].seen.insert(document).inserted
      {
        entries[position].documents += 1
      }
      entries[position].lastDocument = document
    }
    let totals = try self.totals(documentsMet, execution)
    return entries.map { entry in
      let total = totals.byGroup?[entry.key] ?? totals.all
      let rate = total > 0 ? Value.decimal(Double(entry.count) / Double(total) * 1_000_000) : .none
      return Row(entry.values + [.integer(entry.count), rate, .integer(entry.documents)])
    }
  }

  /// The tokens on which frequencies per million are counted, of all documents and by group.
  private func totals(
    _ documentsMet: Set<Int>, _ execution: Execution
  ) throws -> (all: Int, byGroup: [[ValueKey]: Int]?) {
    let corpus = try execution.corpus()
    guard let representatives = try source.representatives(execution) else {
      let total = documentsMet.reduce(0) { $0 + corpus.documents[$1].tokenCount }
      note(total, documentsMet.count, execution)
      return (total, nil)
    }
    var all = 0
    var byGroup: [[ValueKey]: Int] = [:]
    for row in representatives {
      guard let document = row.place?.document else { continue }
      all += document.tokenCount
      let key = try keys.map { ValueKey(try $0.evaluate(row, execution)) }
      byGroup[key, default: 0] += document.tokenCount
    }
    note(all, representatives.count, execution)
    let isByDocument = !keys.isEmpty && keys.allSatisfy(\.isDocumentLevel)
    return (all, isByDocument ? byGroup : nil)
  }

  private func note(_ tokens: Int, _ documents: Int, _ execution: Execution) {
    let whole = "\(tokens) tokens of \(documents) \(documents == 1 ? "document" : "documents")"
    let isByDocument = !keys.isEmpty && keys.allSatisfy(\.isDocumentLevel)
    execution.note(
      .statistics(
        isByDocument
          ? "per_million is of each group's own part of the \(whole)"
          : "per_million is of the \(whole)"))
  }
}

/// Runs of neighbouring words, one a row, with the groups they belong to.
struct RunsNode: PlanNode {
  let source: any PlanNode
  let value: Resolved
  let keys: [Resolved]
  let size: Int

  init(source: any PlanNode, value: Resolved, keys: [Resolved], size: Int) {
    self.source = source.keeping(
      keys.reduce(into: value.columns) { $0.formUnion($1.columns) })
    self.value = value
    self.keys = keys
    self.size = size
  }

  var inputs: [any PlanNode] { [source] }
  var label: String { "ngrams size \(size)" }

  func keeping(_ columns: Set<Int>) -> any PlanNode { self }

  func representatives(_ execution: Execution) throws -> [Row]? {
    try source.representatives(execution)?.map { row in
      Row([.none] + (try keys.map { try $0.evaluate(row, execution) }), place: row.place)
    }
  }

  func open(_ execution: Execution) throws -> Cursor {
    let next = try source.open(execution)
    var window: [(text: String, span: ByteSpan)] = []
    var lastPosition = -1
    var lastSentence = -1
    var lastDocument: CorpusDocument?
    return {
      while let row = try next() {
        guard let place = row.place, let text = try value.evaluate(row, execution).text else {
          window = []
          continue
        }
        let document = place.document
        let position = document.tokens(in: place.first).lowerBound
        let sentence = document.sentences(overlapping: place.first).lowerBound
        if document != lastDocument || position != lastPosition + 1 || sentence != lastSentence {
          window = []
        }
        (lastDocument, lastPosition, lastSentence) = (document, position, sentence)
        window.append((text, place.first))
        if window.count > size { window.removeFirst() }
        guard window.count == size, let first = window.first else { continue }
        let run = window.map(\.text).joined(separator: " ")
        let span = TextSpan(document, ByteSpan(first.span.start, place.first.end))
        return Row([.text(run)] + (try keys.map { try $0.evaluate(row, execution) }), place: span)
      }
      return nil
    }
  }
}
