import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the conversation is shown.
protocol Display: AnyObject {
  /// Whether a person reads along: with a prompt, a pager and all in one place.
  var isTerminal: Bool { get }
  /// Whether results go to a terminal, whoever writes the entries.
  var writesToTerminal: Bool { get }
  /// Whether the cursor can be moved and the screen cleared.
  var canMoveCursor: Bool { get }
  /// The size of the screen, measured anew each time.
  var size: Terminal.Size? { get }
  /// Whether nobody reads any more.
  var isClosed: Bool { get }
  /// Shows a text: results, and on a terminal all the rest.
  func write(_ text: String)
  /// Shows errors, warnings and notes.
  func writeError(_ text: String)
  /// Waits for a key.
  func readKey() -> Terminal.Keystroke
}

/// Standard output and standard error.
final class StandardDisplay: Display {
  let isTerminal = Terminal.isInteractive
  let writesToTerminal = Terminal.hasOutput
  let canMoveCursor = Terminal.isInteractive && !Terminal.isDumb
  private(set) var isClosed = false

  var size: Terminal.Size? { Terminal.size }

  func write(_ text: String) { write(text, to: 1) }

  func writeError(_ text: String) { write(text, to: isTerminal ? 1 : 2) }

  func readKey() -> Terminal.Keystroke { Terminal.readKey() }

  private func write(_ text: String, to file: Int32) {
    guard !text.isEmpty, !isClosed else { return }
    // What others have printed through the C library must come first.
    fflush(nil)
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = systemWrite(file, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count > 0 {
          offset += count
        } else if count < 0, errno == EAGAIN {
          var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          _ = poll(&ready, 1, 1000)
        } else if count >= 0 || errno != EINTR {
          isClosed = isClosed || file == 1
          return
        }
      }
    }
  }
}

// The names of the type's own functions hide those of the C library.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
