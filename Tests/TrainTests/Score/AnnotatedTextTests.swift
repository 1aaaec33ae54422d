import Testing
import TextModel
import Treebank

@testable import train

@Suite struct AnnotatedTextTests {
  private let text = SourceText("Ola didn't\nnap.  Oh!")
  private let tokens = [
    Token(span: ByteSpan(0, 3)), Token(span: ByteSpan(4, 7)),
    Token(span: ByteSpan(7, 10), continuesToken: true), Token(span: ByteSpan(11, 14)),
    Token(span: ByteSpan(14, 15)), Token(span: ByteSpan(17, 19)), Token(span: ByteSpan(19, 20)),
  ]
  private let sentences = [
    Sentence(span: ByteSpan(0, 15), tokens: 0..<5), Sentence(span: ByteSpan(17, 20), tokens: 5..<7),
  ]

  private var syntax: Syntax {
    var syntax = Syntax(
      inventory: SyntaxInventory(
        pos: ["NOUN", "VERB"], xpos: ["NN", "VB"], features: ["", "Number=Sing"],
        relations: ["root", "dep"]))
    syntax.pos = [0, 1, 1, 1, 0, 0, 9]
    syntax.xpos = [0, 1, 1, 1, 0, 0, 0]
    syntax.features = [1, 0, 0, 0, 0, 0, 0]
    syntax.lemma = ["Ola", "do", "not", "nap", ".", "oh", "!"]
    syntax.head = [3, 3, 3, -1, 3, -1, 5]
    syntax.relation = [1, 1, 1, 0, 1, 0, 1]
    return syntax
  }

  private func annotated(_ syntax: Syntax) -> AnnotatedText {
    AnnotatedText(
      text: text, tokens: tokens, sentences: sentences,
      analysis: WordAnalysis(syntax: syntax, mentions: []))
  }

  @Test func makesTreebankSentences() throws {
    let treebank = try annotated(syntax).treebank()
    try #require(treebank.count == 2)
    #expect(treebank[0].text == "Ola didn't nap.")
    #expect(treebank[0].words.map(\.form) == ["Ola", "did", "n't", "nap", "."])
    #expect(treebank[0].words.map(\.head) == [4, 4, 4, 0, 4])
    #expect(treebank[0].words.map(\.features) == ["Number=Sing", "_", "_", "_", "_"])
    #expect(treebank[0].words.map(\.continuesToken) == [false, false, true, false, false])
    #expect(treebank[0].tokens.map(\.form) == ["Ola", "didn't", "nap", "."])
    #expect(treebank[0].tokens.map(\.words) == [0..<1, 1..<3, 3..<4, 4..<5])
    #expect(treebank[0].tokens.map(\.isMultiword) == [false, true, false, false])
    #expect(treebank[0].tokens.map(\.spaceAfter) == [true, true, false, true])
    #expect(treebank[1].words.map(\.head) == [0, 1])
    // A number outside the inventory is written as unknown.
    #expect(treebank[1].words.map(\.pos) == ["NOUN", "_"])
    // What is written can be read again.
    let again = try CoNLLUReader.sentences(Array(TreebankWriter.text(treebank).utf8))
    #expect(again.map(\.tokens) == treebank.map(\.tokens))
    #expect(again.map { $0.words.map(\.head) } == treebank.map { $0.words.map(\.head) })
  }

  @Test func refusesAnAnalysisOfAnotherText() {
    var short = syntax
    short.head.removeLast()
    #expect(throws: AnalysisMismatch.self) { try annotated(short).treebank() }
    var crossing = syntax
    crossing.head[6] = 0
    #expect(throws: AnalysisMismatch.self) { try annotated(crossing).treebank() }
  }
}
