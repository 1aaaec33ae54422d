import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The terminal of the process's standard input and output.
public enum Terminal {
  /// The size of a terminal in character cells.
  public struct Size: Equatable, Sendable {
    /// How many characters fit into a row.
    public var columns: Int
    /// How many rows there are.
    public var rows: Int
  }

  /// Whether standard input and standard output are both a terminal.
  public static var isInteractive: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Whether standard output is a terminal.
  public static var hasOutput: Bool { isatty(1) == 1 }

  /// Whether the terminal can only print line after line (`TERM` is `dumb`, or says nothing).
  public static var isDumb: Bool {
    switch variable("TERM") {
    case nil, "", "dumb", "cons25", "emacs": true
    default: false
    }
  }

  /// The size of standard output's terminal; nil where it has none.
  public static var size: Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard clibedit_terminal_size(&columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Whether this terminal wraps rows anew that became too long when its window got narrower.
  ///
  /// Most terminals of today do. xterm, rxvt, GNU screen and the Linux console cut the rows off.
  static var isReflowing: Bool {
    if variable("XTERM_VERSION") != nil { return false }
    let name = variable("TERM") ?? ""
    if name.hasPrefix("rxvt") || name == "linux" || name.hasPrefix("vt") { return false }
    return !(name.hasPrefix("screen") && variable("TMUX") == nil)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes all of a text to standard output, past the buffers of the C library.
  static func write(_ text: String) {
    guard !text.isEmpty else { return }
    // What the program has printed must come first.
    fflush(nil)
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = systemWrite(1, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count > 0 {
          offset += count
        } else if errno == EAGAIN {
          var ready = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
          _ = poll(&ready, 1, 1000)
        } else if errno != EINTR {
          // The terminal is gone; the next read says so.
          return
        }
      }
    }
  }

  /// Reads what standard input has, at most one buffer full; empty at its end, nil on an error.
  static func read() -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, initialized in
      var count = -1
      repeat {
        count = systemRead(0, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      failed = count < 0
      initialized = max(count, 0)
    }
    return failed ? nil : bytes
  }
}

// The names of the type's own functions hide those of the C library.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}
