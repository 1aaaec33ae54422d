import Foundation

/// The Python that has the packages for the terminal: `HEARSAY_PYTHON`, a virtual environment in
/// `.build/python`, or the system's.
public enum Python {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a program of this package, which is built beside the tests.
  public static func product(_ name: String) -> String {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    // On macOS the tests are in a bundle.
    for _ in 0..<4 {
      let file = folder.appending(path: name)
      if FileManager.default.isExecutableFile(atPath: file.path) { return file.path }
      folder.deleteLastPathComponent()
    }
    return root.appending(path: ".build/debug/\(name)").path
  }

  private static let executable: String = {
    let own = root.appending(path: ".build/python/bin/python3").path
    return ProcessInfo.processInfo.environment["HEARSAY_PYTHON"]
      ?? (FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
  }()

  /// Whether pexpect and pyte are there.
  public static let hasTerminal: Bool = (try? run(["-c", "import pexpect, pyte"]).status) == 0

  /// Why tests that need them are skipped.
  public static let whatIsMissing = "python3 has no pexpect or no pyte: see Tests/Terminal"

  /// Runs a script from the root of the package; its exit status, and all that it printed.
  public static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [executable] + arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
