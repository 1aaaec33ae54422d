/// Remembers the partial matches at one place, so that of those that cannot go on differently only
/// the preferred one goes on.
struct SeenThreads {
  /// What tells partial matches at one instruction apart.
  private struct Key: Hashable {
    let labels: [Int32]
    let open: [OpenRegion]
    let low: Int
    let high: Int
    let captures: [CapturedToken]
  }

  private let isPlain: Bool
  private let tellsCapturesApart: Bool
  private var generation = 0
  /// For each instruction the last place at which it was seen.
  private var generations: [Int]
  /// For each instruction what was seen there.
  private var keys: [[Key]]
  /// The same for instructions with many.
  private var manyKeys: [Int: Set<Key>] = [:]

  /// - Parameters:
  ///   - instructionCount: The size of the program.
  ///   - isPlain: Whether all partial matches at an instruction go on alike.
  ///   - tellsCapturesApart: Whether those with different captures count as different.
  init(instructionCount: Int, isPlain: Bool, tellsCapturesApart: Bool) {
    self.isPlain = isPlain
    self.tellsCapturesApart = tellsCapturesApart
    generations = Array(repeating: -1, count: instructionCount)
    keys = isPlain ? [] : Array(repeating: [], count: instructionCount)
  }

  /// Forgets everything, at a new place.
  mutating func beginPlace() {
    generation += 1
    if !manyKeys.isEmpty { manyKeys.removeAll(keepingCapacity: true) }
  }

  /// How many are looked through one after the other before a set is made of them.
  private static let few = 16

  /// Whether a partial match differs from all that came before it; remembers it.
  mutating func isNew(_ index: Int, _ binding: Binding) -> Bool {
    let isFirst = generations[index] != generation
    generations[index] = generation
    if isPlain { return isFirst }
    let key = Key(
      labels: binding.labels, open: binding.open, low: binding.low, high: binding.high,
      captures: tellsCapturesApart ? binding.captures : [])
    if isFirst {
      keys[index].removeAll(keepingCapacity: true)
      keys[index].append(key)
      return true
    }
    if manyKeys[index] != nil { return manyKeys[index]?.insert(key).inserted ?? true }
    if keys[index].contains(key) { return false }
    keys[index].append(key)
    if keys[index].count > Self.few { manyKeys[index] = Set(keys[index]) }
    return true
  }
}
