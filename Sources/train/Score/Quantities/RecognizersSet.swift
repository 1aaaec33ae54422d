import Annotation
import Foundation
import TextModel

/// The test cases of Recognizers-Text for English, by model.
enum RecognizersSet: String, CaseIterable {
  case numbers
  case ordinals
  case percentages
  case ranges
  case currency
  case age
  case dimension
  case temperature

  private var files: [String] {
    switch self {
    case .numbers: ["Number/NumberModel"]
    case .ordinals: ["Number/OrdinalModel"]
    case .percentages: ["Number/PercentModel"]
    case .ranges: ["Number/NumberRangeModel"]
    case .currency: ["NumberWithUnit/CurrencyModel"]
    case .age: ["NumberWithUnit/AgeModel"]
    case .dimension: ["NumberWithUnit/DimensionModel"]
    case .temperature: ["NumberWithUnit/TemperatureModel"]
    }
  }

  /// A text with the expressions that are expected in it.
  struct Case {
    let input: String
    let expressions: [ScoredExpression]
  }

  private struct Record: Decodable {
    struct Result: Decodable {
      let Text: String
      let Resolution: [String: String?]?
    }

    let Input: String
    let Results: [Result]
  }

  /// The cases in the folder of shared data.
  func cases(in data: URL) throws -> [Case] {
    let folder = data.appendingPathComponent("temporal/recognizers-text-en")
    return try files.flatMap { file in
      let content = try Data(contentsOf: folder.appendingPathComponent(file + ".json"))
      return try JSONDecoder().decode([Record].self, from: content).map { record in
        Case(
          input: record.Input,
          expressions: record.Results.map { result in
            let value = result.Resolution?["value"] ?? nil
            return ScoredExpression(words: result.Text, value: Self.value(value ?? "null"))
          })
      }
    }
  }

  private static func value(_ text: String) -> ScoredExpression.Value {
    if text.hasPrefix("[") || text.hasPrefix("(") {
      let ends = text.dropFirst().dropLast().split(
        separator: ",", omittingEmptySubsequences: false
      ).map { Double($0) }
      guard ends.count == 2 else { return .other(text) }
      return .range(ends[0], ends[1])
    }
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    return Double(digits).map { .number($0) } ?? .other(text)
  }

  /// What the layer finds of the kind that the model is about.
  func expressions(in text: QuantityText) -> [ScoredExpression] {
    switch self {
    case .numbers:
      return text.numbers.filter { $0.kind != .ordinal }.compactMap { number in
        number.value.map {
          ScoredExpression(words: text.text.string(number.span), value: .number($0.double))
        }
      }
    case .ordinals:
      return text.numbers.filter { $0.kind == .ordinal }.compactMap { number in
        number.value.map {
          ScoredExpression(words: text.text.string(number.span), value: .number($0.double))
        }
      }
    case .percentages: return amounts(text) { $0.kind == .percentage && $0.unit == "%" }
    case .currency: return amounts(text) { $0.kind == .money }
    case .age: return amounts(text) { $0.kind == .age }
    case .dimension: return amounts(text) { $0.kind == .measure && $0.dimension != "temperature" }
    case .temperature:
      return amounts(text) {
        $0.kind == .measure && ($0.dimension == "temperature" || $0.dimension == "angle")
      }
    case .ranges:
      return text.quantities.filter { ($0.bound != nil || $0.value == nil) && !$0.implicit }.map {
        ScoredExpression(
          words: text.text.string($0.span), value: .range($0.low?.double, $0.high?.double))
      }
    }
  }

  private func amounts(
    _ text: QuantityText, where isOne: (Quantity) -> Bool
  ) -> [ScoredExpression] {
    text.quantities.filter { !$0.implicit && isOne($0) }.map { quantity in
      ScoredExpression(
        words: text.text.string(quantity.amount),
        value: quantity.value.map { .number($0.double) }
          ?? .range(quantity.low?.double, quantity.high?.double))
    }
  }
}
