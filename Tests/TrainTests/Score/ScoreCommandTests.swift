import Foundation
import Testing
import Treebank

@testable import train

@Suite struct ScoreCommandTests {
  @Test(arguments: [
    ["--system", "a.conllu"], ["--gold", "a.conllu"],
    ["--system", "a", "--gold", "b", "--set", "ewt"], ["--set", "pud"],
    ["--system", "a", "--gold", "b", "--gold-tokens"],
  ])
  func refusesOptionsThatDoNotGoTogether(arguments: [String]) {
    #expect(throws: (any Error).self) { try ScoreCommand.parse(arguments) }
  }

  @Test func takesSeveralSets() throws {
    #expect(try ScoreCommand.parse(["--set", "uner", "--set", "gum"]).sets == [.uner, .gum])
    #expect(try ErrorsCommand.parse([]).limit == 20)
    #expect(throws: (any Error).self) { try ErrorsCommand.parse(["--limit=-1"]) }
  }

  @Test func namesTheFileThatCannotBeRead() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("train-score-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, content, reason) in [
      ("a.conllu", "# c\n1\tx\n", "line 2: it has 2 columns instead of 10"),
      ("b.conllu.gz", "plain", "it is named .gz, but is not gzip"),
    ] {
      let path = folder.appendingPathComponent(name).path
      try Data(content.utf8).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: (any Error).self) { try TreebankFile.sentences(path) }
      let text = error.map { String(describing: $0) } ?? ""
      #expect(text.contains(name) && text.contains(reason))
    }
    let missing = folder.appendingPathComponent("none.conllu").path
    #expect(throws: (any Error).self) { try TreebankFile.sentences(missing) }
  }
}
