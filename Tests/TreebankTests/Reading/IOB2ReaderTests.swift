import Testing
import Treebank

@Suite struct IOB2ReaderTests {
  @Test func readsWordsTagsAndComments() throws {
    let text = """
      # newdoc id = tale
      # sent_id = tale-1
      1\tVrenna\tB-PER
      2\tOsk\tI-PER
      3\tleft\tO

      1\tQuell\tB-LOC
      """
    let sentences = try IOB2Reader.sentences(Array(text.utf8))
    #expect(sentences.map(\.words) == [["Vrenna", "Osk", "left"], ["Quell"]])
    #expect(sentences.map(\.tags) == [["B-PER", "I-PER", "O"], ["B-LOC"]])
    #expect(sentences.map(\.identifier) == ["tale-1", nil])
  }

  @Test(arguments: [
    ("1\ta\tX\n", 1, TreebankError.Reason.tag("X")), ("1\ta\tB-\n", 1, .tag("B-")),
    ("1\ta\n", 1, .columns(found: 2, expected: 3)), ("1\ta\tO\n3\tb\tO\n", 2, .identifier("3")),
    ("1\ta\tO\n# b\n", 2, .comment), ("# b\n\n", 2, .noWords), ("1\t\tO\n", 1, .emptyColumn(2)),
  ])
  func namesTheLineOfAnError(text: String, line: Int, reason: TreebankError.Reason) {
    #expect(throws: TreebankError(line: line, reason: reason)) {
      try IOB2Reader.sentences(Array(text.utf8))
    }
  }

  /// The counts are those of the data's own description.
  @Test(.enabled(if: SharedTreebanks.areAvailable))
  func countsADevSet() throws {
    let sentences = try IOB2Reader.sentences(
      SharedTreebanks.bytes("uner-ewt/en_ewt-ud-dev.iob2"))
    #expect(sentences.count == 2_001)
    #expect(sentences.reduce(0) { $0 + $1.words.count } == 25_149)
    #expect(sentences.reduce(0) { $0 + $1.tags.count { $0.hasPrefix("B-") } } == 966)
  }
}
