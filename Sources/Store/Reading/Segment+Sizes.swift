/// How many bytes the parts of a segment take.
public struct SegmentSizes: Sendable, Hashable {
  /// The parts of a column.
  public struct Column: Sendable, Hashable {
    /// The ids of the tokens' values.
    public var ids = 0
    /// The dictionary with the frequencies.
    public var dictionary = 0
    /// The positions of each value.
    public var postings = 0

    /// All parts together.
    public var total: Int { ids + dictionary + postings }
  }

  /// The columns by their names.
  public var columns: [String: Column] = [:]
  /// The layers by their names, with their attributes.
  public var layers: [String: Int] = [:]
  /// The ways to the heads.
  public var heads = 0
  /// The texts and where tokens stand in them.
  public var texts = 0
  /// What the writer kept with documents.
  public var records = 0
  /// The paths, identifiers and fingerprints of documents.
  public var documents = 0
  /// The whole file.
  public var file = 0
}

extension Segment {
  /// How many bytes its parts take.
  public var sizes: SegmentSizes {
    var sizes = SegmentSizes()
    sizes.file = file.header.fileLength
    for (key, entry) in file.sections {
      let length = entry.length
      let owner = Int(key.owner)
      let column = schema.columns.indices.contains(owner) ? schema.columns[owner] : ""
      let layer = schema.layers.indices.contains(owner) ? schema.layers[owner].name : ""
      switch key.kind {
      case .schema: sizes.documents += length
      case .ids: sizes.columns[column, default: .init()].ids += length
      case .lexiconOffsets, .lexiconBytes, .frequencies, .documentFrequencies:
        sizes.columns[column, default: .init()].dictionary += length
      case .postingsOffsets, .postings:
        sizes.columns[column, default: .init()].postings += length
      case .heads: sizes.heads += length
      case .regionFirsts, .regionLengths, .regionEnclosing, .regionDocuments, .attributeIds,
        .attributeLexiconOffsets, .attributeLexiconBytes:
        sizes.layers[layer, default: 0] += length
      case .documentStarts, .documentPaths, .documentParts, .documentFingerprints:
        sizes.documents += length
      case .documentTableOffsets, .documentTableBytes:
        switch DocumentTable.Strings(rawValue: owner) {
        case .texts: sizes.texts += length
        case .records: sizes.records += length
        case .paths, .identifiers, nil: sizes.documents += length
        }
      case .tokenPlaceSamples, .tokenPlaces: sizes.texts += length
      }
    }
    return sizes
  }
}
