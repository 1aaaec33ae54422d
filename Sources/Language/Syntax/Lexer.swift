import TextModel

/// Cuts a program into lexemes; what cannot be read becomes a diagnostic and a `broken` lexeme.
struct Lexer {
  let source: SourceFile
  private(set) var lexemes: [Lexeme] = []
  var diagnostics: [Diagnostic] = []
  /// The opening mark of text or a pattern that the source ends in, for the REPL to ask for more.
  private(set) var endsInside = false
  var offset = 0
  private var spaced = false

  init(_ source: SourceFile) {
    self.source = source
  }

  /// All lexemes of a source, ending with `.end`.
  static func lex(_ source: SourceFile) -> Lexer {
    var lexer = Lexer(source)
    lexer.run()
    return lexer
  }

  func byte(_ position: Int) -> UInt8? {
    source.bytes.indices.contains(position) ? source.bytes[position] : nil
  }

  func range(_ lower: Int, _ upper: Int) -> SourceRange { SourceRange(source, lower, upper) }

  mutating func emit(_ kind: Lexeme.Kind, from start: Int, to end: Int) {
    lexemes.append(Lexeme(kind: kind, range: range(start, end), spaced: spaced))
    offset = end
    spaced = false
  }

  mutating func report(_ diagnostic: Diagnostic, from start: Int, to end: Int) {
    diagnostics.append(diagnostic)
    emit(.broken, from: start, to: end)
  }

