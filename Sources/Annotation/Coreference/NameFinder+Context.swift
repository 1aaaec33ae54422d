import TextModel

extension NameFinder {
  /// What the words about a name of several words say that it is: "her counterpart Ilse Marwood",
  /// "the region of Velk Calder".
  func contextualKind(of range: Range<Int>) -> Entity.Kind? {
    guard range.count > 1, range.count < 4, range.allSatisfy({ text.classes[$0] == .properNoun }),
      let last = NameFolding.words(text.form(range.upperBound - 1)).last,
      !NameForm.legalForms.contains(last), NounSort.sort(last).isEmpty
    else { return nil }
    let head = text.head(in: range)
    if isOffice(before: range, head) || hasOffice(head, range) { return .person }
    guard text.relations[head] == .nominal, let noun = text.head(of: head),
      noun == range.lowerBound - 2, Self.regions.contains(lemma(noun)),
      text.form(range.lowerBound - 1).elementsEqual("of".utf8)
    else { return nil }
    return .place
  }

  /// Whether an office that only people have stands right before a name.
  private func isOffice(before range: Range<Int>, _ head: Int) -> Bool {
    let noun = range.lowerBound - 1
    guard noun >= 0, text.sentenceOfToken[noun] == text.sentenceOfToken[head],
      Self.offices.contains(lemma(noun))
    else { return false }
    let above = text.head(of: noun)
    return above.map(range.contains) ?? false || text.head(of: head) == noun
      || above != nil && above == text.head(of: head) && text.relations[noun] == .compound
  }

  /// Whether an apposition calls the name an office: "Ilse Marwood, the union's spokeswoman".
  private func hasOffice(_ head: Int, _ range: Range<Int>) -> Bool {
    for child in text.children(of: head) where text.relations[child] == .apposition {
      if child >= range.upperBound, Self.offices.contains(lemma(child)) { return true }
    }
    return false
  }

  private func lemma(_ token: Int) -> String {
    (text.syntax.lemma(of: token) ?? "").lowercasedASCII
  }

  /// Offices that no body has; written for Hearsay.
  private static let offices = NameFolding.set(
    """
    spokesperson spokesman spokeswoman minister president premier chancellor prosecutor judge \
    senator congressman congresswoman lawmaker mayor governor chairman chairwoman ambassador \
    diplomat commander officer captain colonel lieutenant sergeant admiral editor correspondent \
    ceo cfo king queen prince princess pope bishop archbishop priest professor inspector \
    detective counterpart director adviser advisor aide lawyer attorney secretary analyst \
    economist scientist journalist reporter writer singer actor actress teacher doctor
    """)

  /// Nouns whose "of" is followed by the name of the place.
  private static let regions = NameFolding.set(
    """
    region province state county district territory island peninsula city town village \
    municipality suburb enclave exclave republic kingdom valley port
    """)
}
