import Analysis

/// How often values occur in the parts of a corpus: the counts from which dispersion is computed.
struct PartCounts {
  /// One value.
  struct Entry {
    var values: [Value]
    /// How often it occurs.
    var total = 0
    /// How often it occurs in each part where it does.
    var byPart: [Int: Int] = [:]
  }

  /// The values, in the order in which they first occur; without any there is one for all rows.
  var entries: [Entry] = []
  /// How many tokens each part has.
  var sizes: [Int] = []

  /// The counts of one value for its measures.
  func dispersion(_ entry: Entry) -> Dispersion {
    // In the order of the parts, so that sums are the same in every run.
    let used = entry.byPart.sorted { $0.key < $1.key }
    return Dispersion(
      frequencies: used.map(\.value), sizes: used.map { sizes[$0.key] },
      parts: Dispersion.Parts(sizes: sizes))
  }

  /// What the parts are.
  func note(noun: String) -> String {
    "the parts are \(sizes.count) \(sizes.count == 1 ? noun : noun + "s") "
      + "of \(sizes.reduce(0, +)) tokens"
  }
}

/// Counts values by documents or groups of documents.
struct PartCounting: Sendable {
  let values: [Resolved]
  /// What the parts are; without any they are the documents.
  let keys: [Resolved]

  func count(_ source: any PlanNode, _ execution: Execution) throws -> PartCounts {
    var counts = PartCounts()
    var parts: [[ValueKey]: Int] = [:]
    func part(of row: Row) throws -> Int? {
      guard let place = row.place else { return nil }
      let key =
        keys.isEmpty
        ? [ValueKey(.integer(place.document.position))]
        : try keys.map { ValueKey(try $0.evaluate(row, execution)) }
      if let part = parts[key] { return part }
      parts[key] = counts.sizes.count
      counts.sizes.append(0)
      return counts.sizes.count - 1
    }
    if values.isEmpty { counts.entries.append(.init(values: [])) }
    var positions: [[ValueKey]: Int] = values.isEmpty ? [[]: 0] : [:]
    var met: [Row] = []
    var documents: Set<Int> = []
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      guard let part = try part(of: row) else { continue }
      if let document = row.place?.document.position, documents.insert(document).inserted {
        met.append(row)
      }
      let own = try values.map { try $0.evaluate(row, execution) }
      let key = own.map(ValueKey.init)
      let position = positions[key, default: counts.entries.count]
      if position == counts.entries.count {
        positions[key] = position
        counts.entries.append(.init(values: own))
      }
      counts.entries[position].total += 1
      counts.entries[position].byPart[part, default: 0] += 1
    }
    documents = []
    for row in try source.representatives(execution) ?? met {
      guard let part = try part(of: row), let document = row.place?.document,
        documents.insert(document.position).inserted
      else { continue }
      counts.sizes[part] += document.tokenCount
    }
    return counts
  }
}
