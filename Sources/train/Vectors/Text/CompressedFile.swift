import Foundation

/// A file packed with xz or gzip, unpacked by the program of that name.
struct CompressedFile {
  /// Why a packed file cannot be read.
  enum Failure: Error, CustomStringConvertible {
    case missing(path: String)
    case unknownFormat(path: String)
    case unpacking(path: String, program: String, status: Int32)

    var description: String {
      switch self {
      case .missing(let path): "There is no file \(path)."
      case .unknownFormat(let path): "\(path) is packed neither with xz nor with gzip."
      case .unpacking(let path, let program, let status):
        "\(program) could not unpack \(path) (status \(status))."
      }
    }
  }

  /// Where the file lies.
  let url: URL

  /// The unpacked bytes.
  ///
  /// - Throws: `Failure`, or what starting the program throws.
  func contents() throws -> Data {
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw Failure.missing(path: url.path)
    }
    let program: String
    switch url.pathExtension {
    case "xz": program = "xz"
    case "gz": program = "gzip"
    default: throw Failure.unknownFormat(path: url.path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-dc", "--", url.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let contents = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure.unpacking(
        path: url.path, program: program, status: process.terminationStatus)
    }
    return contents
  }
}
