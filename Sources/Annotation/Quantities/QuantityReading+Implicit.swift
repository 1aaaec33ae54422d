import TextModel

extension QuantityReading {
  /// Adds what an article or "no" counts in an event: "a guard was killed", "no arrests".
  mutating func addImplicit() {
    guard roles.isKnown, let syntax = roles.syntax else { return }
    var added = false
    for atom in text.atoms where atom.kind == .article || atom.end - atom.start == 2 {
      let isNone = atom.kind != .article
      if isNone, !isNo(atom) { continue }
      guard roles.relation(atom.token) == .determiner, let noun = roles.head(atom.token),
        roles.part(noun) == .noun, noun > atom.token, let lemma = syntax.lemma(of: noun),
        !CountedEventWords.collectives.contains(lemma), !roles.isPlural(noun) || isNone,
        let sentence = sentence(of: noun)
      else { continue }
      let reader = CountedReader(
        bytes: text.bytes, tokens: context.tokens, roles: roles, sentence: sentence,
        whole: atom.token..<atom.token + 1)
      guard isCounted(noun, syntax) || isNone && CountedEventWords.losses.contains(lemma) else {
        continue
      }
      let found = reader.counted(atom.token..<atom.token + 1, ofNoun: noun)
      let value = DecimalNumber(isNone ? 0 : 1)
      let place = ByteSpan(atom.start, atom.end)
      // A number within the phrase counts it: "a 5-year-old boy" is still one.
      quantities.append(
        Quantity(
          span: place, amount: place, kind: .count, value: value, low: value, high: value,
          counted: found.pieces, event: found.event, implicit: true))
      added = true
    }
    if added { quantities.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) } }
  }

  private func isNo(_ atom: NumberAtom) -> Bool {
    text.bytes[atom.start] | 0x20 == UInt8(ascii: "n")
      && text.bytes[atom.start + 1] | 0x20 == UInt8(ascii: "o")
  }

  /// Whether a noun takes part in an event whose participants are counted.
  private func isCounted(_ noun: Int, _ syntax: Syntax) -> Bool {
    guard let head = roles.head(noun), roles.part(head) == .verb,
      let lemma = syntax.lemma(of: head)
    else { return false }
    switch roles.relation(noun) {
    case .passiveSubject, .object: return CountedEventWords.implicitVerbs.contains(lemma)
    case .subject: return CountedEventWords.implicitIntransitives.contains(lemma)
    default: return false
    }
  }
}
