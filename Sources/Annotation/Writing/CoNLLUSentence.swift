import TextModel

/// One sentence on its way into CoNLL-U.
struct CoNLLUSentence {
  let text: TextView
  let tokens: UnsafeBufferPointer<Token>
  /// The sentence's tokens; not empty.
  let range: Range<Int>
  let columns: CoNLLUColumns

  /// No fewer bytes than the sentence takes with comments that name a document.
  func capacity(nameLength: Int) -> Int {
    let start = range.lowerBound == 0 ? 0 : Int(tokens[range.lowerBound].span.start)
    let next =
      range.upperBound < tokens.count ? Int(tokens[range.upperBound].span.start) : text.count
    // Each byte stands in the text line, in a form and a range, and perhaps as an escape of six
    // characters; a character may take three times its bytes when it is normalised.
    return 200 + 6 * nameLength + 20 * max(0, next - start) + 128 * range.count
      + columns.capacity(of: range)
  }

  /// Writes the comment lines that go before the words.
  func writeComments(
    document: String, number: Int, beginsParagraph: Bool, to output: inout ByteCursor
  ) {
    if number == 1 {
      output.append("# newdoc id = ")
      writeIdentifier(document, to: &output)
      output.append(0x0A)
    }
    if beginsParagraph { output.append("# newpar\n") }
    output.append("# sent_id = ")
    writeIdentifier(document, to: &output)
    output.append(UInt8(ascii: "-"))
    output.append(decimal: number)
    output.append("\n# text = ")
    var index = range.lowerBound
    while index < range.upperBound {
      let end = endOfToken(at: index)
      write(span(index, end), to: &output)
      if end < range.upperBound, tokens[end - 1].span.end < tokens[end].span.start {
        output.append(0x20)
      }
      index = end
    }
    output.append(0x0A)
  }

  /// The end of the words of the surface token that begins with a word.
  private func endOfToken(at index: Int) -> Int {
    var end = index + 1
    while end < range.upperBound, tokens[end].continuesToken { end += 1 }
    return end
  }

  /// From the first of some words to the last.
  private func span(_ index: Int, _ end: Int) -> ByteSpan {
    ByteSpan(tokens[index].span.start, tokens[end - 1].span.end)
  }

  /// Writes a line for each word, a line for each token of several words, and the empty line.
  func writeWords(to output: inout ByteCursor) {
    var number = 1
    var index = range.lowerBound
    while index < range.upperBound {
      let end = endOfToken(at: index)
      let count = end - index
      if count > 1 {
        output.append(decimal: number)
        output.append(UInt8(ascii: "-"))
        output.append(decimal: number + count - 1)
        output.append(0x09)
        let isChanged = write(span(index, end), to: &output)
        output.append("\t_\t_\t_\t_\t_\t_\t_\t")
        writeMisc(first: index, last: end - 1, isChanged: isChanged, to: &output)
        output.append(0x0A)
      }
      for word in index..<end {
        output.append(decimal: number)
        output.append(0x09)
        let isChanged = write(tokens[word].span, to: &output)
        output.append(0x09)
        columns.write(word: word, in: range, to: &output)
        if count > 1 {
          output.append(UInt8(ascii: "_"))
        } else {
          writeMisc(first: word, last: word, isChanged: isChanged, to: &output)
        }
        output.append(0x0A)
        number += 1
      }
      index = end
    }
    output.append(0x0A)
  }

  /// Writes the MISC column: the white space around a token where it is not one space after it, and the
  /// token as it stands in the text where it had to be written otherwise.
  private func writeMisc(first: Int, last: Int, isChanged: Bool, to output: inout ByteCursor) {
    let start = Int(tokens[first].span.start)
    let end = Int(tokens[last].span.end)
    let next = last + 1 < tokens.count ? Int(tokens[last + 1].span.start) : text.count
    let before = output.count
    if isChanged {
      output.append("OriginalForm=")
      writeEscaped(start, end, to: &output)
    }
    if first == 0, start > 0 {
      if output.count > before { output.append(UInt8(ascii: "|")) }
      output.append("SpacesBefore=")
      writeEscaped(0, start, to: &output)
    }
    if next - end == 1, text[end] == 0x20 {
      if output.count == before { output.append(UInt8(ascii: "_")) }
      return
    }
    if output.count > before { output.append(UInt8(ascii: "|")) }
    if next <= end, end < text.count {
      output.append("SpaceAfter=No")
    } else {
      // At the end of the text `SpaceAfter=No` would join it to the document after it.
      output.append("SpacesAfter=")
      writeEscaped(end, max(end, next), to: &output)
    }
  }

  /// Writes characters as UDPipe escapes white space, and what it has no escape for as `\u` and digits.
  private func writeEscaped(_ start: Int, _ end: Int, to output: inout ByteCursor) {
    var offset = start
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      switch value {
      case 0x20: output.append("\\s")
      case 0x09: output.append("\\t")
      case 0x0A: output.append("\\n")
      case 0x0D: output.append("\\r")
      case UInt32(UInt8(ascii: "|")): output.append("\\p")
      case UInt32(UInt8(ascii: "\\")): output.append("\\\\")
      case 0x21..<0x7F: output.append(UInt8(truncatingIfNeeded: value))
      default:
        output.append(value > 0xFFFF ? "\\U" : "\\u")
        for shift: UInt32 in value > 0xFFFF ? [20, 16, 12, 8, 4, 0] : [12, 8, 4, 0] {
          output.append(hexadecimal(UInt8(truncatingIfNeeded: value >> shift & 15)))
        }
      }
      offset += length
    }
  }

  /// Writes a name without the characters that identifiers must not have, as `%` and two digits.
  private func writeIdentifier(_ name: String, to output: inout ByteCursor) {
    var name = name
    let isLegal = name.withUTF8 { CoNLLUText.legal($0) == nil }
    let keepsLetters = isLegal && !name.unicodeScalars.contains { $0.properties.isWhitespace }
    for byte in name.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
        || (byte >= 0x80 && !keepsLetters)
      {
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 15))
      } else {
        output.append(byte)
      }
    }
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// Writes a token in the form that the format allows; whether that is another than it has.
  @discardableResult
  private func write(_ span: ByteSpan, to output: inout ByteCursor) -> Bool {
    let end = min(Int(span.end), text.count)
    let start = min(Int(span.start), end)
    let bytes = UnsafeBufferPointer(rebasing: text.bytes[start..<end])
    guard let legal = CoNLLUText.legal(bytes) else {
      output.append(bytes)
      return false
    }
    legal.withUnsafeBufferPointer { output.append($0) }
    return true
  }
}
