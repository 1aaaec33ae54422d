/// The documents of a corpus in their order; those of a store are made when they are asked for.
public struct CorpusDocuments: RandomAccessCollection, Sendable {
  private enum Source {
    case memory([CorpusDocument])
    case store(StoredDocuments)
  }

  private let source: Source

  init(_ documents: [CorpusDocument]) { source = .memory(documents) }

  init(_ documents: StoredDocuments) { source = .store(documents) }

  /// The position of the first document.
  public var startIndex: Int { 0 }

  /// The number of documents.
  public var endIndex: Int {
    switch source {
    case .memory(let documents): documents.count
    case .store(let documents): documents.order.documentCount
    }
  }

  /// The document at a position.
  public subscript(position: Int) -> CorpusDocument {
    switch source {
    case .memory(let documents): documents[position]
    case .store(let documents):
      CorpusDocument(
        StoredContents(documents: documents, position: position), position: position,
        of: documents.family)
    }
  }
}
