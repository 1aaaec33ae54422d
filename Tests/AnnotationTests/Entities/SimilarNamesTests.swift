import Testing

@Suite("Similar names")
struct SimilarNamesTests {
  private static let required = 48

  private func wrong(_ list: String, areJoined: Bool) throws -> [String] {
    try SimilarNames.pairs(list).compactMap { pair in
      let joined = try SimilarNames.areJoined(pair)
      return joined == areJoined
        ? nil : "\(pair.kind): \(pair.names) \(joined.map { "\($0)" } ?? "not found")"
    }
  }

  @Test("Different people are kept apart")
  func apart() throws {
    let pairs = SimilarNames.pairs(SimilarNames.apart)
    let wrong = try wrong(SimilarNames.apart, areJoined: false)
    #expect(pairs.count == 50)
    #expect(pairs.count - wrong.count >= Self.required, "\(wrong)")
  }

  @Test("Spellings, short forms and abbreviations of one name are joined")
  func together() throws {
    let pairs = SimilarNames.pairs(SimilarNames.together)
    let wrong = try wrong(SimilarNames.together, areJoined: true)
    #expect(pairs.count == 50)
    #expect(pairs.count - wrong.count >= Self.required, "\(wrong)")
  }
}
