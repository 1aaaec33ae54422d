import Foundation

/// A file packed with xz, unpacked by the program of that name.
struct XZFile {
  /// Why a packed file cannot be read.
  enum Failure: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case unpacking(path: String, status: Int32)

    var description: String {
      switch self {
      case .missing(let path): "\(path) cannot be read"
      case .unpacking(let path, let status): "xz could not unpack \(path) (status \(status))"
      }
    }
  }

  /// Where the file lies.
  let url: URL

  /// The unpacked bytes.
  ///
  /// - Throws: `Failure`, or what starting the program throws.
  func contents() throws -> Data {
    guard FileManager.default.isReadableFile(atPath: url.path) else {
      throw Failure.missing(path: url.path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", "--", url.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let contents = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure.unpacking(path: url.path, status: process.terminationStatus)
    }
    return contents
  }
}
