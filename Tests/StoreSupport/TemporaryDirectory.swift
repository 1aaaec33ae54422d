#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A directory that is removed with its contents when the value goes.
public final class TemporaryDirectory {
  /// Its path.
  public let path: String

  /// A new directory.
  public init() throws {
    var template = Array("/tmp/hearsay-store.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw CannotMakeDirectory(code: errno) }
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// The path of something in it.
  public func callAsFunction(_ name: String) -> String { path + "/" + name }

  private static func remove(_ path: String) {
    // A link to a directory is removed, not what it leads to.
    var status = stat()
    let isDirectory = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isDirectory, let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(stream)
    }
    removeEntry(path)
  }
}

/// A directory could not be made.
struct CannotMakeDirectory: Error {
  let code: Int32
}

private func removeEntry(_ path: String) { _ = remove(path) }
