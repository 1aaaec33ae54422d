/// What is in a store and how many bytes it takes, over all segments.
public struct StoreContents: Sendable {
  /// A column.
  public struct ColumnContents: Sendable {
    /// Its name.
    public var name: String
    /// The distinct values; with several segments, those of the segment that has most.
    public var valueCount = 0
    /// The bytes of its parts.
    public var sizes = SegmentSizes.Column()
  }

  /// A layer.
  public struct LayerContents: Sendable {
    /// Its name.
    public var name: String
    /// The regions that are not deleted.
    public var regionCount = 0
    /// The names of its attributes.
    public var attributes: [String] = []
    /// The bytes of its regions and attributes.
    public var byteCount = 0
  }

  /// The columns in the order in which they were first written.
  public private(set) var columns: [ColumnContents] = []
  /// The layers in the order in which they were first written.
  public private(set) var layers: [LayerContents] = []
  /// The bytes of everything besides columns and layers, and of the files.
  public private(set) var sizes = SegmentSizes()
  /// The number of segments.
  public private(set) var segmentCount = 0
  /// The documents that are still in the files although they were replaced or removed.
  public private(set) var deletedCount = 0

  /// What is in a store.
  public init(_ store: StoreSnapshot) {
    for segment in store.segments {
      let own = segment.sizes
      segmentCount += 1
      deletedCount += segment.deleted.count
      sizes.heads += own.heads
      sizes.texts += own.texts
      sizes.records += own.records
      sizes.documents += own.documents
      sizes.file += own.file
      for column in segment.columns { add(column, own.columns[column.name]) }
      let live = segment.liveTokens
      for layer in segment.layers { add(layer, own.layers[layer.name] ?? 0, live) }
    }
  }

  private mutating func add(_ column: Column, _ own: SegmentSizes.Column?) {
    let index = columns.firstIndex { $0.name == column.name } ?? columns.count
    if index == columns.count { columns.append(ColumnContents(name: column.name)) }
    columns[index].valueCount = max(columns[index].valueCount, column.dictionary.count)
    guard let own else { return }
    columns[index].sizes.ids += own.ids
    columns[index].sizes.dictionary += own.dictionary
    columns[index].sizes.postings += own.postings
  }

  private mutating func add(_ layer: SpanLayer, _ byteCount: Int, _ live: [Range<Int>]) {
    let index = layers.firstIndex { $0.name == layer.name } ?? layers.count
    if index == layers.count { layers.append(LayerContents(name: layer.name)) }
    layers[index].regionCount += live.reduce(0) { $0 + layer.indices(beginningIn: $1).count }
    for attribute in layer.attributes where !layers[index].attributes.contains(attribute.name) {
      layers[index].attributes.append(attribute.name)
    }
    layers[index].byteCount += byteCount
  }
}
