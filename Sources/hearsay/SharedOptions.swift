import ArgumentParser
import Corpus
import Glibc
import Language
import Notebook
import Rendering

/// The options that all subcommands share.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A folder, a file or a store to read; may be repeated. Or set HEARSAY_CORPUS.",
      valueName: "path"))
  var corpus: [String] = []

  @Flag(name: .long, help: "Use the sample corpus: invented articles that come with the program.")
  var sample = false

  @Flag(
    name: .long,
    help: "Read files and folders into memory, not into the store that is kept in the cache.")
  var noCache = false

  @Option(name: .long, help: "How results are written: \(OutputFormat.names).")
  var format: OutputFormat = .table

  @Option(name: .long, help: "Colours: auto, always or never; auto honours NO_COLOR.")
  var color: ColorChoice = .auto

  @Option(name: .long, help: "The width of tables and reports, in columns.")
  var width: Int?

  @Flag(name: .shortAndLong, help: "No progress, no notes; errors are still shown.")
  var quiet = false

  @Option(name: .long, help: "How many threads to use; all cores unless it is given.")
  var threads: Int?

  @Flag(name: .long, help: "Leave the standard library out.")
  var noStdlib = false

  @Option(name: .long, help: "How errors are written: text or json.")
  var errors: ErrorFormat = .text

  mutating func validate() throws {
    if let width, !(20...10_000).contains(width) {
      throw ValidationError("--width is a number of columns from 20 to 10000.")
    }
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is a number from 1 to 1024.")
    }
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

enum ErrorFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

extension OutputFormat: ExpressibleByArgument {
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension SharedOptions {
  /// The options of a command that takes none of them.
  static func defaults() -> SharedOptions {
    var options = SharedOptions()
    options.corpus = []
    options.sample = false
    options.noCache = false
    options.format = .table
    options.color = .auto
    options.width = nil
    options.quiet = false
    options.threads = nil
    options.noStdlib = false
    options.errors = .text
    return options
  }

  var threadCount: Int { threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether colours are written to a channel.
  func usesColor(_ descriptor: Int32) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
      return isatty(descriptor) == 1 && !isPlain && !isDumb
    }
  }

  /// How results look on a channel.
  func style(_ descriptor: Int32 = STDOUT_FILENO) -> OutputStyle {
    let isTerminal = isatty(descriptor) == 1
    var size = winsize()
    let measured =
      isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
    return OutputStyle(
      width: width ?? measured, color: usesColor(descriptor), truncatesCells: isTerminal,
      isTerminal: isTerminal)
  }

  /// Writes a diagnostic to standard error in the format that was asked for.
  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity != .error, quiet { return }
    let renderer = DiagnosticRenderer(style: style(STDERR_FILENO))
    StandardError.write(
      errors == .json ? renderer.renderJSON(diagnostic) : renderer.render(diagnostic))
  }

  /// Ends with the exit code of the first error.
  func fail(_ diagnostics: [Diagnostic]) throws -> Never {
    for diagnostic in diagnostics { report(diagnostic) }
    throw End(status: diagnostics.first?.code.exitCode ?? 2)
  }

  /// The paths of the corpus: those given, else those of the environment.
  var corpusPaths: [String] {
    if !corpus.isEmpty || sample { return corpus }
    guard let variable = getenv("HEARSAY_CORPUS") else { return [] }
    return String(cString: variable).split(separator: ":").map(String.init)
  }

  /// Loads the corpus that the options name; `nil` where they name none.
  var corpusLoader: (() throws -> Corpus)? {
    if sample { return { CorpusLoading.sample() } }
    let paths = corpusPaths
    guard !paths.isEmpty else { return nil }
    let options = self
    return { try CorpusLoading.read(paths, options) }
  }

  /// A session with these options; programs name files relative to `folder`.
  func session(
    files: any FileReading, parameters: [String: String] = [:],
    corpus: (() throws -> Corpus)? = nil
  ) -> Session {
    var settings = Session.Options(files: files)
    settings.corpus = corpus ?? corpusLoader
    settings.corpusIsStore =
      corpus == nil && !sample && corpusPaths.count == 1
      && corpusPaths.allSatisfy(CorpusLoading.isStore)
    settings.threads = threadCount
    settings.usesStandardLibrary = !noStdlib
    settings.parameters = parameters
    return Session(settings)
  }
}
