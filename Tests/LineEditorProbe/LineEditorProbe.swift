import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads entries and prints what it got, with everything but printable ASCII escaped.
///
/// An entry is complete when it ends with a semicolon, or is one line that begins with a dot.
/// `.line` reads one line, `.work` waits for an interrupt as a long query would,
/// `.time` says how long it took to make the editor.
@main
struct LineEditorProbe {
  @MainActor static var startingTime = Duration.zero

  @MainActor
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    Interrupts.install()
    let configuration = LineEditor.Configuration(
      programName: "probe", historyPath: arguments.first, historyLimit: 100)
    let clock = ContinuousClock()
    let start = clock.now
    if let editor = LineEditor(configuration: configuration) {
      startingTime = clock.now - start
      edit(with: editor)
    } else {
      readPlainly()
    }
  }

  static func isComplete(_ entry: String) -> Bool {
    entry.hasSuffix(";") || entry.hasPrefix(".") || entry.isEmpty
  }

  @MainActor
  static func edit(with editor: LineEditor) {
    editor.completer = complete
    while true {
      let outcome = editor.readEntry(
        prompt: "\u{1B}[1mprobe>\u{1B}[0m ", continuationPrompt: "  ...> ", isComplete: isComplete)
      report(outcome)
      switch outcome {
      case .line(".line"): report(editor.readLine(prompt: "one line: "))
      case .line(".work"): work()
      case .line(".time"):
        print("started in", startingTime.components.attoseconds / 1_000_000_000_000, "us")
      case .line(".history"):
        for entry in editor.history.entries { print("history", entry.debugDescription) }
      case .endOfInput: return
      default: break
      }
    }
  }

  static func report(_ outcome: Outcome) {
    switch outcome {
    case .line(let text):
      print("got", text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())
    case .interrupted: print("interrupted")
    case .endOfInput: print("end of input")
    }
    fflush(nil)
  }

  static func work() {
    Interrupts.reset()
    print("working")
    fflush(nil)
    while !Interrupts.isRequested { usleep(10_000) }
    print("work was interrupted")
  }

  static func complete(_ context: CompletionContext) -> Completion {
    let word = context.textBeforeCursor
      .split(omittingEmptySubsequences: false) { $0.isWhitespace }.last
    let typed = String(word ?? "")
    let verbs: [(String, String)] = [
      ("select", "keep columns"), ("selectivity", "show the costs"), ("sort", "order rows"),
      ("سخن", "speech"), ("where", "keep rows"),
    ]
    let many = (1...60).map { "number\($0)" }
    let candidates =
      verbs.filter { $0.0.hasPrefix(typed) }.map { Completion.Candidate($0.0, summary: $0.1) }
      + (typed.hasPrefix("n") ? many.filter { $0.hasPrefix(typed) }.map { .init($0) } : [])
    return Completion(
      replacingLast: typed.utf8.count, of: context, candidates: candidates, suffix: " ")
  }

  static func readPlainly() {
    let reader = PlainLineReader(limit: 100_000)
    while true {
      do throws(PlainLineReader.Failure) {
        let outcome = try reader.readEntry(isComplete: isComplete)
        report(outcome)
        if outcome == .endOfInput { return }
      } catch {
        print("failure", error)
      }
    }
  }
}
