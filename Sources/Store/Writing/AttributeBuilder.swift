/// The values of one attribute of the regions of a layer that is being written.
final class AttributeBuilder {
  let name: String
  private(set) var type: AttributeType
  private var interner = ValueInterner(capacity: 64)
  /// For each region the number of its value plus one; 0 if it has none.
  private var numbers: [UInt32] = []

  init(_ name: String, type: AttributeType) {
    self.name = name
    self.type = type
  }

  /// Sets the value of a region, or replaces it.
  func set(_ value: UnsafeRawBufferPointer, type: AttributeType, of region: Int) {
    if type != self.type { self.type = .text }
    if numbers.count <= region {
      numbers += repeatElement(0, count: region + 1 - numbers.count)
    }
    numbers[region] = interner.number(of: value) + 1
  }

  /// Gives a region, the last so far, the value of another.
  func copy(from region: Int, to other: Int) {
    guard region < numbers.count, numbers[region] > 0 else { return }
    numbers += repeatElement(0, count: max(0, other + 1 - numbers.count))
    numbers[other] = numbers[region]
  }

  /// Writes the values in the order of the regions and the dictionary.
  func write(
    layer: Int, number: Int, order regions: [Int], to output: SegmentOutput
  ) throws(StoreError) {
    let (ranks, order) = interner.ranks()
    var stream = try PackedStream(output, greatest: UInt64(order.count))
    for region in regions {
      let number = region < numbers.count ? numbers[region] : 0
      try stream.append(number == 0 ? 0 : UInt64(ranks[Int(number) - 1]) + 1)
    }
    try stream.finish(SectionKey(.attributeIds, layer, number))
    try ColumnBuilder.writeLexicon(
      interner, order: order, offsets: SectionKey(.attributeLexiconOffsets, layer, number),
      bytes: SectionKey(.attributeLexiconBytes, layer, number), to: output)
  }
}

/// The attributes of a layer, found by their names.
struct AttributeBuilders {
  private(set) var all: [AttributeBuilder] = []
  private var numbers: [String: Int] = [:]

  /// Sets the value of a region's attribute.
  mutating func set(
    _ name: String, _ value: UnsafeRawBufferPointer, type: AttributeType, of region: Int
  ) {
    if let number = numbers[name] {
      all[number].set(value, type: type, of: region)
    } else {
      numbers[name] = all.count
      let attribute = AttributeBuilder(name, type: type)
      attribute.set(value, type: type, of: region)
      all.append(attribute)
    }
  }

  /// Gives a region, the last so far, the values of another.
  func copy(from region: Int, to other: Int) {
    for attribute in all { attribute.copy(from: region, to: other) }
  }

  var schemas: [SegmentSchema.Attribute] { all.map { .init(name: $0.name, type: $0.type) } }
}
