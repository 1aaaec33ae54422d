import CLibEdit

extension LineEditor {
  /// How many steps can be undone.
  private static let undoLimit = 200

  /// Inserts text at the cursor; where one line is read, its line breaks become spaces.
  func insert(_ text: [Unicode.Scalar]) -> Int32 {
    let text = isComplete == nil ? text.map { $0 == "\n" ? " " : $0 } : text
    return edit { $0.insert(text) }
  }

  /// Inserts a paste; the line breaks that a copied line ends with do not begin a new line.
  func insert(pasted text: [Unicode.Scalar]) -> Int32 {
    var text = text[...]
    if entry.cursor == entry.scalars.count {
      while text.last == "\n" { text.removeLast() }
    }
    return insert(Array(text))
  }

  /// Moves the cursor, or deletes.
  func runEditing(_ command: Command) -> Int32 {
    switch command {
    case .left: edit { $0.cursor = $0.left }
    case .right: edit { $0.cursor = $0.right }
    case .lineStart: move { $0.lineStart }
    case .lineEnd: move { $0.lineEnd }
    case .entryStart: move { _ in 0 }
    case .entryEnd: move { $0.scalars.count }
    case .wordLeft: edit { $0.cursor = $0.wordLeft }
    case .wordRight: edit { $0.cursor = $0.wordRight }
    case .deleteBackward, .deleteBackwardDelete:
      edit { $0.replace($0.backspace..<$0.cursor, with: []) }
    case .deleteForward: edit { $0.replace($0.cursor..<$0.right, with: []) }
    // At a line's end its break is killed, so that pressing again joins the lines.
    case .killToLineEnd: kill { $0.cursor..<($0.cursor == $0.lineEnd ? $0.right : $0.lineEnd) }
    case .killToLineStart: kill { min($0.lineStart, $0.cursor)..<$0.cursor }
    case .killWordBackward: kill { $0.wordLeft..<$0.cursor }
    case .killWordForward: kill { $0.cursor..<$0.wordRight }
    case .yank: edit { $0.insert(killed) }
    default: CC_ERROR
    }
  }

  private func move(_ place: (EntryText) -> Int) -> Int32 {
    var text = entry
    text.cursor = place(text)
    entry = text
    return CC_NORM
  }

  /// Deletes text that `yank` brings back; what is killed in a row comes back as one.
  private func kill(_ range: (EntryText) -> Range<Int>) -> Int32 {
    edit {
      let range = range($0)
      let text = Array($0.scalars[range])
      let isBackward = range.upperBound == $0.cursor && !range.isEmpty
      switch lastCommand {
      case .killToLineEnd, .killToLineStart, .killWordBackward, .killWordForward:
        killed = isBackward ? text + killed : killed + text
      default: if !text.isEmpty { killed = text }
      }
      $0.replace(range, with: [])
    }
  }

  // MARK: - Undo

  /// Keeps the text as it was before a command; characters typed in a row are one step.
  func rememberForUndo(_ before: EntryText, command: Command) {
    guard command != .undo, before.scalars != entry.scalars else { return }
    let isTyping =
      command == .insert && lastCommand == .insert && before.scalars.last.map { $0 != " " } ?? false
    if isTyping, !undoStates.isEmpty { return }
    undoStates.append(before)
    if undoStates.count > Self.undoLimit { undoStates.removeFirst() }
  }

  func undo() -> Int32 {
    guard let last = undoStates.popLast() else {
      beep()
      return CC_NORM
    }
    entry = last
    return CC_NORM
  }
}
