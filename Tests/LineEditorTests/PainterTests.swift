import Testing

@testable import LineEditor

@Suite struct PainterTests {
  /// Just enough of a terminal to check the painter: relative moves, erasing, line feeds.
  struct Screen {
    var rows: [[Character]]
    var row = 0
    var column = 0
    let columns: Int

    init(columns: Int, rows count: Int) {
      self.columns = columns
      rows = Array(repeating: [], count: count)
    }

    mutating func write(_ text: String) {
      for piece in StyledPieces(text) {
        switch piece {
        case .controlSequence(let sequence): obey(sequence)
        case .character("\r"): column = 0
        case .character("\r\n"):
          column = 0
          feed()
        case .character("\n"): feed()
        case .character(let character):
          while rows[row].count <= column { rows[row].append(" ") }
          rows[row][column] = character
          column += 1
        }
      }
    }

    private mutating func feed() {
      if row == rows.count - 1 {
        rows.removeFirst()
        rows.append([])
      } else {
        row += 1
      }
    }

    private mutating func obey(_ sequence: Substring) {
      let count = Int(sequence.dropFirst(2).dropLast()) ?? 1
      switch sequence.last {
      case "A": row = max(row - count, 0)
      case "B": row = min(row + count, rows.count - 1)
      case "C": column = min(column + count, columns - 1)
      case "K": rows[row] = Array(rows[row].prefix(column))
      case "J":
        rows[row] = Array(rows[row].prefix(column))
        for index in (row + 1)..<max(rows.count, row + 1) { rows[index] = [] }
      default: Issue.record("unknown sequence \(sequence.debugDescription)")
      }
    }

    var texts: [String] { rows.map { String($0) } }
  }

  static func frame(_ rows: [String], row: Int, column: Int) -> Frame {
    Frame(
      rows: rows.map { Frame.Row(text: $0, width: $0.count) }, cursorRow: row, cursorColumn: column)
  }

  /// After any series of frames the screen shows the last one, and what was printed before it.
  @Test func theScreenShowsTheLastFrame() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var painter = Painter()
      var screen = Screen(columns: 10, rows: 40)
      screen.write("printed\r\n")
      for _ in 0..<12 {
        let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
          String(repeating: ["a", "b"].randomElement() ?? "a", count: Int.random(in: 0...10))
        }
        let row = Int.random(in: 0..<rows.count)
        let column = min(Int.random(in: 0...rows[row].count), 9)
        screen.write(painter.draw(Self.frame(rows, row: row, column: column), columns: 10))
        #expect(Array(screen.texts[1...].prefix(rows.count)) == rows)
        #expect(screen.texts[0] == "printed")
        #expect(screen.texts[(1 + rows.count)...].allSatisfy { $0.isEmpty })
        #expect((screen.row, screen.column) == (1 + row, column))
      }
      let last = screen.texts
      screen.write(painter.finish())
      #expect(screen.texts == last)
      #expect(screen.column == 0 && screen.texts[screen.row].isEmpty)
    }
  }

  @Test func unchangedRowsAreNotWrittenAgain() {
    var painter = Painter()
    _ = painter.draw(Self.frame(["first", "second"], row: 1, column: 6), columns: 20)
    let output = painter.draw(Self.frame(["first", "second!"], row: 1, column: 7), columns: 20)
    #expect(!output.contains("first"))
    #expect(output.contains("second!"))
  }

  @Test func erasingAfterTheTerminalHasWrappedRows() {
    var painter = Painter()
    _ = painter.draw(
      Self.frame(["0123456789abcdef", "xyz"], row: 1, column: 3), columns: 20)
    // The first row takes three rows of six columns.
    #expect(
      painter.eraseAfterResize(columns: 6, isReflowing: true) == "\r\u{1B}[3A\u{1B}[J")
    _ = painter.draw(Self.frame(["0123456789abcdef", "xyz"], row: 1, column: 3), columns: 20)
    #expect(
      painter.eraseAfterResize(columns: 6, isReflowing: false) == "\r\u{1B}[1A\u{1B}[J")
  }
}
