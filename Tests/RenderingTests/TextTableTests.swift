import Analysis
import Language
import Testing

@testable import Rendering

@Suite("Tables as aligned columns")
struct TextTableTests {
  @Test("Text left, numbers right, with a rule and a count")
  func aligned() {
    let text = rendered(
      table(
        ["speaker", "n", "share"],
        [
          [.text("Ada Vell"), .integer(12), .decimal(0.25)],
          [.text("東京"), .integer(3), .decimal(12.5)], [.none, .none, .integer(2)],
        ]))
    #expect(
      text == """
        speaker    n  share
        ────────  ──  ─────
        Ada Vell  12   0.25
        東京       3  12.50
        –          –   2.00
        (3 rows)

        """)
  }

  @Test("No rows, and one")
  func counts() {
    #expect(rendered(table(["a"], [])) == "a\n─\n(no rows)\n")
    #expect(rendered(table(["a"], [[.truth(true)]])) == "a\n────\ntrue\n(1 row)\n")
  }

  @Test("A value of nothing known, also for outlets and agencies")
  func unknown() {
    #expect(
      lines(rendered(table(["outlet", "agency", "title"], [[.none, .none, .none]])))[2]
        == "(unknown)  (unknown)  –")
  }

  @Test("Long cells go on in further lines, complete, with the rows set off")
  func wrapped() {
    let text = rendered(
      table(
        ["who", "content"],
        [
          [.text("Vell"), .text("the harbour would stay closed until the inspectors had left")],
          [.text("Marrek"), .text("no")],
        ]), as: .table, .init(width: 30))
    #expect(
      text == """
        who     content
        ──────  ──────────────────────
        Vell    the harbour would stay
                closed until the
                inspectors had left

        Marrek  no
        (2 rows)

        """)
  }

  @Test("On a terminal long cells are cut, and that is said")
  func cut() {
    let text = rendered(
      table(["who", "content"], [[.text("Vell"), .text("the harbour\nwould stay closed")]]),
      as: .table, .terminal(width: 24, color: false))
    #expect(
      text == """
        who   content
        ────  ──────────────────
        Vell  the harbour⏎would…
        (1 row)
        (cells cut at …;
        --format json shows all)

        """)
  }

  @Test("Words are kept whole where there is room, and broken after hyphens")
  func wholeWords() {
    let rows: [[Value]] = [
      [
        .text("International Ferry Registry"), .text("042_ab12cd34ef56a7"),
        .text("the long-established prosecutor-general of the whole republic"),
      ]
    ]
    let shown = lines(rendered(table(["a", "id", "c"], rows), as: .table, .init(width: 52)))
    for word in ["International", "042_ab12cd34ef56a7", "established", "prosecutor-", "republic"] {
      #expect(shown.contains { $0.contains(word) }, "\(word)")
    }
    let cut = lines(
      rendered(table(["a", "id", "c"], rows), as: .table, .terminal(width: 52, color: false)))
    #expect(cut[2].contains("042_ab12cd34ef56a7"))
  }

  @Test("Columns without a value make room for others that would be left out, and are named")
  func empty() {
    let columns = ["id", "outlet", "agency", "published"]
    let row: [Value] = [.integer(1), .none, .none, .text("2031-05-02")]
    let narrow = lines(rendered(table(columns, [row]), as: .table, .init(width: 20)))
    #expect(narrow[0] == "id  published")
    #expect(
      narrow.joined(separator: " ").hasSuffix("(not shown, since no row has one: outlet, agency)"))
    let wide = lines(rendered(table(columns, [row]), as: .table, .init(width: 60)))
    #expect(wide[0].hasPrefix("id  outlet"))
    let none = lines(rendered(table(columns, []), as: .table, .init(width: 16)))
    #expect(none[0].hasPrefix("id  outlet"))
  }

  @Test("In the REPL its own commands are named, elsewhere options")
  func commands() {
    let long = table(["a", "b"], [[.text("one two three four"), .text("five six seven eight")]])
    var style = OutputStyle.terminal(width: 30, color: false)
    let outside = lines(rendered(long, as: .table, style)).joined(separator: " ")
    #expect(outside.contains("--format json") && !outside.contains(":open"))
    style.takesCommands = true
    let inside = lines(rendered(long, as: .table, style)).joined(separator: " ")
    #expect(inside.contains("`:open ROW`") && !inside.contains("--format"))
  }

  @Test("Columns that do not fit are left out from the right, and named")
  func hidden() {
    let text = rendered(
      table(
        ["id", "title", "outlet", "agency", "published"],
        [
          [
            .integer(1), .text("Bridge reopens"), .text("Gazette"), .text("Kastrelle-News"),
            .text("2031-05-02 noon"),
          ]
        ]
      ), as: .table, .init(width: 28))
    let shown = lines(text)
    #expect(shown[0] == "id  title           outlet")
    #expect(shown.joined(separator: " ").contains("(2 columns hidden: agency, published; see them"))
    #expect(shown.allSatisfy { DisplayText.width(of: $0) <= 28 })
  }

  @Test("Without a limit nothing is wrapped or hidden")
  func unlimited() {
    let long = String(repeating: "word ", count: 100) + "end"
    let text = rendered(
      table(["a", "b"], [[.text(long), .text(long)]]), as: .table, .init(width: nil))
    #expect(lines(text)[2] == long + "  " + long)
  }

  @Test("What a reader should know stands above the table")
  func headers() {
    let text = rendered(table(["a"], [[.integer(1)]], headers: ["per million of each group"]))
    #expect(lines(text)[0] == "(per million of each group)")
  }

  @Test("Colours: bold header, faint none; the layout is the same")
  func colours() {
    let result = table(["a", "b"], [[.none, .text("x")]])
    let colored = rendered(result, as: .table, .terminal(width: 80, color: true))
    #expect(colored.contains("\u{1B}[1ma\u{1B}[0m  \u{1B}[1mb\u{1B}[0m\n"))
    #expect(colored.contains("\u{1B}[2m–\u{1B}[0m  x\n"))
    #expect(!rendered(result).unicodeScalars.contains("\u{1B}"))
  }

  @Test("Nested values, and text that would steer the terminal")
  func cells() {
    let result = table(
      ["v"],
      [
        [.list([.integer(1), .decimal(0.5), .text("x")])],
        [.record(Record([("a", .integer(1)), ("b", .none)]))], [.text("a\tb\u{1B}[2J\u{202E}c")],
        [.text("x\r\ny")],
      ])
    #expect(
      Array(lines(rendered(result))[2..<6]) == [
        "1; 0.5; x", "{a: 1, b: –}", "a b\\u{1B}[2J\\u{202E}c", "x y",
      ])
  }

  /// A table of a word, a measure of it, and another for which there is only room on a wide page.
  private func measured(_ rows: [[Value]]) -> ResultTable {
    var score = Column("score", .number)
    score.measure = Measure(
      "dice", "Dice", .effect, formula: "2 O / (R₁ + C₁)", source: "Dice 1945", variant: "plain",
      range: "0 to 1", "A share.")
    var other = Column("another_measure_of_it", .number)
    other.measure = Measure(
      "t", "t", .significance, formula: "(O − E) / √O", source: "Church 1991", range: "any",
      "Evidence.")
    return ResultTable(
      columns: [Column("word", .text), score, other], rows: rows.map { Row($0) })
  }

  @Test("Below a table stands how the measures that it shows were computed, and after whom")
  func measures() {
    let result = measured([[.text("ferry"), .decimal(0.25), .decimal(2)]])
    let dice = "score: 2 O / (R₁ + C₁), plain (Dice 1945)"
    let wide = lines(rendered(result, as: .table, .init(width: 60)))
    #expect(
      wide.suffix(3) == ["(1 row)", dice, "another_measure_of_it: (O − E) / √O (Church 1991)"])
    let narrow = lines(rendered(result, as: .table, .init(width: 30)))
    #expect(narrow.contains { $0.hasPrefix("score: 2 O") })
    #expect(!narrow.contains { $0.hasPrefix("another_measure_of_it:") })
    #expect(!rendered(measured([])).contains("Dice"))
    #expect(!rendered(result, as: .csv).contains("Dice"))
  }
}
