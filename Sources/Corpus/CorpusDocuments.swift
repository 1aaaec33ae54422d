/// The documents of a corpus in their order; those of a store are made when they are asked for.
public struct CorpusDocuments: RandomAccessCollection, Sendable {
  private let documents: [CorpusDocument]

  init(_ documents: [CorpusDocument]) { self.documents = documents }

  /// The position of the first document.
  public var startIndex: Int { 0 }

  /// The number of documents.
  public var endIndex: Int { documents.count }

  /// The document at a position.
  public subscript(position: Int) -> CorpusDocument { documents[position] }
}
