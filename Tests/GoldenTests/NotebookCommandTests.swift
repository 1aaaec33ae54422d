import Foundation
import Testing

/// `run`, `check` and `verify` on the notebooks that come with the program.
@Suite struct NotebookCommandTests {
  /// The notebooks with the sample corpus, in a folder of their own.
  static func copy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "notebooks"),
      to: folder.url.appending(path: "notebooks"))
    return folder
  }

  @Test func thereAreNotebooks() { #expect(Repository.notebooks.count >= 4) }

  @Test(arguments: Repository.notebooks.map(\.lastPathComponent))
  func sameBytesOnAnyNumberOfThreads(_ name: String) throws {
    let command = Command(in: Repository.root.appending(path: "notebooks"))
    let one = try command.hearsay("run", name, "--threads", "1")
    let four = try command.hearsay("run", name, "--threads", "4")
    #expect(one.status == 0, "\(one.error)")
    #expect(one.error.isEmpty)
    #expect(one.outputBytes.count > 500)
    #expect(one.outputBytes == four.outputBytes)
  }

  @Test(
    .enabled(if: Repository.seeds != nil, "the seed articles are not here"),
    arguments: Repository.notebooks.map(\.lastPathComponent))
  func sameBytesOnTheSeeds(_ name: String) throws {
    let seeds = try #require(Repository.seeds)
    let command = Command(in: Repository.root.appending(path: "notebooks"))
    let one = try command.hearsay("run", name, "--corpus", seeds.path, "--threads", "1")
    let three = try command.hearsay("run", name, "--corpus", seeds.path, "--threads", "3")
    #expect(one.status == 0, "\(one.error)\(one.output)")
    #expect(one.outputBytes == three.outputBytes)
  }

  @Test(arguments: Repository.notebooks.map(\.lastPathComponent))
  func driftsWhenAnArticleIsEdited(_ name: String) throws {
    let folder = try Self.copy()
    let command = Command(in: folder)
    let promoted = try command.hearsay("check", "--promote", "notebooks/\(name)")
    #expect(promoted.status == 0, "\(promoted.error)")
    let same = try command.hearsay("check", "notebooks/\(name)")
    #expect(same.status == 0)
    #expect(same.output == "notebooks/\(name): the same\n")

    let article = "notebooks/sample/observer-quay.txt"
    let text = try folder.text(article)
    try folder.write(article, text + "\nOne more guard was hurt, the harbour police said.\n")
    let drift = try command.hearsay("check", "notebooks/\(name)")
    #expect(drift.status == 1)
    #expect(drift.lines.contains { $0.hasPrefix("-") && !$0.hasPrefix("---") }, "\(drift.output)")
    #expect(drift.lines.contains { $0.hasPrefix("+") && !$0.hasPrefix("+++") })
    #expect(drift.lines.last == "notebooks/\(name): the report has changed; --promote accepts it")
    // A reader sees what has changed, not the whole report again.
    let report = try folder.text("notebooks/\(name.replacing(".md", with: ".txt"))")
    #expect(drift.lines.count < report.split(separator: "\n").count * 2)
  }

  @Test(arguments: Repository.notebooks.map(\.lastPathComponent))
  func savedReportIsUpToDate(_ name: String) throws {
    let saved = Repository.root.appending(path: "notebooks/\(name.replacing(".md", with: ".txt"))")
    guard FileManager.default.fileExists(atPath: saved.path) else {
      Issue.record("hearsay check --promote notebooks/\(name) saves its report")
      return
    }
    let result = try Command(in: Repository.root).hearsay("check", "notebooks/\(name)")
    #expect(result.status == 0, "\(result.output)\(result.error)")
  }
}
