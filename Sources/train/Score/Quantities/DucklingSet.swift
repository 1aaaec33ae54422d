import Annotation
import Foundation
import TextModel

/// The examples of Duckling for English, by dimension.
enum DucklingSet: String, CaseIterable {
  case number = "Numeral"
  case ordinal = "Ordinal"
  case money = "AmountOfMoney"
  case quantity = "Quantity"

  /// How tables name it.
  var title: String { "duckling \(self)" }

  /// An example: the whole text is one expression.
  struct Case {
    let input: String
    let unit: String
    let expression: ScoredExpression
  }

  /// The examples in the folder of shared data.
  func cases(in data: URL) throws -> [Case] {
    let file = data.appendingPathComponent("temporal/duckling-en/examples.dev.tsv")
    let content = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return content.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4, fields[0] == rawValue, fields[2] != "NONE" else { return nil }
      let (value, unit) = Self.value(fields[2])
      return Case(
        input: fields[3], unit: unit, expression: ScoredExpression(words: fields[3], value: value))
    }
  }

  /// The value and the unit that a constructor of Duckling's stands for.
  private static func value(_ constructor: String) -> (ScoredExpression.Value, String) {
    let plain = constructor.map { "(),".contains($0) ? " " : String($0) }.joined()
    let words = plain.split(separator: " ").map(String.init)
    let numbers = words.compactMap(Double.init)
    let unit = words.count > 1 ? words[1] : ""
    switch words.first {
    case "between" where numbers.count > 1: return (.range(numbers[0], numbers[1]), unit)
    case "under" where !numbers.isEmpty: return (.range(nil, numbers[0]), unit)
    case "above" where !numbers.isEmpty: return (.range(numbers[0], nil), unit)
    default: return (numbers.first.map { .number($0) } ?? .other(constructor), unit)
    }
  }

  /// What the layer finds; amounts are in the unit that is expected, if they can be.
  func expressions(in text: QuantityText, unit: String) -> [ScoredExpression] {
    switch self {
    case .number, .ordinal:
      return text.numbers.filter { ($0.kind == .ordinal) == (self == .ordinal) }.compactMap {
        number in
        number.value.map {
          ScoredExpression(words: text.text.string(number.span), value: .number($0.double))
        }
      }
    case .money, .quantity:
      return text.quantities.map { quantity in
        let factor = Self.factors[quantity.unit ?? ""] ?? 1
        let value: ScoredExpression.Value
        if quantity.bound != nil || quantity.value == nil {
          value = .range(
            quantity.low.map { $0.double * factor }, quantity.high.map { $0.double * factor })
        } else {
          value = .number((quantity.value?.double ?? .nan) * factor)
        }
        // What is counted belongs to the expression in Duckling.
        var end = quantity.span.end
        if quantity.kind == .measure, let last = quantity.counted.last { end = max(end, last.end) }
        return ScoredExpression(
          words: text.text.string(ByteSpan(quantity.span.start, end)), value: value)
      }
    }
  }

  /// Metric masses are in grams there.
  private static let factors = ["kg": 1000, "mg": 0.001]
}
