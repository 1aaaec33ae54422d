/// What the CoNLL 2018 measures take from a word: the universal part of its annotation.
enum UniversalNames {
  /// The features that are compared.
  private static let features: Set<Substring> = [
    "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number",
    "Case", "Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident",
    "Polarity", "Person", "Polite",
  ]

  /// The relations of content words.
  private static let contentRelations: Set<String> = [
    "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated",
    "advcl", "advmod", "discourse", "nmod", "appos", "nummod", "acl", "amod", "conj", "fixed",
    "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum", "root", "dep",
  ]

  /// The relations of function words.
  private static let functionalRelations: Set<String> = [
    "aux", "cop", "mark", "det", "clf", "case", "cc",
  ]

  /// The universal ones of some features, in the order of their bytes.
  static func features(of text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false)
      .filter { features.contains($0.prefix { $0 != "=" }) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .joined(separator: "|")
  }

  /// A relation without its subtype.
  static func relation(of text: String) -> String {
    String(text.prefix { $0 != ":" })
  }

  /// Whether a universal relation is that of a content word.
  static func isContent(_ relation: String) -> Bool { contentRelations.contains(relation) }

  /// Whether a universal relation is that of a function word.
  static func isFunctional(_ relation: String) -> Bool { functionalRelations.contains(relation) }

  /// A form without the spaces of Unicode's category Zs.
  static func withoutSpaces(_ form: String) -> String {
    if form.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x20 }) { return form }
    var scalars = String.UnicodeScalarView()
    for scalar in form.unicodeScalars
    where scalar.properties.generalCategory != .spaceSeparator {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether two texts have the same scalars; Swift's own equality would take é for e with an accent.
  static func areSame(_ first: String, _ second: String) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }
}
