import TextModel

/// One sentence on its way into CoNLL-U.
struct CoNLLUSentence {
  let text: TextView
  let tokens: UnsafeBufferPointer<Token>
  /// The sentence's tokens; not empty.
  var range: Range<Int>
  let columns: CoNLLUColumns
  /// The name of the document, as identifiers may hold it.
  let document: UnsafeBufferPointer<UInt8>

  /// No fewer bytes than the sentence takes with its comments.
  var capacity: Int {
    let start = range.lowerBound == 0 ? 0 : Int(tokens[range.lowerBound].span.start)
    let next =
      range.upperBound < tokens.count ? Int(tokens[range.upperBound].span.start) : text.count
    // Each byte stands in the text line, in a form and a range, or as an escape of six characters.
    return 200 + 2 * document.count + 8 * max(0, next - start) + 96 * range.count
      + columns.capacity(of: range)
  }

  /// Writes the comment lines that go before the words.
  func writeComments(number: Int, beginsParagraph: Bool, to output: inout ByteCursor) {
    if number == 1 {
      output.append("# newdoc id = ")
      output.append(document)
      output.append(0x0A)
    }
    if beginsParagraph { output.append("# newpar\n") }
    output.append("# sent_id = ")
    output.append(document)
    output.append(UInt8(ascii: "-"))
    output.append(decimal: number)
    output.append("\n# text = ")
    writeText(to: &output)
    output.append(0x0A)
  }

  /// Writes the words, with one space where there is white space between them.
  ///
  /// What needs no change is written in one piece.
  private func writeText(to output: inout ByteCursor) {
    var start = tokens[range.lowerBound].span.start
    var end = tokens[range.lowerBound].span.end
    for index in range.dropFirst() {
      let span = tokens[index].span
      if span.start > end, span.start > end + 1 || text[Int(end)] != 0x20 {
        write(ByteSpan(start, end), to: &output)
        output.append(0x20)
        start = span.start
      }
      end = span.end
    }
    write(ByteSpan(start, end), to: &output)
  }

  /// Writes a line for each word, a line for each token of several words, and the empty line.
  func writeWords(to output: inout ByteCursor) {
    let isUnknown = columns.isEmpty
    var number = 1
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index + 1
      while end < range.upperBound, tokens[end].continuesToken { end += 1 }
      let count = end - index
      if count > 1 {
        output.append(decimal: number)
        output.append(UInt8(ascii: "-"))
        output.append(decimal: number + count - 1)
        output.append(0x09)
        write(ByteSpan(tokens[index].span.start, tokens[end - 1].span.end), to: &output)
        output.append("\t_\t_\t_\t_\t_\t_\t_\t")
        writeSpaces(first: index, last: end - 1, to: &output)
        output.append(0x0A)
      }
      if isUnknown, count == 1, number > 1, isBeforeOneSpace(index) {
        writeUnknownWord(tokens[index].span, number, to: &output)
        number &+= 1
        index = end
        continue
      }
      for word in index..<end {
        output.append(decimal: number)
        output.append(0x09)
        write(tokens[word].span, to: &output)
        output.append(0x09)
        if isUnknown {
          CoNLLUColumns.writeUnknown(word &- range.lowerBound, to: &output)
        } else {
          columns.write(word: word, in: range, to: &output)
        }
        if count > 1 {
          output.append(UInt8(ascii: "_"))
        } else {
          writeSpaces(first: word, last: word, to: &output)
        }
        output.append(0x0A)
        number += 1
      }
      index = end
    }
    output.append(0x0A)
  }

  /// Whether one space stands after a token, and nothing before the text's first.
  @inline(__always)
  private func isBeforeOneSpace(_ index: Int) -> Bool {
    guard index > 0, index &+ 1 < tokens.count else { return false }
    let end = tokens[index].span.end
    return tokens[index &+ 1].span.start == end &+ 1 && text[Int(end)] == 0x20
  }

  /// Writes the line of the most common kind of word where there is no analysis.
  @inline(__always)
  private func writeUnknownWord(_ span: ByteSpan, _ number: Int, to output: inout ByteCursor) {
    let end = min(Int(span.end), text.count)
    let start = min(Int(span.start), end)
    if number < 100, output.appendUnknownWord(text.bytes, from: start, to: end, number: number) {
      return
    }
    output.append(decimal: number)
    output.append(0x09)
    write(span, to: &output)
    output.append("\t_\tX\t_\t_\t")
    output.append(decimal: number &- 1)
    output.append("\tdep\t_\t_\n")
  }

  /// Writes the MISC column: the white space around a token where it is not one space after it.
  @inline(__always)
  private func writeSpaces(first: Int, last: Int, to output: inout ByteCursor) {
    let end = Int(tokens[last].span.end)
    let next = last + 1 < tokens.count ? Int(tokens[last + 1].span.start) : text.count
    if next == end, next < text.count, first > 0 {
      output.append("SpaceAfter=No")
    } else if next == end + 1, text[end] == 0x20, first > 0 {
      output.append(UInt8(ascii: "_"))
    } else {
      writeOtherSpaces(first: first, end: end, next: next, to: &output)
    }
  }

  private func writeOtherSpaces(first: Int, end: Int, next: Int, to output: inout ByteCursor) {
    let start = Int(tokens[first].span.start)
    let hasSpacesBefore = first == 0 && start > 0
    if hasSpacesBefore {
      output.append("SpacesBefore=")
      writeEscaped(0, start, to: &output)
    }
    let isOneSpace = next - end == 1 && text[end] == 0x20
    if isOneSpace {
      if !hasSpacesBefore { output.append(UInt8(ascii: "_")) }
      return
    }
    if hasSpacesBefore { output.append(UInt8(ascii: "|")) }
    if end == text.count {
      // The text ends here, and `SpaceAfter=No` would join it to the document after it.
      output.append("SpacesAfter=")
    } else if next <= end {
      output.append("SpaceAfter=No")
    } else {
      output.append("SpacesAfter=")
      writeEscaped(end, next, to: &output)
    }
  }

  /// Writes white space as UDPipe escapes it, and what it has no escape for as `\u` and digits.
  private func writeEscaped(_ start: Int, _ end: Int, to output: inout ByteCursor) {
    var offset = start
    while offset < end {
      let (value, length) = text.scalar(at: offset)
      switch value {
      case 0x20: output.append("\\s")
      case 0x09: output.append("\\t")
      case 0x0A: output.append("\\n")
      case 0x0D: output.append("\\r")
      default:
        output.append("\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
          output.append(Self.hexadecimal(UInt8(truncatingIfNeeded: value >> shift & 15)))
        }
      }
      offset += length
    }
  }

  /// A name whose characters that identifiers must not have are written as `%` and two digits.
  static func identifier(_ name: String) -> [UInt8] {
    var identifier: [UInt8] = []
    let hasSpace = name.unicodeScalars.contains { $0.value >= 0x80 && $0.properties.isWhitespace }
    for byte in name.utf8 {
      if byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%")
        || (hasSpace && byte >= 0x80)
      {
        identifier += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      } else {
        identifier.append(byte)
      }
    }
    return identifier
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }

  @inline(__always)
  private func write(_ span: ByteSpan, to output: inout ByteCursor) {
    let end = min(Int(span.end), text.count)
    let start = min(Int(span.start), end)
    output.append(text.bytes, from: start, to: end)
  }
}
