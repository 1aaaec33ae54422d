import Corpus

/// An attribute of tokens as statistics count it.
struct TokenAttribute: Sendable {
  /// Its name.
  let name: String
  /// Its number in `PatternLayers.schema`.
  let number: Int

  /// The names of all attributes.
  static let names = PatternLayers.schema.attributes.map(\.name)
  /// The words as they stand, lower-cased.
  static let lower = TokenAttribute(name: "lower", number: 1)

  private init(name: String, number: Int) {
    self.name = name
    self.number = number
  }

  /// The attribute of a name.
  init?(_ name: String) {
    guard let number = Self.names.firstIndex(of: name) else { return nil }
    self.init(name: name, number: number)
  }

  /// The tokens of a document, with their analysis where the attribute comes from it.
  func tokens(of document: CorpusDocument, _ execution: Execution) throws -> DocumentTokens {
    number > 1 ? try execution.analysedTokens(of: document) : execution.tokens(of: document)
  }

  /// The value of a token; empty where it has none, as a document that is not English has no lemmas.
  func value(in tokens: DocumentTokens, at position: Int) -> String {
    tokens.value(ofAttribute: number, at: position)
  }
}

extension StageCheck {
  /// The argument `attribute:`.
  mutating func attribute(default other: String) throws(Diagnostic) -> TokenAttribute {
    let name = try word("attribute", from: TokenAttribute.names) ?? other
    return TokenAttribute(name) ?? .lower
  }

  /// Refuses one argument beside another.
  func refuse(_ name: String, beside other: String) throws(Diagnostic) {
    guard let first = argument(name), argument(other) != nil else { return }
    throw Diagnostic(
      .surplusArgument, "`\(stage.name.text)` takes `\(name):` or `\(other):`, not both",
      at: first.range, hint: "leave one of the two out")
  }
}
