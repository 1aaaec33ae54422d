import Foundation
import TextModel

/// An expression with its value, as a test expects it or the layer finds it.
struct ScoredExpression {
  /// What is compared of a value.
  enum Value {
    case number(Double)
    /// The ends of a range; `nil` for an open one.
    case range(Double?, Double?)
    /// What no number stands for: no expression of ours has it.
    case other(String)

    /// Whether two values are the same, but for the last of 15 digits.
    func equals(_ other: Value) -> Bool {
      switch (self, other) {
      case (.number(let left), .number(let right)): Self.near(left, right)
      case (.range(let low, let high), .range(let otherLow, let otherHigh)):
        Self.near(low, otherLow) && Self.near(high, otherHigh)
      default: false
      }
    }

    private static func near(_ left: Double?, _ right: Double?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return abs(left - right) <= max(abs(left), abs(right)) * 1e-12
    }
  }

  /// The words in lower case, without white space around them.
  let words: String
  let value: Value

  init(words: String, value: Value) {
    self.words = words.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
    self.value = value
  }
}

extension ScoredExpression: CustomStringConvertible {
  var description: String {
    switch value {
    case .number(let number): "\(words) = \(number)"
    case .range(let low, let high):
      "\(words) = \(low.map { "\($0)" } ?? "")..\(high.map { "\($0)" } ?? "")"
    case .other(let text): "\(words) = \(text)"
    }
  }
}

/// How many expressions are found with the right words and the right value.
struct ExpressionScore {
  let title: String
  private(set) var gold = 0
  private(set) var found = 0
  private(set) var right = 0
  private(set) var mistakes: [(kind: String, example: String)] = []

  init(title: String) {
    self.title = title
  }

  mutating func add(input: String, gold: [ScoredExpression], found: [ScoredExpression]) {
    self.gold += gold.count
    self.found += found.count
    var left = found
    var missed: [ScoredExpression] = []
    for expression in gold {
      if let match = left.firstIndex(where: {
        $0.words == expression.words && $0.value.equals(expression.value)
      }) {
        left.remove(at: match)
        right += 1
      } else {
        missed.append(expression)
      }
    }
    for expression in missed {
      let kind: String
      if let same = left.firstIndex(where: { $0.words == expression.words }) {
        kind = "other value"
        note(kind, input, "\(expression), found \(left[same])")
        left.remove(at: same)
      } else if let near = left.firstIndex(where: {
        $0.words.contains(expression.words) || expression.words.contains($0.words)
      }) {
        kind = "other words"
        note(kind, input, "\(expression), found \(left[near])")
        left.remove(at: near)
      } else {
        note("not found", input, "\(expression)")
      }
    }
    for expression in left { note("not expected", input, "found \(expression)") }
  }

  private mutating func note(_ kind: String, _ input: String, _ what: String) {
    let line = input.count > 100 ? input.prefix(100) + "…" : input[...]
    mistakes.append((kind, "\(what)  in “\(line)”"))
  }

  var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// A line for each score.
  static func table(_ scores: [ExpressionScore]) -> String {
    var table = TextTable(header: ["Expressions", "gold", "found", "right", "P", "R", "F"])
    for score in scores {
      table.add([
        score.title, String(score.gold), String(score.found), String(score.right),
        Figure.percent(score.precision), Figure.percent(score.recall), Figure.percent(score.f1),
      ])
    }
    return table.text
  }

  /// The kinds of error, the commonest first, with an example each or all of them.
  func errors(all: Bool) -> String {
    var kinds: [String: [String]] = [:]
    for mistake in mistakes { kinds[mistake.kind, default: []].append(mistake.example) }
    guard !kinds.isEmpty else { return "" }
    let sorted = kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return "\n\(title)\n"
      + sorted.map { kind, examples in
        "  \(examples.count) \(kind)\n"
          + (all ? examples[...] : examples.prefix(1)).map { "    \($0)\n" }.joined()
      }.joined()
  }
}
