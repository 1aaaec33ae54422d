import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Terminal {
  /// A key pressed while no entry is being edited, as in a pager.
  public enum Keystroke: Equatable, Sendable {
    /// A key that types something, such as the space bar.
    case character(Character)
    /// Return.
    case enter
    /// The arrow up.
    case up
    /// The arrow down.
    case down
    /// The key for a page back.
    case pageUp
    /// The key for a page on.
    case pageDown
    /// The key for the start.
    case home
    /// The key for the end.
    case end
    /// ^C, which is taken here and not seen by the next query.
    case interrupt
    /// The window has got another size.
    case resized
    /// The terminal is gone, or ^D was pressed.
    case endOfInput
    /// Any other key.
    case other
  }

  /// Waits for one key, without echo; the terminal is as usual before and after.
  ///
  /// Keys pressed after it stay with the terminal for whoever reads next.
  public static func readKey() -> Keystroke {
    guard clibedit_enter_line() else { return .endOfInput }
    defer {
      clibedit_leave_line()
      Interrupts.reset()
    }
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { return .endOfInput }
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    guard tcsetattr(0, TCSADRAIN, &modes) == 0 else { return .endOfInput }
    clibedit_use_raw_modes()
    var reader = KeyReader()
    while true {
      var events: UInt32 = 0
      // The rest of a key that comes as several bytes comes at once.
      switch clibedit_wait(reader.hasBytes ? 50 : -1, &events) {
      case 1:
        guard let byte = readByte() else { return .endOfInput }
        reader.append([byte])
        if let key = reader.next(isFinal: false) { return keystroke(key) }
      case -2:
        guard let key = reader.next(isFinal: true) else { return .other }
        return keystroke(key)
      case 0 where events & UInt32(CLIBEDIT_INTERRUPTED) != 0: return .interrupt
      case 0 where events & UInt32(CLIBEDIT_RESIZED) != 0: return .resized
      case 0: continue
      default: return .endOfInput
      }
    }
  }

  private static func keystroke(_ key: Key) -> Keystroke {
    switch key {
    case .text(let scalars): scalars.first.map { .character(Character($0)) } ?? .other
    case .paste, .ignored, .other: .other
    case .command(let command):
      switch command {
      case .accept, .acceptReturn: .enter
      case .up: .up
      case .down: .down
      case .prefixOlder: .pageUp
      case .prefixNewer: .pageDown
      case .lineStart: .home
      case .lineEnd: .end
      case .deleteForwardOrEnd: .endOfInput
      default: .other
      }
    }
  }
}

private func readByte() -> UInt8? {
  var byte: UInt8 = 0
  while true {
    let count = read(0, &byte, 1)
    if count == 1 { return byte }
    guard count < 0, errno == EINTR else { return nil }
  }
}
