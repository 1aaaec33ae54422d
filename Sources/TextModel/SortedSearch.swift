extension RandomAccessCollection where Index == Int {
  /// The first position whose element satisfies a predicate; the end if none does.
  ///
  /// All elements after such a one have to satisfy it too. Takes logarithmic time.
  @inlinable
  public func partitioningIndex(where predicate: (Element) throws -> Bool) rethrows -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if try predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
