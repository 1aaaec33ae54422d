import Testing

@testable import LineEditor
@testable import REPL

@Suite struct PagerTests {
  private let screen = ScreenOfText(isTerminal: true)

  private func show(
    _ lines: Int, rows: Int = 5, keys: [Terminal.Keystroke], isOn: Bool = true
  ) -> Bool {
    screen.size = Terminal.Size(columns: 20, rows: rows)
    screen.keys = keys
    let text = (1...lines).map { "line \($0)\n" }.joined()
    return Pager(screen, isOn: isOn, color: false).show(text)
  }

  /// The lines that were shown, without the questions.
  private var shown: [String] {
    screen.text.split(separator: "\n").map { line in
      line.range(of: "\r\u{1B}[K").map { String(line[$0.upperBound...]) } ?? String(line)
    }.filter { !$0.isEmpty }
  }

  @Test func whatFitsIsShownAtOnce() {
    #expect(show(4, keys: []))
    #expect(screen.text == "line 1\nline 2\nline 3\nline 4\n")
  }

  @Test func whatDoesNotFitStops() {
    #expect(!show(5, keys: [.character("q")]))
    #expect(shown == ["line 1", "line 2", "line 3", "line 4"])
    #expect(screen.text.hasSuffix("\r\u{1B}[K"))
  }

  @Test func spaceIsAPageAndEnterALine() {
    #expect(!show(12, keys: [.character(" "), .enter, .character("x"), .interrupt]))
    #expect(shown == (1...9).map { "line \($0)" })
  }

  @Test func eGoesToTheEnd() {
    #expect(show(100, keys: [.character("e")]))
    #expect(shown.count == 100)
  }

  @Test func longLinesTakeSeveralRows() {
    screen.size = Terminal.Size(columns: 10, rows: 5)
    screen.keys = [.character("q")]
    #expect(
      !Pager(screen, isOn: true, color: false).show(String(repeating: "x", count: 35) + "\ny\n"))
    #expect(shown == [String(repeating: "x", count: 35)])
  }

  @Test func coloursTakeNoRoom() {
    screen.size = Terminal.Size(columns: 10, rows: 3)
    let line = "\u{1B}[2m" + String(repeating: "x", count: 10) + "\u{1B}[0m\n"
    #expect(Pager(screen, isOn: true, color: true).show(line + line))
    #expect(screen.text == line + line)
  }

  @Test func aNewSizeCountsFromTheNextPage() {
    screen.size = Terminal.Size(columns: 20, rows: 3)
    screen.keys = [.resized, .character(" "), .character("q")]
    screen.onKey = { [screen] in screen.size = Terminal.Size(columns: 20, rows: 6) }
    #expect(!Pager(screen, isOn: true, color: false).show((1...20).map { "\($0)\n" }.joined()))
    #expect(shown == (1...7).map { "\($0)" })
  }

  @Test func offItShowsAll() {
    #expect(show(50, keys: [], isOn: false))
    #expect(shown.count == 50)
  }

  @Test func neverInAPipe() {
    let pipe = ScreenOfText(isTerminal: false)
    pipe.size = Terminal.Size(columns: 20, rows: 2)
    #expect(Pager(pipe, isOn: true, color: false).show("1\n2\n3\n"))
    #expect(pipe.text == "1\n2\n3\n")
  }
}
