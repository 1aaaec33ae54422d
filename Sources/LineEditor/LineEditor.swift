import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An editor of lines and of queries of several lines on the terminal.
///
/// libedit owns the terminal's modes, finds the command of a key and holds the text. Drawing is done
/// here, after each key, because libedit's own loses combining marks, joiners and the place of the
/// cursor as soon as it does not append (Persian needs U+200C in every other word), and because an
/// entry of several lines is to be seen and edited as such.
///
/// An editor belongs to the thread that made it, and there is one at a time.
public final class LineEditor {
  /// The entries accepted so far.
  public let history: History

  /// Says what can stand at the cursor when the user presses Tab.
  ///
  /// What all candidates begin with is inserted at once; Tab again lists them under the entry.
  public var completer: ((CompletionContext) -> Completion)?

  // The terminal.
  let libedit: OpaquePointer?
  private let sink: UnsafeMutablePointer<FILE>?
  private lazy var plainReader = PlainLineReader()
  var keys = KeyReader()
  var waiting: [Key] = []
  var painter = Painter()
  var size = Terminal.Size(columns: 80, rows: 24)

  // The entry being edited.
  var prompt = ""
  var continuationPrompt = ""
  var isComplete: ((String) -> Bool)?
  var outcome: Outcome?
  var isAfterEscape = false
  var pendingText: [Unicode.Scalar] = []
  var menu: CompletionMenu?
  var lastCommand: Command?
  var killed: [Unicode.Scalar] = []
  var undoStates: [EntryText] = []
  var recall = HistoryRecall()
  var searchFooter: String?
  var lastPattern: [Unicode.Scalar] = []
  var drawsSkipped = 0

  /// Makes an editor, and loads its history; nil where there is no terminal to edit on.
  ///
  /// On a dumb terminal the editor prints prompts and reads lines as they come.
  public init?(configuration: Configuration) {
    guard Terminal.isInteractive, Interrupts.install() else { return nil }
    history = History(path: configuration.historyPath, limit: configuration.historyLimit)
    if Terminal.isDumb {
      libedit = nil
      sink = nil
    } else {
      _ = clibedit_use_unicode()
      guard let sink = fopen("/dev/null", "w") else { return nil }
      self.sink = sink
      libedit = clibedit_start(configuration.programName, sink, readKeyCallback, runKeyCallback)
      guard let libedit else {
        fclose(sink)
        return nil
      }
      bindKeys(of: libedit)
    }
    history.load()
  }

  deinit {
    if let libedit { clibedit_end(libedit) }
    if let sink { fclose(sink) }
  }

  /// Whether lines can be edited, which a dumb terminal does not allow.
  public var canEdit: Bool { libedit != nil }

  /// Reads one line; it is not added to the history.
  ///
  /// - Parameter prompt: may contain colours (`ESC [ … m`).
  public func readLine(prompt: String) -> Outcome {
    isComplete = nil
    return read(prompt: prompt, continuationPrompt: "")
  }

  /// Reads an entry of one or more lines, and adds it to the history as one.
  ///
  /// Return accepts the entry if it is complete, wherever the cursor is, and else begins a new line.
  /// Alt-Return always begins a new line. The whole entry stays editable, also when it is recalled:
  /// the arrows move between its lines, and from the first and last line through the history.
  public func readEntry(
    prompt: String, continuationPrompt: String, isComplete: @escaping (String) -> Bool
  ) -> Outcome {
    self.isComplete = isComplete
    defer { self.isComplete = nil }
    let outcome = read(prompt: prompt, continuationPrompt: continuationPrompt)
    if case .line(let entry) = outcome { history.add(entry) }
    return outcome
  }

  /// Runs work that prints or reads by itself while an entry is being edited.
  ///
  /// The entry is taken off the screen, the terminal behaves as usual, and then the entry is drawn
  /// again. Between two readings there is nothing to release: the terminal is as usual.
  public func withTerminalReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    Terminal.write(painter.erase())
    clibedit_use_cooked_modes()
    defer { clibedit_use_raw_modes() }
    return try body()
  }

  private func read(prompt: String, continuationPrompt: String) -> Outcome {
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    guard let libedit else { return readPlainly() }
    Interrupts.reset()
    outcome = nil
    pendingText = []
    isAfterEscape = false
    menu = nil
    lastCommand = nil
    undoStates = []
    recall = HistoryRecall()
    painter.forget()
    size = Terminal.size ?? size
    guard clibedit_enter_line() else { return .endOfInput }
    _ = withExtendedLifetime(self) {
      clibedit_read_line(libedit, Unmanaged.passUnretained(self).toOpaque())
    }
    // ^C and the end of input leave the entry on the screen as it was.
    Terminal.write(painter.finish())
    clibedit_leave_line()
    return outcome ?? .endOfInput
  }

  /// Reads on a dumb terminal, whose driver does what little editing there is.
  private func readPlainly() -> Outcome {
    Interrupts.reset()
    var entry: String?
    while true {
      Terminal.write(plainText(of: entry == nil ? prompt : continuationPrompt))
      let line: Outcome
      do throws(PlainLineReader.Failure) {
        line = try plainReader.readLine()
      } catch {
        switch error {
        case .lineTooLong(let limit):
          Terminal.write("The line is longer than \(limit) bytes and was dropped.\n")
          return .interrupted
        case .unreadable: return .endOfInput
        }
      }
      guard case .line(let text) = line else {
        Interrupts.reset()
        Terminal.write("\n")
        return line
      }
      let whole = entry.map { $0 + "\n" + text } ?? text
      guard let isComplete, !isComplete(whole) else { return .line(whole) }
      entry = whole
    }
  }
}
