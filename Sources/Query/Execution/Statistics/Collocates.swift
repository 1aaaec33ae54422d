import Store

/// Which tokens around hits are counted.
public struct CollocateWindow: Sendable, Hashable {
  /// How many tokens before the first token of a hit.
  public var left: Int
  /// How many tokens after its last.
  public var right: Int
  /// The tag whose regions the window does not leave, counted as in the schema; nil lets it reach to
  /// the ends of the document.
  public var tag: Int?

  /// A window from its parts.
  public init(left: Int, right: Int, tag: Int?) {
    self.left = max(0, left)
    self.right = max(0, right)
    self.tag = tag
  }
}

/// A word around hits.
public struct Collocate: Sendable, Hashable {
  /// The class of its value.
  public let value: Int
  /// The value in the class that is around a hit first.
  public let first: Int
  /// How many tokens around hits have it.
  public let count: Int
  /// In how many documents it is around a hit.
  public let documents: Int
}

extension StoreIndex {
  /// Counts the values of an attribute around hits, in the order in which they are met.
  ///
  /// A token that lies in the windows of two hits counts twice, as in CWB and Manatee.
  /// - Parameters:
  ///   - places: In the order of the corpus.
  ///   - isCancelled: Asked every few milliseconds; if true, the places that are left do not count.
  public func collocates(
    of places: [HitPlace], _ values: ValueClasses, window: CollocateWindow,
    isCancelled: () -> Bool = { false }
  ) -> [Collocate] {
    var counting = CollocateCounting(values)
    var rest = places[...]
    // Many are counted on all processors; in between it is asked whether to go on.
    while !rest.isEmpty, !isCancelled() {
      let own = throughDocument(of: Self.placesAtOnce, rest)
      rest = rest[own.endIndex...]
      let parts = Threads.map(own.count, atLeast: Self.placesAThread) { range in
        var part = CollocateCounting(values)
        let first = self.throughDocument(of: range.lowerBound, own).endIndex
        let end = self.throughDocument(of: range.upperBound, own).endIndex
        self.count(own[first..<end], &part, window)
        return part
      }
      for part in parts { counting.add(part) }
    }
    return counting.collocates
  }

  /// How many places are worth a thread of their own, which has to clear its own counters.
  private static let placesAThread = 16_384
  /// How many places are counted before it is asked whether to go on.
  private static let placesAtOnce = 65_536

  /// The first so many of some places, and those that follow in the same document.
  private func throughDocument(of count: Int, _ places: ArraySlice<HitPlace>) -> ArraySlice<
    HitPlace
  > {
    var end = min(places.startIndex + count, places.endIndex)
    guard end > places.startIndex, end < places.endIndex else { return places[..<end] }
    let last = places[end - 1]
    let document = document(of: last)
    while end < places.endIndex, places[end].segment == last.segment,
      self.document(of: places[end]) == document
    {
      end += 1
    }
    return places[..<end]
  }

  private func count(
    _ places: ArraySlice<HitPlace>, _ counting: inout CollocateCounting, _ window: CollocateWindow
  ) {
    var documents = DocumentCursor(self)
    var rest = places
    while let segment = rest.first.map({ Int($0.segment) }) {
      let own = rest.prefix { Int($0.segment) == segment }
      rest = rest[own.endIndex...]
      var bounds = WindowBounds(segments[segment], window)
      counting.count(
        own, inSegment: segment, &bounds, &documents, atOnce: window.left + window.right + 8)
    }
  }
}

/// Counts values, of which few of many are met.
private struct CollocateCounting: Sendable {
  private struct Entry {
    let value: UInt32
    let first: UInt32
    var count: UInt32 = 0
    var documents: UInt32 = 0
    var lastDocument = UInt32.max
  }

  private let column: MergedColumn
  private let classes: [UInt32]?
  /// For each value the number of its entry and 1; 0 if it has not been met.
  private var numbers: [UInt32]
  private var entries: [Entry] = []

  init(_ values: ValueClasses) {
    column = values.column
    classes = values.numbers
    numbers = Array(repeating: 0, count: values.column.count)
  }