  private mutating func run() {
    while let byte = byte(offset) {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        offset += 1
        spaced = true
      case UInt8(ascii: "\n"):
        emit(.newline, from: offset, to: offset + 1)
      case UInt8(ascii: "#"): comment()
      case UInt8(ascii: "\""): text()
      case UInt8(ascii: "`"): pattern()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
      case UInt8(ascii: "/") where regexMayBegin: regex()
      default:
        if let length = nameLength(at: offset) {
          let name = source.text(offset, offset + length)
          emit(.name(name), from: offset, to: offset + length)
        } else {
          mark()
        }
      }
    }
    emit(.end, from: source.bytes.count, to: source.bytes.count)
  }

  /// A regular expression stands only after `~` and `!~`, so that `/` can divide elsewhere.
  private var regexMayBegin: Bool {
    lexemes.last?.kind == .mark(.matches) || lexemes.last?.kind == .mark(.matchesNot)
  }

  private mutating func comment() {
    let start = offset
    var end = offset
    while let byte = byte(end), byte != UInt8(ascii: "\n") { end += 1 }
    let line = source.text(start, end)
    if line.hasPrefix("##") {
      var words = line.dropFirst(2)
      if words.first == " " { words = words.dropFirst() }
      if words.last == "\r" { words = words.dropLast() }
      emit(.documentation(String(words)), from: start, to: end)
    } else {
      offset = end
      spaced = true
    }
  }

  /// The number of bytes of a name at an offset, or `nil`.
  func nameLength(at start: Int) -> Int? {
    var end = start
    while let byte = byte(end) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        end += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where end > start: end += 1
      case 0x80...:
        let scalar = scalar(at: end)
        guard scalar.value.properties.isAlphabetic || (end > start && scalar.value.isMark) else {
          return end > start ? end - start : nil
        }
        end += scalar.length
      default: return end > start ? end - start : nil
      }
    }
    return end > start ? end - start : nil
  }

  /// The scalar at an offset and its number of bytes.
  func scalar(at start: Int) -> (value: Unicode.Scalar, length: Int) {
    let end = min(start + 4, source.bytes.count)
    let decoded = String(decoding: source.bytes[start..<end], as: UTF8.self)
    guard let first = decoded.unicodeScalars.first else { return (" ", 1) }
    return (first, max(1, min(first.utf8.count, end - start)))
  }

  private mutating func pattern() {
    let start = offset
    var end = offset + 1
    while let byte = byte(end) {
      if byte == UInt8(ascii: "`") {
        emit(.pattern(source.text(start + 1, end)), from: start, to: end + 1)
        return
      }
      end += 1
    }
    endsInside = true
    report(.unclosed("pattern", closing: nil, at: range(start, start + 1)), from: start, to: end)
  }

  private mutating func regex() {
    let start = offset
    var end = offset + 1
    while let byte = byte(end), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\\") {
        end += 2
        continue
      }
      if byte == UInt8(ascii: "/") {
        let flagsLength = nameLength(at: end + 1) ?? 0
        let flags = source.text(end + 1, end + 1 + flagsLength)
        let pattern = source.text(start + 1, end)
        emit(.regex(pattern, flags: flags), from: start, to: end + 1 + flagsLength)
        return
      }
      end += 1
    }
    end = min(end, source.bytes.count)
    report(
      .unclosed("regular expression", closing: "/", at: range(start, start + 1)), from: start,
      to: end)
  }

  private mutating func text() {
    let start = offset
    var end = offset + 1
    var value: [UInt8] = []
    var isBroken = false
    while let byte = byte(end) {
      switch byte {
      case UInt8(ascii: "\""):
        emit(
          isBroken ? .broken : .text(String(decoding: value, as: UTF8.self)), from: start,
          to: end + 1)
        return
      case UInt8(ascii: "\\"):
        guard let (escaped, length) = escape(at: end) else {
          isBroken = true
          diagnostics.append(.unknownEscape(at: range(end, min(end + 2, source.bytes.count))))
          end += 2
          continue
        }
        value += escaped
        end += length
      default:
        value.append(byte)
        end += 1
      }
    }
    endsInside = true
    report(
      .unclosed("text", closing: "\"", at: range(start, start + 1)), from: start,
      to: source.bytes.count)
  }

  /// The bytes that an escape stands for, and its length.
  private func escape(at start: Int) -> ([UInt8], Int)? {
    switch byte(start + 1) {
    case UInt8(ascii: "n"): return ([0x0A], 2)
    case UInt8(ascii: "t"): return ([0x09], 2)
    case UInt8(ascii: "r"): return ([0x0D], 2)
    case UInt8(ascii: "\""): return ([0x22], 2)
    case UInt8(ascii: "\\"): return ([0x5C], 2)
    case UInt8(ascii: "u"):
      guard byte(start + 2) == UInt8(ascii: "{") else { return nil }
      var end = start + 3
      while let digit = byte(end), digit != UInt8(ascii: "}"), end < start + 10 { end += 1 }
      guard byte(end) == UInt8(ascii: "}"),
        let number = UInt32(source.text(start + 3, end), radix: 16),
        let scalar = Unicode.Scalar(number)
      else { return nil }
      return (Array(String(scalar).utf8), end + 1 - start)
    default: return nil
    }
  }

  private mutating func mark() {
    let two = source.text(offset, offset + 2)
    if two.utf8.count == 2, let mark = Mark(rawValue: two) {
      emit(.mark(mark), from: offset, to: offset + 2)
      return
    }
    let (scalar, length) = scalar(at: offset)
    if let mark = Mark(rawValue: String(scalar)) {
      emit(.mark(mark), from: offset, to: offset + length)
      return
    }
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}", "'", "\u{AB}", "\u{BB}":
      typographicText(scalar, length: length)
    case "&":
      let end = offset + (byte(offset + 1) == UInt8(ascii: "&") ? 2 : 1)
      report(.writeWord("and", for: "&", at: range(offset, end)), from: offset, to: end)
    case "!":
      report(
        .writeWord("not", for: "!", at: range(offset, offset + 1)), from: offset, to: offset + 1)
    case "\u{2013}", "\u{2212}":
      let place = range(offset, offset + length)
      report(.writeMinus(at: place), from: offset, to: offset + length)
    case "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{200B}":
      offset += length
      spaced = true
    default:
      let end = offset + length
      report(.strayCharacter(scalar, at: range(offset, end)), from: offset, to: end)
    }
  }

  /// Takes a text in typographic or single quotes whole, so that one mistake gives one error.
  private mutating func typographicText(_ opening: Unicode.Scalar, length: Int) {
    let closings: Set<Unicode.Scalar> = [
      "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "'", "\"", "\u{AB}", "\u{BB}",
    ]
    var end = offset + length
    while let byte = byte(end), byte != UInt8(ascii: "\n") {
      let (scalar, scalarLength) = scalar(at: end)
      end += scalarLength
      if closings.contains(scalar) {
        report(
          .typographicMarks(source.text(offset, end), at: range(offset, end)), from: offset, to: end
        )
        return
      }
    }
    let place = range(offset, offset + length)
    report(.typographicMarks(nil, at: place), from: offset, to: offset + length)
  }
}

extension Unicode.Scalar {
  /// Whether it is a combining mark.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
