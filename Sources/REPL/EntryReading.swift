import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where entries come from.
protocol EntryReading: AnyObject {
  /// The next entry; prompts are shown only on a terminal.
  func next(prompt: String, continuationPrompt: String) throws(PlainLineReader.Failure) -> Outcome
  /// The entries of this and earlier sessions, oldest first.
  var history: [String] { get }
  /// Why the history cannot be kept.
  var historyFailure: String? { get }
}

/// Entries from the line editor, with the history of all sessions.
final class EditedEntries: EntryReading {
  private let editor: LineEditor

  init(_ editor: LineEditor) { self.editor = editor }

  func next(prompt: String, continuationPrompt: String) -> Outcome {
    editor.readEntry(
      prompt: prompt, continuationPrompt: continuationPrompt, isComplete: Entry.isComplete)
  }

  var history: [String] { editor.history.entries }

  var historyFailure: String? { editor.history.failure?.description }
}

/// Entries from a pipe or a file, line by line.
///
/// A line that begins with `|` belongs to the entry before it, as it does in a program file, so an
/// entry is whole only when the next line is there, or an empty line, or the end. Somebody who types
/// is not kept waiting for that; there such a line goes on from the last result.
final class PlainEntries: EntryReading {
  private let readLine: () throws(PlainLineReader.Failure) -> Outcome
  private let looksAhead: Bool
  private var waiting: [String] = []
  private var end: Outcome?

  /// The lines that a function gives.
  init(
    looksAhead: Bool = true, _ readLine: @escaping () throws(PlainLineReader.Failure) -> Outcome
  ) {
    self.looksAhead = looksAhead
    self.readLine = readLine
  }

  /// Standard input.
  convenience init() {
    let reader = PlainLineReader()
    self.init(looksAhead: isatty(0) == 0) { () throws(PlainLineReader.Failure) in
      try reader.readLine()
    }
  }

  var history: [String] { [] }
  var historyFailure: String? { nil }

  func next(
    prompt: String, continuationPrompt: String
  ) throws(PlainLineReader.Failure) -> Outcome {
    var entry = ""
    while entry.trimmingWhiteSpace.isEmpty {
      let outcome = try nextLine()
      guard case .line(let line) = outcome else { return outcome }
      entry = line
    }
    while true {
      while !Entry.isWhole(entry) {
        switch try nextLine() {
        case .line(let line): entry += "\n" + line
        case .interrupted: return .interrupted
        case .endOfInput: return .line(entry)
        }
      }
      guard looksAhead, case .program = Entry(entry) else { return .line(entry) }
      guard let rest = try continuation() else { return .line(entry) }
      entry += "\n" + rest
    }
  }

  /// The lines that carry the entry on, comments before them included; other lines wait.
  private func continuation() throws(PlainLineReader.Failure) -> String? {
    var comments: [String] = []
    while case .line(let line) = try nextLine() {
      let content = line.trimmingWhiteSpace
      if content.hasPrefix("|") { return (comments + [line]).joined(separator: "\n") }
      if content.isEmpty {
        waiting = comments + waiting
        return nil
      }
      comments.append(line)
      if !content.hasPrefix("#") { break }
    }
    waiting = comments + waiting
    return nil
  }

  private func nextLine() throws(PlainLineReader.Failure) -> Outcome {
    if !waiting.isEmpty { return .line(waiting.removeFirst()) }
    if let end { return end }
    let outcome = try readLine()
    if case .line = outcome { return outcome }
    end = outcome
    return outcome
  }
}
