import TerminalSupport
import Testing

/// Runs the sessions of `Tests/Terminal/repl_session.py`: keys pressed on a pseudo-terminal with the
/// program itself, and the screen that a terminal emulator makes of the answers.
@Suite struct ReplSessionTests {
  static let sessions = [
    "greeting", "query_of_several_lines", "pasted_query", "completion", "interrupted_query",
    "history_of_two_runs", "letters_of_the_world", "resized_window", "paging", "saved_and_loaded",
    "help_and_commands", "end_of_input", "terminated", "dumb_terminal", "colours", "pipe",
    "interrupted_pipe", "closed_pipe",
  ]

  @Test(
    .enabled(if: Python.hasTerminal, "\(Python.whatIsMissing)"), .timeLimit(.minutes(15)),
    arguments: sessions)
  func session(_ name: String) throws {
    let run = try Python.run(["Tests/Terminal/repl_session.py", Python.product("hearsay"), name])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("\(name) passed"), "\(run.output)")
  }

  @Test(.enabled(if: Python.hasTerminal, "\(Python.whatIsMissing)"))
  func everySessionIsRun() throws {
    let run = try Python.run(["Tests/Terminal/repl_session.py", "--list"])
    #expect(run.output.split(separator: "\n").map(String.init) == Self.sessions)
  }
}
