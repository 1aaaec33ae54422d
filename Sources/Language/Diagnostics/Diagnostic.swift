/// An error, warning or note: what is wrong, where, and what to do next.
public struct Diagnostic: Error, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// Nothing was run, or the run ended here.
    case error
    /// The result stands, but is perhaps not what was meant.
    case warning
    /// What a careful reader of the result should know.
    case note
  }

  /// A second place that explains the first, such as the call of a `def`.
  public struct Related: Sendable {
    /// The place.
    public var range: SourceRange
    /// What it has to do with the error.
    public var message: String
  }

  /// How much it matters.
  public var severity: Severity
  /// What kind of thing it is; `help errors` explains each.
  public var code: DiagnosticCode
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where, in the program.
  public var range: SourceRange?
  /// What to do next.
  public var hint: String?
  /// Other places that belong to it.
  public var related: [Related]

  /// A diagnostic from its parts.
  public init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange? = nil,
    hint: String? = nil, severity: Severity = .error, related: [Related] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.hint = hint
    self.related = related
  }

  /// The same diagnostic with a second place.
  func adding(_ message: String, at range: SourceRange) -> Diagnostic {
    var copy = self
    copy.related.append(Related(range: range, message: message))
    return copy
  }
}

/// What a diagnostic is about; the name is stable and stands in brackets after `error`.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  /// The program does not follow the grammar at this place.
  case syntax
  /// A bracket, text or pattern was opened and not closed.
  case unclosed
  /// Typographic quotation marks stand where straight ones belong.
  case quotationMarks = "quotation-marks"
  /// A number, text or range is written in a way that has no meaning.
  case literal
  /// A date is not in the calendar, or its precision does not fit.
  case date
  /// The table has no such column.
  case unknownColumn = "unknown-column"
  /// The column was there, but an earlier stage dropped it.
  case droppedColumn = "dropped-column"
  /// Nothing of that name is defined: no column, `let`, `param` or table.
  case unknownName = "unknown-name"
  /// No stage or table has that name.
  case unknownStage = "unknown-stage"
  /// No function has that name.
  case unknownFunction = "unknown-function"
  /// The stage or function takes no argument of that name.
  case unknownArgument = "unknown-argument"
  /// The value has no such attribute.
  case unknownAttribute = "unknown-attribute"
  /// An argument that is needed is missing.
  case missingArgument = "missing-argument"
  /// There are more arguments than the stage or function takes.
  case surplusArgument = "surplus-argument"
  /// A value is of another type than its place asks for.
  case type
  /// A value is outside the closed list or the range that its place allows.
  case value
  /// A column hides a `let` or parameter of the same name.
  case hiddenName = "hidden-name"
  /// Two columns, parameters or definitions bear one name.
  case duplicateName = "duplicate-name"
  /// A column needs a name and its expression gives none.
  case unnamed
  /// A `def` calls itself, directly or through another.
  case recursion
  /// A pattern is wrong at this place.
  case pattern
  /// A regular expression is wrong at this place.
  case regex
  /// The rows have no place in the corpus any more.
  case place
  /// A layer of annotation that the program needs does not exist yet.
  case layer
  /// A file that the program names cannot be read.
  case file
  /// The program needs a corpus and none is given.
  case corpus
  /// The corpus, or a document of it, cannot be read.
  case unreadable
  /// An `assert` does not hold.
  case assertion
  /// The program goes beyond a limit that keeps the machine alive.
  case limit
  /// The run was interrupted.
  case interrupted
  /// The result cannot be written in the format that was asked for.
  case format
  /// A stage left no rows.
  case empty
  /// Rows were left out because a value is none.
  case none
  /// What a statistic is based on.
  case statistics
  /// Not shown: the error was reported where it arose.
  case alreadyReported = "reported"

  /// The exit code of a command that ends with it: 1 a check failed, 2 the program is wrong, 3 the
  /// input cannot be read, 130 interrupted.
  public var exitCode: Int32 {
    switch self {
    case .assertion: 1
    case .file, .unreadable: 3
    case .interrupted: 130
    default: 2
    }
  }

  /// Whether it is a note on a result and never ends a run.
  public var isNote: Bool { [.empty, .none, .statistics].contains(self) }

  /// One sentence for `help errors`.
  public var summary: String {
    switch self {
    case .syntax: "The program does not follow the grammar at this place."
    case .unclosed: "A bracket, text or pattern was opened and not closed."
    case .quotationMarks: "Typographic quotation marks stand where straight ones belong."
    case .literal: "A number, text or range is written in a way that has no meaning."
    case .date: "A date is not in the calendar, or its precision does not fit."
    case .unknownColumn: "The table has no such column."
    case .droppedColumn: "The column was there, but an earlier stage dropped it."
    case .unknownName: "Nothing of that name is defined: no column, `let`, `param` or table."
    case .unknownStage: "No stage or table has that name."
    case .unknownFunction: "No function has that name."
    case .unknownArgument: "The stage or function takes no argument of that name."
    case .unknownAttribute: "The value has no such attribute."
    case .missingArgument: "An argument that is needed is missing."
    case .surplusArgument: "There are more arguments than the stage or function takes."
    case .type: "A value is of another type than its place asks for."
    case .value: "A value is outside the closed list or the range that its place allows."
    case .hiddenName: "A column hides a `let` or parameter of the same name."
    case .duplicateName: "Two columns, parameters or definitions bear one name."
    case .unnamed: "A column needs a name and its expression gives none."
    case .recursion: "A `def` calls itself, directly or through another."
    case .pattern: "A pattern is wrong at this place."
    case .regex: "A regular expression is wrong at this place."
    case .place: "The rows have no place in the corpus any more."
    case .layer: "A layer of annotation that the program needs does not exist yet."
    case .file: "A file that the program names cannot be read."
    case .corpus: "The program needs a corpus and none is given."
    case .unreadable: "The corpus, or a document of it, cannot be read."
    case .assertion: "An `assert` does not hold."
    case .limit: "The program goes beyond a limit that keeps the machine alive."
    case .interrupted: "The run was interrupted."
    case .format: "The result cannot be written in the format that was asked for."
    case .empty: "A stage left no rows."
    case .none: "Rows were left out because a value is none."
    case .statistics: "What a statistic is based on."
    case .alreadyReported: "The error was reported before."
    }
  }
}
