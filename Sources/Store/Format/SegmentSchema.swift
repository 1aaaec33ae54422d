/// The names in a segment.
struct SegmentSchema: Equatable {
  struct Layer: Equatable {
    var name: String
    var regionCount = 0
    var attributes: [Attribute] = []
  }

  struct Attribute: Equatable {
    var name: String
    var type: AttributeType
  }

  var columns: [String] = []
  var layers: [Layer] = []
  /// The number of the layer whose regions are documents.
  var documentLayer = 0
  var documentCount = 0
  var hasHeads = false
  var hasTexts = false
  var hasRecords = false
}

/// What the values of an attribute stand for; they are kept as text whatever it is.
public enum AttributeType: UInt8, Sendable, CaseIterable {
  /// Any text.
  case text
  /// A whole number in decimal digits.
  case integer
  /// A decimal number.
  case number
  /// `true` or `false`.
  case boolean
  /// A date as ISO 8601 writes it.
  case date
}

extension SegmentSchema {
  func encoded() -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.append(columns.count)
    for column in columns { encoder.append(column) }
    encoder.append(layers.count)
    for layer in layers {
      encoder.append(layer.name)
      encoder.append(layer.regionCount)
      encoder.append(layer.attributes.count)
      for attribute in layer.attributes {
        encoder.append(attribute.name)
        encoder.append(attribute.type.rawValue)
      }
    }
    encoder.append(documentLayer)
    encoder.append(documentCount)
    encoder.append(UInt8(hasHeads ? 1 : 0))
    encoder.append(UInt8(hasTexts ? 1 : 0))
    encoder.append(UInt8(hasRecords ? 1 : 0))
    return encoder.bytes
  }

  /// Nil if the bytes are none that `encoded` gives.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var decoder = ByteDecoder(bytes)
    for _ in 0..<decoder.count(bytesEach: 8) { columns.append(decoder.text()) }
    for _ in 0..<decoder.count(bytesEach: 24) {
      var layer = Layer(name: decoder.text())
      layer.regionCount = decoder.integer(in: 0...SegmentLimits.entries)
      for _ in 0..<decoder.count(bytesEach: 9) {
        let name = decoder.text()
        guard let type = AttributeType(rawValue: decoder.byte()) else { return nil }
        layer.attributes.append(Attribute(name: name, type: type))
      }
      layers.append(layer)
    }
    guard !layers.isEmpty, !decoder.hasFailed else { return nil }
    documentLayer = decoder.integer(in: 0...layers.count - 1)
    documentCount = decoder.integer(in: 0...SegmentLimits.entries)
    hasHeads = decoder.byte() == 1
    hasTexts = decoder.byte() == 1
    hasRecords = decoder.byte() == 1
    guard !decoder.hasFailed, decoder.isAtEnd else { return nil }
  }
}
