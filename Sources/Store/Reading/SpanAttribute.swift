/// A value for each region of a layer, which may be absent.
public struct SpanAttribute: Sendable {
  /// The name by which queries speak of it.
  public let name: String
  /// What its values stand for.
  public let type: AttributeType
  /// The distinct values.
  public let dictionary: Lexicon
  private let ids: PackedArray

  init(
    _ file: SegmentFile, layer: Int, number: Int, attribute: SegmentSchema.Attribute, count: Int
  ) throws(StoreError) {
    name = attribute.name
    type = attribute.type
    dictionary = Lexicon(
      try ByteTable(
        file, offsets: SectionKey(.attributeLexiconOffsets, layer, number),
        bytes: SectionKey(.attributeLexiconBytes, layer, number)))
    ids = try PackedArray(file, SectionKey(.attributeIds, layer, number), count: count)
  }

  /// The id of a region's value, counted as in the layer; nil if it has none.
  public func id(at region: Int) -> Int? {
    let id = ids[region] - 1
    guard id < dictionary.count else {
      ids.file.fail(at: ids.offset, "an id is greater than there are values")
      return nil
    }
    return id < 0 ? nil : id
  }

  /// The bytes of a region's value; nil if it has none.
  public func bytes(at region: Int) -> UnsafeRawBufferPointer? {
    id(at: region).map { dictionary.bytes(of: $0) }
  }

  /// A region's value as text; nil if it has none.
  public func text(at region: Int) -> String? { id(at: region).map { dictionary.text(of: $0) } }
}
