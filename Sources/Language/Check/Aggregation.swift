/// What `summarize` computes for each group: a list of slots, each filled by an accumulator.
final class Aggregation {
  /// One accumulator a group, and the value of each row that it takes.
  struct Slot: Sendable {
    var argument: Resolved?
    /// The name of the aggregate where it leaves out none, for the note that says so.
    var skipsNone: Bool
    var make: @Sendable () -> any Accumulator
  }

  private(set) var slots: [Slot] = []

  /// Adds a slot; its value for a group.
  func slot(
    _ argument: Resolved?, type: ValueType, at range: SourceRange, skipsNone: Bool = false,
    make: @escaping @Sendable () -> any Accumulator
  ) -> Resolved {
    slots.append(Slot(argument: argument, skipsNone: skipsNone, make: make))
    return Resolved(slot: slots.count - 1, type, at: range)
  }

  /// The list of a value's occurrences in the group.
  func collecting(_ value: Resolved) -> Resolved {
    slot(value, type: .list(value.type), at: value.range) { Collecting() }
  }
}
