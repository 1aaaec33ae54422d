import Foundation
import Testing

/// Runs the sessions of `Tests/Terminal/line_editor_sessions.py`: keys pressed on a pseudo-terminal,
/// and the screen that a terminal emulator makes of the answers.
@Suite struct TerminalSessionTests {
  static let sessions = [
    "azerbaijani", "persian_with_joiners", "combining_marks", "emoji", "wrapped_lines",
    "taller_than_the_screen", "one_entry_for_a_query", "history_of_two_runs",
    "two_sessions_share_a_history", "completion", "completion_in_the_middle",
    "interrupt_drops_the_line", "interrupt_during_work", "end_of_input", "hang_up", "resize",
    "bracketed_paste", "paste_in_pieces", "large_paste", "typed_ahead", "search",
    "search_by_prefix", "killing_and_undoing", "commands_of_libedit", "random_keys",
    "strange_environment", "one_line", "suspended",
    "terminal_put_back", "dumb_terminal", "pipe", "quick_start",
  ]

  @Test(
    .enabled(if: Python.hasTerminal, "python3 has no pexpect or no pyte: see Tests/Terminal"),
    .timeLimit(.minutes(2)), arguments: sessions)
  func session(_ name: String) throws {
    let run = try Python.run(["Tests/Terminal/line_editor_sessions.py", Python.probe, name])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("\(name) passed"), "\(run.output)")
  }

  @Test(.enabled(if: Python.hasTerminal, "python3 has no pexpect or no pyte: see Tests/Terminal"))
  func everySessionIsRun() throws {
    let run = try Python.run(["Tests/Terminal/line_editor_sessions.py", "--list"])
    #expect(run.output.split(separator: "\n").map(String.init) == Self.sessions)
  }
}

/// The Python that has the packages for the terminal: `HEARSAY_PYTHON`, a virtual environment in
/// `.build/python`, or the system's.
enum Python {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The probe, which is built beside the tests.
  static let probe: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    // On macOS the tests are in a bundle.
    for _ in 0..<4 {
      let file = folder.appending(path: "LineEditorProbe")
      if FileManager.default.isExecutableFile(atPath: file.path) { return file.path }
      folder.deleteLastPathComponent()
    }
    return root.appending(path: ".build/debug/LineEditorProbe").path
  }()

  static let executable: String = {
    let own = root.appending(path: ".build/python/bin/python3").path
    return ProcessInfo.processInfo.environment["HEARSAY_PYTHON"]
      ?? (FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
  }()

  static let hasTerminal: Bool = (try? run(["-c", "import pexpect, pyte"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [executable] + arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
