import Corpus
import InventedTrees
import Testing
import Treebank

@Suite struct TokenizedTests {
  /// What a stream writes for input that arrives in pieces of some bytes.
  private func annotate(
    _ text: String, _ format: TokenizedStream.Format, piece: Int = 1 << 16, threads: Int = 1,
    analysed: Bool = true
  ) throws -> String {
    var output: [UInt8] = []
    var stream = TokenizedStream(
      format, TokenizedAnnotator(analysed ? InventedTrees.mill : nil), threads: threads)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try stream.read(rest.prefix(piece)) { output += $0 }
      rest = rest.dropFirst(piece)
    }
    try stream.finish { output += $0 }
    return String(decoding: output, as: UTF8.self)
  }

  static let gold = """
    # newdoc id = mill
    # sent_id = mill-7
    # text = She didn't see Tarn Brisk.
    # note = kept
    1\tShe\tit\tNOUN\tX\tCase=Nom\t2\tdep\t2:dep\tGloss=sie
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\t_\tX\t_\t_\t0\troot\t_\t_
    3\tn't\t_\tX\t_\t_\t2\tdep\t_\t_
    3.1\tgone\t_\tX\t_\t_\t_\t_\t_\t_
    4\tsee\t_\tX\t_\t_\t_\t_\t_\t_
    5\tTarn\t_\tX\t_\t_\t4\tobj\t_\t_
    6\tBrisk\t_\tX\t_\t_\t4\tobj\t_\tSpaceAfter=No
    7\t.\t_\tX\t_\t_\t4\tobj\t_\t_

    1\t10 000\t_\tX\t_\t_\t0\troot\t_\tSpaceAfter=No
    2-3\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    2\tà\t_\tX\t_\t_\t1\tdep\t_\t_
    3\tle\t_\tX\t_\t_\t1\tdep\t_\t_

    """

  static let parsed = """
    # newdoc id = mill
    # sent_id = mill-7
    # text = She didn't see Tarn Brisk.
    # note = kept
    1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t4\tnsubj\t_\tGloss=sie
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tsee\tsee\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
    5\tTarn\tTarn\tPROPN\tNNP\tNumber=Sing\t4\tobj\t_\t_
    6\tBrisk\tBrisk\tPROPN\tNNP\tNumber=Sing\t5\tflat\t_\tSpaceAfter=No
    7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # sent_id = 2
    # text = 10 000au
    1\t10 000\t10 000\tX\tFW\t_\t0\troot\t_\tSpaceAfter=No
    2-3\tau\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    2\tà\tà\tX\tFW\t_\t1\tdep\t_\t_
    3\tle\tle\tX\tFW\t_\t1\tdep\t_\t_


    """

  @Test(arguments: [1, 7, 100, 1 << 16], [1, 3])
  func wordsStayAndTheRestIsReplaced(_ piece: Int, _ threads: Int) throws {
    #expect(try annotate(Self.gold, .conllu, piece: piece, threads: threads) == Self.parsed)
  }

  @Test(arguments: [1, 7, 1 << 16]) func linesOfWords(_ piece: Int) throws {
    let text = "She did n't  see\tTarn Brisk .\r\n\n \nRain fell"
    let expected = """
      # sent_id = 1
      # text = She did n't see Tarn Brisk .
      1\tShe\tshe\tPRON\tPRP\tNumber=Sing\t4\tnsubj\t_\t_
      2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
      3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
      4\tsee\tsee\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\t_
      5\tTarn\tTarn\tPROPN\tNNP\tNumber=Sing\t4\tobj\t_\t_
      6\tBrisk\tBrisk\tPROPN\tNNP\tNumber=Sing\t5\tflat\t_\t_
      7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

      # sent_id = 2
      # text = Rain fell
      1\tRain\train\tX\tFW\t_\t0\troot\t_\t_
      2\tfell\tfell\tX\tFW\t_\t1\tdep\t_\t_


      """
    #expect(try annotate(text, .lines, piece: piece) == expected)
  }

  @Test func sentencesAreWrittenAsSoonAsTheyEnd() throws {
    var stream = TokenizedStream(.conllu, TokenizedAnnotator(InventedTrees.mill), threads: 1)
    var written = 0
    try stream.read(Array("1\tRain\t_\tX\t_\t_\t_\t_\t_\t_\n\n1\tIt\t_".utf8)[...]) { _ in
      written += 1
    }
    #expect(written == 1)
    #expect(stream.count == 1)
  }

  @Test func aWrongLineIsNamedAndCostsNoSentenceBeforeIt() throws {
    var output: [UInt8] = []
    var stream = TokenizedStream(.conllu, TokenizedAnnotator(nil), threads: 1)
    let text = "1\tRain\t_\tX\t_\t_\t_\t_\t_\t_\n\n1\tIt\n"
    #expect(throws: TreebankError(line: 3, reason: .columns(found: 2, expected: 10))) {
      try stream.read(Array(text.utf8)[...]) { output += $0 }
    }
    #expect(String(decoding: output, as: UTF8.self).contains("1\tRain\t_\tX\t_\t_\t0\troot"))
    var lines = TokenizedStream(.lines, TokenizedAnnotator(nil), threads: 1)
    #expect(throws: TreebankError(line: 2, reason: .encoding)) {
      try lines.read(Array("Rain\n".utf8) + [0x61, 0xFF, 0x0A]) { _ in }
    }
  }

  @Test func withoutAnAnalyserTheColumnsAreEmpty() throws {
    let written = try annotate("Rain fell\n", .lines, analysed: false)
    #expect(written.contains("2\tfell\t_\tX\t_\t_\t1\tdep\t_\t_\n"))
  }
}
