import Language

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that the user names.
struct TextFile {
  /// The path, with `~` for the user's folder written out.
  let path: String

  /// The longest program that is read.
  private static let longest = 1 << 26

  init(_ path: String) {
    var path = path
    if path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") {
      path = String(cString: home) + path.dropFirst()
    }
    self.path = path
  }

  /// Whether there is something at the path.
  var exists: Bool { access(path, F_OK) == 0 }

  /// The path from the root, without symbolic links; as it is where there is nothing at it.
  var absolutePath: String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The text, without a byte order mark.
  func read() throws(Diagnostic) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(errno) }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0 else { throw failure(errno) }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.file, "\(path): not a file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(file, &buffer, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= Self.longest else {
        throw Diagnostic(.limit, "\(path): longer than \(Self.longest) bytes")
      }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(.file, "\(path): not UTF-8 text", hint: "save it as UTF-8")
    }
    return text
  }

  /// Writes a new file.
  func create(_ text: String) throws(Diagnostic) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(errno) }
    do throws(Diagnostic) {
      try write(Array(text.utf8), to: file)
    } catch {
      close(file)
      unlink(path)
      throw error
    }
    close(file)
  }

  /// Replaces a file, in one step, so that no half file is ever there.
  func replace(with text: String) throws(Diagnostic) {
    var name = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw failure(errno) }
    do throws(Diagnostic) {
      try write(Array(text.utf8), to: file)
      // mkstemp makes the file private; notebooks are as readable as other files of the user.
      let mask = umask(0)
      umask(mask)
      fchmod(file, 0o666 & ~mask)
      guard fsync(file) == 0, rename(name, path) == 0 else { throw failure(errno) }
    } catch {
      close(file)
      unlink(name)
      throw error
    }
    close(file)
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(Diagnostic) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      rest.removeFirst(count)
    }
  }

  private func failure(_ code: Int32) -> Diagnostic {
    Diagnostic(.file, "\(path): \(SystemError.text(code))")
  }
}

// The names of the type's own functions hide those of the C library.
private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
