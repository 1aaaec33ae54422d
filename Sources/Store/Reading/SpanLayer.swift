import TextModel

/// Regions of tokens of one kind, such as sentences or quotations.
///
/// They are counted by their first token; of those with the same the longest comes first. Regions
/// may lie in each other and may overlap.
public struct SpanLayer: Sendable {
  /// The name by which queries speak of it.
  public let name: String
  /// What is known of each region.
  public let attributes: [SpanAttribute]
  /// How many regions there are.
  public let count: Int
  private let tokenCount: Int
  private let firsts: PackedArray
  private let lengths: PackedArray
  private let enclosing: PackedArray?
  /// Maps regions to the numbers by which attributes know them, where these differ.
  private let documents: PackedArray?

  init(
    _ file: SegmentFile, number: Int, layer: SegmentSchema.Layer, attributeCount: Int? = nil
  ) throws(StoreError) {
    name = layer.name
    count = layer.regionCount
    tokenCount = file.header.tokenCount
    firsts = try PackedArray(file, SectionKey(.regionFirsts, number), count: count)
    lengths = try PackedArray(file, SectionKey(.regionLengths, number), count: count)
    let enclosingKey = SectionKey(.regionEnclosing, number)
    enclosing =
      file.sections[enclosingKey] == nil
      ? nil : try PackedArray(file, enclosingKey, count: count)
    let documentsKey = SectionKey(.regionDocuments, number)
    documents =
      file.sections[documentsKey] == nil
      ? nil : try PackedArray(file, documentsKey, count: count)
    var attributes: [SpanAttribute] = []
    for (index, attribute) in layer.attributes.enumerated() {
      attributes.append(
        try SpanAttribute(
          file, layer: number, number: index, attribute: attribute,
          count: attributeCount ?? count))
    }
    self.attributes = attributes
  }

  /// Whether no region shares a token with another.
  public var isFlat: Bool { enclosing == nil }

  /// The first token of a region.
  public func first(_ region: Int) -> Int {
    let first = firsts[region]
    guard first < tokenCount || tokenCount == 0 else { return impossibleRegion() }
    return first
  }

  /// The last token of a region, which belongs to it.
  public func last(_ region: Int) -> Int {
    let last = firsts[region] + lengths[region] - 1
    guard last < tokenCount else { return impossibleRegion() }
    return last
  }

  private func impossibleRegion() -> Int {
    firsts.file.fail(at: firsts.offset, "a region lies outside the segment")
    return max(0, tokenCount - 1)
  }

  /// The number by which the attributes know a region.
  ///
  /// Only in the layer of documents can it be another than the region's own: documents without
  /// tokens are no regions.
  public func row(of region: Int) -> Int {
    guard let documents else { return region }
    return documents[region]
  }

  /// Whether the attributes know some region that begins at a position by a number.
  func hasRegion(ofRow row: Int, at position: Int) -> Bool {
    indices(startingAt: position).contains { self.row(of: $0) == row }
  }

  /// The attribute of a name.
  public func attribute(named name: String) -> SpanAttribute? {
    attributes.first { $0.name == name }
  }

  /// The regions that begin before or at a position are those before this number.
  public func indexAfter(position: Int) -> Int {
    (0..<count).partitioningIndex { firsts[$0] > position }
  }

  /// The regions whose first token lies in a range.
  public func indices(beginningIn tokens: Range<Int>) -> Range<Int> {
    let first = indexAfter(position: tokens.lowerBound - 1)
    return first..<max(first, indexAfter(position: tokens.upperBound - 1))
  }

  /// The innermost region that holds a token: of those that do the one that begins last, and of
  /// those that begin there the shortest.
  public func index(containing position: Int) -> Int? {
    lastIndex(containing: position, from: indexAfter(position: position) - 1)
  }

  /// All regions that hold a token, the innermost first.
  public func indices(containing position: Int) -> [Int] {
    var found: [Int] = []
    var region = index(containing: position)
    while let index = region {
      found.append(index)
      region = isFlat ? nil : lastIndex(containing: position, from: index - 1)
    }
    return found
  }

  /// The regions whose first token is at a position, the longest first.
  public func indices(startingAt position: Int) -> Range<Int> {
    let end = indexAfter(position: position)
    guard end > 0, firsts[end - 1] == position else { return end..<end }
    let start = isFlat ? end - 1 : indexAfter(position: position - 1)
    return min(start, end)..<end
  }

  /// The last region up to a number that reaches to a position.
  ///
  /// If a region does not, neither does any after the nearest earlier one that ends later.
  func lastIndex(containing position: Int, from start: Int) -> Int? {
    var region = start
    while region >= 0 {
      if last(region) >= position { return region }
      guard let enclosing else { return nil }
      let back = enclosing[region]
      if back == 0 { return nil }
      region -= back
    }
    return nil
  }
}
