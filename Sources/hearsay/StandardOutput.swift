import Glibc

/// Ends the process at once; nothing is buffered.
func endProcess(_ status: Int32) -> Never { exit(status) }

/// The results' channel.
///
/// A pipe that was closed ends the program quietly; a full disk is an error.
enum StandardOutput {
  /// Makes writing to a closed pipe an error that is seen, rather than a signal that kills.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in write(UnsafeRawBufferPointer(bytes)) }
  }

  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { write($0) }
  }

  static func write(_ bytes: UnsafeRawBufferPointer) {
    let code = Channel.write(bytes, to: STDOUT_FILENO)
    if code == 0 { return }
    if code == EPIPE { endProcess(0) }
    StandardError.write("error: the output cannot be written: \(String(cString: strerror(code)))\n")
    endProcess(3)
  }
}

/// The channel for progress, warnings and errors.
enum StandardError {
  static func write(_ text: String) {
    var text = text
    // Where errors cannot be written there is nobody to tell.
    _ = text.withUTF8 { bytes in Channel.write(UnsafeRawBufferPointer(bytes), to: STDERR_FILENO) }
  }
}

enum Channel {
  /// Writes all bytes; the error code, or 0.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
