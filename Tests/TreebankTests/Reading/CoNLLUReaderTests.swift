import Testing
import Treebank

/// A sentence with a document, a multiword token, an empty node and tokens without a space between.
private let example = """
  # newdoc id = tale-1
  # sent_id = tale-1-1
  # newpar
  # text = Zorlia didn't hum.
  1\tZorlia\tZorlia\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_
  2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
  2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
  3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
  3.1\tloudly\tloudly\tADV\tRB\t_\t_\t_\t4:advmod\t_
  4\thum\thum\tVERB\tVB\t_\t0\troot\t_\tA=1|SpaceAfter=No|B=2
  5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

  # sent_id = tale-1-2
  1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpacesAfter=SpaceAfter=No

  """

@Suite struct CoNLLUReaderTests {
  @Test func readsColumnsTokensAndComments() throws {
    let sentences = try CoNLLUReader.sentences(Array(example.utf8))
    try #require(sentences.count == 2)
    let first = sentences[0]
    #expect(first.words.map(\.form) == ["Zorlia", "did", "n't", "hum", "."])
    #expect(first.words.map(\.lemma) == ["Zorlia", "do", "not", "hum", "."])
    #expect(first.words.map(\.pos) == ["PROPN", "AUX", "PART", "VERB", "PUNCT"])
    #expect(first.words.map(\.xpos) == ["NNP", "VBD", "RB", "VB", "."])
    #expect(first.words.map(\.features) == ["Number=Sing", "Tense=Past", "_", "_", "_"])
    #expect(first.words.map(\.head) == [4, 4, 4, 0, 4])
    #expect(first.words.map(\.relation) == ["nsubj", "aux", "advmod", "root", "punct"])
    #expect(first.words.map(\.misc) == ["_", "_", "_", "A=1|SpaceAfter=No|B=2", "_"])
    #expect(first.words.map(\.continuesToken) == [false, false, true, false, false])
    #expect(first.tokens.map(\.form) == ["Zorlia", "didn't", "hum", "."])
    #expect(first.tokens.map(\.words) == [0..<1, 1..<3, 3..<4, 4..<5])
    #expect(first.tokens.map(\.spaceAfter) == [true, true, false, true])
    #expect(first.identifier == "tale-1-1")
    #expect(first.text == "Zorlia didn't hum.")
    #expect(first.document == "tale-1" && first.beginsParagraph)
    let second = sentences[1]
    #expect(second.document == "tale-1" && !second.beginsParagraph)
    #expect(second.tokens.map(\.spaceAfter) == [true])
    #expect(second.text == "Yes")
  }

  /// Wherever the bytes are cut, the sentences are the same.
  @Test func readsPiecesOfAnySize() throws {
    let bytes = Array(example.utf8)
    let whole = try CoNLLUReader.sentences(bytes)
    for size in [1, 2, 3, 7, 64, 1000] {
      var reader = CoNLLUReader()
      var sentences: [TreebankSentence] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        sentences += try reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      sentences += try reader.finish()
      #expect(sentences == whole)
    }
  }

  @Test func readsCarriageReturnsAndAFileWithoutALastLineBreak() throws {
    let whole = try CoNLLUReader.sentences(Array(example.utf8))
    let windows = example.replacing("\n", with: "\r\n")
    #expect(try CoNLLUReader.sentences(Array(windows.utf8)) == whole)
    #expect(try CoNLLUReader.sentences(Array(example.utf8.dropLast())) == whole)
    #expect(try CoNLLUReader.sentences([]) == [])
    #expect(try CoNLLUReader.sentences(Array("\n\n".utf8)) == [])
  }

  @Test func readsHeadlessWordsOnlyIfAsked() throws {
    let line = Array("1\tHo\t_\t_\t_\t_\t_\t_\t_\t_\n\n".utf8)
    #expect(throws: TreebankError(line: 1, reason: .head("_"))) {
      try CoNLLUReader.sentences(line)
    }
    var reader = CoNLLUReader(needsHeads: false)
    #expect(try reader.read(line).first?.words.first?.head == -1)
  }

  @Test(arguments: [
    ("1\ta\t_\t_\t_\t_\t0\troot\t_\n", 1, TreebankError.Reason.columns(found: 9, expected: 10)),
    ("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\t_\n", 1, .columns(found: 11, expected: 10)),
    ("# x\n1\t\t_\t_\t_\t_\t0\troot\t_\t_\n", 2, .emptyColumn(2)),
    ("2\ta\t_\t_\t_\t_\t0\troot\t_\t_\n", 1, .identifier("2")),
    ("x\ta\t_\t_\t_\t_\t0\troot\t_\t_\n", 1, .identifier("x")),
    ("1.1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n", 1, .identifier("1.1")),
    ("2-3\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1, .identifier("2-3")),
    ("1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 2, .identifier("1-2")),
    (
      "1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n\n", 1,
      .range("1-2")
    ),
    ("1\ta\t_\t_\t_\t_\t2\troot\t_\t_\n\n", 1, .head("2")),
    ("1\ta\t_\t_\t_\t_\t1\troot\t_\t_\n\n", 1, .head("1")),
    ("1\ta\t_\t_\t_\t_\t-1\troot\t_\t_\n\n", 1, .head("-1")),
    ("1\ta\t_\t_\t_\t_\t99999999999999999999\troot\t_\t_\n", 1, .head("99999999999999999999")),
    ("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n# b\n", 2, .comment),
    ("# alone\n\n", 2, .noWords),
  ])
  func namesTheLineOfAnError(text: String, line: Int, reason: TreebankError.Reason) {
    #expect(throws: TreebankError(line: line, reason: reason)) {
      try CoNLLUReader.sentences(Array(text.utf8))
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: TreebankError(line: 1, reason: .encoding)) {
      try CoNLLUReader.sentences([0x23, 0x20, 0xFF, 0x0A])
    }
    let word = Array("1\t".utf8) + [0xC3] + Array("\t_\t_\t_\t_\t0\troot\t_\t_\n".utf8)
    #expect(throws: TreebankError(line: 1, reason: .encoding)) {
      try CoNLLUReader.sentences(word)
    }
  }

  /// The counts are those of the data's own description.
  @Test(
    .enabled(if: SharedTreebanks.areAvailable),
    arguments: [
      ("ewt/en_ewt-ud-dev", 2_001, 24_787, 25_147), ("gum-open/gum_open-dev", 693, 16_024, 16_241),
    ])
  func countsADevSet(name: String, sentences: Int, tokens: Int, words: Int) throws {
    let read = try SharedTreebanks.sentences(name)
    #expect(read.count == sentences)
    #expect(read.reduce(0) { $0 + $1.tokens.count } == tokens)
    #expect(read.reduce(0) { $0 + $1.words.count } == words)
  }
}
