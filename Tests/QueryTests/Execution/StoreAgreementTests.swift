import Testing

@testable import Query

@Suite("Agreement of stores with CQP 3.4")
struct StoreAgreementTests {
  @Test(
    "The recorded answers are those of stores too",
    .enabled(if: RecordedAnswers.folder != nil, "the recorded answers are not here"))
  func agreement() throws {
    let rows = try RecordedAnswers.rows()
    let corpora = try RecordedAnswers.corpora(Set(rows.map(\.vrt)))
    let stores = try corpora.mapValues {
      try StoreFixture($0, schema: VerticalCorpus.schema(scope: .none))
    }
    var differences = 0
    for row in rows {
      let store = try #require(stores[row.vrt])
      let answer = RecordedAnswers.pattern(row).flatMap { pattern in
        try? store.hits(pattern).map { [$0.first, $0.last] }
      }
      if answer == (row.error == true ? nil : row.hits) { continue }
      differences += 1
      if CQPAgreementTests.differences[row.query] == nil {
        Issue.record(
          "\(row.vrt) \(row.strategy) \(row.query): \(answer.map { "\($0)" } ?? "error")")
      }
    }
    #expect(differences == 4 * CQPAgreementTests.differences.count)
  }
}
