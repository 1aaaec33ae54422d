import Query

extension SortNode {
  /// Gives the hits of a store in the order of the words around them, each made into a row when it is
  /// asked for; `nil` for other rows and keys.
  func sortedHits(_ execution: Execution) throws -> Cursor? {
    guard let (find, source, keys) = neighbourSort, let indexed = try execution.indexedCorpus(),
      let values = Self.words(in: indexed.index), let rows = try source.indexed(execution)
    else { return nil }
    var places: [HitPlace] = []
    try rows.forEachPlace(execution) { places.append($0) }
    let order = indexed.index.order(of: places, by: keys, values)
    let made = HitRows(indexed, needed: find.needed ?? Set(0..<8), execution)
    var rest = order.prefix(limit ?? order.count).makeIterator()
    return {
      try execution.look()
      guard let place = rest.next().map({ places[$0] }) else { return nil }
      let hit = Hit(first: Int(place.first), last: Int(place.last), captures: [])
      return try made.row(StoreHit(segment: Int(place.segment), hit: hit))
    }
  }

  func storeUse(_ execution: Execution) throws -> [String] {
    guard let (_, source, _) = neighbourSort, let indexed = try execution.indexedCorpus(),
      Self.words(in: indexed.index) != nil, try source.indexed(execution) != nil
    else { return [] }
    return ["hits sorted by the words around them; rows are made of those that are kept"]
  }

  /// The hits, with conditions on them, and the words around them that are compared; `nil` if it is
  /// something else that is sorted, or by something else.
  private var neighbourSort: (find: FindNode, source: any PlanNode, keys: [NeighbourKey])? {
    guard width != nil, let map = source as? MapNode else { return nil }
    var keys: [NeighbourKey] = []
    for key in self.keys {
      guard map.values.indices.contains(key.column),
        let offset = map.values[key.column].neighbour
      else { return nil }
      keys.append(NeighbourKey(offset, isDescending: key.descending))
    }
    var source = map.source
    while let filter = source as? FilterNode { source = filter.source }
    // The places of hits do not tell what they captured.
    guard let find = source as? FindNode, find.pattern.pattern.captures.isEmpty else { return nil }
    return (find, map.source, keys)
  }

  /// The words in lower case, as a store has them.
  private static func words(in index: StoreIndex) -> ValueClasses? {
    func attribute(_ name: String) -> Int? {
      index.schema.attributes.firstIndex { $0.name == name || $0.aliases.contains(name) }
    }
    if let lower = attribute("lower") { return index.classes(ofAttribute: lower) }
    return attribute("form").map { index.classes(ofAttribute: $0, isLowered: true) }
  }
}
