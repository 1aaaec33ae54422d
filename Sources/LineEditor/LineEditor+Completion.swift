import CLibEdit

extension LineEditor {
  /// Completes what is before the cursor, or lists what it can become.
  func complete() -> Int32 {
    if menu != nil {
      menu?.page += 1
      return CC_NORM
    }
    let text = entry
    guard let completer else {
      beep()
      return CC_NORM
    }
    let context = CompletionContext(
      textBeforeCursor: text.stringBeforeCursor, textAfterCursor: text.stringAfterCursor)
    let completion = completer(context)
    let range = scalarRange(of: completion.replacement, in: text)
    let typed = Array(text.scalars[range])
    guard !completion.candidates.isEmpty else {
      beep()
      return CC_NORM
    }
    if completion.candidates.count == 1 {
      let new = completion.commonPrefix + completion.suffix
      return edit { $0.replace(range, with: new.unicodeScalars) }
    }
    let prefix = Array(completion.commonPrefix.unicodeScalars)
    if prefix != typed, prefix.count >= typed.count {
      return edit { $0.replace(range, with: prefix) }
    }
    if lastCommand == .complete {
      menu = CompletionMenu(candidates: completion.candidates)
    } else {
      beep()
    }
    return CC_NORM
  }

  /// The scalars that UTF-8 offsets cover, cut to the text and to whole scalars.
  private func scalarRange(of bytes: Range<Int>, in text: EntryText) -> Range<Int> {
    var offset = 0
    var lower = text.scalars.count
    var upper = text.scalars.count
    for (index, scalar) in text.scalars.enumerated() {
      if offset <= bytes.lowerBound { lower = index }
      if offset <= bytes.upperBound { upper = index }
      offset += UTF8.width(scalar)
    }
    if bytes.lowerBound >= offset { lower = text.scalars.count }
    if bytes.upperBound >= offset { upper = text.scalars.count }
    return min(lower, upper)..<upper
  }
}
