import Foundation
import Testing

@testable import LineEditor

@Suite(.serialized) struct LineEditorTests {
  @Test(.enabled(if: !Terminal.isInteractive, "the tests run on a terminal"))
  func withoutATerminalThereIsNoEditor() {
    #expect(LineEditor(configuration: .init(programName: "tests")) == nil)
  }

  @Test func interruptsAreAFlag() async throws {
    #expect(Interrupts.install())
    // The tests themselves stay interruptible.
    defer { signal(SIGINT, SIG_DFL) }
    Interrupts.reset()
    #expect(!Interrupts.isRequested)
    // Any thread may take the signal, and the threads of tests do not.
    kill(getpid(), SIGINT)
    for _ in 0..<500 where !Interrupts.isRequested { try await Task.sleep(for: .milliseconds(10)) }
    #expect(Interrupts.isRequested)
    Interrupts.reset()
    #expect(!Interrupts.isRequested)
    Interrupts.request()
    #expect(Interrupts.isRequested)
    Interrupts.reset()
  }

  @Test(arguments: [
    ("sec", "first second", 6), ("SEC", "a sec", nil), ("ə", "Ə!", 0), ("گفت", "سخن گفت", 4),
    ("", "x", 0), ("long", "lon", nil),
  ])
  func positionsOfAPattern(pattern: String, text: String, expected: Int?) {
    #expect(LineEditor.position(of: Array(pattern.unicodeScalars), in: text) == expected)
  }

  @Test func everyCommandHasItsOwnKey() {
    // Text never reaches libedit's map, so that C1 control characters can stand for commands.
    for command in Command.allCases {
      #expect(command.rawValue < 0x20 || (0x7F..<0xA0).contains(command.rawValue))
    }
    // ^C, ^Z, ^\ are signals, and Escape begins other keys.
    #expect(Command.allCases.allSatisfy { ![0x03, 0x1A, 0x1B, 0x1C].contains($0.rawValue) })
  }
}
