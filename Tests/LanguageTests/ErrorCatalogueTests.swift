import Testing

@testable import Language

@Suite("Wrong programs and what their author reads")
struct ErrorCatalogueTests {
  @Test("Every message is as it was read and approved")
  func catalogue() throws {
    var golden = try GoldenFile("errors.txt")
    try golden.check { printed($0) }
  }

  @Test("Every code that a program can cause has a program here, which is named by it")
  func codes() throws {
    let golden = try GoldenFile("errors.txt")
    let named = Set(golden.cases.compactMap { $0.comments.first?.split(separator: ":").first })
    // These come from the corpus's files, from ^C, from the output format and from statistics.
    let others: Set<DiagnosticCode> = [
      .corpus, .unreadable, .interrupted, .format, .statistics, .alreadyReported,
    ]
    for code in DiagnosticCode.allCases where !others.contains(code) {
      #expect(named.contains(code.rawValue[...]), "\(code.rawValue)")
    }
    for item in golden.cases {
      guard let name = item.comments.first?.split(separator: ":").first,
        let code = DiagnosticCode(rawValue: String(name))
      else { continue }
      let mark = code.isNote ? "note: " : "error[\(code.rawValue)]:"
      #expect(item.output.contains(mark), "\(item.program)")
    }
  }

  @Test("Every error has a place inside the program, and a hint or a message that needs none")
  func places() throws {
    for item in try GoldenFile("errors.txt").cases {
      for error in run(item.program, in: makeSession(over: sampleCorpus)).errors {
        let range = try #require(error.range, "\(item.program)")
        #expect(range.upper <= range.source.bytes.count, "\(item.program): \(error.message)")
        #expect(!error.message.hasSuffix("."), "\(error.message)")
        // What is out of bounds says its bounds, and an assertion says what its author wrote.
        let saysAll: Set<DiagnosticCode> = [.assertion, .value, .file]
        #expect(
          error.hint != nil || saysAll.contains(error.code), "\(item.program): \(error.message)")
      }
    }
  }

  @Test("Without a corpus a program that needs one says how to give one")
  func noCorpus() throws {
    let error = try #require(run("docs | count", in: makeSession()).errors.first)
    #expect(error.code == .corpus)
    #expect(error.hint?.contains("--sample") ?? false)
    #expect(run("1 + 1", in: makeSession()).errors.isEmpty)
  }

  @Test("A run that was cancelled is interrupted")
  func interrupted() throws {
    let cancelled = Cancellation { true }
    let errors = makeSession(over: sampleCorpus).run(
      SourceFile(name: "eval", text: "tokens | count by lower"), cancellation: cancelled
    ) { _ in }
    #expect(errors.map(\.code) == [.interrupted])
    #expect(errors.first?.code.exitCode == 130)
  }
}
