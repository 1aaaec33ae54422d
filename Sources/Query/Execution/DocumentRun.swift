import Store

/// Documents of one segment that follow each other in the order of the corpus.
public struct DocumentRun: Sendable, Hashable {
  /// The number of the segment.
  public let segment: Int
  /// The numbers of the documents in the segment.
  public let documents: Range<Int>
  /// The tokens of the documents.
  public let tokens: Range<Int>

  /// The documents of some segments that are not deleted, in the order of their paths.
  static func inOrder(_ segments: [Segment]) -> [DocumentRun] {
    var lanes: [Lane] = []
    for (number, segment) in segments.enumerated() {
      let live = segment.liveDocuments
      if !live.isEmpty { lanes.append(Lane(number: number, segment: segment, live: live)) }
    }
    var runs: [DocumentRun] = []
    while let first = lanes.indices.min(by: { lanes[$0].isBefore(lanes[$1]) }) {
      let others = lanes.indices.filter { $0 != first }
      let next = others.min { lanes[$0].isBefore(lanes[$1]) }
      runs.append(lanes[first].removeRun(before: next.map { lanes[$0] }))
      if lanes[first].isEmpty { lanes.remove(at: first) }
    }
    return runs
  }

  /// The documents of a segment that have not yet been given their place.
  private struct Lane {
    let number: Int
    let segment: Segment
    var live: [Range<Int>]
    var next = 0
    var document: Int

    init(number: Int, segment: Segment, live: [Range<Int>]) {
      self.number = number
      self.segment = segment
      self.live = live
      document = live.first?.lowerBound ?? 0
    }

    var isEmpty: Bool { next == live.count }

    func isBefore(_ other: Lane) -> Bool {
      compare(document, with: other) < 0
    }

    /// Negative if a document of this segment comes before the next of another.
    private func compare(_ document: Int, with other: Lane) -> Int {
      let own = segment.documents
      let others = other.segment.documents
      let order = own.path(of: document).order(with: others.path(of: other.document))
      if order != 0 { return order }
      let parts = own.part(of: document) - others.part(of: other.document)
      return parts != 0 ? parts : number - other.number
    }

    /// Takes the documents up to the next of another segment, or to the next deleted one.
    mutating func removeRun(before other: Lane?) -> DocumentRun {
      let range = live[next]
      var end = range.upperBound
      if let other, compare(end - 1, with: other) > 0 {
        var low = document + 1
        while low < end {
          let middle = (low + end) / 2
          if compare(middle, with: other) < 0 { low = middle + 1 } else { end = middle }
        }
      }
      let documents = document..<max(end, document + 1)
      let first = segment.documents.tokens(of: documents.lowerBound).lowerBound
      let last = segment.documents.tokens(of: documents.upperBound - 1).upperBound
      if documents.upperBound == range.upperBound {
        next += 1
        document = next < live.count ? live[next].lowerBound : 0
      } else {
        document = documents.upperBound
      }
      return DocumentRun(
        segment: number, documents: documents, tokens: first..<max(first, last))
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Negative, zero or positive as these bytes come before, are, or come after others.
  fileprivate func order(with other: UnsafeRawBufferPointer) -> Int {
    let count = Swift.min(self.count, other.count)
    for index in 0..<count where self[index] != other[index] {
      return Int(self[index]) - Int(other[index])
    }
    return self.count - other.count
  }
}
