import Store

/// A sequence of values of neighbouring tokens.
public struct HitRun: Sendable, Hashable {
  /// The tokens of its first occurrence.
  public let first: HitPlace
  /// The numbers of the groups that each grouping gave.
  public let groups: [UInt32]
  /// How often it occurs.
  public let count: Int
  /// In how many documents.
  public let documents: Int
}

/// Sequences of values, counted.
public struct HitRuns: Sendable {
  /// The sequences in the order in which they first occur.
  public let runs: [HitRun]
  /// The documents that have a sequence: for each segment their numbers.
  public let documents: [DocumentSet]
}

extension StoreMatcher {
  /// Counts sequences of hits of one token each that follow each other without a gap.
  ///
  /// - Parameters:
  ///   - length: How many hits a sequence has.
  ///   - attribute: The attribute whose values make the sequence.
  ///   - value: The number of the group of a value, nil for one that ends a sequence; asked once for
  ///     each value.
  ///   - tag: The tag whose regions a sequence does not leave, counted as in the schema.
  ///   - groupings: What sequences are told apart by besides: that of their last token counts.
  public func runs(
    of length: Int, ofAttribute attribute: Int, _ value: @escaping (_ value: Int) -> UInt32?,
    within tag: Int?, by groupings: [HitGrouping] = [], in area: SearchArea = .everywhere,
    isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> HitRuns {
    let sources = ([.value(attribute: attribute) { value($0) ?? RunCounter.none }] + groupings).map
    {
      GroupSource($0, index)
    }
    var counter = RunCounter(length: length, groupingCount: groupings.count)
    var cursor = DocumentCursor(index)
    var met: [[Int]] = Array(repeating: [], count: index.segments.count)
    var columns = [[UInt32]](repeating: [], count: sources.count)
    var documents: [HitDocument] = []
    var segmentOfRegions = -1
    var regions: RegionCursor?
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      if segment != segmentOfRegions {
        segmentOfRegions = segment
        regions = RegionCursor(tag.flatMap { index.segments[segment].layers[$0] })
      }
      documents.removeAll(keepingCapacity: true)
      for span in spans {
        let place = HitPlace(segment: segment, first: Int(span.first), last: Int(span.last))
        documents.append(HitDocument(order: cursor.number(of: place), number: cursor.document))
      }
      for (number, source) in sources.enumerated() {
        columns[number].removeAll(keepingCapacity: true)
        source.append(to: &columns[number], segment, spans, documents)
      }
      for (place, span) in spans.enumerated() {
        let position = Int(span.first)
        counter.begin(
          segment, position, documents[place].order,
          region: regions?.region(containing: position)?.index ?? -1)
        if counter.add(columns, place), met[segment].last != documents[place].number {
          met[segment].append(documents[place].number)
        }
      }
    }
    return HitRuns(runs: counter.runs, documents: met.map { DocumentSet($0) })
  }
}

/// Counts the sequences that end at each token.
private struct RunCounter {
  /// The group of a value that ends a sequence.
  static let none = UInt32.max

  private let length: Int
  private let steps: [PairNumbers]
  private let keys: [PairNumbers]
  private var counter = GroupCounter()
  /// Where the first occurrence of each sequence ends, by the order of `counter.groups`.
  private var ends: [(segment: Int, last: Int)] = []
  private var window: [UInt32] = []
  private var segment = -1
  private var last = -1
  private var document = -1
  private var region = -1

  init(length: Int, groupingCount: Int) {
    self.length = length
    steps = (1..<max(1, length)).map { _ in PairNumbers() }
    keys = (0..<groupingCount).map { _ in PairNumbers() }
  }

  /// Goes on to the next token.
  mutating func begin(_ segment: Int, _ position: Int, _ document: Int, region: Int) {
    if segment != self.segment || position != last + 1 || document != self.document
      || region != self.region
    {
      window.removeAll(keepingCapacity: true)
    }
    self.segment = segment
    last = position
    self.document = document
    self.region = region
  }

  /// Counts the sequence that ends with the token at a place of a block, whose groups are given by
  /// column; whether there is one.
  mutating func add(_ columns: [[UInt32]], _ place: Int) -> Bool {
    let group = columns[0][place]
    guard group != Self.none else {
      window.removeAll(keepingCapacity: true)
      return false
    }
    if window.count == length { window.removeFirst() }
    window.append(group)
    guard window.count == length else { return false }
    var number = window[0]
    for (step, group) in zip(steps, window.dropFirst()) { number = step.number(number, group) }
    for (key, column) in zip(keys, columns.dropFirst()) {
      number = key.number(number, column[place])
    }
    if counter.count(number, document) { ends.append((segment, last)) }
    return true
  }

  /// The sequences in the order in which they first occur.
  var runs: [HitRun] {
    zip(counter.groups, ends).map { number, end in
      var rest = number
      var groups: [UInt32] = []
      for key in keys.reversed() {
        let (left, right) = key.pair(rest)
        groups.append(right)
        rest = left
      }
      return HitRun(
        first: HitPlace(segment: end.segment, first: end.last - length + 1, last: end.last),
        groups: groups.reversed(), count: counter.counts[Int(number)],
        documents: counter.documents[Int(number)])
    }
  }
}
