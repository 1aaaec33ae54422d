/// Kinds of error with their examples.
struct EventErrors {
  private var examples: [String: [String]] = [:]

  /// Notes an error.
  mutating func add(_ kind: String, _ example: String) {
    examples[kind, default: []].append(example)
  }

  /// The commonest kinds with an example each.
  func text(limit: Int) -> String {
    examples.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit)
      .map { kind, examples in "  \(examples.count) \(kind)\n    \(examples[0])\n" }.joined()
  }
}
