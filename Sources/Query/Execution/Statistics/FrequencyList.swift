import Store

/// How often a value occurs.
public struct ValueFrequency: Sendable, Hashable {
  /// The value's number in its `MergedColumn`.
  public let value: Int
  /// How many tokens have it.
  public let count: Int
  /// How many documents have a token with it.
  public let documents: Int
}

extension StoreIndex {
  /// The values of an attribute over all segments.
  ///
  /// - Parameter attribute: Counted as in the schema.
  public func values(ofAttribute attribute: Int) -> MergedColumn {
    mergedColumns.withLock { known in
      if let column = known[attribute] { return column }
      let column = MergedColumn(
        segments.map { $0.columns.indices.contains(attribute) ? $0.columns[attribute] : nil })
      known[attribute] = column
      return column
    }
  }

  /// How many tokens there are that are not deleted, or in some documents.
  public func tokenCount(in documents: [DocumentSet]? = nil) -> Int {
    let selection = TokenSelection(index: self, documents: documents)
    return segments.indices.reduce(0) { sum, segment in
      selection.stretches(segment).reduce(sum) { $0 + $1.tokens.count }
    }
  }

  /// How often each value of an attribute occurs, by the numbers of the values.
  ///
  /// Over the whole store this is read from the index; over some documents their tokens are counted.
  public func frequencies(
    ofAttribute attribute: Int, in documents: [DocumentSet]? = nil
  ) -> [Int] {
    let values = values(ofAttribute: attribute)
    let selection = TokenSelection(index: self, documents: documents)
    if selection.isWhole {
      return values.frequencies(tokenCounts: segments.map(\.segment.tokenCount))
    }
    var counts = [Int](repeating: 0, count: values.count)
    for segment in segments.indices {
      guard let column = values.columns[segment] else {
        let tokens = selection.stretches(segment).reduce(0) { $0 + $1.tokens.count }
        if !counts.isEmpty { counts[0] += tokens }
        continue
      }
      var own = [UInt32](repeating: 0, count: column.dictionary.count)
      for stretch in selection.stretches(segment) { column.count(stretch.tokens, into: &own) }
      for (id, count) in own.enumerated() where count > 0 {
        counts[values.number(segment, id)] += Int(count)
      }
    }
    return counts
  }

  /// The most frequent values of an attribute, the first in the order of bytes first where they are
  /// equally frequent.
  public func mostFrequent(
    _ most: Int, ofAttribute attribute: Int, in documents: [DocumentSet]? = nil
  ) -> [(value: Int, count: Int)] {
    TopCounts.of(frequencies(ofAttribute: attribute, in: documents), most)
  }
}

/// The greatest of many counts.
enum TopCounts {
  /// The greatest counts with their places, the earlier place first where they are equal.
  static func of(_ counts: [Int], _ most: Int) -> [(value: Int, count: Int)] {
    guard most > 0 else { return [] }
    let threshold = threshold(counts, most)
    var found: [(value: Int, count: Int)] = []
    for (value, count) in counts.enumerated() where count >= threshold {
      found.append((value, count))
    }
    found.sort { ($1.count, $0.value) < ($0.count, $1.value) }
    return Array(found.prefix(most))
  }

  /// A number that the greatest counts reach, and not many more of them: it saves sorting the rest.
  static func threshold(_ counts: [Int], _ most: Int) -> Int {
    var classes = [Int](repeating: 0, count: 64)
    for count in counts where count > 0 { classes[63 - count.leadingZeroBitCount] += 1 }
    var reached = 0
    for bit in stride(from: 62, through: 0, by: -1) {
      reached += classes[bit]
      if reached >= most { return 1 << bit }
    }
    return 1
  }
}

extension Column {
  /// Adds the tokens of a stretch to the counts of their values.
  func count(_ tokens: Range<Int>, into counts: inout [UInt32]) {
    let length = 4_096
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { buffer in
      guard let ids = buffer.baseAddress else { return }
      counts.withUnsafeMutableBufferPointer { counts in
        var start = tokens.lowerBound
        while start < tokens.upperBound {
          let count = min(length, tokens.upperBound - start)
          copyIds(start..<start + count, to: ids)
          for place in 0..<count { counts[Int(ids[place])] &+= 1 }
          start += count
        }
      }
    }
  }
}
