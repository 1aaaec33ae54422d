import StoreSupport
import Testing

@testable import Store

/// Reading CoNLL-U.
struct CoNLLUReaderTests {
  private static let text = """
    # newdoc id = harbour-1
    # author = Ada
    # meta::outlet = Harbour Post
    # newpar id = p1
    # sent_id = h-1
    # text = Don't they know?
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=Yes
    1\tDo\tdo\tAUX\tVBP\tMood=Ind\t4\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    3\tthey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_
    3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
    4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    5\t?\t?\tPUNCT\t.\t_\t4\tpunct\t_\t_

    # sent_id = h-2
    # tone = calm
    1\t_\t_\tSYM\t_\t_\t0\troot\t_\t_

    # newdoc id = harbour-2
    # sent_id = h-3
    1\tYes\tyes\tINTJ\tUH\t_\t_\t_\t_\t_

    """

  /// A sentence without words ends at its empty line as every other; what it says is lost with it.
  @Test(arguments: [1, 4 << 20])
  func `a file may begin with comments and no words`(partLength: Int) throws {
    let directory = try TemporaryDirectory()
    let text = "# made up\n\n# meta::outlet = Post\n1\tOh\toh\tINTJ\t_\t_\t0\troot\t_\t_\n\n"
    let (segment, _) = try VerticalReaderTests.segment(
      [text], partLength: partLength, format: .conllu, in: directory)
    let documents = try #require(segment.layer(named: "doc"))
    #expect(documents.count == 1)
    #expect(documents.attribute(named: "outlet")?.text(at: 0) == "Post")
  }

  @Test(arguments: [1, 30, 4 << 20])
  func `words, regions and documents are read`(partLength: Int) throws {
    let directory = try TemporaryDirectory()
    let (segment, warnings) = try VerticalReaderTests.segment(
      [Self.text], partLength: partLength, format: .conllu, in: directory)
    #expect(warnings.entries.isEmpty)
    func values(_ name: String) throws -> [String] {
      let column = try #require(segment.column(named: name))
      return (0..<segment.tokenCount).map { column.dictionary.text(of: column.id(at: $0)) }
    }
    #expect(try values("form") == ["Do", "n't", "they", "know", "?", "_", "Yes"])
    #expect(try values("lemma") == ["do", "not", "they", "know", "?", "_", "yes"])
    #expect(try values("pos") == ["AUX", "PART", "PRON", "VERB", "PUNCT", "SYM", "INTJ"])
    #expect(try values("deprel") == ["aux", "advmod", "nsubj", "root", "punct", "root", ""])
    #expect(try values("feats") == ["Mood=Ind", "", "", "", "", "", ""])
    #expect(try values("misc") == ["", "", "", "SpaceAfter=No", "", "", ""])
    let heads = try #require(segment.heads)
    #expect((0..<7).map { heads.head(of: $0) } == [3, 3, 3, nil, 3, nil, nil])
    func regions(_ name: String) throws -> [ClosedRange<Int>] {
      let layer = try #require(segment.layer(named: name))
      return (0..<layer.count).map { layer.first($0)...layer.last($0) }
    }
    #expect(try regions("s") == [0...4, 5...5, 6...6])
    #expect(try regions("p") == [0...5])
    #expect(try regions("doc") == [0...5, 6...6])
    #expect(try regions("token") == [0...1])
    let sentences = try #require(segment.layer(named: "s"))
    let identifiers = try #require(sentences.attribute(named: "sent_id"))
    #expect((0..<3).map { identifiers.text(at: $0) } == ["h-1", "h-2", "h-3"])
    let tones = try #require(sentences.attribute(named: "tone"))
    #expect((0..<3).map { tones.text(at: $0) } == [nil, "calm", nil])
    #expect(segment.layer(named: "p")?.attribute(named: "id")?.text(at: 0) == "p1")
    #expect(segment.layer(named: "token")?.attribute(named: "form")?.text(at: 0) == "Don't")
    let fields = try #require(segment.layer(named: "doc"))
    #expect(fields.attributes.map(\.name) == ["id", "author", "outlet"])
    #expect(fields.attributes.map { $0.text(at: 0) } == ["harbour-1", "Ada", "Harbour Post"])
    #expect(segment.documents.identifier(of: 1).elementsEqual("harbour-2".utf8))
  }

  @Test func `a file without documents is one`() throws {
    let directory = try TemporaryDirectory()
    let (segment, _) = try VerticalReaderTests.segment(
      ["1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n"], format: .conllu, in: directory)
    #expect(segment.layer(named: "doc")?.count == 1)
  }

  @Test func `faults are told with their line`() throws {
    let directory = try TemporaryDirectory()
    for (text, line, reason) in [
      ("# x\n1\ta\n", 2, "the line has 2 columns, not 10"),
      ("1\ta\ta\tX\t_\t_\t1\troot\t_\t_\n", 1, "1 is no head"),
      ("1\ta\ta\tX\t_\t_\t2\troot\t_\t_\n\n", 1, "2 is no head: the sentence ends before"),
      ("2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 1, "the word has the number 2, but is the 1th"),
      ("1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n\n", 2, "the token 1-… has no words"),
      (
        "1-2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", 3,
        "the token of 1 ends after the sentence"
      ),
      ("x\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", 1, "x is not the next number"),
    ] {
      #expect(throws: StoreError.input(path: "file0", line: line, reason: reason)) {
        _ = try VerticalReaderTests.segment([text], format: .conllu, in: directory)
      }
    }
  }
}
