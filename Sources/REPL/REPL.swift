import Corpus
import Language
import LineEditor
import Rendering

/// A conversation with a corpus: entries are read, run in the session, and their results shown.
///
/// On a terminal there is a prompt, a greeting, completion, a history and a pager. In a pipe there is
/// nothing but results on standard output and the rest on standard error.
public final class REPL {
  let session: Session
  let setup: Setup
  let display: any Display
  let entries: any EntryReading
  var settings: Settings
  /// The corpus as the user named it last.
  var corpusName: String
  /// The folders and files it was read from.
  var corpusPaths: [String]
  /// Whether it is the sample that comes with the program.
  var isSample: Bool
  /// What was done so far.
  var transcript = Transcript()
  /// The last result that was rows.
  var lastTable: ResultTable?
  /// The name of the last result.
  var lastResult: String?
  /// Whether the user wants to leave.
  var hasLeft = false
  /// How many results were shown.
  var shownCount = 0
  /// The exit code of the first error.
  private(set) var firstFailure: Int32 = 0

  /// A conversation on standard input and output.
  public convenience init(_ setup: Setup) {
    Interrupts.install()
    let display = StandardDisplay()
    let configuration = LineEditor.Configuration(
      programName: "hearsay", historyPath: setup.historyPath)
    guard display.isTerminal, let editor = LineEditor(configuration: configuration) else {
      self.init(setup, display: display, entries: PlainEntries())
      return
    }
    self.init(setup, display: display, entries: EditedEntries(editor))
    editor.completer = { [unowned self] context in complete(context) }
  }

  init(_ setup: Setup, display: any Display, entries: any EntryReading) {
    self.setup = setup
    self.display = display
    self.entries = entries
    session = setup.session
    corpusName = setup.corpusName
    corpusPaths = setup.corpusPaths
    isSample = setup.isSample
    settings = Settings(format: setup.format, width: setup.width)
  }

  /// Talks until the user leaves or the input ends; the exit code.
  ///
  /// On a terminal it is 0. In a pipe it is that of the first error, which does not stop the rest.
  public func run() -> Int32 {
    if display.isTerminal { greet() }
    while !hasLeft, !display.isClosed {
      let outcome: Outcome
      do throws(PlainLineReader.Failure) {
        outcome = try entries.next(prompt: prompt, continuationPrompt: Self.continuationPrompt)
      } catch {
        report(Self.unreadable(error))
        if case .lineTooLong = error { continue }
        break
      }
      switch outcome {
      case .line(let text): enter(text)
      case .interrupted: if !display.isTerminal { return DiagnosticCode.interrupted.exitCode }
      case .endOfInput: hasLeft = true
      }
    }
    return display.isTerminal ? 0 : firstFailure
  }

  /// Does what an entry asks for.
  func enter(_ text: String) {
    switch Entry(text) {
    case .nothing: break
    case .program(let program): run(SourceFile(name: "repl", text: program))
    case .command(let name, let argument):
      do throws(Diagnostic) {
        guard let command = MetaCommand.named(name) else { throw MetaCommand.unknown(name) }
        try command.body(self, argument)
      } catch {
        report(error)
      }
    }
  }

  // MARK: What is shown

  private var prompt: String { setup.color ? "\u{1B}[1mhearsay>\u{1B}[0m " : "hearsay> " }

  /// As wide as the prompt.
  static let continuationPrompt = "     \u{2026} > "

  /// How results look now: the width is measured each time.
  var style: OutputStyle {
    OutputStyle(
      width: width, color: setup.color, truncatesCells: display.writesToTerminal,
      isTerminal: display.writesToTerminal, takesCommands: true)
  }

  /// The columns for results.
  var width: Int { settings.width ?? display.size?.columns ?? 80 }

  var pager: Pager { Pager(display, isOn: settings.usesPager, color: setup.color) }

  /// Shows an error, warning or note.
  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      if firstFailure == 0 { firstFailure = diagnostic.code.exitCode }
      if diagnostic.code == .interrupted {
        guard !display.isTerminal else {
          // The terminal has written ^C at the start of this line.
          return display.write("\n" + dim("interrupted") + "\n")
        }
        // In a pipe ^C is meant for the whole program.
        firstFailure = diagnostic.code.exitCode
        hasLeft = true
      }
    } else if setup.isQuiet {
      return
    }
    // Standard error may be a file where standard output is not.
    var style = style
    style.color = style.color && display.isTerminal
    let renderer = DiagnosticRenderer(style: style)
    let isJSON = setup.writesErrorsAsJSON && !display.isTerminal
    display.writeError(isJSON ? renderer.renderJSON(diagnostic) : renderer.render(diagnostic))
  }

  /// Tells the user that something was done; in a pipe nobody asks.
  func tell(_ sentence: String) {
    if display.isTerminal { display.write(dim(sentence) + "\n") }
  }

  /// A text in the ink of what is beside the matter.
  func dim(_ text: String) -> String { setup.color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  private static func unreadable(_ failure: PlainLineReader.Failure) -> Diagnostic {
    switch failure {
    case .lineTooLong(let limit):
      Diagnostic(
        .limit, "a line is longer than \(limit) bytes and was left out",
        hint: "put a long program into a file, and run it with `hearsay eval -f FILE`")
    case .unreadable(let code):
      Diagnostic(.file, "standard input cannot be read: \(SystemError.text(code))")
    }
  }
}
