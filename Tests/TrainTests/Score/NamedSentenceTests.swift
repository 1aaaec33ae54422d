import Testing
import TextModel
import Treebank

@testable import train

@Suite struct NamedSentenceTests {
  private func tagged(_ text: String) throws -> [TaggedSentence] {
    try IOB2Reader.sentences(
      Array(text.replacing(" ", with: "\t").utf8).map { $0 == 0x7E ? 0x20 : $0 })
  }

  private let tags = """
    #~newdoc~id~=~blog-a
    #~sent_id~=~a1
    #~text~=~Osk~didn't
    1 Osk B-PER
    2 did O
    3 n't O

    #~sent_id~=~a2
    #~text~=~Ola-Rik
    1 Ola B-PER
    2 Rik I-PER

    #~newdoc~id~=~tale-b
    #~sent_id~=~b1
    1 Zorl B-LOC
    """

  private var parsed: [TreebankSentence] {
    var first = TreebankSentence()
    first.comments = ["sent_id = a1", "text = Osk didn't"]
    first.words = ["Osk", "did", "n't"].map { TreebankWord(form: $0) }
    first.words[2].continuesToken = true
    first.tokens = [
      TreebankToken(form: "Osk", words: 0..<1), TreebankToken(form: "didn't", words: 1..<3),
    ]
    var second = first
    second.comments = ["sent_id = a2"]
    return [first, second]
  }

  @Test func takesTheTreebankWhereItHasTheSameWords() throws {
    let sentences = try NamedSentence.sentences(tagged: tagged(tags), treebank: parsed)
    #expect(
      sentences.map { $0.sentence.tokens.map(\.form) } == [
        ["Osk", "didn't"], ["Ola", "Rik"], ["Zorl"],
      ])
    #expect(
      sentences.map(\.names) == [
        [Name(words: 0..<1, kind: .person)], [Name(words: 0..<2, kind: .person)],
        [Name(words: 0..<1, kind: .place)],
      ])
    #expect(sentences.map(\.genre) == ["blog", "blog", "tale"])
    #expect(sentences.map(\.sentence.document) == ["blog-a", "blog-a", "tale-b"])
    // The text of the second is not that of its words.
    #expect(sentences.map(\.sentence.text) == ["Osk didn't", "Ola Rik", "Zorl"])
  }

  @Test func findsNamesInEachDocument() throws {
    let sentences = try NamedSentence.sentences(tagged: tagged(tags), treebank: parsed)
    var analyser = RememberingAnalyser()
    let names = [
      [Name(words: 0..<1, kind: .person)],
      [Name(words: 0..<1, kind: .organisation), Name(words: 1..<2, kind: .place)],
    ]
    try analyser.remember(sentences.prefix(2).map(\.sentence), names: names)
    #expect(try NamePrediction.names(in: sentences, by: analyser) == names + [[]])
  }
}
