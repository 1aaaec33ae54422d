/// A word whose lemma is looked for, in the forms that the choices are made from.
struct LemmaWord {
  /// How many suffixes are hashed.
  static let longestSuffix = 24

  /// The word as it stands in the text.
  let form: UnsafeBufferPointer<UInt8>
  /// The word in lower case; as long as the form.
  let folded: UnsafeBufferPointer<UInt8>
  /// How the form is written.
  let shape: WordShape
  /// The hash of the lower-case word.
  let hash: UInt64
  /// Its tags, as a pair of the section.
  let pair: Int
  /// Whether its features say that it is misspelt or shortened.
  let marks: LemmaMarks
  /// Where it stands.
  let context: LemmaContext
}

/// The morphological features that bear on the lemma beyond the tags.
package struct LemmaMarks: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `Typo=Yes`.
  package static let typo = LemmaMarks(rawValue: 1)
  /// `Abbr=Yes`.
  package static let abbreviation = LemmaMarks(rawValue: 2)

  /// The marks among features as CoNLL-U writes them.
  package init(features: String) {
    self = []
    for feature in features.split(separator: "|") {
      if feature == "Typo=Yes" { insert(.typo) }
      if feature == "Abbr=Yes" { insert(.abbreviation) }
    }
  }
}
