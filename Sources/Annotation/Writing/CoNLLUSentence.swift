import TextModel

/// One sentence on its way into CoNLL-U.
struct CoNLLUSentence {
  let text: TextView
  let tokens: [Token]
  let range: Range<Int>

  /// Appends the comment lines that go before the words.
  func appendComments(
    document: String?, beginsParagraph: Bool, id: (document: String, number: Int),
    to output: inout [UInt8]
  ) {
    if let document {
      append("# newdoc id = ", to: &output)
      appendIdentifier(document, to: &output)
      output.append(0x0A)
    }
    if beginsParagraph { append("# newpar\n", to: &output) }
    append("# sent_id = ", to: &output)
    appendIdentifier(id.document, to: &output)
    output.append(UInt8(ascii: "-"))
    append(id.number, to: &output)
    append("\n# text = ", to: &output)
    for index in range {
      append(tokens[index].span, to: &output)
      if index + 1 < range.upperBound, tokens[index].span.end < tokens[index + 1].span.start {
        output.append(0x20)
      }
    }
    output.append(0x0A)
  }

  /// Appends a line for each word, a line for each token of several words, and the empty line.
  func appendWords(to output: inout [UInt8]) {
    var number = 1
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index + 1
      while end < range.upperBound, tokens[end].continuesToken { end += 1 }
      let count = end - index
      if count > 1 {
        append(number, to: &output)
        output.append(UInt8(ascii: "-"))
        append(number + count - 1, to: &output)
        output.append(0x09)
        append(ByteSpan(tokens[index].span.start, tokens[end - 1].span.end), to: &output)
        append("\t_\t_\t_\t_\t_\t_\t_\t", to: &output)
        appendSpaces(first: index, last: end - 1, to: &output)
        output.append(0x0A)
      }
      for word in index..<end {
        append(number, to: &output)
        output.append(0x09)
        append(tokens[word].span, to: &output)
        append("\t_\tX\t_\t_\t", to: &output)
        append(number - 1, to: &output)
        append(number == 1 ? "\troot\t_\t" : "\tdep\t_\t", to: &output)
        if count > 1 {
          output.append(UInt8(ascii: "_"))
        } else {
          appendSpaces(first: word, last: word, to: &output)
        }
        output.append(0x0A)
        number += 1
      }
      index = end
    }
    output.append(0x0A)
  }

  /// Appends the MISC column: the white space around a token where it is not one space after it.
  private func appendSpaces(first: Int, last: Int, to output: inout [UInt8]) {
    let end = Int(tokens[last].span.end)
    let next = last + 1 < tokens.count ? Int(tokens[last + 1].span.start) : text.count
    let start = Int(tokens[first].span.start)
    var isEmpty = true
    if first == 0, start > 0 {
      append("SpacesBefore=", to: &output)
      appendEscaped(0, start, to: &output)
      isEmpty = false
    }
    if next <= end {
      if !isEmpty { output.append(UInt8(ascii: "|")) }
      append("SpaceAfter=No", to: &output)
    } else if next - end > 1 || text[end] != 0x20 {
      if !isEmpty { output.append(UInt8(ascii: "|")) }
      append("SpacesAfter=", to: &output)
      appendEscaped(end, next, to: &output)
    } else if isEmpty {
      output.append(UInt8(ascii: "_"))
    }
  }

  /// Appends white space as UDPipe escapes it, and what it has no escape for as `\\u` and digits.
  private func appendEscaped(_ start: Int, _ end: Int, to output: inout [UInt8]) {
    var offset = start
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      switch value {
      case 0x20: append("\\s", to: &output)
      case 0x09: append("\\t", to: &output)
      case 0x0A: append("\\n", to: &output)
      case 0x0D: append("\\r", to: &output)
      default:
        append("\\u", to: &output)
        for shift in [12, 8, 4, 0] { output.append(hexadecimal(UInt8(value >> shift & 15))) }
      }
      offset += length
    }
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  /// Appends a name without the characters that identifiers must not have, as `%` and two digits.
  private func appendIdentifier(_ name: String, to output: inout [UInt8]) {
    for byte in name.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") {
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 15))
      } else {
        output.append(byte)
      }
    }
  }

  private func append(_ span: ByteSpan, to output: inout [UInt8]) {
    let range = span.range.clamped(to: 0..<text.count)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[range]))
  }

  private func append(_ literal: StaticString, to output: inout [UInt8]) {
    literal.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private func append(_ number: Int, to output: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
