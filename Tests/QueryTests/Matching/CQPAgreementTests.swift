import Testing

@testable import Query

@Suite("Agreement with CQP 3.4")
struct CQPAgreementTests {
  /// Queries to which Hearsay gives another answer than CQP, with the reason.
  static let differences: [String: String] = [
    #""men" !within s"#: "a filter of Hearsay's; CQP refuses it"
  ]

  @Test(
    "Every recorded answer is ours too, but for those that differ for a reason",
    .enabled(if: RecordedAnswers.folder != nil, "the recorded answers are not here"))
  func agreement() throws {
    let rows = try RecordedAnswers.rows()
    #expect(rows.count == 1_095)
    let corpora = try RecordedAnswers.corpora(Set(rows.map(\.vrt)))
    var agreeing = 0
    var others: [String] = []
    for row in rows {
      let corpus = try #require(corpora[row.vrt])
      let answer = try RecordedAnswers.answer(row, in: corpus)
      let expected = row.error == true ? nil : row.hits
      if answer == expected {
        agreeing += 1
      } else {
        others.append("\(row.vrt) \(row.strategy) \(row.query)")
        if Self.differences[row.query] == nil {
          Issue.record(
            """
            \(row.vrt) \(row.strategy) \(row.query)
            CQP  \(expected.map { "\($0)" } ?? "error")
            ours \(answer.map { "\($0)" } ?? "error")
            """)
        }
      }
    }
    print("agreement with CQP: \(agreeing) of \(rows.count)")
    #expect(others.count == 4 * Self.differences.count)
  }

  @Test(
    "Every recorded query has the same hits in its canonical form",
    .enabled(if: RecordedAnswers.folder != nil, "the recorded answers are not here"))
  func canonicalForm() throws {
    let rows = try RecordedAnswers.rows().filter { $0.strategy == "standard" && $0.error != true }
    let corpora = try RecordedAnswers.corpora(Set(rows.map(\.vrt)))
    for row in rows {
      let corpus = try #require(corpora[row.vrt])
      let canonical = RecordedAnswers.Row(
        vrt: row.vrt, strategy: row.strategy,
        query: try PatternParser.parse(row.query).description, hits: row.hits, error: nil)
      #expect(try RecordedAnswers.answer(canonical, in: corpus) == row.hits, "\(canonical.query)")
    }
    #expect(rows.count > 250)
  }
}
