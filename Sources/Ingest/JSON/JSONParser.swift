import TextModel

/// Parses JSON over bytes, without recursion, so that no input can exhaust the stack.
struct JSONParser {
  /// How deep values may be nested.
  static let deepestNesting = 512

  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A list or object whose end has not come.
  private struct Open {
    var isObject: Bool
    var elements: [JSONValue] = []
    var members: [JSONValue.Member] = []
    var name = ""
  }

  /// One value and nothing else.
  mutating func wholeText() throws(JSONError) -> JSONValue {
    if let offset = bytes.withUnsafeBufferPointer({ UTF8Validation.firstInvalidOffset(in: $0) }) {
      throw error("not UTF-8", at: offset)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw error("text after the end of the value") }
    return value
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return index >= bytes.count
  }

  /// The next value; the bytes must be well-formed UTF-8.
  mutating func value() throws(JSONError) -> JSONValue {
    var open: [Open] = []
    while true {
      // A value starts here, unless a list or object is empty.
      skipSpace()
      var finished: JSONValue?
      switch peek() {
      case UInt8(ascii: "["):
        index += 1
        skipSpace()
        if peek() == UInt8(ascii: "]") {
          index += 1
          finished = .array([])
        } else {
          try push(Open(isObject: false), &open)
        }
      case UInt8(ascii: "{"):
        index += 1
        skipSpace()
        if peek() == UInt8(ascii: "}") {
          index += 1
          finished = .object([])
        } else {
          try push(Open(isObject: true, name: try memberName()), &open)
        }
      default: finished = try scalar()
      }
      guard var value = finished else { continue }
      // The value is complete; so may be what holds it.
      closing: while true {
        guard let last = open.indices.last else { return value }
        if open[last].isObject {
          open[last].members.append(JSONValue.Member(name: open[last].name, value: value))
        } else {
          open[last].elements.append(value)
        }
        skipSpace()
        switch peek() {
        case UInt8(ascii: ","):
          index += 1
          if open[last].isObject { open[last].name = try memberName() }
          break closing
        case UInt8(ascii: "]") where !open[last].isObject,
          UInt8(ascii: "}") where open[last].isObject:
          index += 1
          let whole = open.removeLast()
          value = whole.isObject ? .object(whole.members) : .array(whole.elements)
        case nil:
          throw error("the text ends inside \(open[last].isObject ? "an object" : "a list")")
        default:
          throw error(open[last].isObject ? "expected , or }" : "expected , or ]")
        }
      }
    }
  }

  private func push(_ value: Open, _ open: inout [Open]) throws(JSONError) {
    guard open.count < Self.deepestNesting else {
      throw error("nested deeper than \(Self.deepestNesting) levels")
    }
    open.append(value)
  }

  private mutating func memberName() throws(JSONError) -> String {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else {
      throw error(peek() == nil ? "the text ends inside an object" : "expected a name in quotes")
    }
    let name = try string()
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw error("expected : after the name") }
    index += 1
    return name
  }

  private mutating func scalar() throws(JSONError) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte.isASCIIDigit || byte == UInt8(ascii: "-"): return try number()
    case nil: throw error("the text ends where a value should be")
    default: throw error("expected a value")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error("expected a value") }
    index += word.utf8.count
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    if peek() == UInt8(ascii: "-") { index += 1 }
    let firstDigit = index
    guard let first = peek(), first.isASCIIDigit else { throw error("expected a digit") }
    skipDigits()
    if first == UInt8(ascii: "0"), index - firstDigit > 1 {
      throw error("a number may not start with 0", at: start)
    }
    var isWhole = true
    if peek() == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      guard peek()?.isASCIIDigit == true else { throw error("expected a digit after the point") }
      skipDigits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      guard peek()?.isASCIIDigit == true else { throw error("expected a digit in the exponent") }
      skipDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else {
      throw error("a number too large to hold", at: start)
    }
    return .number(number)
  }

  private mutating func skipDigits() {
    while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    let opening = index
    index += 1
    var runStart = index
    var buffer: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let end = index
        index += 1
        if buffer.isEmpty { return String(decoding: bytes[runStart..<end], as: UTF8.self) }
        buffer += bytes[runStart..<end]
        return String(decoding: buffer, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        buffer += bytes[runStart..<index]
        try escape(&buffer)
        runStart = index
      } else if byte < 0x20 {
        throw error(
          "a control character in a text must be written as \\u00\(byte < 16 ? "0" : "1")…")
      } else {
        index += 1
      }
    }
    throw error("a text in quotes is not closed", at: opening)
  }

  private mutating func escape(_ buffer: inout [UInt8]) throws(JSONError) {
    let start = index
    index += 1
    guard let letter = peek() else { throw error("the text ends inside a text in quotes") }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): buffer += Array(String(Character(try escapedScalar())).utf8)
    default: throw error("no such escape", at: start)
    }
  }

  /// The scalar of `\u` and four digits, or of two of them that are a surrogate pair.
  ///
  /// Half of a pair alone, which some writers leave behind, becomes U+FFFD.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if (0xD800...0xDBFF).contains(unit), bytes[index...].starts(with: Array("\\u".utf8)) {
      let saved = index
      index += 2
      let low = try hexadecimal()
      if (0xDC00...0xDFFF).contains(low) {
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
      }
      index = saved
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw error("the text ends inside a text in quotes") }
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: throw error("expected four hexadecimal digits after \\u")
      }
      index += 1
    }
    return value
  }

  // MARK: Bytes

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while index < bytes.count,
      bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09
    {
      index += 1
    }
  }

  private func error(_ message: String, at offset: Int? = nil) -> JSONError {
    let offset = offset ?? index
    let place = TextPlace(of: offset, in: bytes)
    return JSONError(
      message: message, byteOffset: offset, line: place.line, column: place.column)
  }
}
