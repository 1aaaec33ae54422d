/// Which of many examples are shown.
enum ExampleChoice {
  /// Some of the examples, as far from each other as can be: those of one article resemble each
  /// other.
  static func spread<Example>(_ examples: [Example], count: Int) -> [Example] {
    guard count > 0 else { return [] }
    guard examples.count > count else { return examples }
    return (0..<count).map { examples[$0 * examples.count / count] }
  }
}
