/// Turns what should be on the screen into the bytes that put it there.
///
/// It remembers the rows it has drawn, writes only those that changed, and never relies on the
/// terminal's own wrapping. All movement is relative (ECMA-48: CUU, CUF, EL, ED), since nobody
/// knows in which row of the screen the prompt stands.
struct Painter {
  private var drawn: Frame?

  /// The bytes that change the screen to show `frame`.
  mutating func draw(_ frame: Frame, columns: Int) -> String {
    var output = ""
    let old = drawn?.rows ?? []
    var row = drawn?.cursorRow ?? 0
    for (index, new) in frame.rows.enumerated() {
      if index < old.count, old[index] == new { continue }
      if index == 0, old.isEmpty {
        output += "\r"
      } else {
        output += Self.movement(from: row, to: index, existing: old.count)
      }
      row = index
      output += new.text
      // Erasing at the margin would take the last character of a full row.
      if new.width < columns { output += "\u{1B}[K" }
    }
    if old.count > frame.rows.count {
      output += Self.movement(from: row, to: frame.rows.count, existing: old.count)
      output += "\u{1B}[J"
      row = frame.rows.count
    }
    output += Self.movement(from: row, to: frame.cursorRow, existing: Int.max)
    if frame.cursorColumn > 0 { output += "\u{1B}[\(frame.cursorColumn)C" }
    drawn = frame
    return output
  }

  /// The bytes that leave what is drawn on the screen and put the cursor on the line after it.
  mutating func finish() -> String {
    guard let frame = drawn else { return "" }
    drawn = nil
    return Self.movement(from: frame.cursorRow, to: frame.rows.count - 1, existing: Int.max)
      + "\r\n"
  }

  /// The bytes that take what is drawn off the screen.
  mutating func erase() -> String {
    guard let frame = drawn else { return "" }
    drawn = nil
    return Self.movement(from: frame.cursorRow, to: 0, existing: Int.max) + "\u{1B}[J"
  }

  /// Forgets what is drawn: something else has written on the screen, and the cursor is on a new line.
  mutating func forget() { drawn = nil }

  /// The bytes that erase what is drawn after the terminal has got another width.
  ///
  /// - Parameter isReflowing: the terminal has wrapped rows that no longer fit into several.
  mutating func eraseAfterResize(columns: Int, isReflowing: Bool) -> String {
    guard var frame = drawn else { return "" }
    if isReflowing, columns > 0 {
      let above = frame.rows[..<frame.cursorRow].reduce(0) {
        $0 + max(($1.width + columns - 1) / columns, 1)
      }
      frame.cursorRow = above + frame.cursorColumn / columns
      drawn = frame
    }
    return erase()
  }

  /// Moves to the first column of another row; rows that do not exist yet are made by line feeds.
  private static func movement(from row: Int, to target: Int, existing: Int) -> String {
    if target < row { return "\r\u{1B}[\(row - target)A" }
    let moves = max(min(target, existing - 1) - row, 0)
    let feeds = target - row - moves
    return "\r" + (moves > 0 ? "\u{1B}[\(moves)B" : "") + String(repeating: "\n", count: feeds)
  }
}
