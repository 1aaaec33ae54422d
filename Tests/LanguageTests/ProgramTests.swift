import Corpus
import Foundation
import Ingest
import Testing

@testable import Language

/// The articles beside the repository that cannot be part of it.
private let seeds: String? = {
  let folder =
    ProcessInfo.processInfo.environment["HEARSAY_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared").path()
  let path = folder + "/seeds"
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

@Suite("The programs that the language is designed for")
struct ProgramTests {
  private static let roles = TextFiles([
    "roles.csv": TableContents(
      columns: ["name", "role", "country"],
      rows: [
        [.text("Tobren Aske"), .text("chairman"), .text("Narvenia")],
        [.text("Rasmin Edelow"), .text("spokesman"), .text("Narvenia")],
      ])
  ])

  @Test("Each runs on the sample corpus, or names the layer that it waits for")
  func sample() throws {
    var golden = try GoldenFile("programs.txt")
    try golden.check { printed($0, in: makeSession(over: sampleCorpus, files: Self.roles)) }
  }

  @Test("None has an error but that of a layer to come, with exit code 2")
  func layers() throws {
    for item in try GoldenFile("programs.txt").cases {
      let errors = run(item.program, in: makeSession(over: sampleCorpus, files: Self.roles)).errors
      for error in errors where error.code != .assertion {
        #expect(error.code == .layer && error.code.exitCode == 2, "\(item.program)")
      }
    }
  }

  @Test("A table from a file is joined with tables of the corpus")
  func joinedFile() {
    let session = makeSession(over: sampleCorpus, files: Self.roles)
    let text = printed(
      #"table("roles.csv") | join (statements | count by name = speaker) on name | sort name"#,
      in: session)
    #expect(text.contains("chairman"))
    #expect(text.contains("2 rows"))
  }

  @Test("Each runs on the seeds as well", .enabled(if: seeds != nil))
  func seedArticles() throws {
    let result = try CorpusReader().read([try #require(seeds)], threads: 1)
    let corpus = Corpus(name: "seeds", result)
    corpus.annotate(threads: 1)
    for item in try GoldenFile("programs.txt").cases {
      let (results, errors) = run(item.program, in: makeSession(over: corpus, files: Self.roles))
      #expect(errors.allSatisfy { $0.code == .layer }, "\(item.program)")
      if errors.isEmpty { #expect(!results.isEmpty, "\(item.program)") }
    }
    #expect(printed("docs | count", in: makeSession(over: corpus)) == "4\n")
    let speakers = run("statements | count by speaker", in: makeSession(over: corpus)).results
    guard case .table(let table)? = speakers.first?.output else {
      Issue.record("no table of speakers")
      return
    }
    #expect(table.rows.count > 4)
  }

  @Test("A misspelt person is met with the spellings of the corpus", .enabled(if: seeds != nil))
  func closestValues() throws {
    let result = try CorpusReader().read([try #require(seeds)], threads: 1)
    let text = printed(
      #"statements | where speaker == "Kanaami""#,
      in: makeSession(over: Corpus(name: "seeds", result)))
    #expect(text.contains("kept 0 of"))
    #expect(text.contains("The closest values of `speaker`"))
    #expect(text.contains("Kanaani"))
  }
}
