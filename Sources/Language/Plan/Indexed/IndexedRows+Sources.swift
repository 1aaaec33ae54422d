import Corpus
import Query
import Store

extension ScanNode {
  var rowsAreDocuments: Bool { table.name == "docs" }

  func indexedRows(_ execution: Execution) throws -> IndexedRows? {
    guard table.name == "tokens", let indexed = try execution.indexedCorpus() else { return nil }
    return try IndexedRows.tokens(
      indexed, in: .everywhere, base: DocumentBase(positions: nil, haveTokens: true),
      table, description: "tokens of the store")
  }
}

extension NarrowNode {
  func indexedRows(_ execution: Execution) throws -> IndexedRows? {
    guard table.name == "tokens", column == nil, let indexed = try execution.indexedCorpus() else {
      return nil
    }
    if source.rowsAreDocuments {
      let positions = try source.documentPositions(execution)
      return try IndexedRows.tokens(
        indexed, in: positions.map { .documents(indexed.sets(of: $0)) } ?? .everywhere,
        base: DocumentBase(positions: positions, haveTokens: true), table,
        description: "tokens of documents of the store")
    }
    guard let hits = try source.indexedRows(execution) else { return nil }
    var stretches = StretchesOfHits(indexed.index)
    try hits.forEachPlace(execution) { stretches.add($0) }
    let area = SearchArea.stretches(stretches.tokens)
    let positions = IndexedRows.documentPositions(of: area, indexed)
    return try IndexedRows.tokens(
      indexed, in: area, base: DocumentBase(positions: positions, haveTokens: true), table,
      description: "tokens of hits")
  }
}

extension IndexedRows {
  /// The tokens of an area as rows of the table of tokens.
  static func tokens(
    _ indexed: IndexedCorpus, in area: SearchArea, base: DocumentBase?, _ table: CorpusTable,
    description: String
  ) throws -> IndexedRows {
    let schema = indexed.index.schema
    let columns = table.schema.columns.map { column -> Content in
      if column.name == "span" { return .words }
      if let place = CommonColumns.ofRows.firstIndex(where: { $0.name == column.name }) {
        return .document(place)
      }
      return schema.attributes.firstIndex { attribute in
        attribute.name == column.name || attribute.aliases.contains(column.name)
      }.map { .attribute($0) } ?? .other
    }
    do throws(PatternError) {
      return IndexedRows(
        indexed: indexed,
        pattern: try PatternParser.parse("[] within none").resolve(schema: schema), area: area,
        columns: columns, base: base, isOfTokens: true, description: description)
    } catch {
      throw Diagnostic(.pattern, error.message, hint: error.hint)
    }
  }

  /// Calls a function with the place of each row in the order of the corpus.
  func forEachPlace(_ execution: Execution, _ body: (HitPlace) -> Void) throws {
    let matcher = try matcher()
    try SearchErrors.rethrown { () throws(MatchError) in
      try matcher?.forEachPlace(in: area, isCancelled: { execution.isCancelled }, body)
    }
  }
}

/// The tokens of hits that come in the order of the corpus, each once.
struct StretchesOfHits {
  /// For each segment stretches that rise and share no tokens.
  private(set) var tokens: [[Range<Int>]]

  init(_ index: StoreIndex) {
    tokens = Array(repeating: [], count: index.snapshot.segments.count)
  }

  /// Adds the tokens of a hit that does not begin before the last one.
  mutating func add(_ place: HitPlace) {
    let segment = Int(place.segment)
    let range = Int(place.first)..<Int(place.last) + 1
    guard let last = tokens[segment].last, last.upperBound > range.lowerBound else {
      tokens[segment].append(range)
      return
    }
    if range.upperBound > last.upperBound {
      tokens[segment][tokens[segment].count - 1] = last.lowerBound..<range.upperBound
    }
  }
}

extension PlanNode {
  /// The positions of the documents that its rows stand for, in order; `nil` for all.
  func documentPositions(_ execution: Execution) throws -> [Int]? {
    if self is ScanNode { return nil }
    var positions: Set<Int> = []
    let next = try open(execution)
    while let row = try next() {
      if let place = row.place { positions.insert(place.document.position) }
    }
    return positions.sorted()
  }

  /// The documents on which frequencies of what is found in its documents are counted.
  ///
  /// - Parameter positions: The documents that its rows stand for.
  func documentBase(_ positions: [Int]?, _ execution: Execution) throws -> DocumentBase? {
    if onlyFiltersDocuments { return DocumentBase(positions: positions, haveTokens: false) }
    guard let rows = try representatives(execution) else { return nil }
    let all = Set(rows.compactMap { $0.place?.document.position })
    return DocumentBase(positions: all.sorted(), haveTokens: false)
  }

  /// Whether its rows are just the documents that conditions leave.
  private var onlyFiltersDocuments: Bool {
    if self is ScanNode { return rowsAreDocuments }
    return (self is FilterNode || self is MapNode) && inputs.allSatisfy(\.onlyFiltersDocuments)
  }

  /// Its rows as hits or tokens of a store, for a step that counts them.
  ///
  /// Where they cannot be, nothing is left of the attempt.
  func indexed(_ execution: Execution) throws -> IndexedRows? {
    let counts = execution.counts
    if let rows = try indexedRows(execution) { return rows }
    execution.counts = counts
    return nil
  }
}
