import Query
import Store

extension WindowCollocation {
  /// The counts, where the rows are hits or tokens of a store; `nil` where they have to be made.
  func indexedCounts(
    around source: any PlanNode, _ execution: Execution
  ) throws -> WindowCounts? {
    guard let indexed = try execution.indexedCorpus(), isCounted(in: indexed.index),
      let window = window(in: indexed.index), let values = values(in: indexed.index),
      let rows = try source.indexed(execution)
    else { return nil }
    var places: [HitPlace] = []
    try rows.forEachPlace(execution) { places.append($0) }
    let found = indexed.index.collocates(
      of: places, attribute: values.attribute, window: window, classes: values.classes,
      isCancelled: { execution.isCancelled })
    let frequencies = values.frequencies(indexed.index)
    let column = indexed.index.values(ofAttribute: values.attribute)
    var counts = WindowCounts()
    counts.nodes = places.count
    for number in frequencies.indices where frequencies[number] > 0 {
      try execution.look()
      if column.bytes(of: number).isEmpty { continue }
      counts.total += frequencies[number]
      guard found.together[number] > 0 else { continue }
      counts.windowTokens += found.together[number]
      let shown = found.firstValues.isEmpty ? number : Int(found.firstValues[number])
      counts.words[values.text(column.text(of: shown))] = PairCount(
        together: found.together[number], documents: found.documents[number],
        frequency: frequencies[number])
    }
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

  /// The values of the attribute as a store has them.
  private func values(in index: StoreIndex) -> IndexedValues? {
    guard let (number, isLowered) = number(in: index) else { return nil }
    return IndexedValues(number, isLowered: isLowered, index)
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

/// The values of an attribute in a store, or the same in lower case; those that are written with
/// other code points and mean the same are one.
private struct IndexedValues {
  let attribute: Int
  let isLowered: Bool
  /// For each value the number of the first that is equal; `nil` where none are.
  let classes: [UInt32]?

  init(_ attribute: Int, isLowered: Bool, _ index: StoreIndex) {
    self.attribute = attribute
    self.isLowered = isLowered
    let column = index.values(ofAttribute: attribute)
    var classes = (0..<column.count).map { UInt32(truncatingIfNeeded: $0) }
    var first: [String: UInt32] = [:]
    var hasEqual = false
    for number in isLowered ? Array(0..<column.count) : column.unusualValues {
      let text = isLowered ? column.text(of: number).lowercased() : column.text(of: number)
      if let known = first[text] {
        classes[number] = known
        hasEqual = true
      } else {
        first[text] = classes[number]
      }
    }
    self.classes = hasEqual ? classes : nil
  }

  /// A value as it is counted.
  func text(_ text: String) -> String { isLowered ? text.lowercased() : text }

  /// How often each occurs, by the number of the value that stands for it.
  func frequencies(_ index: StoreIndex) -> [Int] {
    let frequencies = index.frequencies(ofAttribute: attribute)
    guard let classes else { return frequencies }
    var sums = [Int](repeating: 0, count: frequencies.count)
    for (number, count) in frequencies.enumerated() { sums[Int(classes[number])] += count }
    return sums
  }
}
