/// What the bytes of a section are.
enum SectionKind: UInt32 {
  /// Names of columns, layers and attributes, as `SegmentSchema` encodes them.
  case schema = 1
  /// The id of each token's value in a column.
  case ids
  /// Where each value of a dictionary ends.
  case lexiconOffsets
  /// The values of a dictionary one after the other.
  case lexiconBytes
  /// How many tokens have each value.
  case frequencies
  /// How many documents have each value.
  case documentFrequencies
  /// Where the postings of each value begin.
  case postingsOffsets
  case postings
  /// The way from each token to its head.
  case heads
  /// The first token of each region of a layer.
  case regionFirsts
  /// The number of tokens of each region.
  case regionLengths
  /// How far back the nearest region lies that ends later; 0 if there is none.
  case regionEnclosing
  /// The document of each region of the layer of documents, where they differ.
  case regionDocuments
  /// The id of each region's value of an attribute, from 1; 0 if it has none.
  case attributeIds
  case attributeLexiconOffsets
  case attributeLexiconBytes
  /// The first token of each document.
  case documentStarts
  /// The path of each document, as a number in the table of paths.
  case documentPaths
  /// The number of each document among those of its path.
  case documentParts
  case documentFingerprints
  case documentTableOffsets
  case documentTableBytes
  /// Where the bytes of every 64th token's place begin.
  case tokenPlaceSamples
  case tokenPlaces
}

/// Where a section lies in its file.
struct SectionEntry {
  /// The bytes of an entry in the table.
  static let length = 40
  /// Sections begin at multiples of this.
  static let alignment = 64
  /// Bytes after packed values, so that eight bytes can always be loaded.
  static let padding = 8

  var kind: UInt32
  /// The number of the column, layer or table.
  var owner: UInt32
  /// The number of the attribute in its layer.
  var item: UInt32
  /// The bits of each packed value.
  var width: UInt32
  var offset: Int
  var length: Int
  /// The number of packed values.
  var count: Int

  func encode(into encoder: inout ByteEncoder) {
    encoder.append(kind)
    encoder.append(owner)
    encoder.append(item)
    encoder.append(width)
    encoder.append(offset)
    encoder.append(length)
    encoder.append(count)
  }

  init(
    _ key: SectionKey, width: Int = 0, offset: Int, length: Int, count: Int = 0
  ) {
    kind = key.kind.rawValue
    owner = key.owner
    item = key.item
    self.width = UInt32(clamping: width)
    self.offset = offset
    self.length = length
    self.count = count
  }

  init(from decoder: inout ByteDecoder) {
    kind = decoder.number32()
    owner = decoder.number32()
    item = decoder.number32()
    width = decoder.number32()
    offset = decoder.integer()
    length = decoder.integer()
    count = decoder.integer()
  }
}

/// What a section is found by.
struct SectionKey: Hashable {
  var kind: SectionKind
  var owner: UInt32 = 0
  var item: UInt32 = 0

  init(_ kind: SectionKind, _ owner: Int = 0, _ item: Int = 0) {
    self.kind = kind
    self.owner = UInt32(clamping: owner)
    self.item = UInt32(clamping: item)
  }
}
