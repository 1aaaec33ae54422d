/// The regions of one layer of a segment that is being written.
final class LayerBuilder {
  let name: String
  var attributes = AttributeBuilders()
  private var firsts: [UInt32] = []
  /// The token after the last of each region, the first while it is open.
  private var ends: [UInt32] = []
  /// The regions that are open, the innermost last.
  private var open: [OpenRegion] = []

  private struct OpenRegion {
    var region: Int
    /// The line of its tag; nil if none has to close it.
    var line: Int?
    /// Whether it began outside of documents, so that it may hold several.
    var isAround: Bool
    /// How many documents it has been cut at that gave it tokens.
    var cuts = 0
  }

  init(_ name: String) { self.name = name }

  /// The number of the region that is added next.
  var count: Int { firsts.count }

  /// Adds a region.
  func add(first: Int, end: Int) {
    firsts.append(UInt32(truncatingIfNeeded: first))
    ends.append(UInt32(truncatingIfNeeded: end))
  }

  /// Begins a region.
  func open(at token: Int, line: Int?, isAround: Bool) {
    open.append(OpenRegion(region: count, line: line, isAround: isAround))
    add(first: token, end: token)
  }

  /// Ends the innermost open region; nil if there is none.
  /// - Returns: Whether it was cut at the edges of documents.
  func close(at token: Int) -> Bool? {
    guard let last = open.popLast() else { return nil }
    ends[last.region] = UInt32(truncatingIfNeeded: token)
    return last.cuts > 0 && token > Int(firsts[last.region])
  }

  /// Ends the open regions at an edge of a document; those around it go on as new ones.
  /// - Returns: The lines of the tags of regions that began in the document.
  func cut(at token: Int) -> [Int] {
    guard !open.isEmpty else { return [] }
    var lines: [Int] = []
    var around: [OpenRegion] = []
    for var region in open {
      ends[region.region] = UInt32(truncatingIfNeeded: token)
      guard region.isAround else {
        if let line = region.line { lines.append(line) }
        continue
      }
      if token > Int(firsts[region.region]) { region.cuts += 1 }
      attributes.copy(from: region.region, to: count)
      region.region = count
      add(first: token, end: token)
      around.append(region)
    }
    open = around
    return lines
  }

  /// Ends all open regions; the lines of their tags.
  func closeAll(at token: Int) -> [Int] {
    let lines = open.compactMap(\.line)
    while close(at: token) != nil {}
    return lines
  }

  /// The regions that have tokens, by their first token, the longest first.
  private func order() -> [Int] {
    var order = firsts.indices.filter { ends[$0] > firsts[$0] }
    let isBefore = { (left: Int, right: Int) -> Bool in
      if self.firsts[left] != self.firsts[right] { return self.firsts[left] < self.firsts[right] }
      if self.ends[left] != self.ends[right] { return self.ends[left] > self.ends[right] }
      return left < right
    }
    if !zip(order, order.dropFirst()).allSatisfy({ isBefore($0, $1) }) { order.sort(by: isBefore) }
    return order
  }

  /// Writes the regions with their attributes and describes them.
  func write(_ number: Int, to output: SegmentOutput) throws(StoreError) -> SegmentSchema.Layer {
    let order = order()
    try Self.writeRegions(
      number, regions: order.map { Int(firsts[$0])..<Int(ends[$0]) }, to: output)
    for (index, attribute) in attributes.all.enumerated() {
      try attribute.write(layer: number, number: index, order: order, to: output)
    }
    return SegmentSchema.Layer(
      name: name, regionCount: order.count, attributes: attributes.schemas)
  }

  /// Writes where regions lie.
  /// - Parameter regions: In order.
  static func writeRegions(
    _ number: Int, regions: [Range<Int>], to output: SegmentOutput
  ) throws(StoreError) {
    try PackedStream.write(
      regions.lazy.map { $0.lowerBound }, greatest: regions.last?.lowerBound ?? 0,
      to: SectionKey(.regionFirsts, number), of: output)
    try PackedStream.write(
      regions.lazy.map { $0.count }, greatest: regions.lazy.map { $0.count }.max() ?? 0,
      to: SectionKey(.regionLengths, number), of: output)
    guard zip(regions, regions.dropFirst()).contains(where: { $0.upperBound > $1.lowerBound })
    else { return }
    // The nearest earlier region that ends later is the last on a stack of ever earlier ends.
    var enclosing: [Int] = []
    enclosing.reserveCapacity(regions.count)
    var stack: [Int] = []
    for (index, region) in regions.enumerated() {
      while let last = stack.last, regions[last].upperBound <= region.upperBound {
        stack.removeLast()
      }
      enclosing.append(stack.last.map { index - $0 } ?? 0)
      stack.append(index)
    }
    try PackedStream.write(
      enclosing, greatest: enclosing.max() ?? 0, to: SectionKey(.regionEnclosing, number),
      of: output)
  }
}
