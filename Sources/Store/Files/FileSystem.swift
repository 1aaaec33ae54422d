#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is done with the names of files.
enum FileSystem {
  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a directory, with those above it, unless it is there.
  static func createDirectory(_ path: String) throws(StoreError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw .inputOutput(path: path, reason: "not a directory")
      }
    case ENOENT:
      guard let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")), cut > path.startIndex else {
        throw OpenFile.failure(path, ENOENT)
      }
      try createDirectory(String(path[..<cut]))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw OpenFile.failure(path, errno)
      }
    default: throw OpenFile.failure(path, errno)
    }
  }

  /// Writes a file beside, synchronizes it and gives it its name, so that at any moment the old or
  /// the new one is there.
  static func replace(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    let temporary = path + ".new"
    let file = try OpenFile.creating(temporary)
    do throws(StoreError) {
      try file.write(bytes, at: 0)
      try file.synchronize()
      try rename(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Gives a file another name in the same directory and synchronizes the directory.
  static func rename(_ path: String, to newPath: String) throws(StoreError) {
    guard systemRename(path, newPath) == 0 else { throw OpenFile.failure(newPath, errno) }
    try synchronizeDirectory(of: newPath)
  }

  /// Returns when the names in the directory of a path have reached the disk.
  static func synchronizeDirectory(of path: String) throws(StoreError) {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let directory = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    try OpenFile.reading(directory).synchronize()
  }

  /// Removes a file; that it is not there is no error.
  static func remove(_ path: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw OpenFile.failure(path, errno) }
  }

  /// The names of the entries of a directory, without `.` and `..`.
  static func names(in directory: String) throws(StoreError) -> [String] {
    guard let stream = opendir(directory) else { throw OpenFile.failure(directory, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
