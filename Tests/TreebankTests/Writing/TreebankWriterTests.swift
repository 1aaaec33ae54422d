import Testing
import Treebank

@Suite struct TreebankWriterTests {
  @Test func writesWhatItReads() throws {
    let text = """
      # sent_id = q1
      # text = Ola didn't.
      1\tOla\tOla\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tA=1
      2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
      2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_
      4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tB=2|SpaceAfter=No


      """
    #expect(TreebankWriter.text(try CoNLLUReader.sentences(Array(text.utf8))) == text)
  }

  @Test func saysWhereNoSpaceFollows() {
    var sentence = TreebankSentence()
    sentence.words = [TreebankWord(form: "Ah"), TreebankWord(form: "!", head: 1, misc: "C=3")]
    sentence.tokens = [
      TreebankToken(form: "Ah", words: 0..<1, spaceAfter: false),
      TreebankToken(form: "!", words: 1..<2, spaceAfter: false),
    ]
    let lines = TreebankWriter.text([sentence]).split(separator: "\n")
    #expect(lines.map { $0.split(separator: "\t").last } == ["SpaceAfter=No", "C=3|SpaceAfter=No"])
  }

  /// Reading what was written gives the same sentences, on real trees too.
  @Test(.enabled(if: SharedTreebanks.areAvailable))
  func writesADevSet() throws {
    let sentences = try SharedTreebanks.sentences("gum-open/gum_open-dev")
    var again = try CoNLLUReader.sentences(Array(TreebankWriter.text(sentences).utf8))
    #expect(again.count == sentences.count)
    for index in again.indices { again[index].document = sentences[index].document }
    #expect(again == sentences)
  }
}
