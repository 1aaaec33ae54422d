/// Writes the documents of a store as an annotated text, in their order.
public struct StoreExport {
  /// The formats.
  public enum Format: Sendable {
    /// CWB's vertical format, with all columns and layers.
    case vertical
    /// CoNLL-U, with what it has a place for.
    case conllu
  }

  private let store: StoreSnapshot

  /// The export of an open store.
  public init(_ store: StoreSnapshot) { self.store = store }

  /// Writes all documents; what is written comes in pieces.
  ///
  /// It throws, after the last piece that was read well, where the store is damaged.
  public func write(_ format: Format, to write: @escaping ([UInt8]) -> Void) throws(StoreError) {
    var output = ExportBuffer(write)
    let segments = store.segments
    let names = VerticalExport.columnNames(segments)
    let hasHeads = segments.contains { $0.heads != nil }
    if format == .vertical {
      output.append(VerticalExport.header(segments))
      output.endLine()
    }
    for run in store.documentRuns {
      let segment = segments[run.segment]
      let vertical = VerticalExport(segment, names: names, hasHeads: hasHeads)
      let conllu = CoNLLUExport(segment)
      for document in run.documents {
        switch format {
        case .vertical: vertical.write(document: document, to: &output)
        case .conllu: conllu.write(document: document, to: &output)
        }
        if let damage = store.damage { throw .damaged(damage) }
      }
    }
    output.flush()
  }
}
