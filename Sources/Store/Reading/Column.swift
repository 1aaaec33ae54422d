/// One value for each token, such as its form or its lemma.
public struct Column: Sendable {
  /// The name by which queries speak of it.
  public let name: String
  /// The distinct values.
  public let dictionary: Lexicon
  @usableFromInline let ids: PackedArray
  @usableFromInline let valueCount: Int
  private let frequencies: PackedArray
  private let documentFrequencies: PackedArray
  private let postingsTable: PostingsTable

  init(_ file: SegmentFile, number: Int, name: String) throws(StoreError) {
    self.name = name
    let tokenCount = file.header.tokenCount
    ids = try PackedArray(file, SectionKey(.ids, number), count: tokenCount)
    dictionary = Lexicon(
      try ByteTable(
        file, offsets: SectionKey(.lexiconOffsets, number),
        bytes: SectionKey(.lexiconBytes, number)))
    valueCount = dictionary.count
    guard valueCount > 0 || tokenCount == 0 else {
      throw file.mismatch(SectionKey(.lexiconOffsets, number))
    }
    frequencies = try PackedArray(file, SectionKey(.frequencies, number), count: valueCount)
    documentFrequencies = try PackedArray(
      file, SectionKey(.documentFrequencies, number), count: valueCount)
    postingsTable = try PostingsTable(file, number: number, count: valueCount)
  }

  /// How many tokens have a value.
  public func frequency(of id: Int) -> Int { frequencies[id] }

  /// How many documents have a token with a value.
  public func documentFrequency(of id: Int) -> Int { documentFrequencies[id] }

  /// The id of a token's value.
  @inlinable
  public func id(at position: Int) -> Int {
    let id = ids[position]
    return id < valueCount ? id : impossibleId()
  }

  @usableFromInline
  func impossibleId() -> Int {
    ids.file.fail(at: ids.offset, "an id is greater than there are values")
    return 0
  }

  /// The ids of the values of some tokens, which must lie in the segment.
  ///
  /// - Parameter output: Room for as many ids as there are tokens in the range.
  public func copyIds(_ range: Range<Int>, to output: UnsafeMutablePointer<UInt32>) {
    ids.copy(range, to: output, below: valueCount)
  }

  /// The positions of the tokens that have a value, in order.
  public func postings(of id: Int) -> PostingsCursor {
    postingsTable.cursor(of: id, count: frequencies[id])
  }
}
