/// Documents of one segment that follow each other in the order of the store.
public struct DocumentRun: Sendable, Hashable {
  /// The number of the segment.
  public let segment: Int
  /// The numbers of the documents in the segment.
  public let documents: Range<Int>
  /// The tokens of the documents.
  public let tokens: Range<Int>

  /// Some documents of a table, which is that of the segment.
  init(segment: Int, documents: Range<Int>, of table: DocumentTable) {
    self.segment = segment
    self.documents = documents
    guard !documents.isEmpty else {
      tokens = 0..<0
      return
    }
    let first = table.tokens(of: documents.lowerBound).lowerBound
    tokens = first..<max(first, table.tokens(of: documents.upperBound - 1).upperBound)
  }
}
