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

/// The words around hits.
public struct CollocateCounts: Sendable {
  /// For each number of a value, or of a class of values, how many tokens around hits have it.
  public let together: [Int]
  /// For each number of a value or a class in how many documents it is around a hit.
  public let documents: [Int]
  /// For each class the number of the value in it that is around a hit first; empty without classes.
  public let firstValues: [UInt32]
  /// How many tokens the windows have.
  public let windowTokens: Int
}

extension StoreIndex {
  /// Counts the values of an attribute around hits.
  ///
  /// A token that lies in the windows of two hits counts twice, as in CWB and Manatee.
  /// - Parameters:
  ///   - places: In the order of the corpus.
  ///   - classes: For each number of a value the number of what it counts as, such as that of the
  ///     value in lower case; none is greater than the number of values.
  ///   - isCancelled: Asked every few milliseconds; if true, the places that are left do not count.
  public func collocates(
    of places: [HitPlace], attribute: Int, window: CollocateWindow, classes: [UInt32]? = nil,
    isCancelled: () -> Bool = { false }
  ) -> CollocateCounts {
    let values = values(ofAttribute: attribute)
    var together = [UInt32](repeating: 0, count: values.count)
    var documents = [UInt32](repeating: 0, count: values.count)
    var lastDocument = [UInt32](repeating: .max, count: values.count)
    let classes = classes.flatMap { $0.count == values.count ? $0 : nil }
    var firstValues = [UInt32](repeating: 0, count: classes == nil ? 0 : values.count)
    var cursor = DocumentCursor(self)
    var windowTokens = 0
    let size = max(window.left, window.right, 1)
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    defer { buffer.deallocate() }
    var bounds: WindowBounds?
    var segment = -1
    var map: [UInt32]?
    for (number, place) in places.enumerated() {
      if number % 16_384 == 0, isCancelled() { break }
      if Int(place.segment) != segment {
        segment = Int(place.segment)
        bounds = WindowBounds(segments[segment], window)
        map = values.map(segment)
      }
      guard let column = values.columns[segment], let sides = bounds?.sides(of: place) else {
        continue
      }
      let document = UInt32(truncatingIfNeeded: cursor.number(of: place))
      for tokens in [sides.left, sides.right] where !tokens.isEmpty {
        column.copyIds(tokens, to: buffer)
        windowTokens += tokens.count
        for offset in 0..<tokens.count {
          let id = Int(buffer[offset])
          var value = map.map { Int($0[id]) } ?? id
          if let classes {
            let own = Int(classes[value])
            if together[own] == 0 { firstValues[own] = UInt32(truncatingIfNeeded: value) }
            value = own
          }
          together[value] &+= 1
          if lastDocument[value] != document {
            lastDocument[value] = document
            documents[value] &+= 1
          }
        }
      }
    }
    return CollocateCounts(
      together: together.map(Int.init), documents: documents.map(Int.init),
      firstValues: firstValues, windowTokens: windowTokens)
  }
}

/// The windows of hits that come in the order of the corpus.
struct WindowBounds {
  private let segment: SegmentIndex
  private let window: CollocateWindow
  private var regions: RegionCursor?
  private let layer: SpanLayer?
  private var document = 0..<0

  init(_ segment: SegmentIndex, _ window: CollocateWindow) {
    self.segment = segment
    self.window = window
    layer = window.tag.flatMap { segment.layers[$0] }
    regions = RegionCursor(layer)
  }

  /// The tokens before and after a hit that are in its window.
  mutating func sides(of place: HitPlace) -> (left: Range<Int>, right: Range<Int>) {
    let first = Int(place.first)
    let last = Int(place.last)
    if !document.contains(first) {
      let documents = segment.segment.documents
      document = documents.index(containing: first).map { documents.tokens(of: $0) } ?? 0..<0
    }
    var low = max(document.lowerBound, first - window.left)
    var high = min(document.upperBound, last + 1 + window.right)
    if window.tag != nil {
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
