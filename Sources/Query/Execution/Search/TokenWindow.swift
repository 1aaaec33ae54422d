import Store

/// Which states of an automaton the tokens of a stretch let pass, worked out once for each token.
final class TokenWindow {
  /// Tests of one column: for each id, or for each set, the states that it lets pass.
  private enum Tests {
    case table(Column, [UInt64])
    case sets(Column, [(set: ValueSet, states: UInt64)])
    case single(TokenTest, states: UInt64)
  }

  private let context: SegmentContext
  private let tests: [Tests]
  /// The states that every token lets pass.
  private let always: UInt64
  private var capacity = 1 << 12
  private var states: UnsafeMutablePointer<UInt64>
  private var ids: UnsafeMutablePointer<UInt32>
  /// The tokens whose states are known.
  private(set) var tokens = 0..<0

  /// Columns with at most so many values have a table.
  private static let largestTable = 4_096

  init(_ tests: [(test: TokenTest, states: UInt64)], _ context: SegmentContext) {
    self.context = context
    var always: UInt64 = 0
    var others: [Tests] = []
    var columns: [String: (Column, [(set: ValueSet, states: UInt64)])] = [:]
    var order: [String] = []
    for (test, states) in tests {
      switch test.kind {
      case .always: always |= states
      case .never: break
      case .member(let column, let set):
        if columns[column.name] == nil { order.append(column.name) }
        columns[column.name, default: (column, [])].1.append((set, states))
      default: others.append(.single(test, states: states))
      }
    }
    self.always = always
    self.tests =
      order.compactMap { columns[$0] }.map { column, sets in
        guard column.dictionary.count <= Self.largestTable else { return .sets(column, sets) }
        var table = [UInt64](repeating: 0, count: max(1, column.dictionary.count))
        for (set, states) in sets { set.forEach { table[$0] |= states } }
        return .table(column, table)
      } + others
    states = .allocate(capacity: capacity)
    ids = .allocate(capacity: capacity)
  }

  deinit {
    states.deallocate()
    ids.deallocate()
  }

  /// The states of a token that is in the window.
  @inline(__always)
  func pointer(from start: Int) -> UnsafePointer<UInt64> {
    UnsafePointer(states + (start - tokens.lowerBound))
  }

  /// Makes the states of the tokens up to an end known, those from a start on kept.
  func extend(from start: Int, to end: Int) throws(MatchError) {
    if !tokens.contains(start) && tokens.upperBound != start { tokens = start..<start }
    guard end > tokens.upperBound else { return }
    let new = tokens.upperBound..<end
    try context.budget.poll(steps: new.count)
    if end - tokens.lowerBound > capacity { makeRoom(from: start, to: end) }
    let output = states + (new.lowerBound - tokens.lowerBound)
    for index in 0..<new.count { output[index] = always }
    for test in tests {
      switch test {
      case .table(let column, let table):
        column.copyIds(new, to: ids)
        table.withUnsafeBufferPointer { table in
          for index in 0..<new.count { output[index] |= table[Int(ids[index])] }
        }
      case .sets(let column, let sets):
        column.copyIds(new, to: ids)
        for (set, states) in sets {
          for index in 0..<new.count where set.contains(Int(ids[index])) {
            output[index] |= states
          }
        }
      case .single(let test, let states):
        for index in 0..<new.count where try test.holds(at: new.lowerBound + index, context) {
          output[index] |= states
        }
      }
    }
    tokens = tokens.lowerBound..<end
  }

  /// Drops the tokens before a start, and makes the window larger if that is not enough.
  private func makeRoom(from start: Int, to end: Int) {
    let kept = max(start, tokens.lowerBound)..<tokens.upperBound
    let needed = end - kept.lowerBound
    let larger = max(capacity, needed * 2)
    let copy = UnsafeMutablePointer<UInt64>.allocate(capacity: larger)
    copy.update(from: states + (kept.lowerBound - tokens.lowerBound), count: kept.count)
    states.deallocate()
    states = copy
    ids.deallocate()
    ids = .allocate(capacity: larger)
    capacity = larger
    tokens = kept
  }
}
