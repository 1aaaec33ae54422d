import TextModel

/// The order of the documents of several segments: by the bytes of their paths, then by part.
enum DocumentOrder {
  /// Documents of a segment that have not yet got their place.
  private struct Lane {
    var segment: Int
    var documents: Range<Int>
  }

  /// The documents that are not deleted, in order, in as few runs as can be.
  static func runs(_ segments: [Segment]) -> [DocumentRun] {
    var waiting: [Lane] = []
    var rest: [ArraySlice<Range<Int>>] = []
    for (number, segment) in segments.enumerated() {
      let live = segment.liveDocuments
      rest.append(live.dropFirst())
      if let first = live.first { waiting.append(Lane(segment: number, documents: first)) }
    }
    var runs: [DocumentRun] = []
    while let least = waiting.indices.min(by: { isBefore(waiting[$0], waiting[$1], segments) }) {
      var run = waiting[least]
      let table = segments[run.segment].documents
      let others = waiting.indices.filter { $0 != least }
      let next = others.min { isBefore(waiting[$0], waiting[$1], segments) }
      if let next {
        let bound = waiting[next]
        let count = (0..<run.documents.count).partitioningIndex { offset in
          table.compare(
            run.documents.lowerBound + offset, with: bound.documents.lowerBound,
            of: segments[bound.segment].documents) > 0
        }
        // The first is before the bound, so every step takes one at least.
        run.documents = run.documents.prefix(max(1, count))
      }
      append(run, to: &runs, table)
      let end = run.documents.upperBound
      if end < waiting[least].documents.upperBound {
        waiting[least].documents = end..<waiting[least].documents.upperBound
      } else if let range = rest[run.segment].popFirst() {
        waiting[least].documents = range
      } else {
        waiting.remove(at: least)
      }
    }
    return runs
  }

  private static func isBefore(_ left: Lane, _ right: Lane, _ segments: [Segment]) -> Bool {
    let order = segments[left.segment].documents.compare(
      left.documents.lowerBound, with: right.documents.lowerBound,
      of: segments[right.segment].documents)
    return order != 0 ? order < 0 : left.segment < right.segment
  }

  private static func append(
    _ lane: Lane, to runs: inout [DocumentRun], _ table: DocumentTable
  ) {
    var documents = lane.documents
    if let last = runs.last, last.segment == lane.segment,
      last.documents.upperBound == documents.lowerBound
    {
      documents = last.documents.lowerBound..<documents.upperBound
      runs.removeLast()
    }
    runs.append(DocumentRun(segment: lane.segment, documents: documents, of: table))
  }
}

extension StoreSnapshot {
  /// The documents that are not deleted, in the order of their paths, whatever segment holds them.
  ///
  /// With one segment this is one run; with more it takes time that grows with the number of
  /// segments and of documents in all but the largest.
  public var documentRuns: [DocumentRun] { DocumentOrder.runs(segments) }
}
