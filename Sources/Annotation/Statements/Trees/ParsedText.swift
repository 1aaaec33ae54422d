import TextModel

/// A text with its trees, ready to be walked from heads to dependents and back.
struct ParsedText {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The words and marks.
  let tokens: [Token]
  /// The sentences; their tokens are within bounds.
  let sentences: [Sentence]
  /// The dictionary forms.
  let lemmas: [String]
  /// The parts of speech.
  private(set) var pos: [PartOfSpeech] = []
  /// Whether each verb is in a finite form.
  private(set) var isFiniteForm: [Bool] = []
  /// The relations to the heads.
  private(set) var relations: [Relation] = []
  /// The heads; -1 for roots.
  private(set) var heads: [Int32]
  /// The first and the last token of each subtree.
  private(set) var first: [Int32] = []
  private(set) var last: [Int32] = []
  /// Where the dependents of each token begin in `dependents`.
  private var dependentStart: [Int32] = []
  private var dependents: [Int32] = []
  /// The sentence of each token, or -1.
  private(set) var sentenceOf: [Int32]
  /// The outermost quote of speech, and of any other kind, that each token stands in, or -1.
  let quoteOf: [Int32]
  /// The kind of name that each token belongs to.
  let names: [Mention.Kind?]
  /// What each word means, as far as statements are read from it.
  private(set) var senses: [WordSense] = []

  /// A text from its layers; tokens that the syntax layer lacks are roots of their own.
  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: [Token], sentences: [Sentence], quotes: [Quote],
    analysis: WordAnalysis
  ) {
    let count = tokens.count
    let syntax = analysis.syntax
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences.map {
      Sentence(span: $0.span, tokens: $0.tokens.clamped(to: 0..<count))
    }
    lemmas =
      syntax.lemma.count == count
      ? syntax.lemma : (0..<count).map { syntax.lemma(of: $0) ?? "_" }
    let partsOfSpeech = syntax.inventory.pos.map(PartOfSpeech.init(name:))
    let relationNames = syntax.inventory.relations.map(Relation.init(name:))
    pos = (0..<count).map { index in
      let code = index < syntax.pos.count ? Int(syntax.pos[index]) : Int.max
      return code < partsOfSpeech.count ? partsOfSpeech[code] : .other
    }
    relations = (0..<count).map { index in
      let code = index < syntax.relation.count ? Int(syntax.relation[index]) : Int.max
      return code < relationNames.count ? relationNames[code] : .other
    }
    let finite = syntax.inventory.features.map(Self.namesFiniteForm)
    isFiniteForm = (0..<count).map { index in
      let code = index < syntax.features.count ? Int(syntax.features[index]) : Int.max
      return code < finite.count && finite[code]
    }
    heads = [Int32](repeating: -1, count: count)
    sentenceOf = [Int32](repeating: -1, count: count)
    quoteOf = quotes.numbers(of: tokens)
    names = analysis.mentionKinds(tokenCount: count)
    for (number, sentence) in self.sentences.enumerated() {
      for token in sentence.tokens { sentenceOf[token] = Int32(truncatingIfNeeded: number) }
    }
    joinHeads(syntax.head)
    moveSecondComplements()
    joinDependents()
    measureSubtrees()
    readSenses()
  }

  /// Whether a set of features is that of a finite verb.
  private static func namesFiniteForm(_ features: String) -> Bool {
    let value: StaticString = "VerbForm=Fin"
    var text = features
    return text.withUTF8 { bytes in
      value.withUTF8Buffer { wanted in
        guard bytes.count >= wanted.count else { return false }
        return (0...bytes.count - wanted.count).contains { start in
          bytes[start] == wanted[0]
            && UnsafeBufferPointer(rebasing: bytes[start..<start + wanted.count])
              .elementsEqual(wanted)
        }
      }
    }
  }

  /// Takes over heads that lie in the sentence of their dependents.
  private mutating func joinHeads(_ given: [Int32]) {
    for index in heads.indices where index < given.count {
      let head = given[index]
      guard head >= 0, Int(head) < heads.count, head != index, sentenceOf[index] >= 0,
        sentenceOf[Int(head)] == sentenceOf[index]
      else { continue }
      heads[index] = head
    }
  }

  /// Hangs a second complement of a verb behind a coordinated one on that: of "noted that it rained
  /// but made it clear that the road is open" the last clause is no more what was noted.
  private mutating func moveSecondComplements() {
    var hasComplement: Set<Int32> = []
    var conjunct: [Int32: Int32] = [:]
    for index in heads.indices where heads[index] >= 0 && heads[index] < index {
      let head = heads[index]
      switch relations[index] {
      case .complement:
        if let conjunct = conjunct[head] {
          heads[index] = conjunct
          if lemmas[Int(conjunct) + 1] == "that" { openClause(Int(conjunct) + 1, of: index) }
        } else {
          hasComplement.insert(head)
        }
      case .conjunct where pos[index] == .verb && hasComplement.contains(head):
        conjunct[head] = Int32(truncatingIfNeeded: index)
      default: break
      }
    }
  }

  /// Hangs what stands between "that" and the predicate of its clause on the predicate.
  private mutating func openClause(_ that: Int, of predicate: Int) {
    guard that < predicate, heads[that] == heads[predicate] else { return }
    relations[that] = .marker
    for index in that..<predicate where heads[index] == heads[predicate] {
      heads[index] = Int32(truncatingIfNeeded: predicate)
    }
  }

  private mutating func joinDependents() {
    let count = heads.count
    dependentStart = [Int32](repeating: 0, count: count + 1)
    for head in heads where head >= 0 { dependentStart[Int(head) + 1] += 1 }
    for index in 0..<count { dependentStart[index + 1] += dependentStart[index] }
    var next = dependentStart
    dependents = [Int32](repeating: 0, count: Int(dependentStart[count]))
    for (index, head) in heads.enumerated() where head >= 0 {
      dependents[Int(next[Int(head)])] = Int32(truncatingIfNeeded: index)
      next[Int(head)] += 1
    }
  }

  /// The dependents of a token, in order.
  func children(_ token: Int) -> ArraySlice<Int32> {
    dependents[Int(dependentStart[token])..<Int(dependentStart[token + 1])]
  }

  /// Widens each token's subtree by those of its dependents; a cycle ends with its sentence.
  private mutating func measureSubtrees() {
    first = (0..<heads.count).map { Int32(truncatingIfNeeded: $0) }
    last = first
    for index in heads.indices {
      let number = Int32(truncatingIfNeeded: index)
      var ancestor = heads[index]
      var steps = 0
      while ancestor >= 0, steps < heads.count {
        let place = Int(ancestor)
        first[place] = min(first[place], number)
        last[place] = max(last[place], number)
        ancestor = heads[place]
        steps += 1
      }
    }
  }

  private mutating func readSenses() {
    let lexicon = SenseLexicon.english
    senses = lemmas.indices.map { index in
      switch pos[index] {
      case .punctuation, .symbol, .number, .coordinator: []
      case .properNoun:
        // "Department" in a name is still a body.
        lexicon.senses(of: lemmas[index])
          .union(lexicon.senses(of: lemmas[index].lowercased()).intersection([.body, .medium]))
      default: lexicon.senses(of: lemmas[index])
      }
    }
  }
}
