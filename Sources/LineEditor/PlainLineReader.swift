#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads lines from a pipe, a file or a dumb terminal, without prompts and without editing.
///
/// Lines end with LF or CRLF. Bytes that are not UTF-8 become U+FFFD, and a byte order mark at the
/// start is left out.
public final class PlainLineReader {
  /// Why a line could not be read.
  public enum Failure: Error, Equatable, Sendable {
    /// The line has more bytes than the limit; the rest of it is skipped.
    case lineTooLong(limit: Int)
    /// The system's error number.
    case unreadable(code: Int32)
  }

  private let file: Int32
  private let limit: Int
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// Makes a reader of a file descriptor, standard input by default.
  ///
  /// - Parameter limit: the longest line, or entry of several lines, in bytes.
  public init(file: Int32 = 0, limit: Int = 1 << 24) {
    self.file = file
    self.limit = max(limit, 1)
  }

  /// Reads the next line, without its line break.
  public func readLine() throws(Failure) -> Outcome {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if position == bytes.count {
        guard try fill() else { return .interrupted }
      }
      let rest = bytes[position...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      if isTooLong || line.count + (end ?? bytes.count) - position > limit {
        isTooLong = true
        line = []
      } else {
        line += rest[..<(end ?? bytes.count)]
      }
      position = end.map { $0 + 1 } ?? bytes.count
      guard end != nil || isAtEnd else { continue }
      if isTooLong { throw Failure.lineTooLong(limit: limit) }
      if end == nil, line.isEmpty { return .endOfInput }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      defer { isAtStart = false }
      if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      return .line(String(decoding: line, as: UTF8.self))
    }
  }

  /// Reads lines until they make a whole entry, or the input ends.
  public func readEntry(isComplete: (String) -> Bool) throws(Failure) -> Outcome {
    var entry: String?
    while true {
      switch try readLine() {
      case .interrupted: return .interrupted
      case .endOfInput: return entry.map(Outcome.line) ?? .endOfInput
      case .line(let line):
        let text = entry.map { $0 + "\n" + line } ?? line
        if isComplete(text) { return .line(text) }
        guard text.utf8.count <= limit else { throw Failure.lineTooLong(limit: limit) }
        entry = text
      }
    }
  }

  /// Reads more bytes; false where the interrupt signal ended the wait.
  private func fill() throws(Failure) -> Bool {
    guard !isAtEnd else { return true }
    var code: Int32 = 0
    var isInterrupted = false
    bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
      var count = -1
      repeat {
        count = read(file, buffer.baseAddress, buffer.count)
        code = count < 0 ? errno : 0
        isInterrupted = code == EINTR && Interrupts.isRequested
      } while code == EINTR && !isInterrupted
      initialized = max(count, 0)
    }
    position = 0
    if isInterrupted { return false }
    if code != 0 { throw Failure.unreadable(code: code) }
    isAtEnd = bytes.isEmpty
    return true
  }
}
