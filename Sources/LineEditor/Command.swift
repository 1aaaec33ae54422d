/// What a key does, numbered by the character that stands for it in libedit's key map.
///
/// The control characters are the keys themselves, with their meaning in emacs. Keys that a
/// terminal sends as escape sequences, and text, come as C1 control characters, which nobody types.
enum Command: UInt32, CaseIterable {
  case lineStart = 0x01
  case left = 0x02
  case deleteForwardOrEnd = 0x04
  case lineEnd = 0x05
  case right = 0x06
  case abort = 0x07
  case deleteBackward = 0x08
  case complete = 0x09
  case accept = 0x0A
  case killToLineEnd = 0x0B
  case clearScreen = 0x0C
  case acceptReturn = 0x0D
  case down = 0x0E
  case up = 0x10
  case searchOlder = 0x12
  case searchNewer = 0x13
  case killToLineStart = 0x15
  case killWordBackward = 0x17
  case yank = 0x19
  case undo = 0x1F
  case deleteBackwardDelete = 0x7F
  case insert = 0x80
  case deleteForward = 0x81
  case wordLeft = 0x82
  case wordRight = 0x83
  case killWordForward = 0x84
  case historyStart = 0x85
  case historyEnd = 0x86
  case prefixOlder = 0x87
  case prefixNewer = 0x88
  case newline = 0x89
  case entryStart = 0x8A
  case entryEnd = 0x8B
  case paste = 0x8C

  /// The keys that follow Escape, or are pressed with Alt, and what they do.
  static let meta: [(key: Character, command: Command)] = [
    ("b", .wordLeft), ("B", .wordLeft), ("f", .wordRight), ("F", .wordRight),
    ("d", .killWordForward), ("D", .killWordForward),
    ("\u{8}", .killWordBackward), ("\u{7F}", .killWordBackward),
    ("p", .prefixOlder), ("P", .prefixOlder), ("n", .prefixNewer), ("N", .prefixNewer),
    ("<", .historyStart), (">", .historyEnd),
    ("\r", .newline), ("\n", .newline), ("\u{C}", .clearScreen),
    // libedit would ask for a command of its own here.
    ("x", .abort), ("X", .abort),
  ]

  /// Keys whose libedit command makes no sense here: quoted insert, flow control, regions (^X ^X).
  static let unused: [UInt32] = [0x0F, 0x11, 0x16, 0x18, 0x1A, 0x1C, 0x1D]
}
