/// Finds the quotation marks of a paragraph and looks at what stands beside each.
///
/// The marks are those of the Unicode Standard, section 6.2 ("Quotation Marks"), that European
/// typography uses, and the ASCII stand-ins for them.
struct QuotationMarkReader {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>

  private static let backtick = UInt8(ascii: "`")
  private static let apostrophe = UInt8(ascii: "'")

  /// Bytes that a mark can begin with.
  private static let canBegin: [Bool] = (0...255).map { byte in
    [0x22, 0x27, 0x60, 0xC2, 0xE2].contains(byte)
  }

  /// Reads the marks of a stretch of text into `marks`, whose storage it uses again.
  func read(_ range: Range<Int>, into marks: inout [QuotationMark]) {
    marks.removeAll(keepingCapacity: true)
    Self.canBegin.withUnsafeBufferPointer { canBegin in
      var index = range.lowerBound
      while index < range.upperBound {
        guard canBegin[Int(bytes[index])] else {
          index += 1
          continue
        }
        if let mark = mark(at: index, before: range.upperBound) {
          marks.append(mark)
          index = mark.end
        } else {
          index += 1
        }
      }
    }
    joinDoubledMarks(&marks)
    lookAround(range, &marks)
  }

  /// The mark that begins at an offset.
  private func mark(at index: Int, before limit: Int) -> QuotationMark? {
    let byte = bytes[index]
    switch byte {
    case 0x22:
      return QuotationMark(start: index, end: index + 1, group: .double, shape: .straight)
    case Self.apostrophe:
      return QuotationMark(start: index, end: index + 1, group: .single, shape: .straight)
    case Self.backtick:
      guard index + 1 < limit, bytes[index + 1] == Self.backtick else { return nil }
      return QuotationMark(start: index, end: index + 2, group: .double, shape: .opening)
    case 0xC2:
      guard index + 1 < limit else { return nil }
      switch bytes[index + 1] {
      case 0xAB:
        return QuotationMark(start: index, end: index + 2, group: .guillemet, shape: .opening)
      case 0xBB:
        return QuotationMark(start: index, end: index + 2, group: .guillemet, shape: .closing)
      default: return nil
      }
    default:
      guard byte == 0xE2, index + 2 < limit, bytes[index + 1] == 0x80 else { return nil }
      return generalPunctuation(bytes[index + 2], at: index)
    }
  }

  /// A mark of the block General Punctuation by its last byte.
  private func generalPunctuation(_ last: UInt8, at index: Int) -> QuotationMark? {
    let group: QuotationMark.Group
    let shape: QuotationMark.Shape
    switch last {
    case 0x98, 0x9B: (group, shape) = (.single, .opening)
    case 0x99: (group, shape) = (.single, .closing)
    case 0x9A: (group, shape) = (.single, .low)
    case 0x9C, 0x9F: (group, shape) = (.double, .opening)
    case 0x9D: (group, shape) = (.double, .closing)
    case 0x9E: (group, shape) = (.double, .low)
    case 0xB9: (group, shape) = (.singleGuillemet, .opening)
    case 0xBA: (group, shape) = (.singleGuillemet, .closing)
    default: return nil
    }
    return QuotationMark(start: index, end: index + 3, group: group, shape: shape)
  }

  /// Makes two single marks side by side one double mark where the paragraph quotes that way.
  ///
  /// The pair counts as one mark from the first pair on that can only open a quote, or that a pair
  /// of backticks has opened; elsewhere two apostrophes close two quotes.
  private func joinDoubledMarks(_ marks: inout [QuotationMark]) {
    guard marks.count > 1 else { return }
    var quotesDoubled = false
    var kept = 0
    var index = 0
    while index < marks.count {
      var mark = marks[index]
      if mark.group == .double && mark.shape == .opening && mark.end - mark.start == 2 {
        quotesDoubled = true
      } else if mark.group == .single && index + 1 < marks.count {
        let next = marks[index + 1]
        if next.group == .single && next.shape == mark.shape && next.start == mark.end {
          let opens =
            neighbour(before: mark.start, from: 0).isBeforeOpening
            && neighbour(after: next.end, to: bytes.count).beginsContent
          if quotesDoubled || (opens && mark.shape != .closing) {
            quotesDoubled = true
            mark.end = next.end
            mark.group = .double
            mark.shape = mark.shape == .straight ? .doubled : mark.shape
            index += 1
          }
        }
      }
      marks[kept] = mark
      kept += 1
      index += 1
    }
    marks.removeLast(marks.count - kept)
  }

  /// Notes what stands on either side of each mark; a run of marks shares its neighbours.
  private func lookAround(_ range: Range<Int>, _ marks: inout [QuotationMark]) {
    for index in marks.indices {
      if index > 0 && marks[index - 1].end == marks[index].start {
        marks[index].left = marks[index - 1].left
        // Behind the closing mark of an inner quote stands what that mark closed.
        marks[index].isAfterNumber = false
      } else {
        marks[index].left = neighbour(before: marks[index].start, from: range.lowerBound)
        marks[index].isAfterNumber =
          marks[index].left == .digit
          && isShortNumber(endingAt: marks[index].start, from: range.lowerBound)
      }
    }
    for index in marks.indices.reversed() {
      if index + 1 < marks.count && marks[index + 1].start == marks[index].end {
        marks[index].right = marks[index + 1].right
      } else {
        marks[index].right = neighbour(after: marks[index].end, to: range.upperBound)
      }
    }
  }

  /// Whether at most three digits end at an offset, with no other digit before them.
  private func isShortNumber(endingAt end: Int, from start: Int) -> Bool {
    var index = end
    while index > start && index > end - 4 && bytes[index - 1] &- 0x30 < 10 { index -= 1 }
    return end - index <= 3
  }
}
