import Foundation
import Testing

/// The sessions in README.md: in every ```console block each `$ hearsay …` is run from the root of
/// the repository, and gives the lines under it: standard output, then standard error.
///
/// `HEARSAY_RECORD=1 swift test --filter ReadmeTests` writes down what comes back now.
@Suite struct ReadmeTests {
  static let url = Repository.root.appending(path: "README.md")

  /// A command of a block, with the lines that it is expected to give.
  struct Session {
    var line: Int
    var script: String
    var expected: [String]
  }

  /// The README in pieces: lines as they stand, and commands.
  enum Piece {
    case line(String)
    case session(Session)
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var session: Session?
    var isInBlock = false
    func close() {
      if let ended = session { pieces.append(.session(ended)) }
      session = nil
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = String(line)
      if !isInBlock {
        isInBlock = line == "```console"
        pieces.append(.line(line))
      } else if line == "```" {
        close()
        isInBlock = false
        pieces.append(.line(line))
      } else if line.hasPrefix("$ ") {
        close()
        session = Session(line: index + 1, script: String(line.dropFirst(2)), expected: [])
      } else if line.hasPrefix("> "), session?.expected.isEmpty ?? false {
        // A command of several lines, as a shell prompts for them.
        session?.script += "\n" + line.dropFirst(2)
      } else if session != nil {
        session?.expected.append(line)
      } else {
        pieces.append(.line(line))
      }
    }
    close()
    return pieces
  }

  /// What a command gives, as the lines under it.
  static func answer(to session: Session) throws -> [String] {
    let result = try Command(in: Repository.root).shell(session.script)
    var lines = (result.output + result.error)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Only sessions with the program are run: the commands that install and build are not.
  static func isRun(_ session: Session) -> Bool {
    session.script.hasPrefix("hearsay ") || session.script.contains("| hearsay ")
  }

  @Test(.enabled(if: !Repository.isRecording, "sessions are recorded"))
  func sessionsAreTrue() throws {
    let text = String(decoding: try Data(contentsOf: Self.url), as: UTF8.self)
    var count = 0
    for case .session(let session) in Self.pieces(of: text) where Self.isRun(session) {
      count += 1
      let answer = try Self.answer(to: session)
      // The lines between two commands belong to neither.
      var expected = session.expected
      while expected.last == "", answer.last != "" { expected.removeLast() }
      #expect(answer == expected, "README.md:\(session.line): \(session.script)")
    }
    #expect(count > 0, "README.md has no ```console block with a line `$ hearsay …`")
  }

  /// Records where that was asked for; else taking the file apart and writing it loses nothing.
  @Test func record() throws {
    let text = String(decoding: try Data(contentsOf: Self.url), as: UTF8.self)
    var lines: [String] = []
    for piece in Self.pieces(of: text) {
      switch piece {
      case .line(let line): lines.append(line)
      case .session(let session):
        let script = session.script.split(separator: "\n").map(String.init)
        lines += ["$ " + script[0]] + script.dropFirst().map { "> " + $0 }
        guard Repository.isRecording, Self.isRun(session) else {
          lines += session.expected
          continue
        }
        lines += try Self.answer(to: session)
        if session.expected.last == "" { lines.append("") }
      }
    }
    let written = lines.joined(separator: "\n")
    if Repository.isRecording {
      try Data(written.utf8).write(to: Self.url)
    } else {
      #expect(written == text)
    }
  }

  @Test func blocksAreTakenApart() {
    let text = """
      Words.
      ```console
      $ hearsay eval '1'
      1
      $ swift build
      ```
      $ no command
      """
    let sessions = Self.pieces(of: text).compactMap { piece -> Session? in
      if case .session(let session) = piece { session } else { nil }
    }
    #expect(sessions.map(\.script) == ["hearsay eval '1'", "swift build"])
    #expect(sessions.map(\.expected) == [["1"], []])
    #expect(sessions.map(Self.isRun) == [true, false])
  }
}
