import Foundation
import Language
import Testing

@testable import Rendering

@Suite("Errors as people and programs read them")
struct DiagnosticRendererTests {
  private let report = DiagnosticRenderer(style: .report)

  private func shown(_ program: String, width: Int? = 80) throws -> String {
    let error = try #require(diagnostics(of: program).first)
    return DiagnosticRenderer(style: OutputStyle(width: width)).render(error)
  }

  @Test("An unknown column: place, line, carets and hint")
  func unknownColumn() throws {
    #expect(
      try shown("statements | where spekaer == \"Marrek\"") == """
        eval:1:20: error[unknown-column]: `statements` has no column `spekaer`
          statements | where spekaer == "Marrek"
                             ^^^^^^^
          hint: did you mean `speaker`?

        """)
  }

  @Test("An error in a `def` shows the call as well")
  func related() throws {
    let text = try shown("def few(t: table) = t | where lenght > 2\ndocs | few")
    #expect(text.contains("eval:1:31: error[unknown-column]"))
    #expect(text.contains("\n                                ^^^^^^\n"))
    #expect(text.contains("eval:2:8: note: "))
    #expect(text.hasSuffix("\n  docs | few\n         ^^^\n"))
  }

  private func range(_ text: String, _ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(SourceFile(name: "f", text: text), lower, upper)
  }

  private func excerpt(
    _ text: String, _ lower: Int, _ upper: Int, width: Int? = nil
  ) -> [String] {
    lines(
      DiagnosticRenderer(style: OutputStyle(width: width)).render(
        Diagnostic(.type, "m", at: range(text, lower, upper)))
    ).dropFirst().map { String($0) }
  }

  @Test("Carets stand under the characters, whatever their width")
  func widths() {
    #expect(excerpt("東京 | x", 9, 10) == ["  東京 | x", "         ^"])
    #expect(excerpt("東京", 0, 3) == ["  東京", "  ^^"])
    #expect(excerpt("a\tb", 2, 3) == ["  a  b", "     ^"])
    #expect(excerpt("e\u{301}x", 3, 4) == ["  e\u{301}x", "   ^"])
    #expect(excerpt("a\u{1B}b", 2, 3) == ["  a\\u{1B}b", "         ^"])
  }

  @Test("A range of nothing has one caret, one of several lines goes to the end of the first")
  func extents() {
    #expect(excerpt("abc", 1, 1) == ["  abc", "   ^"])
    #expect(excerpt("abc", 3, 3) == ["  abc", "     ^"])
    #expect(excerpt("abc\r\ndef", 1, 7) == ["  abc", "   ^^"])
    #expect(excerpt("abc\ndef", 3, 4) == ["  abc", "     ^"])
    #expect(excerpt("abc\ndef", 4, 900) == ["  def", "  ^^^"])
    #expect(excerpt("", 5, 9) == ["  ", "  ^"])
  }

  @Test("A long line is cut around the carets")
  func longLines() {
    let text = String(repeating: "abcdefghi ", count: 30)
    for (lower, upper) in [(0, 4), (150, 155), (296, 299), (10, 290), (298, 300)] {
      let shown = excerpt(text, lower, upper, width: 40)
      #expect(shown.allSatisfy { DisplayText.width(of: $0) <= 40 })
      #expect(shown[0].contains("…"))
      let first = shown[1].prefix { $0 == " " }.count
      let count = shown[1].count - first
      let marked = shown[0].dropFirst(first).prefix(count)
      let wanted = Array(text.utf8)[lower..<upper]
      if wanted.count < 30 {
        #expect(String(marked) == String(decoding: wanted, as: UTF8.self))
      } else {
        #expect(count > 30)
      }
    }
  }

  @Test("Without a place there is only the message")
  func withoutPlace() {
    #expect(
      report.render(Diagnostic(.corpus, "the program needs a corpus", hint: "add --corpus"))
        == "error[corpus]: the program needs a corpus\n  hint: add --corpus\n")
    #expect(
      report.render(Diagnostic(.value, "odd", severity: .warning)) == "warning[value]: odd\n")
  }

  @Test("On a terminal a long hint is wrapped between words; elsewhere it is one line")
  func hints() {
    let diagnostic = Diagnostic(
      .corpus, "none", hint: "add --corpus PATH (a folder or a file), or --sample")
    let narrow = DiagnosticRenderer(style: .terminal(width: 40, color: false))
    #expect(
      narrow.render(diagnostic) == """
        error[corpus]: none
          hint: add --corpus PATH (a folder or a
                file), or --sample

        """)
    #expect(lines(report.render(diagnostic)).count == 2)
  }

  @Test("Notes end in a full stop and are wrapped with an indent")
  func notes() {
    let note = Diagnostic(
      .none,
      "3 of 4 documents have no `published` and were left out; keep them with "
        + "`or published == none`", severity: .note)
    #expect(
      report.render(note) == """
        note: 3 of 4 documents have no `published` and were left out; keep them with `or
              published == none`.

        """)
    #expect(
      report.render(Diagnostic(.none, "Is it so?", severity: .note)) == "note: Is it so?\n")
  }

  @Test("Colours only where they are wanted, and never from the text")
  func colours() {
    let error = Diagnostic(.value, "bad \u{1B}[31m\u{202E}", at: range("abc", 0, 1))
    let plain = report.render(error)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    #expect(plain.contains("bad \\u{1B}[31m\\u{202E}"))
    let colored = DiagnosticRenderer(style: .terminal(width: 80, color: true)).render(error)
    #expect(
      colored
        == "f:1:1: \u{1B}[1;31merror[value]:\u{1B}[0m \u{1B}[1mbad \\u{1B}[31m\\u{202E}\u{1B}[0m\n"
        + "  abc\n  \u{1B}[1;31m^\u{1B}[0m\n")
  }

  @Test("As JSON: one line, places from 1")
  func json() throws {
    let text = report.renderJSON(
      Diagnostic(.value, "a \"b\"\n", at: range("x\nüyz", 4, 6), hint: nil))
    #expect(text.hasSuffix("}\n") && lines(text).count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["message"] as? String == "a \"b\"\n")
    #expect(object["line"] as? Int == 2 && object["column"] as? Int == 2)
    #expect(object["endLine"] as? Int == 2 && object["endColumn"] as? Int == 4)
    #expect(object["hint"] is NSNull && (object["related"] as? [Any])?.isEmpty == true)
    #expect(object["severity"] as? String == "error" && object["code"] as? String == "value")
    #expect(
      text.hasPrefix("{\"severity\":\"error\",\"code\":\"value\",\"message\":")
        && text.contains("\"source\":\"f\",\"line\":2,"))
    let bare = report.renderJSON(Diagnostic(.corpus, "none"))
    #expect(bare.contains("\"source\":null,\"line\":null"))
  }
}
