import Language

extension MetaCommand {
  /// `:quit` leaves.
  static let quit = MetaCommand(
    name: "quit", aliases: ["q", "exit"], usage: ":quit", summary: "Leaves, as ^D does."
  ) { repl, _ throws(Diagnostic) in
    repl.hasLeft = true
  }

  /// `:clear` clears the screen.
  static let clear = MetaCommand(
    name: "clear", usage: ":clear", summary: "Clears the screen, as ^L does."
  ) { repl, _ throws(Diagnostic) in
    if repl.display.canMoveCursor { repl.display.write("\u{1B}[H\u{1B}[2J") }
  }

  /// `:history` shows the last entries.
  static let history = MetaCommand(
    name: "history", usage: ":history [N]",
    summary: "Shows the last entries, 20 unless a number is given."
  ) { repl, argument throws(Diagnostic) in
    guard let count = argument.isEmpty ? 20 : Int(argument), count > 0 else {
      throw Diagnostic(.value, "`\(argument)` is no number of entries", hint: "write :history 50")
    }
    let entries = repl.entries.history
    let widest = String(entries.count).utf8.count
    var text = ""
    for (position, entry) in entries.enumerated().suffix(count) {
      let number = String(position + 1)
      let margin = String(repeating: " ", count: widest - number.utf8.count) + number
      let indent = String(repeating: " ", count: widest + 2)
      let lines = entry.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      text += repl.dim(margin) + "  "
      text += lines.map { shown($0) }.joined(separator: "\n" + indent) + "\n"
    }
    repl.pager.show(text)
  }
}
