import ArgumentParser
import Corpus
import Glibc
import Ingest
import Language
import LineEditor
import Notebook

/// What `run`, `check` and `verify` have in common: notebooks, parameters, and how they are run.
struct NotebookOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A value for a parameter; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  @OptionGroup var shared: SharedOptions

  /// Runs a notebook; a problem that keeps all of it from running ends the command.
  func run(
    _ notebook: NotebookFile, parameters: [String: String], width: Int? = nil
  ) throws -> NotebookReport {
    for warning in notebook.warnings { shared.report(warning) }
    let runner = NotebookRunner(width: width ?? shared.width ?? 80, version: Version.number) {
      notebook in
      shared.session(
        files: ProgramFiles(folder: Self.folder(of: notebook.path)), parameters: parameters,
        corpus: corpus(of: notebook))
    }
    Interrupts.install()
    do throws(Diagnostic) {
      return try runner.run(notebook, cancellation: Cancellation { Interrupts.isRequested })
    } catch {
      try shared.fail([error])
    }
  }

  func read(_ path: String) throws -> NotebookFile {
    do throws(Diagnostic) {
      return try NotebookFile.read(path)
    } catch {
      try shared.fail([error])
    }
  }

  /// The exit code of one of several notebooks: one that cannot be run does not keep the others
  /// from running, but ^C ends them all.
  static func status(of run: () throws -> Int32) throws -> Int32 {
    do {
      return try run()
    } catch let end as End where end.status != DiagnosticCode.interrupted.exitCode {
      return end.status
    }
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The corpus that the options name, else the notebook's own.
  ///
  /// A notebook that names the sample corpus finds it in the program where no such folder is there.
  private func corpus(of notebook: NotebookFile) -> (() throws -> Corpus)? {
    if shared.sample || !shared.corpus.isEmpty { return shared.corpusLoader }
    guard let path = notebook.corpusPath else { return shared.corpusLoader }
    if notebook.corpus == "sample", access(path, F_OK) != 0 { return { CorpusLoading.sample() } }
    let options = shared
    return { try CorpusLoading.read([path], options) }
  }
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run notebooks and write their reports.",
    discussion: "The report goes to standard output, or to a file or folder given with -o.")

  @Argument(help: ArgumentHelp("Notebooks: Markdown files.", valueName: "notebook"))
  var notebooks: [String]

  @Option(name: .shortAndLong, help: "A file for the report, or a folder for several.")
  var output: String?

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let parameters = try ParameterSettings.read(options.set, options.shared)
    if let output, notebooks.count > 1, !isFolder(output) {
      throw ValidationError("With several notebooks, -o has to be a folder that is there.")
    }
    var status: Int32 = 0
    for path in notebooks {
      let end = try NotebookOptions.status { try run(path, parameters) }
      if status == 0 { status = end }
    }
    if status != 0 { throw End(status: status) }
  }

  private func run(_ path: String, _ parameters: [String: String]) throws -> Int32 {
    let notebook = try options.read(path)
    let report = try options.run(notebook, parameters: parameters)
    try write(report, of: notebook)
    if report.failedCount > 0 {
      let cells =
        report.cellCount == 1
        ? "its cell failed" : "\(report.failedCount) of \(report.cellCount) cells failed"
      options.shared.report(
        Diagnostic(
          .empty, "\(path): \(cells)", hint: "the report says why", severity: .warning))
    }
    return report.exitCode
  }

  private func write(_ report: NotebookReport, of notebook: NotebookFile) throws {
    guard let output else {
      StandardOutput.write(report.text)
      return
    }
    let name = notebook.reportPath.split(separator: "/").last.map(String.init) ?? "report.txt"
    do throws(Diagnostic) {
      if isDevice(output) {
        try OutputDevice.write(report.text, to: output)
      } else {
        try SavedReport(path: isFolder(output) ? "\(output)/\(name)" : output).save(report.text)
      }
    } catch {
      try options.shared.fail([error])
    }
  }

  private func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether something other than a file stands there, which must not be replaced by one.
  private func isDevice(_ path: String) -> Bool {
    kind(of: path).map { $0 != S_IFDIR && $0 != S_IFREG } ?? false
  }

  private func kind(of path: String) -> mode_t? {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_mode & S_IFMT : nil
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Rerun notebooks and compare with their saved reports.",
    discussion: """
      Exit code 1 where a report has changed; the difference is shown. --promote accepts it.
      """)

  @Argument(help: ArgumentHelp("Notebooks: Markdown files.", valueName: "notebook"))
  var notebooks: [String]

  @Flag(name: .long, help: "Save the new report in place of the old one.")
  var promote = false

  @OptionGroup var options: NotebookOptions

  func run() throws {
    let parameters = try ParameterSettings.read(options.set, options.shared)
    var status: Int32 = 0
    for path in notebooks {
      status = max(status, try NotebookOptions.status { try check(path, parameters) })
    }
    if status != 0 { throw End(status: status) }
  }

  private func check(_ path: String, _ parameters: [String: String]) throws -> Int32 {
    let notebook = try options.read(path)
    let report = try options.run(notebook, parameters: parameters)
    for error in report.errors { options.shared.report(error) }
    do throws(Diagnostic) {
      return max(report.exitCode, try compare(report, of: notebook))
    } catch {
      try options.shared.fail([error])
    }
  }

  private func compare(
    _ report: NotebookReport, of notebook: NotebookFile
  ) throws(Diagnostic) -> Int32 {
    switch try notebook.compare(report) {
    case .same:
      StandardOutput.write("\(notebook.path): the same\n")
      return 0
    case .drift(let difference):
      StandardOutput.write(difference)
      if promote {
        try SavedReport(path: notebook.reportPath).save(report.text)
        StandardOutput.write("\(notebook.path): promoted\n")
        return 0
      }
      StandardOutput.write("\(notebook.path): the report has changed; --promote accepts it\n")
      return 1
    case .missing(let path):
      if promote {
        try SavedReport(path: path).save(report.text)
        StandardOutput.write("\(notebook.path): saved \(path)\n")
        return 0
      }
      StandardOutput.write(
        "\(notebook.path): there is no saved report \(path); --promote saves it\n")
      return 1
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Rerun what a report was made from, and prove that it still holds.",
    discussion: """
      The stamp at the end of a report names its notebook, which has to lie beside it (or
      --notebook), its parameters and its corpus. Exit code 1 where the report is not the same.
      """)

  @Argument(help: "A report that `run` or `check --promote` has written.")
  var report: String

  @Option(name: .long, help: "The notebook, where it does not lie beside the report.")
  var notebook: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    let text = try InputText.file(report, options)
    guard let stamp = StampReading(text) else {
      try options.fail([
        Diagnostic(
          .file, "\(report): there is no stamp at its end", hint: "is it a report of `hearsay run`?"
        )
      ])
    }
    var settings = NotebookOptions()
    settings.set = []
    settings.shared = options
    let path = notebook ?? NotebookOptions.folder(of: report) + "/" + stamp.notebook
    let file = try settings.read(path)
    let again = try settings.run(file, parameters: stamp.parameters, width: stamp.width)
    if again.text.utf8.elementsEqual(text.utf8) {
      StandardOutput.write("\(report): holds\n")
      return
    }
    let difference = TextDiff(from: text, to: again.text)
    StandardOutput.write(difference.unified(oldName: report, newName: "\(stamp.notebook) run now"))
    StandardOutput.write("\(report): does not hold\n")
    throw End(status: 1)
  }
}
