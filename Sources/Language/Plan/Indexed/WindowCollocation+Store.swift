import Query
import Store

extension WindowCollocation {
  /// The counts, where the rows are hits or tokens of a store; `nil` where they have to be made.
  ///
  /// - Parameter minimum: Words that are rarer around the rows are left out.
  func indexedCounts(
    around source: any PlanNode, minimum: Int, _ execution: Execution
  ) throws -> WindowCounts? {
    guard let indexed = try execution.indexedCorpus(), isCounted(in: indexed.index),
      let window = window(in: indexed.index),
      let (attribute, isLowered) = number(in: indexed.index),
      let rows = try source.indexed(execution)
    else { return nil }
    var places: [HitPlace] = []
    try rows.forEachPlace(execution) { places.append($0) }
    let values = indexed.index.classes(ofAttribute: attribute, isLowered: isLowered)
    let found = indexed.index.collocates(
      of: places, values, window: window, isCancelled: { execution.isCancelled })
    var counts = WindowCounts()
    counts.nodes = places.count
    counts.total = values.total
    // The empty value comes before all others.
    let hasEmpty = values.column.bytes(of: 0).isEmpty
    for collocate in found {
      try execution.look()
      if hasEmpty, collocate.value == 0 { continue }
      counts.windowTokens += collocate.count
      if collocate.count < minimum { continue }
      counts.words.append(
        WindowWord(
          number: collocate.first,
          pair: PairCount(
            together: collocate.count, documents: collocate.documents,
            frequency: values.frequencies[collocate.value])))
    }
    counts.text = { values.text(of: $0) }
    return counts
  }

  /// Whether a store can tell the words around rows without making these.
  fileprivate func isCounted(in index: StoreIndex) -> Bool {
    window(in: index) != nil && number(in: index) != nil
  }

  /// The window for the index; `nil` where it does not begin beside the rows, or where sentences do
  /// not part the tokens.
  private func window(in index: StoreIndex) -> CollocateWindow? {
    guard window.lowerBound >= 0 || window.upperBound >= -1,
      window.upperBound <= 0 || window.lowerBound <= 1,
      let tag = index.schema.tags.firstIndex(where: { $0.name == "s" }),
      index.snapshot.segments.allSatisfy({ $0.layer(named: "s")?.isFlat ?? false })
    else { return nil }
    return CollocateWindow(
      left: max(0, -window.lowerBound), right: max(0, window.upperBound), tag: tag)
  }

  /// The number of the attribute in a store, and whether its values are to be lowered: stores that
  /// were made elsewhere need not have words in lower case beside the words.
  private func number(in index: StoreIndex) -> (attribute: Int, isLowered: Bool)? {
    func number(_ name: String) -> Int? {
      index.schema.attributes.firstIndex { $0.name == name || $0.aliases.contains(name) }
    }
    if let number = number(attribute.name) { return (number, false) }
    guard attribute.name == TokenAttribute.lower.name else { return nil }
    return number("form").map { ($0, true) }
  }
}

extension CollocatesNode {
  func storeUse(_ execution: Execution) throws -> [String] {
    guard let indexed = try execution.indexedCorpus(), collocation.isCounted(in: indexed.index),
      try source.indexed(execution) != nil
    else { return [] }
    return ["words around hits, counted without making rows"]
  }
}
