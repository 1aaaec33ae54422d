import Language
import Testing

@testable import Rendering

@Suite("Concordances")
struct ConcordanceTests {
  private let hits: [[Value]] = [
    [.text("d1"), .text("the mayor of Quillan said that the"), .text("ferry"), .text("had sunk")],
    [
      .text("d12"), .text("a"), .text("ferry line"),
      .text("closed, and the harbour with it for good"),
    ],
    [.text("d3"), .text("東京の"), .text("フェリー"), .text("は沈んだ")],
    [.text("d4"), .text("قالت إن"), .text("العبارة"), .text("غرقت في الميناء")],
  ]

  private func concordance(_ style: OutputStyle) -> [String] {
    lines(
      rendered(
        table(["doc", "left", "match", "right"], hits, .concordance), as: .table, style))
  }

  @Test("Matches begin below each other; contexts are cut at the outer edges")
  func report() {
    #expect(
      concordance(.init(width: 60)) == [
        "doc                   left  match",
        "───  ─────────────────────  ────────────────────────────────",
        "d1   Quillan said that the  ferry  had sunk",
        "d12                      a  ferry line  closed, and the harb",
        "d3                  東京の  フェリー  は沈んだ",
        "d4                 قالت إن  العبارة  غرقت في الميناء",
        "(4 rows)",
      ])
  }

  @Test("Every line fits, and every match begins at one column", arguments: [40, 53, 72, 100, 200])
  func widths(_ width: Int) {
    let shown = concordance(.init(width: width))
    #expect(shown.allSatisfy { DisplayText.width(of: $0) <= width })
    let starts = zip(shown.dropFirst(2), ["ferry  had", "ferry line", "フェリー", "العبارة"]).map {
      line, match in
      line.range(of: match).map { DisplayText.width(of: line[..<$0.lowerBound]) }
    }
    #expect(Set(starts).count == 1 && starts[0] != nil, "\(shown)")
  }

  @Test("Several columns in front have up to half of the width")
  func front() {
    let rows: [[Value]] = [
      [.text("harbour:s12"), .text("Quillan Mail")] + hits[0].dropFirst(),
      [.text("d1:s3"), .text("Tarn Post")] + hits[1].dropFirst(),
    ]
    let result = table(["place", "outlet", "left", "match", "right"], rows, .concordance)
    #expect(
      lines(rendered(result, as: .table, .init(width: 64))) == [
        "place        outlet                left  match",
        "───────────  ────────────  ────────────  ───────────────────────",
        "harbour:s12  Quillan Mail  aid that the  ferry  had sunk",
        "d1:s3        Tarn Post                a  ferry line  closed, and",
        "(2 rows)",
      ])
  }

  @Test("A match is coloured on a terminal")
  func coloured() {
    let shown = concordance(.terminal(width: 60, color: true))
    #expect(shown[2].contains("  \u{1B}[1;33mferry\u{1B}[0m  had sunk"))
  }

  @Test("A long match goes on in further lines, and is cut on a terminal")
  func longMatch() {
    let words = "the ferry that was to carry the delegation across the strait on Tuesday"
    let result = table(
      ["left", "match", "right"], [[.text("said"), .text(words), .text("sank")]], .concordance)
    let shown = lines(rendered(result, as: .table, .init(width: 50)))
    #expect(
      shown == [
        "said  the ferry that was to carry the delegation",
        "      across the strait on Tuesday  sank", "(1 row)",
      ])
    let cut = lines(rendered(result, as: .table, .terminal(width: 50, color: false)))
    #expect(cut[0] == "said  the ferry that was to carry the delegation…")
    #expect(cut.last == "(cells cut at …; --format json shows all)")
  }

  @Test("Without its columns a concordance is shown as a table")
  func fallback() {
    #expect(
      rendered(table(["a"], [[.integer(1)]], .concordance)) == "a\n─\n1\n(1 row)\n")
  }

  @Test("Without hits")
  func empty() {
    #expect(rendered(table(["doc", "left", "match", "right"], [], .concordance)) == "(no rows)\n")
  }
}
