import Foundation
import Testing

/// `annotate` writes the same bytes however many threads there are and however texts are handed over.
@Suite(.enabled(if: Repository.hasModel, "this build has no model"))
struct AnnotationThreadTests {
  private static func output(_ arguments: [String], _ command: Command) throws -> [String] {
    let result = try command.hearsay(
      ["annotate", "--quiet", "--format", "conllu"] + arguments)
    #expect(result.status == 0, "\(result.error)")
    return result.lines
  }

  @Test(arguments: ["2", "3", "7"])
  func threadsDoNotMatter(_ threads: String) throws {
    let command = Command(in: Repository.root)
    let one = try Self.output(["--threads", "1", "notebooks/sample"], command)
    #expect(one.count > 1_000)
    #expect(try Self.output(["--threads", threads, "notebooks/sample"], command) == one)
  }

  /// A long text is cut into parts for the threads.
  @Test func partsOfALongTextDoNotMatter() throws {
    let sentences = (0..<1_500).map { number in
      "The harbour office of Port Verrin said on day \(number) that boat \(number % 37) had sailed."
    }
    let folder = try TemporaryFolder()
    let text = sentences.joined(separator: " ") + "\n"
    try Data(text.utf8).write(to: folder.url.appending(path: "long.txt"))
    let command = Command(in: folder)
    let one = try Self.output(["--threads", "1", "long.txt"], command)
    #expect(one.filter { $0.hasPrefix("# sent_id") }.count == 1_500)
    #expect(try Self.output(["--threads", "4", "long.txt"], command) == one)
  }
}
