import TextModel

/// Finds the quantities of a text: numbers with what they count or measure.
///
/// Numbers are read by one grammar from digits and words, units and currencies around them are
/// joined to them, words like "at least" bound them, and the tree of the sentence says what is
/// counted. Numbers of dates, times of the day and durations are left to the layer of times; those
/// of names, labels, lists, scores and codes are no quantities.
public struct QuantityFinder: Sendable {
  /// A finder; it keeps nothing between texts.
  public init() {}

  /// The quantities of a text in document order.
  ///
  /// - Parameter analysis: Tags, trees and names. Without them nothing is said of what is counted.
  /// - Parameter times: The spans of time expressions, in document order; no quantity lies in one.
  public func quantities(
    in text: SourceText, tokens: [Token], sentences: [Sentence], analysis: WordAnalysis? = nil,
    times: [ByteSpan] = []
  ) -> [Quantity] {
    text.bytes.withUnsafeBufferPointer { bytes in
      let atoms = NumberAtoms(bytes: bytes, tokens: tokens, sentences: sentences)
      let roles = SyntaxRoles(analysis?.syntax.count == tokens.count ? analysis?.syntax : nil)
      let readings = NumberReading.all(in: atoms, roles: roles)
      let context = NumberContext(
        text: atoms, roles: roles, tokens: tokens, sentences: sentences,
        mentions: roles.isKnown ? analysis?.mentions ?? [] : [], times: times)
      var reading = QuantityReading(
        amounts: AmountReader(text: atoms, roles: roles, readings: readings), context: context)
      reading.readAll()
      reading.addImplicit()
      return reading.quantities
    }
  }
}
