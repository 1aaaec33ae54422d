import Language

/// A line of a program with carets under a range of it.
struct SourceExcerpt {
  /// The line as it is shown.
  private(set) var line = ""
  /// The columns before the first caret.
  private(set) var indent = 0
  /// How many carets.
  private(set) var caretCount = 1

  /// The first line of a range, in at most `width` columns.
  ///
  /// A longer line is cut around the carets, with `…` where something is left out. Tabs are shown
  /// as two spaces, control characters by their scalar values.
  init(_ range: SourceRange, width: Int?) {
    let parts = Self.parts(of: range)
    let before = Self.shown(parts.before)
    let marked = Self.shown(parts.marked)
    let after = Self.shown(parts.after)
    line = before + marked + after
    indent = DisplayWidth.of(before)
    caretCount = max(1, DisplayWidth.of(marked))
    guard let width, DisplayWidth.of(line) > width else { return }
    cut(before, marked, after, to: max(width, 3))
  }

  /// The text of a line before, in and after a range that starts in it.
  private static func parts(
    of range: SourceRange
  ) -> (before: String, marked: String, after: String) {
    let source = range.source
    let bytes = source.bytes
    let lower = max(0, min(range.lower, bytes.count))
    var start = lower
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = lower
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > lower, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let upper = max(lower, min(range.upper, end))
    return (source.text(start, lower), source.text(lower, upper), source.text(upper, end))
  }

  private static func shown(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\t")) else { return TerminalEscapes.escaped(text) }
    return text.split(separator: "\t", omittingEmptySubsequences: false)
      .map { TerminalEscapes.escaped(String($0)) }.joined(separator: "  ")
  }

  private mutating func cut(_ before: String, _ marked: String, _ after: String, to width: Int) {
    let markedWidth = min(caretCount, width - 2)
    // The carets stand in the middle, unless the line has less than half a width on one side.
    let beside = width - markedWidth
    let afterWidth = DisplayWidth.of(after)
    let beforeShare = max(beside / 2, beside - afterWidth)
    let left: String
    if indent <= beforeShare {
      left = before
    } else {
      left = "\u{2026}" + DisplayText.suffix(of: before, width: max(0, beforeShare - 1))
    }
    indent = DisplayWidth.of(left)
    line = left + DisplayText.truncate(marked + after, width: width - indent)
    caretCount = max(1, min(caretCount, DisplayWidth.of(line) - indent))
  }
}
