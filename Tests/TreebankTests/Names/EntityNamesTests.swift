import Testing
import TextModel

@testable import Treebank

@Suite struct EntityNamesTests {
  /// A sentence from lines of form, part of speech, head, relation and `Entity`.
  private func sentence(_ text: String) -> TreebankSentence {
    var sentence = TreebankSentence()
    for (index, line) in text.split(separator: "\n").enumerated() {
      let columns = line.split(separator: " ").map(String.init)
      sentence.words.append(
        TreebankWord(
          form: columns[0], lemma: columns[0], pos: columns[1],
          xpos: columns[0] == "-" ? "HYPH" : "_", head: Int(columns[2]) ?? 0,
          relation: columns[3],
          misc: columns.count > 4 ? "A=1|Entity=\(columns[4])|SpaceAfter=No" : "_"))
      sentence.tokens.append(TreebankToken(form: columns[0], words: index..<index + 1))
    }
    return sentence
  }

  private func names(_ text: String) -> [String] {
    let sentence = sentence(text)
    return Name.names(ofEntitiesIn: sentence).map { name in
      "\(name.kind.rawValue): "
        + sentence.words[name.words].map(\.form).joined(separator: " ")
    }
  }

  @Test func readsMentions() {
    let sentence = sentence(
      """
      The DET 2 det (1-place-new-nnnnn-cf1-2,4-sgl-Port_%28town%29
      port NOUN 0 root
      of ADP 4 case
      Zorl PROPN 2 nmod (2-place-acc:inf-nnnnn-cf1*-1-coref)1)
      , PUNCT 6 punct
      she PRON 2 dep (3-person-giv:act-nnnnn-cf2-1-ana)
      waits VERB 2 dep (4-event-new-nnnnn-cf3-1-sgl
      """)
    #expect(
      Treebank.EntityMention.mentions(in: sentence) == [
        Treebank.EntityMention(words: 3..<4, type: "place", minimum: [3]),
        Treebank.EntityMention(words: 0..<4, type: "place", minimum: [1, 3]),
        Treebank.EntityMention(words: 5..<6, type: "person", minimum: [5]),
      ])
  }

  @Test(arguments: ["(", ")", "((", "x", "1)", "(1)", "(1-place)", "(1-place-n-n-c-9-sgl)", ""])
  func passesOverWhatIsNotAnEntity(attribute: String) {
    var sentence = sentence("Zorl PROPN 0 root")
    sentence.words[0].misc = "Entity=\(attribute)"
    #expect(Treebank.EntityMention.mentions(in: sentence).allSatisfy { $0.minimum.isEmpty })
  }

  @Test func takesNamesWithoutArticlesAndTitles() {
    #expect(
      names(
        """
        Captain PROPN 2 nmod:desc (1-person-new-nnnnn-cf1-1,2,3-sgl
        Vrenna PROPN 0 root
        Osk PROPN 2 flat 1)
        of ADP 6 case
        the DET 6 det (2-organization-new-nnnnn-cf1-2,3-sgl
        Quell PROPN 2 nmod
        Watch PROPN 6 flat 2)
        """) == ["person: Vrenna Osk", "organisation: Quell Watch"])
  }

  @Test func joinsNamesOverPrepositionsButNotOverCoordination() {
    #expect(
      names(
        """
        Bank PROPN 0 root (1-organization-new-nnnnn-cf1-1,3,5-sgl
        of ADP 3 case
        Zorl PROPN 1 nmod (2-place-new-nnnnn-cf1-1-sgl)
        and CCONJ 5 cc
        Quell PROPN 3 conj 1)
        """) == ["organisation: Bank of Zorl and Quell"])
    #expect(
      names(
        """
        Zorl PROPN 0 root (1-place-new-nnnnn-cf1-1,3-sgl(2-place-new-nnnnn-cf1-1-sgl)
        and CCONJ 3 cc
        Quell PROPN 1 conj (3-place-new-nnnnn-cf1-1-sgl)1)
        """) == ["place: Zorl", "place: Quell"])
    #expect(
      names(
        """
        al PROPN 3 compound (1-person-new-nnnnn-cf1-1,3-sgl
        - PUNCT 3 punct
        Osk PROPN 0 root
        , PUNCT 5 punct
        elder NOUN 3 appos 1)
        """) == ["person: al - Osk"])
  }

  @Test func passesOverOfficesDescriptionsAndOtherTypes() {
    #expect(
      names(
        """
        Keeper PROPN 0 root (1-person-new-nnnnn-cf1-1,3-sgl
        of ADP 3 case
        Lamps PROPN 1 nmod 1)
        """) == [])
    #expect(
      names(
        """
        sailors NOUN 0 root (1-person-new-nnnnn-cf1-1-sgl
        of ADP 3 case
        Zorl PROPN 1 nmod (2-place-new-nnnnn-cf1-1-sgl)1)
        """) == ["place: Zorl"])
    #expect(names("Tuesday PROPN 0 root (1-time-new-nnnnn-cf1-1-sgl)") == [])
  }

  /// Heads that go round in a circle do not stop the search.
  @Test func endsOnACircle() {
    #expect(
      names(
        """
        Osk PROPN 0 root (1-person-new-nnnnn-cf1-1,2,3-sgl
        Ola PROPN 3 flat
        Rik PROPN 2 flat 1)
        """) == ["person: Osk"])
  }
}
