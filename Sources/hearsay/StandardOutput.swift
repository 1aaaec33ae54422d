import Glibc

/// Ends the process with a status.
func exit(withStatus status: Int32) -> Never { exit(status) }

/// The results' channel. A pipe that was closed ends the program quietly; a full disk is an error.
enum StandardOutput {
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in write(bytes) }
  }

  static func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if fwrite(start, 1, bytes.count, stdout) < bytes.count { fail(errno) }
  }

  static func flush() {
    if fflush(stdout) != 0 { fail(errno) }
  }

  private static func fail(_ code: Int32) -> Never {
    if code == EPIPE { exit(0) }
    StandardError.write("error: the output cannot be written: \(String(cString: strerror(code)))\n")
    // Not `exit`, which would try to write once more.
    _exit(3)
  }
}

/// The channel for progress, warnings and errors.
enum StandardError {
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = fwrite(start, 1, bytes.count, stderr)
    }
  }
}
