import TextModel

/// A text with its trees, as the passes of coreference resolution ask for them.
struct CoreferenceText {
  /// Parts of speech that the passes tell apart.
  enum Class: UInt8 {
    case noun, properNoun, pronoun, verb, auxiliary, adjective, determiner, adposition, number
    case mark, conjunction, particle, adverb, other
  }

  /// Relations that the passes tell apart.
  enum Relation: UInt8 {
    case subject, passiveSubject, object, indirectObject, oblique, nominal, possessive, apposition
    case compound, flat, adjective, determiner, marker, conjunct, copula, complement, openComplement
    case parataxis, clause, relativeClause, adverbial, description, vocative, number, expletive
    case root, punctuation, other
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let sentences: [Sentence]
  let syntax: Syntax
  /// The class of each token.
  let classes: [Class]
  /// The relation of each token to its head.
  let relations: [Relation]
  /// The number of the sentence of each token.
  let sentenceOfToken: [Int32]
  /// The first child of each token, or -1.
  private var firstChild: [Int32]
  /// The next child of the same head, or -1; children are in document order.
  private var nextSibling: [Int32]

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], sentences: [Sentence], syntax: Syntax
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    self.syntax = syntax
    let classNames = syntax.inventory.pos.map(Self.class(named:))
    let relationNames = syntax.inventory.relations.map(Self.relation(named:))
    var classes = [Class](repeating: .other, count: tokens.count)
    var relations = [Relation](repeating: .other, count: tokens.count)
    var sentenceOfToken = [Int32](repeating: 0, count: tokens.count)
    let count = min(tokens.count, syntax.count, syntax.pos.count, syntax.relation.count)
    for token in 0..<count {
      let pos = Int(syntax.pos[token])
      if pos < classNames.count { classes[token] = classNames[pos] }
      let relation = Int(syntax.relation[token])
      if relation < relationNames.count { relations[token] = relationNames[relation] }
    }
    for (number, sentence) in sentences.enumerated() {
      for token in sentence.tokens.clamped(to: tokens.indices) {
        sentenceOfToken[token] = Int32(truncatingIfNeeded: number)
      }
    }
    self.classes = classes
    self.relations = relations
    self.sentenceOfToken = sentenceOfToken
    firstChild = [Int32](repeating: -1, count: tokens.count)
    nextSibling = firstChild
    for token in (0..<count).reversed() {
      guard let head = syntax.head(of: token), head < tokens.count else { continue }
      nextSibling[token] = firstChild[head]
      firstChild[head] = Int32(truncatingIfNeeded: token)
    }
  }

  private static func `class`(named name: String) -> Class {
    switch name {
    case "NOUN": .noun
    case "PROPN": .properNoun
    case "PRON": .pronoun
    case "VERB": .verb
    case "AUX": .auxiliary
    case "ADJ": .adjective
    case "DET": .determiner
    case "ADP": .adposition
    case "NUM": .number
    case "PUNCT", "SYM": .mark
    case "CCONJ", "SCONJ": .conjunction
    case "PART": .particle
    case "ADV": .adverb
    default: .other
    }
  }

  private static func relation(named name: String) -> Relation {
    switch name {
    case "nsubj:pass", "csubj:pass": return .passiveSubject
    case "nmod:poss": return .possessive
    case "nmod:desc": return .description
    case "acl:relcl": return .relativeClause
    default: break
    }
    switch name.prefix(while: { $0 != ":" }) {
    case "nsubj", "csubj": return .subject
    case "obj": return .object
    case "iobj": return .indirectObject
    case "obl": return .oblique
    case "nmod": return .nominal
    case "appos": return .apposition
    case "compound": return .compound
    case "flat", "goeswith", "fixed": return .flat
    case "amod": return .adjective
    case "det": return .determiner
    case "case", "mark": return .marker
    case "conj": return .conjunct
    case "cop": return .copula
    case "ccomp": return .complement
    case "xcomp": return .openComplement
    case "parataxis": return .parataxis
    case "acl": return .clause
    case "advcl": return .adverbial
    case "vocative": return .vocative
    case "nummod": return .number
    case "expl": return .expletive
    case "root": return .root
    case "punct": return .punctuation
    default: return .other
    }
  }

  /// The head of a token, or `nil` for the root of a sentence.
  func head(of token: Int) -> Int? {
    guard let head = syntax.head(of: token), head < tokens.count else { return nil }
    return head
  }

  /// The children of a token, in document order.
  func children(of token: Int) -> Children {
    Children(following: Int(firstChild[token]), siblings: nextSibling)
  }

  /// The children of one token.
  struct Children: Sequence, IteratorProtocol {
    fileprivate var following: Int
    fileprivate let siblings: [Int32]

    mutating func next() -> Int? {
      guard following >= 0 else { return nil }
      let child = following
      following = Int(siblings[child])
      return child
    }
  }

  /// The first child with a relation.
  func child(of token: Int, _ relation: Relation) -> Int? {
    children(of: token).first { relations[$0] == relation }
  }

  /// The token of a range that its others depend on: the first whose head lies outside.
  func head(in range: Range<Int>) -> Int {
    for token in range {
      guard let head = head(of: token), range.contains(head) else { return token }
    }
    return range.lowerBound
  }

  /// The tokens that depend on a token, itself included, as one range; gaps are filled.
  func subtree(of token: Int) -> Range<Int> {
    var lower = token
    var upper = token
    var open = [token]
    var steps = 0
    while let next = open.popLast(), steps < 10_000 {
      steps += 1
      lower = min(lower, next)
      upper = max(upper, next)
      for child in children(of: next) { open.append(child) }
    }
    return lower..<upper + 1
  }

  /// The bytes of a token; none where the token lies outside the text.
  func form(_ token: Int) -> UnsafeRawBufferPointer {
    let end = min(Int(tokens[token].span.end), bytes.count)
    let start = min(Int(tokens[token].span.start), end)
    return UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// The bytes from the first to the last token of a range, with what stands between them.
  func form(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    guard !range.isEmpty else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let span = span(range)
    let end = min(Int(span.end), bytes.count)
    let start = min(Int(span.start), end)
    return UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// The span from the first to the last token of a range that is not empty.
  func span(_ range: Range<Int>) -> ByteSpan {
    ByteSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The text of a range of tokens as it stands.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let span = span(range)
    let end = min(Int(span.end), bytes.count)
    return String(decoding: bytes[min(Int(span.start), end)..<end], as: UTF8.self)
  }

  /// Whether a token is one character.
  func isMark(_ token: Int, _ mark: UInt8) -> Bool {
    guard tokens.indices.contains(token) else { return false }
    let form = form(token)
    return form.count == 1 && form[0] == mark
  }

  /// Whether a token begins with a capital letter or is of a script without small letters.
  func isCapitalised(_ token: Int) -> Bool {
    guard let first = form(token).first else { return false }
    if first < 0x80 { return first &- 0x41 < 26 }
    return String(decoding: form(token), as: UTF8.self).unicodeScalars.first?.properties.isUppercase
      ?? false
  }

  /// Whether a token is of two capitals or more, with full stops and digits at most.
  func isAllCapitals(_ token: Int) -> Bool {
    var capitals = 0
    for byte in form(token) {
      if byte &- 0x41 < 26 {
        capitals += 1
      } else if byte &- 0x61 < 26 || byte >= 0x80 {
        return false
      }
    }
    return capitals >= 2
  }
}
