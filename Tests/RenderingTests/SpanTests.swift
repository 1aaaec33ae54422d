import Foundation
import Language
import Testing
import TextModel

@testable import Rendering

@Suite("Spans in every format")
struct SpanTests {
  private let corpus = RenderingTests.corpus([
    (
      "ferry.txt",
      """
      The ferry to Quillan sank on Tuesday.

      "Nobody was hurt," said the
      harbour master, Odo Brandt.
      """
    )
  ])

  private func span(_ parts: [ByteSpan]) throws -> Value {
    .span(try #require(TextSpan(corpus.documents[0], parts: parts)))
  }

  @Test("In a table white space is folded; parts are joined")
  func table() throws {
    let value = try span([ByteSpan(4, 9), ByteSpan(59, 76)])
    let text = rendered(RenderingTests.table(["s"], [[value]]))
    let words = try #require(value.text)
    #expect(words.contains("\n") && words.contains(" … "))
    #expect(lines(text)[2] == words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test("In JSON a span has its words, document, place and bytes, and its parts if several")
  func json() throws {
    let one = try span([ByteSpan(4, 9)])
    #expect(
      rendered(RenderingTests.table(["s"], [[one]]), as: .jsonl)
        == #"{"s":{"text":"ferry","doc":"ferry","place":"ferry:s1","start":4,"end":9}}"# + "\n")
    let two = try span([ByteSpan(4, 9), ByteSpan(13, 20)])
    #expect(
      rendered(RenderingTests.table(["s"], [[two]]), as: .jsonl)
        == #"{"s":{"text":"ferry … Quillan","doc":"ferry","place":"ferry:s1","start":4,"end":20,"#
        + #""parts":[{"start":4,"end":9,"text":"ferry"},{"start":13,"end":20,"text":"Quillan"}]}}"#
        + "\n")
  }

  @Test("In CSV a span is its text")
  func csv() throws {
    let value = try span([ByteSpan(4, 9)])
    #expect(rendered(RenderingTests.table(["s"], [[value]]), as: .csv) == "s\nferry\n")
  }

  @Test("A program's table over a corpus is shown, in every format")
  func program() throws {
    let results = try results(of: "sentences | select span, words", over: corpus)
    let output = try #require(results.first?.output)
    for format in OutputFormat.allCases {
      let text = ResultRenderer(format: format, style: .report).render(output)
      #expect(text.contains("sank on Tuesday"))
      #expect(text.hasSuffix("\n"))
    }
    let table = ResultRenderer(format: .table, style: .report).render(output)
    #expect(table.contains("said the harbour"))
  }
}
