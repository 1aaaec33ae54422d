import Testing
import TextModel
import Treebank

@testable import train

@Suite struct ErrorReportTests {
  private func sentence(_ text: String) -> TreebankSentence {
    var sentence = TreebankSentence()
    for (index, line) in text.split(separator: "\n").enumerated() {
      let columns = line.split(separator: " ").map(String.init)
      sentence.words.append(
        TreebankWord(
          form: columns[0], pos: columns[1], xpos: columns[2], head: Int(columns[3]) ?? 0,
          relation: columns[4]))
      sentence.tokens.append(TreebankToken(form: columns[0], words: index..<index + 1))
    }
    return sentence
  }

  private var gold: TreebankSentence {
    sentence(
      """
      Ola PROPN NNP 2 nsubj
      saw VERB VBD 0 root
      lamps NOUN NNS 2 obj
      at ADP IN 5 case
      noon NOUN NN 2 obl
      """)
  }

  private var system: TreebankSentence {
    sentence(
      """
      Ola PROPN NNP 2 obj
      saw VERB VBN 0 root
      lamps NOUN NNS 2 obj
      at ADP IN 5 case
      noon VERB VB 3 nmod
      """)
  }

  @Test func showsTags() throws {
    let comparison = try TreebankComparison(gold: [gold], system: [system])
    let report = TagErrorReport(comparison, gold: [gold], system: [system])
    #expect(
      report.text(limit: 9, examples: 2) == """
        UPOS: a row a gold tag, a column a predicted tag
        gold   ADP  NOUN  PROPN  VERB
        ADP      1     .      .     .
        NOUN     .     1      .     1
        PROPN    .     .      1     .
        VERB     .     .      .     1

        The commonest confusions of XPOS
        1 × NN taken for VB
            Ola saw lamps at «noon»
        1 × VBD taken for VBN
            Ola «saw» lamps at noon

        """)
  }

  @Test func showsAttachments() throws {
    let comparison = try TreebankComparison(gold: [gold], system: [system])
    let report = AttachmentErrorReport(comparison, gold: [gold], system: [system])
    #expect(
      report.text(limit: 9, examples: 2) == """
        2 of 5 aligned words are attached wrongly, 1 of them to another head

        The commonest confusions of relations (wherever the head is)
        1 × nsubj taken for obj
        1 × obl taken for nmod

        The commonest attachment errors
        («dependent», [gold head], {predicted head})
        1 × PROPN nsubj of VERB to the right: right head, taken for obj
            «Ola» [saw] lamps at noon
        1 × NOUN obl of VERB to the left: taken for nmod of NOUN to the left
            Ola [saw] {lamps} at «noon»

        """)
  }

  @Test func showsNames() {
    let named = NamedSentence(
      sentence: gold, names: [Name(words: 0..<1, kind: .person), Name(words: 2..<4, kind: .place)],
      genre: nil)
    let report = NameErrorReport(
      sentences: [named],
      predicted: [
        [
          Name(words: 0..<1, kind: .place), Name(words: 2..<3, kind: .place),
          Name(words: 4..<5, kind: .organisation),
        ]
      ])
    #expect(
      report.text(examples: 1) == """
        Errors by the gold kind, or the predicted kind of spurious names
        kind          missed  spurious  wrong kind  wrong boundaries  wrong kind and boundaries
        person             0         0           1                 0                          0
        organisation       0         1           0                 0                          0
        place              0         0           0                 1                          0

        Kinds: a row a gold kind, a column a predicted kind, whatever the boundaries
        gold          none  organisation  person  place
        none             .             1       .      .
        organisation     .             .       .      .
        person           .             .       .      1
        place            .             .       .      1

        Examples ([gold name], {predicted name})
        1 × organisation, spurious
            Ola saw lamps at {noon}
        1 × person, wrong kind
            [{Ola}] saw lamps at noon  (place)
        1 × place, wrong boundaries
            Ola saw [{lamps} at] noon

        """)
  }

  @Test func cutsLongSentences() {
    var long = TreebankSentence()
    long.words = (0..<40).map { TreebankWord(form: "w\($0)") }
    var excerpt = SentenceExcerpt(long)
    excerpt.mark(10..<11, "[", "]")
    excerpt.mark(25..<26, "{", "}")
    excerpt.mark(99..<100, "{", "}")
    #expect(
      excerpt.text == "… w6 w7 w8 w9 [w10] w11 w12 … w23 w24 {w25} w26 w27 w28 w29 …")
  }

  @Test func spreadsExamples() {
    #expect(ExampleChoice.spread(Array(0..<10), count: 3) == [0, 3, 6])
    #expect(ExampleChoice.spread([1, 2], count: 3) == [1, 2])
    #expect(ExampleChoice.spread([1, 2], count: 0) == [])
  }
}
