import TextModel

/// The parts of speech and relations of a text that rules on numbers ask for, as small numbers.
final class SyntaxRoles {
  /// Universal parts of speech, as far as they matter here.
  enum Part: UInt8 {
    case noun, properNoun, number, adjective, adverb, verb, auxiliary, determiner, pronoun
    case adposition, punctuation, other
  }

  /// Relations to the head, as far as they matter here.
  enum Relation: UInt8 {
    case subject, passiveSubject, object, oblique, agent, nominalModifier, possessor, number
    case adjective, compound, flat, fixed, caseMark, determiner, conjunct, coordinator, clause
    case relativeClause, apposition, punctuation, adverb, copula, auxiliary, passiveAuxiliary
    case unmarkedNominal, clausalComplement, root, parataxis, other
  }

  let syntax: Syntax?
  private let parts: [Part]
  private let relations: [Relation]
  private let isPluralTag: [Bool]
  private let isPastParticiple: [Bool]
  private let isNumberTag: [Bool]
  /// The dependents of all tokens, those of one beside each other and in their order.
  private let allDependents: [Int32]
  /// Where in `allDependents` those of each token begin; at the end their number.
  private let firstDependent: [Int32]

  init(_ syntax: Syntax?) {
    self.syntax = syntax
    parts = (syntax?.inventory.pos ?? []).map(Self.part)
    relations = (syntax?.inventory.relations ?? []).map(Self.relation)
    let xpos = syntax?.inventory.xpos ?? []
    isPluralTag = xpos.map { $0 == "NNS" || $0 == "NNPS" }
    isPastParticiple = xpos.map { $0 == "VBN" || $0 == "VBD" }
    isNumberTag = xpos.map { $0 == "CD" }
    let heads = syntax?.head ?? []
    var ends = [Int32](repeating: 0, count: heads.count + 1)
    for head in heads where heads.indices.contains(Int(head)) { ends[Int(head) + 1] += 1 }
    for index in heads.indices { ends[index + 1] += ends[index] }
    firstDependent = ends
    var dependents = [Int32](repeating: 0, count: Int(ends.last ?? 0))
    for (token, head) in heads.enumerated() where heads.indices.contains(Int(head)) {
      dependents[Int(ends[Int(head)])] = Int32(truncatingIfNeeded: token)
      ends[Int(head)] += 1
    }
    allDependents = dependents
  }

  private static func part(_ name: String) -> Part {
    switch name {
    case "NOUN": .noun
    case "PROPN": .properNoun
    case "NUM": .number
    case "ADJ": .adjective
    case "ADV": .adverb
    case "VERB": .verb
    case "AUX": .auxiliary
    case "DET": .determiner
    case "PRON": .pronoun
    case "ADP": .adposition
    case "PUNCT": .punctuation
    default: .other
    }
  }

  private static func relation(_ name: String) -> Relation {
    switch name {
    case "nsubj", "csubj", "nsubj:outer": .subject
    case "nsubj:pass", "csubj:pass": .passiveSubject
    case "obj", "iobj": .object
    case "obl": .oblique
    case "obl:agent": .agent
    case "obl:npmod", "obl:unmarked", "nmod:unmarked", "nmod:npmod", "obl:tmod", "nmod:tmod":
      .unmarkedNominal
    case "nmod": .nominalModifier
    case "nmod:poss": .possessor
    case "nummod": .number
    case "amod": .adjective
    case "compound": .compound
    case "flat", "nmod:desc": .flat
    case "fixed": .fixed
    case "case": .caseMark
    case "det", "det:predet": .determiner
    case "conj": .conjunct
    case "cc", "cc:preconj": .coordinator
    case "acl", "advcl": .clause
    case "acl:relcl", "advcl:relcl": .relativeClause
    case "appos": .apposition
    case "punct": .punctuation
    case "advmod": .adverb
    case "cop": .copula
    case "aux": .auxiliary
    case "aux:pass": .passiveAuxiliary
    case "ccomp", "xcomp": .clausalComplement
    case "parataxis": .parataxis
    case "root": .root
    default: .other
    }
  }

  /// The part of speech of a token; `other` where nothing is known.
  @inline(__always)
  func part(_ token: Int) -> Part {
    guard let syntax, syntax.pos.indices.contains(token) else { return .other }
    let index = Int(syntax.pos[token])
    return index < parts.count ? parts[index] : .other
  }

  /// The relation of a token to its head; `other` where nothing is known.
  @inline(__always)
  func relation(_ token: Int) -> Relation {
    guard let syntax, syntax.relation.indices.contains(token) else { return .other }
    let index = Int(syntax.relation[token])
    return index < relations.count ? relations[index] : .other
  }

  /// The head of a token.
  @inline(__always)
  func head(_ token: Int) -> Int? { syntax?.head(of: token) }

  /// The tokens that depend on a token, in their order.
  func dependents(of token: Int) -> some Sequence<Int> {
    let isKnown = token >= 0 && token + 1 < firstDependent.count
    let range = isKnown ? Int(firstDependent[token])..<Int(firstDependent[token + 1]) : 0..<0
    return allDependents[range].lazy.map(Int.init)
  }

  /// Whether a token is a noun in the plural.
  func isPlural(_ token: Int) -> Bool { tag(token, isPluralTag) }

  /// Whether a token is a verb in the past or a past participle.
  func isPast(_ token: Int) -> Bool { tag(token, isPastParticiple) }

  /// Whether a token is tagged as a cardinal number.
  func isNumber(_ token: Int) -> Bool { tag(token, isNumberTag) }

  private func tag(_ token: Int, _ set: [Bool]) -> Bool {
    guard let syntax, syntax.xpos.indices.contains(token) else { return false }
    let index = Int(syntax.xpos[token])
    return index < set.count && set[index]
  }

  /// Whether tags are known at all.
  var isKnown: Bool { syntax != nil }

  /// The number of tokens.
  var count: Int { syntax?.count ?? 0 }
}
