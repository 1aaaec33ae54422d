import Testing

@testable import LineEditor

@Suite struct FrameTests {
  static func frame(_ text: String, cursor: Int? = nil, columns: Int = 10) -> Frame {
    let scalars = Array(text.unicodeScalars)
    return Frame(
      prompt: "> ", continuationPrompt: ".. ", text: scalars, cursor: cursor ?? scalars.count,
      columns: columns)
  }

  static func rows(_ frame: Frame) -> [String] { frame.rows.map(\.text) }

  @Test func linesHaveTheirPrompts() {
    let frame = Self.frame("one\ntwo")
    #expect(Self.rows(frame) == ["> one", ".. two"])
    #expect((frame.cursorRow, frame.cursorColumn) == (1, 6))
  }

  @Test func longLinesGoOn() {
    #expect(Self.rows(Self.frame("0123456789")) == ["> 01234567", "89"])
    // A full row leaves the cursor at the start of the next.
    let full = Self.frame("01234567")
    #expect(Self.rows(full) == ["> 01234567", ""])
    #expect((full.cursorRow, full.cursorColumn) == (1, 0))
    let before = Self.frame("01234567", cursor: 7)
    #expect(Self.rows(before) == ["> 01234567"])
    #expect((before.cursorRow, before.cursorColumn) == (0, 9))
  }

  @Test func wideCharactersAreNotCut() {
    let frame = Self.frame("0123456漢x", cursor: 7)
    #expect(Self.rows(frame) == ["> 0123456", "漢x"])
    #expect((frame.cursorRow, frame.cursorColumn) == (1, 0))
  }

  @Test func cursorBeforeTheBreakOfAFullRow() {
    let frame = Self.frame("01234567\nx", cursor: 8)
    #expect((frame.cursorRow, frame.cursorColumn) == (1, 0))
    #expect(Self.rows(frame) == ["> 01234567", "", ".. x"])
  }

  @Test func tabsGoToTabStops() {
    #expect(Self.rows(Self.frame("a\tb")) == ["> a     b"])
  }

  @Test(arguments: 1...12) func everyWidthEnds(columns: Int) {
    let text = "x\t漢👩\u{200D}👧e\u{301}\nlonger than the row"
    for cursor in 0...text.unicodeScalars.count {
      let frame = Self.frame(text, cursor: cursor, columns: columns)
      #expect(frame.cursorRow < frame.rows.count)
      // No cluster but the widest, and the prompt's, may be wider than the terminal.
      #expect(frame.rows.allSatisfy { $0.width <= max(columns, 4) })
    }
  }

  @Test func theWindowHoldsTheCursor() {
    let text = (0..<50).map(String.init).joined(separator: "\n")
    for cursor in 0...text.unicodeScalars.count {
      let whole = Self.frame(text, cursor: cursor)
      let window = whole.window(height: 7)
      #expect(window.rows.count == 7)
      #expect(window.rows[window.cursorRow] == whole.rows[whole.cursorRow])
    }
  }

  @Test func footersAreCutToTheWidth() {
    var frame = Self.frame("x", columns: 8)
    frame.append(footer: ["0123456789", "漢漢漢漢漢"], columns: 8)
    #expect(Self.rows(frame) == ["> x", "0123456", "漢漢漢"])
  }
}
