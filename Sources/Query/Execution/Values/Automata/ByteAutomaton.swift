/// A deterministic automaton for a regular language, whose states are made when they are reached.
///
/// Source: A. V. Aho, R. Sethi and J. D. Ullman, "Compilers" (1986), section 3.9: the positions of
/// the expression and what can follow each.
struct ByteAutomaton {
  /// More positions or states than these are left to PCRE2.
  private static let mostPositions = 256
  private static let mostStates = 1_024

  /// A state from which the language cannot be reached any more.
  static let dead = 0
  /// The state before the first character.
  static let start = 1

  private let sets: [RegularLanguage.CharacterSet]
  private let follow: [Set<Int>]
  private let first: Set<Int>
  private let last: Set<Int>
  private var numbers: [Set<Int>: Int]
  private var members: [Set<Int>]
  /// Whether the language has what leads to a state.
  private(set) var accepts: [Bool]
  /// For each state and byte below 128 the next state, -1 if it has not been worked out.
  private var table: [Int32]

  init?(_ language: RegularLanguage) {
    var builder = PositionBuilder(most: Self.mostPositions)
    guard let shape = builder.add(language) else { return nil }
    sets = builder.sets
    follow = builder.follow
    first = shape.first
    last = shape.last
    numbers = [:]
    members = [[], []]
    accepts = [false, shape.isNullable]
    table = [Int32](repeating: Int32(Self.dead), count: 128)
    table += [Int32](repeating: -1, count: 128)
  }

  /// The state after a printable character of ASCII; nil if there would be too many.
  @inline(__always)
  mutating func next(_ state: Int, _ byte: UInt8) -> Int? {
    let known = table[state << 7 | Int(byte & 127)]
    return known >= 0 ? Int(known) : makeNext(state, byte)
  }

  private mutating func makeNext(_ state: Int, _ byte: UInt8) -> Int? {
    var reached: Set<Int> = []
    if state == Self.start {
      for position in first where sets[position].contains(byte) { reached.insert(position) }
    } else {
      for position in members[state] {
        for next in follow[position] where sets[next].contains(byte) { reached.insert(next) }
      }
    }
    guard let number = number(of: reached) else { return nil }
    table[state << 7 | Int(byte & 127)] = Int32(number)
    return number
  }

  private mutating func number(of positions: Set<Int>) -> Int? {
    if positions.isEmpty { return Self.dead }
    if let number = numbers[positions] { return number }
    guard members.count < Self.mostStates else { return nil }
    numbers[positions] = members.count
    members.append(positions)
    accepts.append(!positions.isDisjoint(with: last))
    table += [Int32](repeating: -1, count: 128)
    return members.count - 1
  }
}

/// Numbers the characters of an expression and works out what can follow each.
private struct PositionBuilder {
  /// The positions at which a part can begin and end, and whether it can be empty.
  struct Shape {
    var first: Set<Int> = []
    var last: Set<Int> = []
    var isNullable = true
  }

  let most: Int
  private(set) var sets: [RegularLanguage.CharacterSet] = []
  private(set) var follow: [Set<Int>] = []

  init(most: Int) { self.most = most }

  /// Nil if there are too many positions.
  mutating func add(_ language: RegularLanguage) -> Shape? {
    switch language {
    case .characters(let set):
      guard sets.count < most else { return nil }
      sets.append(set)
      follow.append([])
      let position = sets.count - 1
      return Shape(first: [position], last: [position], isNullable: false)
    case .sequence(let parts):
      var whole = Shape()
      for part in parts {
        guard let shape = add(part) else { return nil }
        whole = joined(whole, shape)
      }
      return whole
    case .alternation(let branches):
      var whole = Shape(isNullable: false)
      for branch in branches {
        guard let shape = add(branch) else { return nil }
        whole.first.formUnion(shape.first)
        whole.last.formUnion(shape.last)
        whole.isNullable = whole.isNullable || shape.isNullable
      }
      return whole
    case .repetition(let inner, let least, let most): return add(inner, least, most)
    }
  }

  private mutating func add(_ inner: RegularLanguage, _ least: Int, _ most: Int?) -> Shape? {
    var whole = Shape()
    for _ in 0..<least {
      guard let shape = add(inner) else { return nil }
      whole = joined(whole, shape)
    }
    if let most {
      for _ in least..<max(least, most) {
        guard var shape = add(inner) else { return nil }
        shape.isNullable = true
        whole = joined(whole, shape)
      }
      return whole
    }
    guard var shape = add(inner) else { return nil }
    for position in shape.last { follow[position].formUnion(shape.first) }
    shape.isNullable = true
    return joined(whole, shape)
  }

  private mutating func joined(_ left: Shape, _ right: Shape) -> Shape {
    for position in left.last { follow[position].formUnion(right.first) }
    return Shape(
      first: left.isNullable ? left.first.union(right.first) : left.first,
      last: right.isNullable ? right.last.union(left.last) : right.last,
      isNullable: left.isNullable && right.isNullable)
  }
}
