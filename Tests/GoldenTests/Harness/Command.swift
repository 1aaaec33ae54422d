import Foundation

/// What a command wrote, and how it ended.
struct CommandResult {
  var outputBytes: Data
  var errorBytes: Data
  /// The exit code; of a process that a signal ended 128 and the signal's number, as shells say it.
  var status: Int32
  var seconds: Double

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var error: String { String(decoding: errorBytes, as: UTF8.self) }
  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Runs the program as a user does: in a process of its own, off a terminal.
struct Command {
  var folder: URL
  var environment: [String: String] = [:]
  /// How long it may run before it is killed.
  var limit = 60.0
  /// Keeps a temporary folder for as long as commands may run in it.
  private var owner: TemporaryFolder?

  /// In a folder; the tests' own environment does not reach the program.
  init(in folder: URL) { self.folder = folder }

  init(in folder: TemporaryFolder) {
    self.folder = folder.url
    owner = folder
  }

  /// Runs the program itself.
  func hearsay(_ arguments: [String], input: Data = Data()) throws -> CommandResult {
    try run(Repository.program, arguments, input: input)
  }

  /// Runs the program itself.
  func hearsay(_ arguments: String...) throws -> CommandResult {
    try run(Repository.program, arguments, input: Data())
  }

  /// Runs a script of the shell, in which `hearsay` is the program and `$ROOT` the repository.
  func shell(_ script: String) throws -> CommandResult {
    try run(URL(filePath: "/bin/sh"), ["-c", script], input: Data())
  }

  /// Runs an executable file, and waits for its end.
  func run(_ executable: URL, _ arguments: [String], input: Data) throws -> CommandResult {
    let channels = try TemporaryFolder()
    try input.write(to: channels.url.appending(path: "in"))
    try Data().write(to: channels.url.appending(path: "out"))
    try Data().write(to: channels.url.appending(path: "err"))
    let bin = channels.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appending(path: "hearsay"), withDestinationURL: Repository.program)
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = completeEnvironment(bin: bin, cache: channels.url.appending(path: "cache"))
    // Files rather than pipes: nothing has to be read while the command runs.
    process.standardInput = try FileHandle(
      forReadingFrom: channels.url.appending(path: "in"))
    process.standardOutput = try FileHandle(
      forWritingTo: channels.url.appending(path: "out"))
    process.standardError = try FileHandle(
      forWritingTo: channels.url.appending(path: "err"))
    let start = Date()
    try process.run()
    let identifier = process.processIdentifier
    let killer = DispatchWorkItem { kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: killer)
    process.waitUntilExit()
    killer.cancel()
    withExtendedLifetime(channels) {}
    let isSignal = process.terminationReason == .uncaughtSignal
    return CommandResult(
      outputBytes: try Data(contentsOf: channels.url.appending(path: "out")),
      errorBytes: try Data(contentsOf: channels.url.appending(path: "err")),
      status: process.terminationStatus + (isSignal ? 128 : 0),
      seconds: Date().timeIntervalSince(start))
  }

  /// The environment; `bin` is where the shell finds the program under its name, `cache` where the
  /// program keeps stores.
  private func completeEnvironment(bin: URL, cache: URL) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var complete = [
      "PATH": "\(bin.path):\(path)", "HOME": folder.path, "XDG_CACHE_HOME": cache.path,
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "ROOT": Repository.root.path,
      "CASES": Repository.tests.appending(path: "Cases").path,
      "ARTICLES": Repository.tests.appending(path: "Articles").path,
    ]
    complete.merge(environment) { $1 }
    return complete
  }
}
