import Foundation
import Testing

/// ^C while a program runs.
@Suite struct InterruptTests {
  /// A query whose work grows with the cube of the words, far longer than any test waits.
  static let query = """
    let w = tokens | select form
    w | join w on form | join w on form | join w on form | count
    """

  @Test(.timeLimit(.minutes(15)), arguments: ["eval", "run"])
  func interruptEnds(_ subcommand: String) throws {
    let folder = try TemporaryFolder()
    let words = String(repeating: "rain fell and fell. ", count: 5000)
    try folder.write("news/long.txt", words)
    try folder.write(
      "long.md", "---\ncorpus: news\n---\n\n```hearsay\n\(Self.query)\n```\n")
    try folder.write("long.hsy", Self.query)
    let arguments =
      subcommand == "eval" ? "eval --corpus news -f long.hsy" : "run long.md"
    // The shell's own background jobs ignore the signal, so `timeout` sends it.
    let result = try Command(in: folder).shell(
      "timeout --preserve-status --signal=INT --kill-after=20 4 hearsay \(arguments) >out.txt")
    #expect(result.status == 130, "\(result.error)")
    #expect(result.seconds < 20)
    #expect(
      (result.error + (try folder.text("out.txt"))).contains("interrupted"), "\(result.error)")
  }

  /// Reading files and making layers end too, not only the query.
  @Test(.timeLimit(.minutes(15)), arguments: ["eval --corpus news 'tokens | count'", "info news"])
  func interruptEndsReading(_ arguments: String) throws {
    let folder = try TemporaryFolder()
    let line = #"{"text": "Rain fell on Ormeford, and it rained again. Nobody said why it did."}"#
    try folder.write(
      "news/many.jsonl", String(repeating: line + "\n", count: 150_000))
    let result = try Command(in: folder).shell(
      "timeout --preserve-status --signal=INT --kill-after=20 2 hearsay \(arguments)")
    #expect(result.status == 130, "\(result.error)")
    #expect(result.output.isEmpty)
    #expect(result.seconds < 10)
  }
}
