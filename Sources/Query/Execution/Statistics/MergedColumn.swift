import Store
import Synchronization

/// The values of a column over all segments of a store, numbered in the order of their bytes.
///
/// In a store of one segment the number of a value is its id.
public final class MergedColumn: Sendable {
  /// How a segment numbers the values.
  private enum Numbering: Sendable {
    case same
    case mapped([UInt32])
    /// The segment has no such column: all its tokens have the empty value.
    case none(UInt32)
  }

  /// A segment and the id that it has for a value.
  private struct Source: Sendable {
    let segment: Int32
    let id: UInt32
  }

  let columns: [Column?]
  private let numberings: [Numbering]
  /// Where each value can be read; empty in a store of one segment.
  private let sources: [Source]
  /// How many values there are.
  public let count: Int
  private let unusual = Mutex<[Int]?>(nil)

  init(_ columns: [Column?]) {
    self.columns = columns
    if columns.count == 1, let column = columns[0] {
      numberings = [.same]
      sources = []
      count = column.dictionary.count
      return
    }
    var next = [Int](repeating: 0, count: columns.count)
    var maps: [[UInt32]] = columns.map { Array(repeating: 0, count: $0?.dictionary.count ?? 0) }
    var sources: [Source] = []
    // The empty value comes before all others.
    let hasEmpty = columns.contains { $0 == nil }
    if hasEmpty { sources.append(Source(segment: -1, id: 0)) }
    while true {
      var least: (lane: Int, bytes: UnsafeRawBufferPointer)?
      for (lane, column) in columns.enumerated() {
        guard let column, next[lane] < column.dictionary.count else { continue }
        let bytes = column.dictionary.bytes(of: next[lane])
        if least.map({ bytes.precedes($0.bytes) }) ?? true { least = (lane, bytes) }
      }
      guard let least else { break }
      let isEmpty = least.bytes.isEmpty && hasEmpty
      let number = UInt32(clamping: isEmpty ? 0 : sources.count)
      if !isEmpty {
        sources.append(
          Source(segment: Int32(least.lane), id: UInt32(clamping: next[least.lane])))
      }
      for (lane, column) in columns.enumerated() {
        guard let column, next[lane] < column.dictionary.count,
          column.dictionary.bytes(of: next[lane]).elementsEqual(least.bytes)
        else { continue }
        maps[lane][next[lane]] = number
        next[lane] += 1
      }
    }
    self.sources = sources
    numberings = zip(columns, maps).map { $0 == nil ? .none(0) : .mapped($1) }
    count = sources.count
  }

  /// A value as text.
  public func text(of number: Int) -> String {
    if sources.isEmpty { return columns.first??.dictionary.text(of: number) ?? "" }
    guard sources.indices.contains(number), sources[number].segment >= 0,
      let column = columns[Int(sources[number].segment)]
    else { return "" }
    return column.dictionary.text(of: Int(sources[number].id))
  }

  /// How many documents have a token with a value, deleted ones counted too.
  public func documentFrequency(of number: Int) -> Int {
    if sources.isEmpty { return columns.first??.documentFrequency(of: number) ?? 0 }
    return segmentsOfValue(number).reduce(0) { sum, place in
      sum + (columns[place.segment]?.documentFrequency(of: place.id) ?? 0)
    }
  }

  /// The segments that have a value, with its id there.
  private func segmentsOfValue(_ number: Int) -> [(segment: Int, id: Int)] {
    let bytes = bytes(of: number)
    return columns.enumerated().compactMap { segment, column in
      column?.dictionary.id(of: bytes).map { (segment, $0) }
    }
  }

  /// The bytes of a value; they live as long as the store is open.
  public func bytes(of number: Int) -> UnsafeRawBufferPointer {
    if sources.isEmpty {
      return columns.first??.dictionary.bytes(of: number)
        ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    guard sources.indices.contains(number), sources[number].segment >= 0,
      let column = columns[Int(sources[number].segment)]
    else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return column.dictionary.bytes(of: Int(sources[number].id))
  }

  /// The number of a value; nil if no token has it.
  public func number(of text: String) -> Int? {
    for (segment, column) in columns.enumerated() {
      guard let column else {
        if text.isEmpty { return 0 }
        continue
      }
      var text = text
      let id = text.withUTF8 { column.dictionary.id(of: UnsafeRawBufferPointer($0)) }
      if let id { return number(segment, id) }
    }
    return nil
  }

  /// The values that have other bytes than letters, digits and most marks of ASCII: white space,
  /// quotation marks, and everything beyond; they can be written in several ways.
  public var unusualValues: [Int] {
    unusual.withLock { known in
      if let known { return known }
      let found = (0..<count).filter { number in
        let bytes = bytes(of: number)
        return bytes.isEmpty || bytes.contains { !Self.isUsual[Int($0)] }
      }
      known = found
      return found
    }
  }

  private static let isUsual: [Bool] = (0..<256).map {
    $0 > 0x20 && $0 < 0x7F && $0 != 0x60 && $0 != 0x27 && $0 != 0x22
  }

  /// The number of a segment's value.
  func number(_ segment: Int, _ id: Int) -> Int {
    switch numberings[segment] {
    case .same: id
    case .mapped(let map): Int(map[id])
    case .none(let number): Int(number)
    }
  }

  /// The numbers of a segment's ids; nil where they are the ids themselves.
  func map(_ segment: Int) -> [UInt32]? {
    guard case .mapped(let map) = numberings[segment] else { return nil }
    return map
  }

  /// How many tokens of all segments have each value, deleted documents counted too.
  func frequencies(tokenCounts: [Int]) -> [Int] {
    var frequencies = [Int](repeating: 0, count: count)
    for (segment, column) in columns.enumerated() {
      guard let column else {
        if count > 0 { frequencies[0] += tokenCounts[segment] }
        continue
      }
      for id in 0..<column.dictionary.count {
        frequencies[number(segment, id)] += column.frequency(of: id)
      }
    }
    return frequencies
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes come before others.
  fileprivate func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
    lexicographicallyPrecedes(other)
  }
}
