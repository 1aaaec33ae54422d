#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file of history entries: one a line, with line breaks written `\n` and backslashes `\\`.
public struct HistoryFile: Sendable {
  /// Why the file could not be used.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was tried.
    public var operation: String
    /// The file.
    public var path: String
    /// The system's error number.
    public var code: Int32

    /// The sentence for the user.
    public var description: String {
      "cannot \(operation) \(path): \(String(cString: strerror(code)))"
    }
  }

  /// An entry longer than this stays out of the file.
  static let longestEntry = 1 << 16
  /// A file longer than this is not read: it is not a history.
  static let longestFile = 1 << 26

  let path: String

  /// Names the file.
  ///
  /// It need not exist, nor its folder. A symbolic link is followed, not replaced.
  public init(path: String) {
    if let resolved = realpath(path, nil) {
      self.path = String(cString: resolved)
      free(resolved)
    } else {
      self.path = path
    }
  }

  // MARK: - The format

  static func encoded(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\\": line += "\\\\"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\n"
  }

  static func decoded(_ line: some StringProtocol) -> String {
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): entry.append("\n")
      case (true, "r"): entry.append("\r")
      case (true, "\\"): entry.append("\\")
      // Not written by us: keep what is there.
      case (true, _): entry.append(contentsOf: ["\\", scalar])
      case (false, _): entry.append(scalar)
      }
      isEscaped = false
    }
    if isEscaped { entry.append("\\") }
    return String(entry)
  }

  // MARK: - The file

  func read() throws(Failure) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw failure("read")
    }
    defer { close(file) }
    return try entries(of: file)
  }

  func append(_ entry: String) throws(Failure) {
    let line = Self.encoded(entry)
    guard line.utf8.count <= Self.longestEntry else { return }
    let file = try lockedFile()
    defer { close(file) }
    // A session that died within a line must not spoil this one.
    var last: UInt8 = UInt8(ascii: "\n")
    let end = lseek(file, 0, SEEK_END)
    if end > 0, pread(file, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") {
      try write("\n", to: file)
    }
    try write(line, to: file)
  }

  func rewrite(_ change: ([String]) -> [String]) throws(Failure) {
    let file = try lockedFile()
    defer { close(file) }
    let old = try entries(of: file)
    let new = change(old)
    guard new != old else { return }
    var name = Array((path + ".XXXXXX").utf8CString)
    // mkstemp gives the mode 600.
    let fresh = mkstemp(&name)
    guard fresh >= 0 else { throw failure("replace") }
    do throws(Failure) {
      try write(new.map(Self.encoded).joined(), to: fresh)
      guard fsync(fresh) == 0, rename(name, path) == 0 else { throw failure("replace") }
      close(fresh)
    } catch {
      close(fresh)
      unlink(name)
      throw error
    }
  }

  /// Opens the file for writing, with the lock that all sessions take.
  private func lockedFile() throws(Failure) -> Int32 {
    for _ in 0..<16 {
      var file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      if file < 0, errno == ENOENT {
        makeFolders()
        file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      }
      guard file >= 0 else { throw failure("write") }
      while flock(file, LOCK_EX) != 0 {
        guard errno == EINTR else {
          close(file)
          throw failure("lock")
        }
      }
      // Another session may have put a new file in place while we waited.
      var mine = stat()
      var current = stat()
      if fstat(file, &mine) == 0, stat(path, &current) == 0, mine.st_ino == current.st_ino,
        mine.st_dev == current.st_dev
      {
        if mine.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
        return file
      }
      close(file)
    }
    errno = EBUSY
    throw failure("lock")
  }

  private func makeFolders() {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }

  private func entries(of file: Int32) throws(Failure) -> [String] {
    var information = stat()
    guard fstat(file, &information) == 0 else { throw failure("read") }
    let size = Int(information.st_size)
    guard size <= Self.longestFile else {
      errno = EFBIG
      throw failure("read")
    }
    guard information.st_mode & S_IFMT == S_IFREG else {
      errno = EINVAL
      throw failure("read")
    }
    var offset = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while offset < size {
        let rest = buffer.baseAddress.map { $0 + offset }
        let count = pread(file, rest, size - offset, off_t(offset))
        if count < 0, errno == EINTR { continue }
        if count < 0 { failed = true }
        if count <= 0 { break }
        offset += count
      }
      initialized = offset
    }
    if failed { throw failure("read") }
    return bytes.split(separator: UInt8(ascii: "\n"))
      .map { Self.decoded(String(decoding: $0, as: UTF8.self)) }
  }

  private func write(_ text: String, to file: Int32) throws(Failure) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write") }
      bytes.removeFirst(count)
    }
  }

  private func failure(_ operation: String) -> Failure {
    Failure(operation: operation, path: path, code: errno)
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
