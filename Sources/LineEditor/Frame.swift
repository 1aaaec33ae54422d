/// What the editor shows: rows of text as wide as the terminal at most, and the cursor's place.
struct Frame: Equatable {
  struct Row: Equatable {
    var text = ""
    var width = 0
  }

  var rows: [Row] = [Row()]
  var cursorRow = 0
  var cursorColumn = 0
}

extension Frame {
  /// Lays out an entry: its prompt, its lines with continuation prompts, and the cursor.
  ///
  /// A line longer than the terminal goes on in the next row. A row that is exactly full leaves the
  /// cursor at the start of the next, so that it never rests on the terminal's margin.
  init(
    prompt: String, continuationPrompt: String, text: [Unicode.Scalar], cursor: Int, columns: Int
  ) {
    self.init()
    append(prompt: prompt, columns: columns)
    var string = String.UnicodeScalarView()
    string.append(contentsOf: text)
    var offset = 0
    var isPlaced = false
    for character in String(string) {
      if !isPlaced, cursor <= offset {
        placeCursor(before: character, columns: columns)
        isPlaced = true
      }
      offset += character.unicodeScalars.count
      if !isPlaced, cursor < offset {
        // Inside a cluster, where only libedit's own commands can leave it.
        placeCursor(before: character, columns: columns)
        isPlaced = true
      }
      append(character, continuationPrompt: continuationPrompt, columns: columns)
    }
    if !isPlaced { placeCursor(before: nil, columns: columns) }
  }

  private mutating func placeCursor(before character: Character?, columns: Int) {
    // A wide character that does not fit takes the cursor with it to the next row.
    let needed: Int
    switch character {
    case nil: needed = 1
    case "\n"?, "\r\n"?: needed = 1
    case "\t"?: needed = 1
    case .some(let character): needed = max(CharacterDrawing(character).width, 1)
    }
    if rows[rows.count - 1].width + needed > columns { rows.append(Row()) }
    cursorRow = rows.count - 1
    cursorColumn = rows[rows.count - 1].width
  }

  private mutating func append(prompt: String, columns: Int) {
    var hasStyle = false
    for piece in StyledPieces(prompt) {
      switch piece {
      case .controlSequence(let sequence):
        hasStyle = true
        rows[rows.count - 1].text += sequence
      case .character(let character):
        append(character, continuationPrompt: "", columns: columns)
      }
    }
    if hasStyle { rows[rows.count - 1].text += "\u{1B}[0m" }
  }

  private mutating func append(
    _ character: Character, continuationPrompt: String, columns: Int
  ) {
    switch character {
    case "\n", "\r\n":
      rows.append(Row())
      append(prompt: continuationPrompt, columns: columns)
    case "\t":
      let last = rows[rows.count - 1].width
      let spaces = min(8 - last % 8, max(columns - last, 1))
      for _ in 0..<spaces { append(drawing: CharacterDrawing(" "), columns: columns) }
    default:
      append(drawing: CharacterDrawing(character), columns: columns)
    }
  }

  private mutating func append(drawing: CharacterDrawing, columns: Int) {
    if rows[rows.count - 1].width + drawing.width > columns, rows[rows.count - 1].width > 0 {
      rows.append(Row())
    }
    rows[rows.count - 1].text += drawing.text
    rows[rows.count - 1].width += drawing.width
  }
}

extension Frame {
  /// Adds lines under the entry, each cut to the terminal's width.
  mutating func append(footer: [String], columns: Int) {
    for line in footer {
      var row = Row()
      for piece in StyledPieces(line) {
        switch piece {
        case .controlSequence(let sequence): row.text += sequence
        case .character(let character):
          let drawing = CharacterDrawing(character)
          if row.width + drawing.width < columns {
            row.text += drawing.text
            row.width += drawing.width
          }
        }
      }
      rows.append(row)
    }
  }

  /// The part that a terminal of this height can show, with the cursor in it.
  func window(height: Int) -> Frame {
    guard rows.count > height, height > 0 else { return self }
    let top = min(max(cursorRow - height / 2, 0), rows.count - height)
    var result = self
    result.rows = Array(rows[top..<(top + height)])
    result.cursorRow = cursorRow - top
    return result
  }
}
