import Store
import TextModel

extension InventedDocument {
  /// All documents of a store in its order, read back value by value.
  public static func all(in snapshot: StoreSnapshot) throws -> [InventedDocument] {
    var documents: [InventedDocument] = []
    for run in snapshot.documentRuns {
      let segment = snapshot.segments[run.segment]
      for document in run.documents {
        documents.append(InventedDocument(document, of: segment))
      }
    }
    if let damage = snapshot.damage { throw StoreError.damaged(damage) }
    return documents
  }

  /// A document of a segment.
  public init(_ document: Int, of segment: Segment) {
    let table = segment.documents
    let tokens = table.tokens(of: document)
    self.init(
      path: String(decoding: table.path(of: document), as: UTF8.self),
      columns: segment.columns.map { column in
        tokens.map { column.dictionary.text(of: column.id(at: $0)) }
      })
    part = table.part(of: document)
    identifier = String(decoding: table.identifier(of: document), as: UTF8.self)
    fingerprint = table.fingerprint(of: document)
    for field in segment.documentFields { fields[field.name] = field.text(at: document) }
    if let column = segment.heads {
      heads = tokens.map { column.head(of: $0).map { $0 - tokens.lowerBound } }
    }
    for (number, layer) in segment.layers.enumerated() where number != segment.documentLayer {
      for region in layer.indices(beginningIn: tokens) {
        let first = layer.first(region) - tokens.lowerBound
        var found = Region(
          layer: layer.name, tokens: first..<layer.last(region) + 1 - tokens.lowerBound)
        for attribute in layer.attributes {
          found.attributes[attribute.name] = attribute.text(at: layer.row(of: region))
        }
        regions.append(found)
      }
    }
    regions = regions.enumerated().sorted {
      ($0.element.layer, $0.offset) < ($1.element.layer, $1.offset)
    }.map(\.element)
    text = String(decoding: table.text(of: document), as: UTF8.self)
    if let column = segment.places { places = column.spans(of: tokens) }
    record = Array(table.record(of: document))
  }
}
