import Testing
import TextModel

@testable import Annotation

@Suite("Statements of trees drawn by hand")
struct StatementTreeTests {
  /// A sentence whose verb reports a clause.
  static let claim = """
    Vant Vant PROPN 2 nsubj
    claimed claim VERB 0 root
    that that SCONJ 6 mark
    the the DET 5 det
    dam dam NOUN 6 nsubj
    broke break VERB 2 ccomp
    ~. . PUNCT 2 punct
    """

  @Test("A clause, its cue, its speaker and the stance of the cue")
  func clause() throws {
    let tree = DrawnTree(Self.claim)
    let statement = try #require(tree.statements.first)
    #expect(tree.statements.count == 1)
    #expect(statement.kind == .indirect)
    #expect(statement.stance == .claim)
    #expect(statement.speaker.map(tree.text.string) == "Vant")
    #expect(statement.cue.map(tree.text.string) == "claimed")
    #expect(statement.cueLemma == "claim")
    #expect(statement.content.map(tree.text.string) == ["the dam broke"])
    #expect(!statement.negated)
  }

  @Test("A verb that reports nothing makes no statement")
  func noCue() {
    let drawing = Self.claim.replacing("claimed claim", with: "ensured ensure")
    #expect(DrawnTree(drawing).statements.isEmpty)
  }

