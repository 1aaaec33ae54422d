import Corpus
import Query
import Store
import TextModel

extension FindNode {
  /// The pattern for the store of a run.
  private func resolved(_ indexed: IndexedCorpus) throws -> ResolvedPattern {
    do throws(PatternError) {
      return try pattern.pattern(for: indexed.index.schema)
    } catch {
      throw Diagnostic(.pattern, error.message, hint: error.hint)
    }
  }

  func indexedRows(_ execution: Execution) throws -> IndexedRows? {
    guard let indexed = try execution.indexedCorpus() else { return nil }
    let (areas, base) = try areas(indexed, execution)
    let resolved = try resolved(indexed)
    guard let area = areas.first, areas.count == 1 else { return nil }
    if case .stretches = area, resolved.expandsHits { return nil }
    let captures = [IndexedRows.Content](repeating: .other, count: pattern.pattern.captures.count)
    return IndexedRows(
      indexed: indexed, pattern: resolved, area: area,
      columns: [.words] + captures + [.other] + (1...4).map { .document($0) } + [.other, .other],
      base: base, description: "hits")
  }

  /// Where hits are looked for: several areas where places of the source share tokens, for hits are
  /// found in each place as if there were no other.
  private func areas(
    _ indexed: IndexedCorpus, _ execution: Execution
  ) throws -> (areas: [SearchArea], base: DocumentBase?) {
    if source.rowsAreDocuments {
      let positions = try source.documentPositions(execution)
      let area = positions.map { SearchArea.documents(indexed.sets(of: $0)) } ?? .everywhere
      return ([area], try source.documentBase(positions, execution))
    }
    var rounds = SearchRounds(indexed.index)
    if let rows = try source.indexed(execution) {
      try rows.forEachPlace(execution) { place in
        rounds.add(Int(place.first)..<Int(place.last) + 1, segment: Int(place.segment))
      }
      return (rounds.areas, rows.base)
    }
    var places: [Int: [ByteSpan]] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      if let place = row.place { places[place.document.position, default: []] += place.parts }
    }
    for (position, spans) in places {
      guard let place = indexed.corpus.storePlace(ofDocumentAt: position) else { continue }
      let document = indexed.corpus.documents[position]
      let start = indexed.index.snapshot.segments[place.segment].documents.tokens(
        of: place.document
      )
      .lowerBound
      for span in spans {
        let tokens = document.tokens(in: span)
        rounds.add(start + tokens.lowerBound..<start + tokens.upperBound, segment: place.segment)
      }
    }
    return (rounds.areas, try source.documentBase(places.keys.sorted(), execution))
  }

  /// What is searched for in a store, and where.
  func search(
    _ indexed: IndexedCorpus, _ execution: Execution
  ) throws -> (matcher: StoreMatcher, areas: [SearchArea]) {
    let resolved = try resolved(indexed)
    let areas = try areas(indexed, execution).areas
    do throws(PatternError) {
      let matcher = try StoreMatcher(resolved, in: indexed.index, crossesDocuments: false)
      return (matcher, areas)
    } catch {
      throw Diagnostic(.pattern, error.message, hint: error.hint)
    }
  }

  /// Begins to search a store.
  func open(_ indexed: IndexedCorpus, _ execution: Execution) throws -> Cursor {
    let (matcher, areas) = try search(indexed, execution)
    let captures = pattern.pattern.captures.count
    let rows = HitRows(indexed, needed: needed ?? Set(0..<captures + 8), execution)
    let reader = HitStream(matcher, areas, indexed, execution)
    return {
      guard let hit = try reader.next() else { return nil }
      try execution.look()
      return try rows.row(hit)
    }
  }
}

extension SearchArea {
  /// Whether it is made of stretches of tokens.
  fileprivate var isOfStretches: Bool { if case .stretches = self { true } else { false } }
}

/// Places in a store, in rounds in which no two share a token.
struct SearchRounds {
  private var stretches: [[Range<Int>]]

  init(_ index: StoreIndex) {
    stretches = Array(repeating: [], count: index.snapshot.segments.count)
  }

  /// Adds a place; one without tokens is none.
  mutating func add(_ tokens: Range<Int>, segment: Int) {
    if !tokens.isEmpty { stretches[segment].append(tokens) }
  }

  /// The places, each once, in as few rounds as they need.
  var areas: [SearchArea] {
    var rounds: [[[Range<Int>]]] = []
    for (segment, own) in stretches.enumerated() {
      let ordered = own.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      var previous: Range<Int>?
      for tokens in ordered where tokens != previous {
        previous = tokens
        let free = rounds.firstIndex {
          $0[segment].last.map { $0.upperBound <= tokens.lowerBound } ?? true
        }
        if let free {
          rounds[free][segment].append(tokens)
        } else {
          var round = [[Range<Int>]](repeating: [], count: stretches.count)
          round[segment] = [tokens]
          rounds.append(round)
        }
      }
    }
    return rounds.isEmpty
      ? [.stretches(stretches)] : rounds.map { SearchArea.stretches($0) }
  }
}

/// The hits of all rounds of a search, in the order of the corpus and each once.
final class HitStream {
  private var readers: [StoreHitReader]
  /// Whether all hits must be there before the first is given.
  private let isMerged: Bool
  private let indexed: IndexedCorpus
  private var batch: [StoreHit] = []
  private var position = 0

  init(
    _ matcher: StoreMatcher, _ areas: [SearchArea], _ indexed: IndexedCorpus,
    _ execution: Execution
  ) {
    self.indexed = indexed
    isMerged = areas.count > 1 || matcher.pattern.expandsHits && areas.contains { $0.isOfStretches }
    readers = areas.map { area in
      StoreHitReader(matcher, in: area, isCancelled: { execution.isCancelled })
    }
  }

  /// The next hit.
  func next() throws -> StoreHit? {
    while position == batch.count {
      guard let reader = readers.first else { return nil }
      position = 0
      if !isMerged {
        batch = try SearchErrors.rethrown { () throws(MatchError) in try reader.next() } ?? []
        if batch.isEmpty { readers = [] }
      } else {
        batch = try merged()
        readers = []
      }
    }
    position += 1
    return batch[position - 1]
  }

  private func merged() throws -> [StoreHit] {
    var found: [(order: Int, hit: StoreHit)] = []
    var seen: Set<StoreHit> = []
    for reader in readers {
      while let hits = try SearchErrors.rethrown({ () throws(MatchError) in try reader.next() }) {
        for hit in hits where seen.insert(hit).inserted { found.append((order(of: hit), hit)) }
      }
    }
    return found.enumerated().sorted { one, two in
      let (left, right) = (one.element, two.element)
      return (left.order, left.hit.hit.last - left.hit.hit.first, one.offset)
        < (right.order, right.hit.hit.last - right.hit.hit.first, two.offset)
    }.map(\.element.hit)
  }

  /// The corpus position of the first token of a hit.
  private func order(of hit: StoreHit) -> Int {
    guard let document = indexed.document(of: hit.hit.first, segment: hit.segment) else { return 0 }
    return indexed.corpus.tokenOffset(of: document.position)
      + hit.hit.first - document.tokens.lowerBound
  }
}
