import Store
import Synchronization

/// The values of an attribute over all segments of a store, as they are counted and sorted.
///
/// They are taken as they are or in lower case. Values that are equal as texts are one class.
public final class ValueClasses: Sendable {
  /// The values.
  public let column: MergedColumn
  /// Whether they are taken in lower case.
  public let isLowered: Bool
  /// For each value the number of the first that is equal; `nil` where no two are.
  public let numbers: [UInt32]?
  /// How many tokens each class has, by the number of the value that stands for it.
  public let frequencies: [Int]
  /// How many tokens have a value that is not empty.
  public let total: Int
  private let ranks = Mutex<[UInt32]?>(nil)

  init(_ column: MergedColumn, isLowered: Bool, frequencies: [Int]) {
    self.column = column
    self.isLowered = isLowered
    var numbers = (0..<column.count).map { UInt32(truncatingIfNeeded: $0) }
    var first: [String: UInt32] = [:]
    var hasEqual = false
    for number in isLowered ? Array(0..<column.count) : column.unusualValues {
      let text = isLowered ? column.text(of: number).lowercased() : column.text(of: number)
      if let known = first[text] {
        numbers[number] = known
        hasEqual = true
      } else {
        first[text] = numbers[number]
      }
    }
    self.numbers = hasEqual ? numbers : nil
    var sums = frequencies
    if hasEqual {
      for (number, count) in frequencies.enumerated() where Int(numbers[number]) != number {
        sums[Int(numbers[number])] += count
        sums[number] = 0
      }
    }
    self.frequencies = sums
    total = frequencies.indices.reduce(0) {
      frequencies[$1] > 0 && !column.bytes(of: $1).isEmpty ? $0 + frequencies[$1] : $0
    }
  }

  /// A value as it is counted.
  public func text(of number: Int) -> String {
    isLowered ? column.text(of: number).lowercased() : column.text(of: number)
  }

  /// For each value its rank in the order of code points; the empty value has the last, which is as
  /// great as there are values.
  func ranksByCodePoint() -> [UInt32] {
    ranks.withLock { known in
      if let known { return known }
      let made = makeRanks()
      known = made
      return made
    }
  }

  private func makeRanks() -> [UInt32] {
    // Values are numbered in the order of their bytes, which is that of code points.
    var order = Array(0..<column.count)
    var lowered: [Int: String] = [:]
    if isLowered {
      for number in order where column.bytes(of: number).contains(where: Self.mayChange) {
        lowered[number] = column.text(of: number).lowercased()
      }
      let changed = lowered.sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
      order = merged(order.filter { lowered[$0] == nil }, changed)
    }
    var ranks = [UInt32](repeating: 0, count: column.count)
    var rank: UInt32 = 0
    for (place, number) in order.enumerated() {
      if place > 0, isLowered, text(of: number).isIdentical(to: text(of: order[place - 1])) {
        ranks[number] = rank
      } else {
        rank = UInt32(truncatingIfNeeded: place)
        ranks[number] = rank
      }
    }
    for number in order.prefix(while: { column.bytes(of: $0).isEmpty }) {
      ranks[number] = UInt32(truncatingIfNeeded: column.count)
    }
    return ranks
  }

  /// Whether lower case may write a byte otherwise.
  private static func mayChange(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  private func merged(_ same: [Int], _ changed: [(key: Int, value: String)]) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(column.count)
    var rest = changed[...]
    for number in same {
      let bytes = column.bytes(of: number)
      while let next = rest.first, next.value.utf8.lexicographicallyPrecedes(bytes) {
        order.append(next.key)
        rest.removeFirst()
      }
      order.append(number)
    }
    return order + rest.map(\.key)
  }
}

extension String {
  /// Whether two texts have the same bytes.
  fileprivate func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension StoreIndex {
  /// The classes of the values of an attribute.
  public func classes(ofAttribute attribute: Int, isLowered: Bool = false) -> ValueClasses {
    let column = values(ofAttribute: attribute)
    let key = ValueClassesKey(attribute: attribute, isLowered: isLowered)
    return valueClasses.withLock { known in
      if let classes = known[key] { return classes }
      let classes = ValueClasses(
        column, isLowered: isLowered, frequencies: frequencies(ofAttribute: attribute))
      known[key] = classes
      return classes
    }
  }
}

/// Which classes of values are meant.
struct ValueClassesKey: Hashable {
  let attribute: Int
  let isLowered: Bool
}