  @Test("A negated cue, and a negated content, are told apart")
  func negation() throws {
    let cue = DrawnTree(
      """
      Vant Vant PROPN 4 nsubj
      has have AUX 4 aux
      not not PART 4 advmod
      said say VERB 0 root
      why why ADV 7 advmod
      he he PRON 7 nsubj
      left leave VERB 4 ccomp
      ~. . PUNCT 4 punct
      """)
    let first = try #require(cue.statements.first)
    #expect(first.negated && first.cueNegated)
    let content = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      said say VERB 0 root
      nobody nobody PRON 6 nsubj
      had have AUX 6 aux
      not not PART 6 advmod
      left leave VERB 2 ccomp
      ~. . PUNCT 2 punct
      """)
    let second = try #require(content.statements.first)
    #expect(second.negated && !second.cueNegated)
    #expect(second.stance == .say)
  }

  @Test("A second complement behind a coordinated verb is what that verb reports")
  func secondComplement() {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      said say VERB 0 root
      that that SCONJ 5 mark
      it it PRON 5 nsubj
      rained rain VERB 2 ccomp
      but but CCONJ 7 cc
      claimed claim VERB 2 conj
      the the DET 9 det
      dam dam NOUN 10 nsubj
      held hold VERB 2 ccomp
      ~. . PUNCT 2 punct
      """)
    let contents = tree.statements.map { ($0.stance, $0.content.map(tree.text.string)) }
    #expect(
      Dictionary(uniqueKeysWithValues: contents) == [
        .say: ["it rained"], .claim: ["the dam held"],
      ])
  }

  @Test("A second complement takes along what stands between it and its \"that\"")
  func subjectOfSecondComplement() throws {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      said say VERB 0 root
      it it PRON 4 nsubj
      rained rain VERB 2 ccomp
      and and CCONJ 6 cc
      claimed claim VERB 2 conj
      that that PRON 6 obj
      to to PART 9 mark
      wait wait VERB 6 xcomp
      was be AUX 11 cop
      wrong wrong ADJ 2 ccomp
      ~. . PUNCT 2 punct
      """)
    let claim = try #require(tree.statements.first { $0.stance == .claim })
    #expect(claim.content.map(tree.text.string) == ["to wait was wrong"])
  }

  @Test("Contents that are entangled nest without a circle")
  func entangled() {
    let tree = DrawnTree((0..<12).map { "w\($0) w\($0) NOUN 0 root" }.joined(separator: "\n"))
    // Each holds the cue of the next, the last that of the first.
    let contents = [1: 4..<6, 4: 7..<9, 7: 10..<12, 10: 0..<3]
    let reports = contents.sorted { $0.key < $1.key }.map { token, content in
      var report = Report(
        token: token, trigger: .verb, cue: [token..<token + 1], lemma: "say", stance: .say,
        clause: token..<token + 1)
      report.content = [content]
      return report
    }
    let statements = tree.text.bytes.withUnsafeBufferPointer { bytes in
      let text = ParsedText(
        bytes: bytes, tokens: tree.tokens, sentences: tree.sentences, quotes: [],
        analysis: tree.analysis)
      return StatementBuilder(text: text, quotes: [], headline: nil).statements(reports)
    }
    #expect(statements.count(where: { $0.nestedIn != nil }) == 3)
  }

  @Test("A charge has a target, and a passive has its agent for speaker")
  func charge() throws {
    let tree = DrawnTree(
      """
      The the DET 2 det
      board board NOUN 4 nsubj:pass
      was be AUX 4 aux:pass
      accused accuse VERB 0 root
      of of ADP 6 case
      fraud fraud NOUN 4 obl
      by by ADP 8 case
      Vant Vant PROPN 4 obl:agent
      ~. . PUNCT 4 punct
      """)
    let statement = try #require(tree.statements.first)
    #expect(statement.stance == .accuse)
    #expect(statement.target.map(tree.text.string) == "The board")
    #expect(statement.speaker.map(tree.text.string) == "Vant")
    #expect(statement.content.map(tree.text.string) == ["fraud"])
  }

  @Test("A participle behind a comma is said by the main clause's subject")
  func participle() throws {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      said say VERB 0 root
      it it PRON 4 nsubj
      failed fail VERB 2 ccomp
      ~, , PUNCT 6 punct
      adding add VERB 4 advcl
      he he PRON 8 nsubj
      left leave VERB 6 ccomp
      ~. . PUNCT 2 punct
      """.replacing("adding add VERB", with: "adding add X"))
    #expect(tree.statements.count == 1)
    var drawn = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      said say VERB 0 root
      it it PRON 4 nsubj
      failed fail VERB 2 ccomp
      ~, , PUNCT 6 punct
      adding add VERB 4 advcl
      he he PRON 8 nsubj
      left leave VERB 6 ccomp
      ~. . PUNCT 2 punct
      """)
    drawn.makeParticiple(5)
    let statements = drawn.statements
    #expect(statements.map { $0.speaker.map(drawn.text.string) } == ["Vant", "Vant"])
    #expect(
      Set(statements.map { $0.content.map(drawn.text.string) }) == [["it failed"], ["he left"]])
  }

  @Test("A noun that reports, and the denial that answers it")
  func answer() throws {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      rejected reject VERB 0 root
      the the DET 4 det
      claim claim NOUN 2 obj
      that that SCONJ 7 mark
      he he PRON 7 nsubj
      lied lie VERB 4 acl
      ~. . PUNCT 2 punct
      """)
    let statements = tree.statements
    let denial = try #require(statements.first { $0.stance == .deny })
    let claim = try #require(statements.firstIndex { $0.stance == .claim })
    #expect(denial.refersTo == claim)
    #expect(denial.kind == .nominal)
    #expect(statements[claim].content.map(tree.text.string) == ["he lied"])
    #expect(statements[claim].speaker == nil)
  }

  @Test("An offer that is rejected is not denied")
  func offer() throws {
    let tree = DrawnTree(
      """
      Vant Vant PROPN 2 nsubj
      rejected reject VERB 0 root
      the the DET 4 det
      plan plan NOUN 2 obj
      ~. . PUNCT 2 punct
      """)
    #expect(tree.statements.map(\.stance) == [.reject])
  }

  @Test("Content that is interrupted by its cue stands in two pieces")
  func interrupted() throws {
    let tree = DrawnTree(
      """
      The the DET 2 det
      dam dam NOUN 8 nsubj
      ~, , PUNCT 5 punct
      Vant Vant PROPN 5 nsubj
      said say VERB 8 parataxis
      ~, , PUNCT 5 punct
      is be AUX 8 cop
      old old ADJ 0 root
      ~. . PUNCT 8 punct
      """)
    let statement = try #require(tree.statements.first)
    #expect(statement.content.map(tree.text.string) == ["The dam", "is old"])
  }

  @Test("Trees that are none, and layers that do not fit, are read without harm")
  func malformed() {
    let tree = DrawnTree(Self.claim)
    let annotator = StatementAnnotator()
    var analysis = tree.analysis
    analysis.syntax.head = [1, 0, 3, 2, 5, 4, 6]
    _ = annotator.statements(
      in: tree.text, tokens: tree.tokens, sentences: tree.sentences, quotes: [],
      analysis: analysis)
    analysis.syntax.head = [99, -7, 2]
    analysis.syntax.lemma = ["say"]
    analysis.syntax.pos = [200]
    let outside = Quote(span: ByteSpan(5, 900), content: ByteSpan(6, 800), kind: .speech)
    _ = annotator.statements(
      in: tree.text, tokens: tree.tokens,
      sentences: [Sentence(span: tree.text.span, tokens: 0..<70)], quotes: [outside],
      analysis: analysis)
    let empty = annotator.statements(
      in: SourceText(""), tokens: [], sentences: [], quotes: [], analysis: analysis)
    #expect(empty.isEmpty)
  }
}

extension DrawnTree {
  /// Makes the verb at a place a participle.
  mutating func makeParticiple(_ token: Int) { analysis.syntax.features[token] = 0 }
}
