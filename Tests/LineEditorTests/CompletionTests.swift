import Testing

@testable import LineEditor

@Suite struct CompletionTests {
  static func prefix(_ candidates: [String]) -> String {
    Completion(replacement: 0..<0, candidates: candidates.map { .init($0) }).commonPrefix
  }

  @Test(arguments: [
    (["select", "selectivity"], "select"), (["a", "b"], ""), ([], ""), (["same", "same"], "same"),
    // Whole characters only: not a letter without its mark.
    (["e\u{301}x", "ex"], ""), (["سخن", "سخت"], "سخ"), (["abc", "ab", "abd"], "ab"),
  ])
  func commonPrefix(candidates: [String], expected: String) {
    #expect(Self.prefix(candidates) == expected)
  }

  @Test func replacingTheLastBytes() {
    let context = CompletionContext(textBeforeCursor: "سخن se", textAfterCursor: "x")
    #expect(
      Completion(replacingLast: 2, of: context, candidates: []).replacement == 7..<9)
    #expect(Completion(replacingLast: 99, of: context, candidates: []).replacement == 0..<9)
  }

  @Test func fewCandidatesAreExplained() {
    let menu = CompletionMenu(candidates: [
      .init("漢", summary: "wide"), .init("long", summary: "two\nlines"), .init("none"),
    ])
    #expect(
      menu.lines(columns: 40, rows: 10) == ["  漢    wide", "  long  two lines", "  none"])
  }

  @Test func manyCandidatesStandInColumns() {
    let menu = CompletionMenu(candidates: (1...7).map { .init("c\($0)", summary: nil) })
    #expect(menu.lines(columns: 13, rows: 10) == ["c1  c4  c7", "c2  c5", "c3  c6"])
    #expect(menu.lines(columns: 1, rows: 10).count == 7)
  }

  @Test func everyCandidateIsOnOnePage() {
    var menu = CompletionMenu(candidates: (1...100).map { .init("candidate\($0)") })
    var seen: Set<Substring> = []
    for page in 0..<20 {
      menu.page = page
      let lines = menu.lines(columns: 30, rows: 6)
      #expect(lines.count <= 6)
      seen.formUnion(lines.dropLast().flatMap { $0.split(separator: " ") })
    }
    #expect(seen.count == 100)
  }
}
