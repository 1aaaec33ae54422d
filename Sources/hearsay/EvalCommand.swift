import ArgumentParser
import Glibc
import Language
import LineEditor
import Notebook
import Rendering

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Run a program and show its results.",
    discussion: """
      The program stands in single quotes, in a file (-f), or on standard input (-):
        hearsay eval --corpus news/ 'statements | count by speaker'
      """)

  @Argument(help: "The program; - reads it from standard input.")
  var program: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file that holds the program.", valueName: "file"))
  var file: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A value for a `param` of the program; may be repeated.", valueName: "name=value"))
  var set: [String] = []

  @OptionGroup var options: SharedOptions

  func run() throws {
    let parameters = try ParameterSettings.read(set, options)
    let source = try self.source()
    if source.bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      try options.fail([
        Diagnostic(
          .syntax, "the program is empty",
          hint: "write one, such as 'docs | count'; see `hearsay help`")
      ])
    }
    try ParameterSettings.checkDeclared(parameters, source, options)
    let session = options.session(
      files: ProgramFiles(folder: folder), parameters: parameters)
    let renderer = ResultRenderer(format: options.format, style: options.style())
    let wantsOne = [.csv, .tsv, .jsonl].contains(options.format)
    var shown = 0
    Interrupts.install()
    let cancellation = Cancellation { Interrupts.isRequested }
    if wantsOne { try checkOneResult(source) }
    let errors = session.run(source, cancellation: cancellation) { result in
      switch result.output {
      case .table, .value:
        if shown > 0, options.format != .json { StandardOutput.write("\n") }
        shown += 1
        StandardOutput.write(renderer.render(result.output))
      case .defined, .held: break
      }
      if !result.notes.isEmpty {
        for note in result.notes { options.report(note) }
      }
    }
    if !errors.isEmpty { try options.fail(errors) }
    try ParameterSettings.checkAllUsed(parameters, session, options)
  }

  /// Files that the program names lie beside it, or in the working folder.
  private var folder: String {
    guard let file, let slash = file.lastIndex(of: "/") else { return "." }
    return String(file[..<slash])
  }

  private func source() throws -> SourceFile {
    switch (program, file) {
    case (nil, nil):
      throw ValidationError("Give a program in single quotes, -f FILE, or - for standard input.")
    case (.some, .some): throw ValidationError("Give a program or -f FILE, not both.")
    case ("-", nil):
      return SourceFile(name: "stdin", text: try InputText.standardInput(options))
    case (.some(let text), nil):
      if text.hasSuffix(".hsy"), !text.contains(where: \.isWhitespace) {
        try options.fail([
          Diagnostic(
            .syntax, "`\(text)` is the name of a file", hint: "run what it holds with -f \(text)")
        ])
      }
      return SourceFile(name: "eval", text: text)
    case (nil, .some(let path)):
      return SourceFile(name: path, text: try InputText.file(path, options))
    }
  }

  /// `csv`, `tsv` and `jsonl` hold one table, so a program with more results is refused before it runs.
  private func checkOneResult(_ source: SourceFile) throws {
    let count = Session.resultCount(of: source)
    guard count != 1 else { return }
    let message =
      count == 0
      ? "the program shows no result, and \(options.format.rawValue) wants one"
      : "the program shows \(count) results, and \(options.format.rawValue) wants exactly one"
    try options.fail([
      Diagnostic(.format, message, hint: "give the others a name with `let`, or use --format json")
    ])
  }
}

/// Values that `--set` gives to parameters.
enum ParameterSettings {
  static func read(_ settings: [String], _ options: SharedOptions) throws -> [String: String] {
    var values: [String: String] = [:]
    for setting in settings {
      guard let equal = setting.firstIndex(of: "="), equal != setting.startIndex else {
        throw ValidationError("--set takes name=value, not '\(setting)'.")
      }
      values[String(setting[..<equal])] = String(setting[setting.index(after: equal)...])
    }
    return values
  }

  /// Refuses a value for a parameter that the program does not have, before anything runs.
  static func checkDeclared(
    _ values: [String: String], _ source: SourceFile, _ options: SharedOptions
  ) throws {
    let names = ProgramNames(source)
    // A file that it uses may declare parameters; they are known once it has run.
    if !names.usesFiles { try check(values, declared: names.parameters, options) }
  }

  /// Refuses a value for a parameter that neither the program nor a file that it uses has.
  static func checkAllUsed(
    _ values: [String: String], _ session: Session, _ options: SharedOptions
  ) throws {
    try check(values, declared: session.declaredParameters.map(\.name), options)
  }

  private static func check(
    _ values: [String: String], declared: [String], _ options: SharedOptions
  ) throws {
    let unknown = values.keys.filter { !declared.contains($0) }.sorted()
    guard let first = unknown.first else { return }
    let hint: String
    if let meant = ClosestName.of(first, among: declared) {
      hint = "did you mean `\(meant)`?"
    } else if declared.isEmpty {
      hint = "it declares none; write param \(first): text = \"…\" in it"
    } else {
      hint = "it has \(declared.map { "`\($0)`" }.joined(separator: ", "))"
    }
    try options.fail([
      Diagnostic(.unknownArgument, "the program has no parameter `\(first)`", hint: hint)
    ])
  }
}

/// Programs and texts that come from files and from standard input.
enum InputText {
  /// The largest program or report, so that a device without an end does not fill the memory.
  private static let largestText = 64 << 20
  /// The largest article: what byte offsets of 32 bits can count.
  private static let largestArticle = Int(UInt32.max) - 1

  static func standardInput(_ options: SharedOptions) throws -> String {
    let bytes = try read(STDIN_FILENO, "standard input", atMost: largestText, options)
    return try text(bytes, "standard input", options)
  }

  static func file(_ path: String, _ options: SharedOptions) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      try options.fail([Diagnostic(.file, "\(path): \(String(cString: strerror(errno)))")])
    }
    defer { close(descriptor) }
    return try text(try read(descriptor, path, atMost: largestText, options), path, options)
  }

  /// The bytes of standard input.
  static func standardInputBytes(_ options: SharedOptions) throws -> [UInt8] {
    try read(STDIN_FILENO, "standard input", atMost: largestArticle, options)
  }

  private static func read(
    _ descriptor: Int32, _ name: String, atMost limit: Int, _ options: SharedOptions
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try forEachPiece(descriptor, name, failing: .file, options) { piece in
      guard bytes.count + piece.count <= limit else {
        try options.fail([Diagnostic(.file, "\(name): more than \(limit >> 20) MB")])
      }
      bytes += piece
    }
    return bytes
  }

  /// Hands over the bytes of a file, or of standard input for `-`, as they arrive.
  static func forEachPiece(
    of path: String, _ options: SharedOptions, _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    if path == "-" {
      return try forEachPiece(
        STDIN_FILENO, "standard input", failing: .unreadable, options, body)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      try options.fail([
        Diagnostic(.unreadable, "\(path): \(String(cString: strerror(errno)))")
      ])
    }
    defer { close(descriptor) }
    try forEachPiece(descriptor, path, failing: .unreadable, options, body)
  }

  private static func forEachPiece(
    _ descriptor: Int32, _ name: String, failing code: DiagnosticCode, _ options: SharedOptions,
    _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        try options.fail([Diagnostic(code, "\(name): \(String(cString: strerror(errno)))")])
      }
      try body(buffer[..<count])
    }
  }

  private static func text(
    _ bytes: [UInt8], _ name: String, _ options: SharedOptions
  ) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      try options.fail([
        Diagnostic(.file, "\(name): not UTF-8 text", hint: "save it as UTF-8")
      ])
    }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }
}
