import Corpus
import Ingest
import InventedTrees
import Language
import Testing

@testable import Rendering

@Suite("Dependency trees") struct TreeDrawingTests {
  /// The drawing of a table of words: form, number of the head, relation, part of speech, lemma.
  private func drawing(
    _ words: [(String, Int, String, String, String?)], width: Int? = 80,
    truncates: Bool = false, text: String? = nil
  ) -> String {
    let text = text ?? words.map(\.0).joined(separator: " ")
    let corpus = Corpus(
      name: "t", CorpusReader().read(sources: [("t.txt", Array((text + "\n").utf8))]))
    let sentence = Value.span(TextSpan(corpus.documents[0], .init(0, text.utf8.count)))
    let names = ["sentence", "word", "form", "head", "deprel", "pos", "lemma", "ner"]
    let table = ResultTable(
      columns: names.map { Column($0, .text) },
      rows: words.enumerated().map { number, word in
        Row([
          sentence, .integer(number + 1), .text(word.0), .integer(word.1), .text(word.2),
          .text(word.3), word.4.map(Value.text) ?? .none, .none,
        ])
      }, presentation: .tree)
    let style = OutputStyle(width: width, truncatesCells: truncates, isTerminal: truncates)
    return ResultRenderer(format: .table, style: style).render(.table(table))
  }

  static let plain: [(String, Int, String, String, String?)] = [
    ("The", 2, "det", "DET", "the"), ("minister", 3, "nsubj", "NOUN", "minister"),
    ("denied", 0, "root", "VERB", "deny"), ("the", 5, "det", "DET", "the"),
    ("reports", 3, "obj", "NOUN", "report"), ("on", 7, "case", "ADP", "on"),
    ("Monday", 3, "obl", "PROPN", "Monday"), (".", 3, "punct", "PUNCT", "."),
  ]

