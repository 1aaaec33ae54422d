/// One key press, or one run of text, as the terminal sent it.
enum Key: Equatable {
  /// A key with a command.
  case command(Command)
  /// A control character without a command of ours, for libedit to look up.
  case other(UInt32)
  /// Characters typed, or sent faster than they were read.
  case text([Unicode.Scalar])
  /// A bracketed paste, already free of control characters but for line breaks and tabs.
  case paste([Unicode.Scalar])
  /// A key that means nothing to us, such as F5; it must not leave its bytes in the line.
  case ignored
}

/// Splits the bytes of a terminal into keys.
///
/// Escape sequences follow ECMA-48 (CSI: parameter bytes, intermediate bytes, final byte) and the
/// keys of xterm and its descendants. Text is UTF-8; wrong bytes become U+FFFD.
struct KeyReader {
  /// A longer paste is cut here, so that no terminal can fill the memory.
  static let pasteLimit = 1 << 20

  private var bytes: [UInt8] = []
  private var position = 0
  /// Whether a paste has begun and not ended.
  private(set) var isPasting = false
  private var scanned = 0

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Whether bytes wait that have not been made into keys.
  var hasBytes: Bool { position < bytes.count }

  /// Takes what was read from the terminal.
  mutating func append(_ more: some Sequence<UInt8>) {
    if position == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      position = 0
      scanned = 0
    }
    bytes.append(contentsOf: more)
  }

  /// The next key, or nil where its bytes have not all come yet.
  ///
  /// - Parameter isFinal: no more bytes came for a while: what is there is all of the key.
  mutating func next(isFinal: Bool) -> Key? {
    if isPasting { return nextPaste() }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if byte == Self.escape { return nextEscape(isFinal: isFinal) }
    if byte < 0x20 || byte == 0x7F {
      position += 1
      return Command(rawValue: UInt32(byte)).map(Key.command)
        ?? (byte == 0 ? .ignored : .other(UInt32(byte)))
    }
    return nextText(isFinal: isFinal)
  }

  private mutating func nextText(isFinal: Bool) -> Key? {
    var end = position
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != 0x7F { end += 1 }
    if end == bytes.count, !isFinal { end -= incompleteTail(upTo: end) }
    guard end > position else { return nil }
    let scalars = Array(String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars)
      .filter { !(0x80...0x9F).contains($0.value) }
    position = end
    return scalars.isEmpty ? .ignored : .text(scalars)
  }

  /// The number of bytes at the end that begin a character without ending it.
  private func incompleteTail(upTo end: Int) -> Int {
    for back in 1...3 where end - back >= position {
      let byte = bytes[end - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }

  private mutating func nextEscape(isFinal: Bool) -> Key? {
    guard position + 1 < bytes.count else {
      guard isFinal else { return nil }
      position += 1
      return .other(UInt32(Self.escape))
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "["): return nextControlSequence(isFinal: isFinal)
    case UInt8(ascii: "O"):
      guard position + 2 < bytes.count else { return incomplete(isFinal: isFinal) }
      let final = bytes[position + 2]
      position += 3
      return Self.key(final: final, parameters: [])
    default:
      // Escape and a key: libedit finds it in its map.
      position += 1
      return .other(UInt32(Self.escape))
    }
  }

  private mutating func incomplete(isFinal: Bool) -> Key? {
    guard isFinal else { return nil }
    position = bytes.count
    return .ignored
  }

  private mutating func nextControlSequence(isFinal: Bool) -> Key? {
    var end = position + 2
    // The Linux console sends its function keys as CSI [ and a letter.
    if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      guard end + 1 < bytes.count else { return incomplete(isFinal: isFinal) }
      position = end + 2
      return .ignored
    }
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return incomplete(isFinal: isFinal) }
    let final = bytes[end]
    let parameters = String(decoding: bytes[(position + 2)..<end], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    // A byte that no sequence contains: the sequence was cut off, and the byte is a key of its own.
    position = (0x40...0x7E).contains(final) ? end + 1 : end
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      isPasting = true
      scanned = position
      return nextPaste()
    }
    return Self.key(final: final, parameters: parameters)
  }

  private mutating func nextPaste() -> Key? {
    let marker = Self.pasteEnd
    var index = max(position, scanned)
    while index + marker.count <= bytes.count {
      if bytes[index] == Self.escape,
        bytes[index..<(index + marker.count)].elementsEqual(marker)
      {
        let content = bytes[position..<min(index, position + Self.pasteLimit)]
        isPasting = false
        position = index + marker.count
        return .paste(Self.pasted(content))
      }
      index += 1
    }
    scanned = index
    if scanned - position > Self.pasteLimit * 2 {
      // Far over the limit: forget what would be cut anyway, but not the start of a marker.
      bytes.removeSubrange((position + Self.pasteLimit)..<scanned)
      scanned = position + Self.pasteLimit
    }
    return nil
  }

  /// The text of a paste: line breaks as line feeds, and no other control characters but tabs.
  static func pasted(_ content: some Collection<UInt8>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in String(decoding: content, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !afterReturn { result.append("\n") }
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F: break
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }

  /// The meaning of a control sequence; the second parameter is xterm's sum of modifier keys.
  private static func key(final: UInt8, parameters: [Int]) -> Key {
    let modifiers = parameters.count > 1 ? max(parameters[1] - 1, 0) : 0
    let withControlOrAlt = modifiers & 0b110 != 0
    switch final {
    case UInt8(ascii: "A"): return .command(.up)
    case UInt8(ascii: "B"): return .command(.down)
    case UInt8(ascii: "C"): return .command(withControlOrAlt ? .wordRight : .right)
    case UInt8(ascii: "D"): return .command(withControlOrAlt ? .wordLeft : .left)
    case UInt8(ascii: "H"): return .command(withControlOrAlt ? .entryStart : .lineStart)
    case UInt8(ascii: "F"): return .command(withControlOrAlt ? .entryEnd : .lineEnd)
    case UInt8(ascii: "M"): return .command(.accept)
    case UInt8(ascii: "~"):
      switch parameters.first {
      case 1, 7: return .command(withControlOrAlt ? .entryStart : .lineStart)
      case 4, 8: return .command(withControlOrAlt ? .entryEnd : .lineEnd)
      case 3: return .command(withControlOrAlt ? .killWordForward : .deleteForward)
      case 5: return .command(.prefixOlder)
      case 6: return .command(.prefixNewer)
      // xterm's modifyOtherKeys: Return with a modifier.
      case 27 where parameters.count > 2 && parameters[2] == 13: return .command(.newline)
      default: return .ignored
      }
    case UInt8(ascii: "u") where parameters.first == 13:
      return .command(modifiers == 0 ? .accept : .newline)
    default: return .ignored
    }
  }
}
