#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The names of files that a path can go on with.
enum FileNames {
  /// The last part of a path as it was typed, and the names in its folder that begin with it.
  ///
  /// Folders end in a slash. Hidden files are there only after a full stop.
  static func completing(
    _ path: String, endings: [String]?
  ) -> (typed: String, names: [String]) {
    let slash = path.lastIndex(of: "/")
    let typed = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let folder = slash.map { TextFile(String(path[...$0])).path } ?? "./"
    guard let directory = opendir(folder) else { return (typed, []) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = Self.name(of: entry)
      guard name != ".", name != "..", name.hasPrefix(typed) else { continue }
      guard !name.hasPrefix(".") || typed.hasPrefix(".") else { continue }
      var information = stat()
      guard stat(folder + name, &information) == 0 else { continue }
      if information.st_mode & S_IFMT == S_IFDIR {
        names.append(name + "/")
      } else if endings.map({ $0.contains { name.hasSuffix($0) } }) ?? true {
        names.append(name)
      }
    }
    return (typed, names.sorted())
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