  @Test func wordsStandInOrderWithTheirBranches() {
    #expect(
      drawing(Self.plain) == """
        t:s1  The minister denied the reports on Monday .

          ╭─ The       det    DET    the
        ╭─┴─ minister  nsubj  NOUN   minister
        ┼─── denied    root   VERB   deny
        │ ╭─ the       det    DET    the
        ├─┴─ reports   obj    NOUN   report
        │ ╭─ on        case   ADP    on
        ├─┴─ Monday    obl    PROPN  Monday
        ╰─── .         punct  PUNCT  .

        """)
  }

  @Test func uprightLinesInterruptLevelOnesWhereEdgesCross() {
    #expect(
      drawing([
        ("A", 2, "det", "DET", "a"), ("hearing", 4, "nsubj:pass", "NOUN", "hearing"),
        ("is", 4, "aux:pass", "AUX", "be"), ("scheduled", 0, "root", "VERB", "schedule"),
        ("on", 7, "case", "ADP", "on"), ("the", 7, "det", "DET", "the"),
        ("issue", 2, "nmod", "NOUN", "issue"), ("today", 4, "obl:unmarked", "NOUN", "today"),
        (".", 4, "punct", "PUNCT", "."),
      ]) == """
        t:s1  A hearing is scheduled on the issue today .

          ╭─── A          det           DET    a
        ╭─┼─── hearing    nsubj:pass    NOUN   hearing
        ├─│─── is         aux:pass      AUX    be
        ┼─│─── scheduled  root          VERB   schedule
        │ │ ╭─ on         case          ADP    on
        │ │ ├─ the        det           DET    the
        │ ╰─┴─ issue      nmod          NOUN   issue
        ├───── today      obl:unmarked  NOUN   today
        ╰───── .          punct         PUNCT  .

        """)
  }

  @Test func anyScriptIsAligned() {
    #expect(
      drawing([
        ("東京の", 2, "nmod", "PROPN", "東京"), ("كتاب", 3, "nsubj", "NOUN", "كِتَاب"),
        ("cafe\u{301}s", 0, "root", "NOUN", "café"), ("👩🏽‍🚒", 3, "obj", "SYM", "👩🏽‍🚒"),
        ("한국어", 3, "obl", "NOUN", nil),
      ]) == """
        t:s1  東京の كتاب cafe\u{301}s 👩🏽‍🚒 한국어

          ╭─ 東京の  nmod   PROPN  東京
        ╭─┴─ كتاب    nsubj  NOUN   كِتَاب
        ┼─── cafe\u{301}s   root   NOUN   café
        ├─── 👩🏽‍🚒      obj    SYM    👩🏽‍🚒
        ╰─── 한국어  obl    NOUN

        """)
  }

  @Test func nothingSteersTheTerminal() {
    let text = drawing(
      [("\u{1B}[31mred", 0, "root", "X", "\u{202E}x"), ("\u{7}", 1, "dep", "X", "\u{7}")],
      text: "red \u{202E}bell")
    #expect(text.hasPrefix(#"t:s1  red \u{202E}bell"#))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains(#"┬─ \u{1B}[31mred  root  X  \u{202E}x"#))
    #expect(text.contains(#"╰─ \u{7}          dep   X  \u{7}"#))
  }

  @Test func narrowScreensLoseColumnsFirst() {
    #expect(
      drawing(Self.plain, width: 30, truncates: true) == """
        t:s1  The minister denied the
        reports on Monday .

          ╭─ The       det    DET
        ╭─┴─ minister  nsubj  NOUN
        ┼─── denied    root   VERB
        │ ╭─ the       det    DET
        ├─┴─ reports   obj    NOUN
        │ ╭─ on        case   ADP
        ├─┴─ Monday    obl    PROPN
        ╰─── .         punct  PUNCT
        (1 column hidden: lemma; see
        it with select, --format json
        or a wider --width)

        """)
  }

  @Test func longWordsAreCutOnATerminalAndWrappedElsewhere() {
    let words: [(String, Int, String, String, String?)] = [
      ("Unaccountably", 2, "nsubj", "NOUN", "u"), ("fell", 0, "root", "VERB", "fall"),
    ]
    #expect(
      drawing(words, width: 21, truncates: true).contains(
        "╭─ Unaccounta…  nsubj\n┴─ fell         root\n"))
    #expect(
      drawing(words, width: 21).contains(
        "╭─ Unaccountab  nsubj\n│  ly\n┴─ fell         root\n"))
  }

  @Test func withoutRoomForBranchesNumbersStandInTheirPlace() {
    let deep = (1...20).map { ("word\($0)", $0 - 1, $0 == 1 ? "root" : "dep", "X", "w" as String?) }
    let text = drawing(deep, width: 40)
    #expect(text.contains("\nword  head  form    deprel  pos  lemma\n"))
    #expect(text.contains("\n  20    19  word20  dep     X    w\n"))
    #expect(drawing(deep, width: 80).contains("╰─ word20  dep"))
  }

  @Test func partsOfTreesAreDrawn() {
    // As after `tree | where pos != "DET"` and where rows are cut off.
    let corpus = Corpus(
      name: "mill", CorpusReader().read(sources: InventedTrees.millFiles),
      analyser: { InventedTrees.mill })
    var options = Session.Options(files: NoFiles())
    options.corpus = { corpus }
    var text = ""
    let program = #"tree "mill:s1" | where pos != "VERB""#
    _ = Session(options).run(SourceFile(name: "t", text: program)) {
      text = ResultRenderer(format: .table, style: .report).render($0.output)
    }
    #expect(
      text == """
        mill:s1  Old Mirel accused the new mayor of theft.

        ╭─ Old    amod   ADJ    old
        ┴─ Mirel  nsubj  PROPN  Mirel  person
        ╭─ the    det    DET    the
        ├─ new    amod   ADJ    new
        ┴─ mayor  obj    NOUN   mayor
        ╭─ of     case   ADP    of
        ┴─ theft  obl    NOUN   theft
        ── .      punct  PUNCT  .

        """)
  }

  @Test func branchesJoinEveryWordWithItsHead() {
    var generator = SeededNumbers(state: 3)
    for _ in 0..<300 {
      let count = Int.random(in: 1...12, using: &generator)
      var heads: [Int?] = []
      let order = (0..<count).shuffled(using: &generator)
      heads = [Int?](repeating: nil, count: count)
      for (rank, word) in order.enumerated() where rank > 0 {
        heads[word] = order[Int.random(in: 0..<rank, using: &generator)]
      }
      let lines = TreeBranches(heads: heads).lines()
      #expect(Self.read(lines.map(\.first)) == heads, "\(heads):\n\(lines.map(\.first))")
    }
  }

  @Test func circlesAndLostHeadsDoNoHarm() {
    #expect(TreeBranches(heads: [1, 0, 7, 3]).lines().count == 4)
    #expect(TreeBranches(heads: []).lines().isEmpty)
  }

  /// Reads the heads off a drawing, as an eye does: from the word to the left until a line turns, and
  /// along the upright line to the row where a word's own line branches off it.
  private static func read(_ lines: [String]) -> [Int?] {
    let grid = lines.map { Array($0) }
    return grid.indices.map { row in
      guard let column = grid[row].firstIndex(where: { "╭├╰".contains($0) }) else { return nil }
      let up = sequence(first: row) { place in
        "│├╰┴┼".contains(grid[place][column]) ? place - 1 : nil
      }
      let down = sequence(first: row) { place in
        "│├╭┬┼".contains(grid[place][column]) ? place + 1 : nil
      }
      return (Array(up) + Array(down)).first { "┬┴┼".contains(grid[$0][column]) }
    }
  }
}

private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
