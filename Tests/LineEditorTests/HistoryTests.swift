import Foundation
import Testing

@testable import LineEditor

@Suite struct HistoryTests {
  let folder: URL
  var path: String { folder.appending(path: "state/history").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func contents() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func loaded(limit: Int = 100) -> History {
    let history = History(path: path, limit: limit)
    history.load()
    return history
  }

  @Test(arguments: ["plain", "a\nb", "back\\slash\\n", "\\", "ə\r\n\u{200C}", "\\\\n\n", "a\u{0}b"])
  func entriesComeBackAsTheyWere(entry: String) {
    let line = HistoryFile.encoded(entry)
    #expect(line.utf8.filter { $0 == 0x0A }.count == 1)
    #expect(HistoryFile.decoded(line.dropLast()) == entry)
  }

  @Test func foreignLinesAreKept() {
    #expect(HistoryFile.decoded("a\\tb\\") == "a\\tb\\")
  }

  @Test func addingWritesAtOnceForTheOwnerOnly() throws {
    let history = loaded()
    history.add("one\ntwo")
    history.add("three  \n")
    history.add("three")
    history.add(" \n ")
    #expect(history.entries == ["one\ntwo", "three"])
    #expect(try contents() == "one\\ntwo\nthree\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(loaded().entries == ["one\ntwo", "three"])
    #expect(history.failure == nil)
  }

  @Test func saveShortensWithoutLosingOtherSessions() throws {
    let left = loaded(limit: 4)
    let right = loaded(limit: 4)
    for number in 0..<4 {
      left.add("left \(number)")
      right.add("right \(number)")
    }
    left.save()
    #expect(try contents() == "left 2\nright 2\nleft 3\nright 3\n")
    // The other session writes to the new file, not to the one that was replaced.
    right.add("after")
    #expect(loaded(limit: 4).entries == ["right 2", "left 3", "right 3", "after"])
  }

  @Test func loadingShortensAFileThatHasGrown() throws {
    let history = loaded(limit: 1000)
    for number in 0..<21 { history.add("entry \(number)") }
    #expect(loaded(limit: 10).entries.count == 10)
    #expect(try contents().split(separator: "\n").count == 10)
  }

  @Test func aLineThatWasCutOffIsEnded() throws {
    try FileManager.default.createDirectory(
      atPath: folder.appending(path: "state").path, withIntermediateDirectories: true)
    try Data("whole\ncut o\u{FF}".utf8.dropLast()).write(to: URL(filePath: path))
    let history = loaded()
    history.add("next")
    #expect(loaded().entries == ["whole", "cut o\u{FFFD}", "next"])
  }

  @Test func aLinkIsFollowed() throws {
    let history = loaded()
    history.add("one")
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let linked = History(path: link, limit: 1)
    linked.load()
    linked.add("two")
    linked.save()
    #expect(try contents() == "two\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func whatCannotBeReadIsSaid() {
    let history = History(path: folder.path, limit: 10)
    history.load()
    #expect(history.entries.isEmpty)
    #expect(history.failure?.operation == "read")
    history.add("kept in memory")
    #expect(history.entries == ["kept in memory"])
    #expect(history.failure?.operation == "write")
    #expect(history.failure?.description.contains(folder.path) == true)
  }

  @Test func sessionsThatAddAtTheSameTimeLoseNothing() async throws {
    let path = path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<8 {
        group.addTask {
          let history = History(path: path, limit: 10_000)
          for number in 0..<50 {
            history.add("session \(session) entry \(number)")
            if number % 10 == 0 { history.save() }
          }
        }
      }
    }
    #expect(Set(loaded(limit: 10_000).entries).count == 400)
  }
}
