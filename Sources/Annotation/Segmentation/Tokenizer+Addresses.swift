extension Tokenizer {
  /// The end of a URL or e-mail address at an offset, without the punctuation that follows it.
  func addressEnd(at start: Int, limit: Int) -> Int? {
    guard text.isClass(start, .alphanumeric) else { return nil }
    var isAddress = false
    var index = start
    var at: Int?
    // The scheme or the host name decides within a few hundred bytes.
    let reach = min(limit, start + 320)
    scan: while index < reach {
      switch text[index] {
      case UInt8(ascii: ":"):
        if index > start, text[index + 1] == UInt8(ascii: "/"),
          text[index + 2] == UInt8(ascii: "/"),
          index + 2 < limit
        {
          isAddress = true
          break scan
        }
        if text.matches("mailto:", at: start, limit: limit)
          || text.matches("doi:", at: start, limit: limit)
        {
          isAddress = true
          break scan
        }
        break scan
      case UInt8(ascii: "@"):
        if index > start, text.isClass(index + 1, .alphanumeric), index + 1 < limit { at = index }
        break scan
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        // A path after a host name: "example.com/news".
        isAddress = hostName(start, index)
        break scan
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
        UInt8(ascii: ";"):
        break scan
      default: index += 1
      }
    }
    if let at { return endOfMailbox(after: at, limit: limit) }
    if !isAddress {
      guard text.matches("www.", at: start, limit: limit) else { return nil }
    }
    return trimmed(start, endOfAddress(start, limit: limit))
  }

  private func hostName(_ start: Int, _ end: Int) -> Bool {
    var stop = end
    while stop > start, end - stop < 12, text[stop - 1] != UInt8(ascii: ".") { stop -= 1 }
    guard stop > start + 1, text[stop - 1] == UInt8(ascii: "."), text.isClass(stop, .lower) else {
      return false
    }
    return lexicon.domains.contains(text, stop, end)
  }

  private func endOfMailbox(after at: Int, limit: Int) -> Int {
    var end = at + 1
    while end < limit {
      let byte = text[end]
      let isPart =
        text.isClass(end, .alphanumeric) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".")
      guard isPart else { break }
      end += 1
    }
    return trimmed(at, end)
  }

  /// The end of the bytes that may stand in an address; angle brackets and quotes may not.
  private func endOfAddress(_ start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      switch text[end] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        return end
      case 0xE2:
        let (value, _) = text.scalar(at: end)
        if value >= 0x2018 && value <= 0x201F || value == 0x2026 { return end }
        end += 1
      default: end += 1
      }
    }
    return end
  }

  /// The address without punctuation at its end; a bracket stays if it was opened within.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    var depth = 0
    for index in start..<end {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
    }
    while end > start + 1 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
        end -= 1
      case UInt8(ascii: ")"):
        if depth >= 0 { return end }
        depth += 1
        end -= 1
      default: return end
      }
    }
    return end
  }
}
