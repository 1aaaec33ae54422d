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
      subcommand == "eval"
      ? "eval --no-cache --corpus news -f long.hsy" : "run --no-cache long.md"
    // The shell's own background jobs ignore the signal, so `timeout` sends it.
    let result = try Command(in: folder).shell(
      "timeout --preserve-status --signal=INT --kill-after=20 4 hearsay \(arguments) >out.txt")
    #expect(result.status == 130, "\(result.error)")
    #expect(result.seconds < 20)
    #expect(
      (result.error + (try folder.text("out.txt"))).contains("interrupted"), "\(result.error)")
  }

  /// An interrupted build leaves the store as it was, and the next one goes on where it was.
  @Test(.timeLimit(.minutes(15))) func interruptEndsIndexing() throws {
    let folder = try TemporaryFolder()
    try folder.write("news/first.txt", "Rain fell on Ormeford.\n")
    let command = Command(in: folder)
    #expect(try command.hearsay("index", "-q", "news", "-o", "store").status == 0)
    let text = String(
      repeating: "\"Nobody rowed home,\" said Mirel of the Ormeford Post. ", count: 60)
    for number in 0..<600 { try folder.write("news/\(number).txt", "\(number) \(text)\n") }
    let result = try command.shell(
      "timeout --preserve-status --signal=INT --kill-after=30 4 hearsay index news -o store")
    #expect(result.status == 130, "\(result.error)")
    #expect(result.error.contains("the store is as it was before"), "\(result.error)")
    #expect(result.output.isEmpty)
    let count = try command.hearsay("eval", "--corpus", "store", "docs | count")
    #expect(count.output == "1\n", "\(count.error)")
    #expect(folder.has("store/staged"))
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
