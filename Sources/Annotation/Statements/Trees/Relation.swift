/// The relations of Universal Dependencies that statements are read from, as small numbers.
///
/// Source: https://universaldependencies.org/u/dep/
enum Relation: UInt8 {
  case other, root, subject, passiveSubject, clausalSubject, object, indirectObject, oblique, agent
  case unmarkedOblique, complement, openComplement, adverbialClause, adnominalClause, relativeClause
  case parataxis, conjunct, coordinator, marker, caseMarker, determiner, nominalModifier, possessive
  case apposition, adjectivalModifier, adverbialModifier, auxiliary, passiveAuxiliary, copula
  case fixed, flat, compound, particle, punctuation, expletive, discourse, vocative, numeral

  /// The relation of a name, subtypes without a meaning of their own left out of account.
  init(name: String) {
    if let known = Self.names[name] {
      self = known
    } else {
      let main = name.prefix { $0 != ":" }
      self = Self.names[String(main)] ?? .other
    }
  }

  private static let names: [String: Relation] = [
    "root": .root, "nsubj": .subject, "nsubj:pass": .passiveSubject, "csubj": .clausalSubject,
    "obj": .object, "iobj": .indirectObject, "obl": .oblique, "obl:agent": .agent,
    "obl:tmod": .unmarkedOblique, "obl:unmarked": .unmarkedOblique,
    "obl:npmod": .unmarkedOblique, "ccomp": .complement, "xcomp": .openComplement,
    "advcl": .adverbialClause, "acl": .adnominalClause, "acl:relcl": .relativeClause,
    "advcl:relcl": .relativeClause, "parataxis": .parataxis, "conj": .conjunct,
    "cc": .coordinator, "mark": .marker, "case": .caseMarker, "det": .determiner,
    "nmod": .nominalModifier, "nmod:poss": .possessive, "appos": .apposition,
    "amod": .adjectivalModifier, "advmod": .adverbialModifier, "aux": .auxiliary,
    "aux:pass": .passiveAuxiliary, "cop": .copula, "fixed": .fixed, "flat": .flat,
    "compound": .compound, "compound:prt": .particle, "punct": .punctuation,
    "expl": .expletive, "discourse": .discourse, "vocative": .vocative, "nummod": .numeral,
  ]
}

/// The parts of speech that statements are read from.
enum PartOfSpeech: UInt8 {
  case other, noun, properNoun, pronoun, verb, auxiliary, adjective, adverb, adposition
  case determiner, subordinator, coordinator, particle, number, punctuation, symbol

  /// The part of speech of a name of Universal Dependencies.
  init(name: String) { self = Self.names[name] ?? .other }

  private static let names: [String: PartOfSpeech] = [
    "NOUN": .noun, "PROPN": .properNoun, "PRON": .pronoun, "VERB": .verb, "AUX": .auxiliary,
    "ADJ": .adjective, "ADV": .adverb, "ADP": .adposition, "DET": .determiner,
    "SCONJ": .subordinator, "CCONJ": .coordinator, "PART": .particle, "NUM": .number,
    "PUNCT": .punctuation, "SYM": .symbol,
  ]
}
