import TerminalSupport
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
    .enabled(if: Python.hasTerminal, "\(Python.whatIsMissing)"),
    .timeLimit(.minutes(15)), arguments: sessions)
  func session(_ name: String) throws {
    let run = try Python.run([
      "Tests/Terminal/line_editor_sessions.py", Python.product("LineEditorProbe"), name,
    ])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("\(name) passed"), "\(run.output)")
  }

  @Test(.enabled(if: Python.hasTerminal, "\(Python.whatIsMissing)"))
  func everySessionIsRun() throws {
    let run = try Python.run(["Tests/Terminal/line_editor_sessions.py", "--list"])
    #expect(run.output.split(separator: "\n").map(String.init) == Self.sessions)
  }
}
