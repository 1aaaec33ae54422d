/// Why nothing could be read at all.
public enum IngestError: Error, Sendable, Hashable {
  /// No path was given.
  case noPath
  /// There is nothing at the path.
  case notFound(path: String)
  /// The path may not be read.
  case notPermitted(path: String)
  /// The path leads to a device, a pipe or a socket.
  case notAFileOrFolder(path: String)
  /// The path could not be read, for the reason that the system gives.
  case unreadable(path: String, reason: String)
  /// The paths hold no readable article; `found` says what they do hold.
  case noArticles(paths: [String], found: String, warnings: [IngestWarning])
}

extension IngestError: CustomStringConvertible {
  /// The reason in a sentence, with what to do about it.
  public var description: String {
    switch self {
    case .noPath: return "no file or folder was given"
    case .notFound(let path): return "\(path): there is no such file or folder"
    case .notPermitted(let path): return "\(path): permission to read it is denied"
    case .notAFileOrFolder(let path): return "\(path): neither a file nor a folder"
    case .unreadable(let path, let reason): return "\(path): \(reason)"
    case .noArticles(let paths, let found, let warnings):
      let place = paths.joined(separator: ", ")
      let first = warnings.first.map { "; first problem: \($0)" } ?? ""
      return "\(place): no readable article (\(found))\(first); "
        + "files that are read: \(FileFormat.readableNames)"
    }
  }
}