  /// Counts the tokens around hits of one segment.
  ///
  /// - Parameter length: How many tokens are read at once.
  mutating func count(
    _ places: ArraySlice<HitPlace>, inSegment segment: Int,
    _ bounds: inout WindowBounds, _ documents: inout DocumentCursor, atOnce length: Int
  ) {
    guard let column = column.columns[segment] else { return }
    let map = self.column.map(segment)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: length) { buffer in
      guard let ids = buffer.baseAddress else { return }
      for place in places {
        let document = UInt32(truncatingIfNeeded: documents.number(of: place))
        let (left, right) = bounds.sides(of: place, in: documents.tokens)
        let around = left.lowerBound..<right.upperBound
        if around.count <= length {
          column.copyIds(around, to: ids)
          add(ids, left.count, map, document)
          add(ids + (right.lowerBound - around.lowerBound), right.count, map, document)
        } else {
          column.copyIds(left, to: ids)
          add(ids, left.count, map, document)
          column.copyIds(right, to: ids)
          add(ids, right.count, map, document)
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(
    _ ids: UnsafePointer<UInt32>, _ count: Int, _ map: [UInt32]?, _ document: UInt32
  ) {
    for index in 0..<count {
      var value = ids[index]
      if let map { value = map[Int(value)] }
      add(value, document)
    }
  }

  @inline(__always)
  private mutating func add(_ value: UInt32, _ document: UInt32) {
    var own = value
    if let classes { own = classes[Int(value)] }
    var number = Int(numbers[Int(own)]) - 1
    if number < 0 {
      number = entries.count
      entries.append(Entry(value: own, first: value))
      numbers[Int(own)] = UInt32(truncatingIfNeeded: number + 1)
    }
    entries[number].count &+= 1
    if entries[number].lastDocument != document {
      entries[number].lastDocument = document
      entries[number].documents &+= 1
    }
  }

  /// Adds counts that were made in later documents.
  mutating func add(_ later: CollocateCounting) {
    for entry in later.entries {
      let number = Int(numbers[Int(entry.value)]) - 1
      if number < 0 {
        entries.append(entry)
        numbers[Int(entry.value)] = UInt32(truncatingIfNeeded: entries.count)
      } else {
        entries[number].count &+= entry.count
        entries[number].documents &+= entry.documents
      }
    }
  }

  var collocates: [Collocate] {
    entries.map {
      Collocate(
        value: Int($0.value), first: Int($0.first), count: Int($0.count),
        documents: Int($0.documents))
    }
  }
}

/// The windows of hits that come in the order of the corpus.
struct WindowBounds {
  private let window: CollocateWindow
  private var regions: RegionCursor?
  private let layer: SpanLayer?
  /// The first tokens of the regions, where these part all tokens.
  private let starts: PositionBits?

  init(_ segment: SegmentIndex, _ window: CollocateWindow) {
    self.window = window
    layer = window.tag.flatMap { segment.layers[$0] }
    regions = RegionCursor(layer)
    starts = window.tag.flatMap { segment.starts(ofCovering: $0) }
  }

  /// The tokens before and after a hit that are in its window.
  ///
  /// - Parameter document: The tokens of the document in which it begins.
  mutating func sides(
    of place: HitPlace, in document: Range<Int>
  ) -> (left: Range<Int>, right: Range<Int>) {
    let first = Int(place.first)
    let last = Int(place.last)
    var low = max(document.lowerBound, first - window.left)
    var high = min(document.upperBound, last + 1 + window.right)
    if let starts {
      let (least, most) = (low, high)
      (low, high) = (first, last + 1)
      while low > least, !starts.contains(low) { low -= 1 }
      while high < most, !starts.contains(high) { high += 1 }
    } else if window.tag != nil {
      low = max(low, region(of: first)?.first ?? first)
      high = min(high, (region(of: last)?.last ?? last) + 1)
    }
    // A hit may reach into the next document.
    return (min(low, first)..<first, last + 1..<max(high, last + 1))
  }

  private mutating func region(of position: Int) -> (first: Int, last: Int)? {
    if regions != nil {
      return regions?.region(containing: position).map { ($0.first, $0.last) }
    }
    guard let layer, let index = layer.index(containing: position) else { return nil }
    return (layer.first(index), layer.last(index))
  }
}
