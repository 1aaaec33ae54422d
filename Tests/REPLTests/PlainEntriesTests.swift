import Testing

@testable import LineEditor
@testable import REPL

@Suite struct PlainEntriesTests {
  /// All entries of a text.
  private func entries(_ text: String, looksAhead: Bool = true) throws -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    let reader = PlainEntries(looksAhead: looksAhead) { () throws(PlainLineReader.Failure) in
      lines.isEmpty ? .endOfInput : .line(lines.removeFirst())
    }
    var entries: [String] = []
    while case .line(let entry) = try reader.next(prompt: "", continuationPrompt: "") {
      entries.append(entry)
    }
    return entries
  }

  @Test func linesAreEntries() throws {
    #expect(try entries("docs\n\n\ntokens | count\n:quit") == ["docs", "tokens | count", ":quit"])
  }

  @Test func aPipeAtTheStartCarriesTheEntryOn() throws {
    let query = "docs\n  | where true\n# a remark\n| count"
    #expect(try entries(query + "\ntokens") == [query, "tokens"])
  }

  @Test func whoTypesIsNotKeptWaiting() throws {
    #expect(try entries("docs\n| count", looksAhead: false) == ["docs", "| count"])
  }

  @Test func anEmptyLineEndsWhatIsWhole() throws {
    #expect(try entries("docs\n\n| count") == ["docs", "| count"])
  }

  @Test func anOpenEntryGoesOnOverEmptyLines() throws {
    #expect(
      try entries("let x =\n\n  docs |\n\ncount\ndocs") == ["let x =\n\n  docs |\n\ncount", "docs"])
  }

  @Test func anOpenEntryEndsWithTheInput() throws {
    #expect(try entries("docs\nf(") == ["docs", "f("])
  }

  @Test func commandsTakeNoFurtherLines() throws {
    #expect(try entries(":format csv\n| count") == [":format csv", "| count"])
  }

  @Test func documentationStaysWithItsDefinition() throws {
    let definition = "## Counts.\ndef f(t: table) = t | count"
    #expect(try entries(definition + "\ndocs") == [definition, "docs"])
  }

  @Test func commentsWaitForTheNextEntry() throws {
    #expect(try entries("docs\n# next\ntokens") == ["docs", "# next", "tokens"])
  }

  @Test func anInterruptEndsTheReading() throws {
    let reader = PlainEntries { () throws(PlainLineReader.Failure) in .interrupted }
    #expect(try reader.next(prompt: "", continuationPrompt: "") == .interrupted)
  }

  @Test func aLineThatIsTooLongIsAnError() {
    let reader = PlainEntries { () throws(PlainLineReader.Failure) in
      throw .lineTooLong(limit: 7)
    }
    #expect(throws: PlainLineReader.Failure.lineTooLong(limit: 7)) {
      try reader.next(prompt: "", continuationPrompt: "")
    }
  }
}
