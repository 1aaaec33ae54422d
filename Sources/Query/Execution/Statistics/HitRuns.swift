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
  ///   - most: Sequences that are certainly not among so many of the most frequent are left out.
  public func runs(
    of length: Int, ofAttribute attribute: Int, _ value: @escaping (_ value: Int) -> UInt32?,
    within tag: Int?, by groupings: [HitGrouping] = [], in area: SearchArea = .everywhere,
    most: Int? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws(MatchError) -> HitRuns {
    let values = HitGrouping.value(attribute: attribute) { value($0) ?? RunCounting.none }
    var counting = RunCounting(length, [values] + groupings, index, tag)
    try forEachBlock(in: area, isCancelled: isCancelled) { segment, spans in
      counting.add(segment, spans)
    }
    return counting.found(most)
  }
}

/// The count of sequences, block by block.
private struct RunCounting {
  /// The group of a value that ends a sequence.
  static let none = UInt32.max

  private let length: Int
  private let index: StoreIndex
  private let tag: Int?
  private var sources: [GroupSource]
  private var columns: [[UInt32]]
  /// Number the beginnings of sequences with their next values.
  private var steps: [PairNumbers]
  /// Number the sequences with what they are told apart by besides.
  private var keys: [PairNumbers]
  private var documents: HitDocuments
  private var counter = GroupCounter()
  /// Where the first occurrence of each sequence ends.
  private var ends: [(segment: Int, last: Int)] = []
  private var met: [[Int]]
  private var regions: RegionCursor?
  private var window: [UInt32] = []
  private var segment = -1
  private var last = -1
  private var document = -1
  private var region = -1

  init(_ length: Int, _ groupings: [HitGrouping], _ index: StoreIndex, _ tag: Int?) {
    self.length = max(1, length)
    self.index = index
    self.tag = tag
    sources = groupings.map { GroupSource($0, index) }
    columns = groupings.map { _ in [] }
    steps = (1..<max(1, length)).map { _ in PairNumbers() }
    keys = groupings.dropFirst().map { _ in PairNumbers() }
    documents = HitDocuments(index)
    met = Array(repeating: [], count: index.segments.count)
  }

  mutating func add(_ segment: Int, _ spans: [Span]) {
    if segment != self.segment {
      regions = RegionCursor(tag.flatMap { index.segments[segment].layers[$0] })
      window.removeAll(keepingCapacity: true)
      self.segment = segment
      region = -1
    }
    documents.look(at: segment, spans)
    for source in sources.indices {
      sources[source].fill(&columns[source], segment, spans, documents.ofBlock)
    }
    for place in spans.indices {
      let position = Int(spans[place].first)
      let document = documents.ofBlock[place].order
      let region = regions?.region(containing: position)?.index ?? -1
      if position != last + 1 || document != self.document || region != self.region {
        window.removeAll(keepingCapacity: true)
      }
      last = position
      self.document = document
      self.region = region
      if let number = sequence(endingAt: place) {
        if counter.count(number, document) { ends.append((segment, position)) }
        if met[segment].last != documents.ofBlock[place].number {
          met[segment].append(documents.ofBlock[place].number)
        }
      }
    }
  }

  /// The number of the sequence that ends with a hit of the block.
  private mutating func sequence(endingAt place: Int) -> UInt32? {
    let group = columns[0][place]
    guard group != Self.none else {
      window.removeAll(keepingCapacity: true)
      return nil
    }
    if window.count == length { window.removeFirst() }
    window.append(group)
    guard window.count == length else { return nil }
    var number = window[0]
    for step in steps.indices { number = steps[step].number(number, window[step + 1]) }
    for key in keys.indices { number = keys[key].number(number, columns[key + 1][place]) }
    return number
  }

  func found(_ most: Int?) -> HitRuns {
    let threshold = most.map { TopCounts.threshold(counter.counts, $0) } ?? 1
    var runs: [HitRun] = []
    for (number, end) in zip(counter.groups, ends) {
      let entry = counter.entries[Int(number)]
      guard Int(entry.count) >= threshold else { continue }
      var rest = number
      var groups: [UInt32] = []
      for key in keys.reversed() {
        let (left, right) = key.pair(rest)
        groups.append(right)
        rest = left
      }
      runs.append(
        HitRun(
          first: HitPlace(segment: end.segment, first: end.last - length + 1, last: end.last),
          groups: groups.reversed(), count: Int(entry.count), documents: Int(entry.documents)))
    }
    return HitRuns(runs: runs, documents: met.map { DocumentSet($0) })
  }
}
