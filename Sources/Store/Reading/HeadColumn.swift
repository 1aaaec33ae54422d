/// The head of each token in its dependency tree.
///
/// Kept is the way to the head in tokens: 0 for none, 2n − 1 for n tokens to the right, 2n for n
/// tokens to the left.
public struct HeadColumn: Sendable {
  @usableFromInline let ways: PackedArray

  init(_ file: SegmentFile) throws(StoreError) {
    ways = try PackedArray(file, SectionKey(.heads), count: file.header.tokenCount)
  }

  /// The position of a token's head; nil for the root and where there is no tree.
  @inlinable
  public func head(of position: Int) -> Int? {
    let way = ways[position]
    guard way != 0 else { return nil }
    let head = way & 1 == 1 ? position &+ (way &+ 1) >> 1 : position &- way >> 1
    guard head >= 0, head < ways.count else { return impossibleHead() }
    return head
  }

  @usableFromInline
  func impossibleHead() -> Int? {
    ways.file.fail(at: ways.offset, "a head lies outside the segment")
    return nil
  }
}
