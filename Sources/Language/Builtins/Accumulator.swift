/// An aggregate under way: what it needs to know of the values so far, and no more.
///
/// Two parts of a group can be added up apart and merged, so that shards and threads share the work.
protocol Accumulator {
  /// Takes one more value.
  mutating func add(_ value: Value)

  /// Takes what another accumulator of the same kind has seen after this one.
  mutating func merge(_ other: any Accumulator)

  /// The result.
  func finish() -> Value
}

/// Keeps all values: what a column is in `summarize`.
struct Collecting: Accumulator {
  private var values: [Value] = []

  mutating func add(_ value: Value) { values.append(value) }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? Collecting { values += other.values }
  }

  func finish() -> Value { .list(values) }
}

/// Counts rows, whatever they hold.
struct CountingRows: Accumulator {
  private var count = 0

  mutating func add(_ value: Value) { count += 1 }

  mutating func merge(_ other: any Accumulator) {
    if let other = other as? CountingRows { count += other.count }
  }

  func finish() -> Value { .integer(count) }
}
