// What people write that is not CQL, and what they are told.

extension PatternParser {
  /// What comes next, for a message.
  var nextThing: String {
    guard position < bytes.count else { return "the end of the pattern" }
    return "`\(String(decoding: bytes[nextRange], as: UTF8.self))`"
  }

  /// The next name or character.
  var nextRange: Range<Int> {
    guard let first = current else { return bytes.count..<bytes.count }
    var end = position + 1
    if Self.isWordPart(first) {
      while let byte = byte(at: end), Self.isWordPart(byte) { end += 1 }
    }
    return position..<end
  }

  /// Refuses quotation marks that a word processor made.
  func refuseMark() throws(PatternError) {
    guard let opening = typographicMark(at: position) else { return }
    var end = position + opening
    while end < bytes.count, typographicMark(at: end) == nil,
      bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "\"")
    {
      end += 1
    }
    let content = String(decoding: bytes[(position + opening)..<end], as: UTF8.self)
    end += typographicMark(at: end) ?? 0
    let mark = String(decoding: bytes[position..<(position + opening)], as: UTF8.self)
    throw PatternError(
      "\(mark) is no quotation mark of a pattern", at: position..<end,
      hint: "write \"\(content)\"")
  }

  /// The length of a typographic quotation mark at a place.
  private func typographicMark(at index: Int) -> Int? {
    guard let first = byte(at: index), let second = byte(at: index + 1) else { return nil }
    if first == 0xC2, second == 0xAB || second == 0xBB { return 2 }
    guard first == 0xE2, second == 0x80, let third = byte(at: index + 2) else { return nil }
    return (0x98...0x9F).contains(third) || third == 0xB9 || third == 0xBA ? 3 : nil
  }

  /// The end of a word in running text: an apostrophe between letters belongs to it.
  private func endOfWord(from start: Int) -> Int {
    var end = start
    while let byte = byte(at: end) {
      let isInside =
        byte == UInt8(ascii: "'") && end > start
        && (self.byte(at: end + 1).map(Self.isWordPart) ?? false)
      guard Self.isWordPart(byte) || isInside else { break }
      end += 1
    }
    return end
  }

  /// The error for a word that stands where a token expression should.
  func bareWords() -> PatternError {
    let range = position..<endOfWord(from: position)
    let word = String(decoding: bytes[range], as: UTF8.self)
    switch word {
    case "TAB":
      return PatternError(
        "TAB queries are not part of Hearsay", at: range,
        hint: "write the gaps as []{0,3} between the words")
    case "cut":
      return PatternError("`cut` is no part of a pattern", at: range, hint: "use `| take 10`")
    case "MU", "meet", "union":
      return PatternError(
        "`\(word)` stands at the head of a pattern only", at: range,
        hint: "inside a pattern use near(a, b, n)")
    default: break
    }
    if byte(at: range.upperBound) == UInt8(ascii: ":"), word.utf8.allSatisfy(Self.isDigit) {
      return PatternError(
        "a label is a name, not a number", at: range, hint: "write a:[…] and a.lemma")
    }
    var end = range.upperBound
    var words = [word]
    while byte(at: end) == 0x20, let next = byte(at: end + 1), Self.isWordPart(next),
      next != UInt8(ascii: "-")
    {
      let nextEnd = endOfWord(from: end + 1)
      let following = String(decoding: bytes[(end + 1)..<nextEnd], as: UTF8.self)
      if ["within", "containing", "expand"].contains(following) { break }
      words.append(following)
      end = nextEnd
    }
    let quoted = words.map { "\"\($0)\"" }.joined(separator: " ")
    return PatternError(
      words.count == 1 ? "a word needs quotation marks" : "words need quotation marks",
      at: range.lowerBound..<end, hint: "write \(quoted)")
  }

  /// The error for something that is not the beginning of an element.
  func notAnElement() throws(PatternError) -> PatternError {
    try refuseMark()
    guard let byte = current else {
      return PatternError(
        "the pattern ends where a token should come", at: position..<position,
        hint: "any token is written []")
    }
    if Self.isWordPart(byte) { return bareWords() }
    let hint: String? =
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "{"):
        "it needs something before it to repeat, such as []"
      case UInt8(ascii: ")"), UInt8(ascii: "]"): "nothing is open here that it would close"
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        "an edge needs a token before it: [lemma=\"say\"] >nsubj []"
      case UInt8(ascii: "&"): "conditions on labelled tokens stand after ::"
      case UInt8(ascii: "~"): "references keep their labels; leave `~` out"
      default: "a token is written \"word\" or [attribute=\"value\"]"
      }
    return PatternError("\(nextThing) cannot stand here", at: nextRange, hint: hint)
  }

  /// The error for something that follows a complete pattern.
  func notAClause() throws(PatternError) -> PatternError {
    try refuseMark()
    guard let byte = current else {
      return PatternError("the pattern ends too early", at: position..<position)
    }
    if byte == UInt8(ascii: ";") {
      return PatternError(
        "a pattern has no `;`", at: nextRange, hint: "its end is the closing backquote")
    }
    if byte == UInt8(ascii: "=") {
      return PatternError(
        "a pattern cannot be assigned here", at: nextRange,
        hint: "use let name = `pattern` outside the backquotes")
    }
    if byte == UInt8(ascii: ":") {
      return PatternError(
        "`:` has no label before it and no second `:` after it", at: nextRange,
        hint: "a label is written name:[…], a condition on labels after ::")
    }
    return try notAnElement()
  }
}
