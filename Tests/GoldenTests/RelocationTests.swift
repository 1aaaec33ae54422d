import Foundation
import Testing

/// The program in a place of its own, without the repository.
@Suite struct RelocationTests {
  @Test func copiedElsewhere() throws {
    let folder = try TemporaryFolder()
    let empty = try TemporaryFolder()
    let copy = folder.url.appending(path: "renamed")
    try FileManager.default.copyItem(at: Repository.program, to: copy)
    let command = Command(in: empty)

    let help = try command.run(copy, ["help"], input: Data())
    #expect(help.status == 0)
    #expect(help.output.contains("help language"))

    let count = try command.run(copy, ["eval", "--sample", "docs | count"], input: Data())
    #expect(count.status == 0, "\(count.error)")
    #expect((Int(count.output.dropLast()) ?? 0) >= 8)

    // The standard library is inside too.
    let speakers = try command.run(
      copy, ["eval", "--sample", "top_speakers(3) | count"], input: Data())
    #expect(speakers.output == "3\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.path).isEmpty)
  }
}
