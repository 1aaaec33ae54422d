import TextModel

/// Some documents of a segment.
public struct DocumentSet: Sendable, Hashable {
  /// Their numbers, rising.
  public private(set) var numbers: [Int]

  /// A set of the documents with some numbers.
  public init(_ numbers: some Sequence<Int> = []) {
    self.numbers = Array(Set(numbers)).sorted()
  }

  /// How many there are.
  public var count: Int { numbers.count }
  /// Whether there are none.
  public var isEmpty: Bool { numbers.isEmpty }
  /// The number after the last; 0 if there are none.
  var upperBound: Int { numbers.last.map { $0 + 1 } ?? 0 }

  /// Whether a document is among them.
  public func contains(_ document: Int) -> Bool {
    let place = (0..<numbers.count).partitioningIndex { numbers[$0] >= document }
    return place < numbers.count && numbers[place] == document
  }

  /// Both sets together.
  func union(_ more: some Sequence<Int>) -> DocumentSet {
    DocumentSet(numbers + Array(more))
  }

  /// The stretches of documents below a number that are not in the set.
  func gaps(below end: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = 0
    for number in numbers {
      if number > start { gaps.append(start..<number) }
      start = number + 1
    }
    if start < end { gaps.append(start..<end) }
    return gaps
  }
}
