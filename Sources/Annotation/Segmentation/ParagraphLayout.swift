/// Decides, from the lines of a document, which line breaks end a paragraph.
///
/// An empty line always ends one. Of the other breaks it depends on how the document was written:
/// - Where each line is a paragraph (news sites, feeds), every break ends one, unless a long line
///   stops without a final mark and the next goes on in lower case.
/// - Where lines were filled to a width (mail, plain-text archives), a break ends a paragraph only
///   if the line was left short: the first word of the next line would still have fitted.
///
/// A document is taken to be filled if at least a quarter of its single breaks stand inside a
/// sentence, that is, no final mark goes before and a small letter follows.
struct ParagraphLayout {
  /// The paragraphs as ranges of offsets; white space may stand at their ends.
  private(set) var paragraphs: [Range<Int>] = []

  private struct Line {
    var start: Int
    /// The offset after its last character that is not white space.
    var end: Int
  }

  init(text: TextView, breaks: [UInt32]) {
    let lines = ParagraphLayout.lines(of: text)
    let width = ParagraphLayout.fillWidth(text, lines)
    var ends: [Int] = []
    for index in lines.indices.dropLast() {
      let line = lines[index]
      let next = lines[index + 1]
      if next.start == next.end || line.start == line.end
        || ParagraphLayout.endsParagraph(text, line, next, width: width)
      {
        ends.append(next.start)
      }
    }
    divide(text, at: ends, and: breaks)
  }

  private mutating func divide(_ text: TextView, at ends: [Int], and breaks: [UInt32]) {
    var start = 0
    var nextEnd = 0
    var nextBreak = 0
    while start < text.count {
      while nextEnd < ends.count, ends[nextEnd] <= start { nextEnd += 1 }
      while nextBreak < breaks.count, Int(breaks[nextBreak]) <= start { nextBreak += 1 }
      var end = nextEnd < ends.count ? ends[nextEnd] : text.count
      if nextBreak < breaks.count { end = min(end, Int(breaks[nextBreak])) }
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      paragraphs.append(start..<end)
      start = end
    }
  }

  /// The lines without their line breaks and the white space around them.
  private static func lines(of text: TextView) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < text.count {
      let end = text.endOfLine(from: start)
      var first = start
      var last = end
      while first < last, text.isClass(first, .space) { first += 1 }
      while last > first, text.isClass(last - 1, .space) { last -= 1 }
      lines.append(Line(start: first, end: last))
      start = text[end] == 0x0D && text[end + 1] == 0x0A ? end + 2 : end + 1
    }
    return lines
  }

  /// The width in bytes that the lines were filled to, or `nil` if each line is a paragraph.
  private static func fillWidth(_ text: TextView, _ lines: [Line]) -> Int? {
    var breaks = 0
    var insideSentence = 0
    var lengths = [Int](repeating: 0, count: 161)
    for index in lines.indices.dropLast() {
      let line = lines[index]
      let next = lines[index + 1]
      guard line.end > line.start, next.end > next.start else { continue }
      breaks += 1
      lengths[min(line.end - line.start, 160)] += 1
      if !endsInFinalMark(text, line), startsInLowerCase(text, next) { insideSentence += 1 }
    }
    guard breaks > 0, insideSentence * 4 >= breaks else { return nil }
    // The longest line but for the odd address that could not be broken.
    var longer = 0
    for width in lengths.indices.reversed() {
      longer += lengths[width]
      if longer * 50 > breaks { return width }
    }
    return nil
  }

  private static func endsParagraph(
    _ text: TextView, _ line: Line, _ next: Line, width: Int?
  ) -> Bool {
    let goesOn = !endsInFinalMark(text, line) && startsInLowerCase(text, next)
    guard let width else { return !goesOn || line.end - line.start < 40 }
    var wordEnd = next.start
    while wordEnd < next.end, !text.isClass(wordEnd, .space) { wordEnd += 1 }
    let isFull = line.end - line.start + 1 + wordEnd - next.start > width
    return !isFull && !goesOn || startsListItem(text, next)
  }

  /// Whether a line ends in a mark that can end a sentence, quotation marks and brackets aside.
  private static func endsInFinalMark(_ text: TextView, _ line: Line) -> Bool {
    var end = line.end
    while end > line.start {
      let last = text.scalarStart(before: end)
      switch text.scalar(at: last).value {
      case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB: end = last
      case 0x21, 0x2E, 0x3A, 0x3F, 0x2026: return true
      default: return false
      }
    }
    return false
  }

  private static func startsInLowerCase(_ text: TextView, _ line: Line) -> Bool {
    text.isClass(line.start, .lower)
  }

  /// Whether a line begins with a bullet or a number as items of lists do.
  private static func startsListItem(_ text: TextView, _ line: Line) -> Bool {
    switch text.scalar(at: line.start).value {
    case 0x2A, 0x2D, 0x2022, 0x2013, 0x25CF, 0xB7:
      let after = line.start + text.scalar(at: line.start).length
      return text.isClass(after, .space) && after < line.end
    case 0x30...0x39:
      let after = text.endOfDigits(from: line.start, limit: line.end)
      return after - line.start <= 2 && text.isClass(after + 1, .space)
        && (text[after] == UInt8(ascii: ".") || text[after] == UInt8(ascii: ")"))
    default: return false
    }
  }
}
