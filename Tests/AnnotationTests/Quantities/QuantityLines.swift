import TextModel

@testable import Annotation

/// The quantities of a text as lines that can be compared.
struct QuantityLines {
  let text: SourceText
  let quantities: [Quantity]

  /// The text as the shipped model analyses it.
  init(_ string: String, times: [ByteSpan] = []) throws {
    text = SourceText(string)
    let segmentation = Segmenter().segment(text)
    let analysis = try WordAnnotator.english().analyse(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences)
    quantities = QuantityFinder().quantities(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences,
      analysis: analysis, times: times)
  }

  /// The text with words alone.
  init(withoutTrees string: String) {
    text = SourceText(string)
    let segmentation = Segmenter().segment(text)
    quantities = QuantityFinder().quantities(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences)
  }

  /// Each as "words | value or range | bound, ~ | unit".
  var amounts: [String] {
    quantities.filter { !$0.implicit }.map { quantity in
      let range = "\(quantity.low?.description ?? "")..\(quantity.high?.description ?? "")"
      let marks = [quantity.bound?.rawValue, quantity.approximate ? "~" : nil].compactMap { $0 }
      return [
        text.string(quantity.span), quantity.value?.description ?? range,
        marks.joined(separator: " "), quantity.unit ?? "",
      ].joined(separator: " | ")
    }
  }

  /// Each as "value of what is counted".
  var counts: [String] {
    quantities.map { "\($0.value?.description ?? "?") \($0.of(in: text) ?? "-")" }
  }

  /// The numbers of a text, whatever they stand for.
  static func numbers(_ string: String) throws -> [String] {
    let text = SourceText(string)
    let segmentation = Segmenter().segment(text)
    let analysis = try WordAnnotator.english().analyse(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences)
    return NumberFinder().numbers(
      in: text, tokens: segmentation.tokens, sentences: segmentation.sentences,
      syntax: analysis.syntax
    ).map { number in
      let range = "\(number.low?.description ?? "")..\(number.high?.description ?? "")"
      return "\(text.string(number.span)) = \(number.value?.description ?? range)"
    }
  }
}
