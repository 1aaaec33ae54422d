import Foundation
import Language
import Testing

@testable import Rendering

@Suite("JSON, CSV, TSV and Markdown")
struct StructuredFormatTests {
  private let small = table(
    ["name", "n", "x"],
    [[.text("a\"b"), .integer(1), .decimal(0.1)], [.none, .none, .truth(false)]])

  @Test("JSON is an indented array of objects, columns in order")
  func json() {
    #expect(
      rendered(small, as: .json) == #"""
        [
          {
            "name": "a\"b",
            "n": 1,
            "x": 0.1
          },
          {
            "name": null,
            "n": null,
            "x": false
          }
        ]

        """#)
    #expect(rendered(table(["a"], []), as: .json) == "[]\n")
  }

  @Test("JSON Lines has one object a line")
  func jsonl() {
    #expect(
      rendered(small, as: .jsonl)
        == "{\"name\":\"a\\\"b\",\"n\":1,\"x\":0.1}\n{\"name\":null,\"n\":null,\"x\":false}\n")
  }

  @Test("Characters that steer a terminal or end a line are escapes in JSON")
  func jsonEscapes() {
    let text = rendered(
      table(["a"], [[.text("\u{1B}\u{7F}\u{85}\u{202E}\u{2028}\n\t\\é😀")]]), as: .jsonl)
    #expect(text == #"{"a":"\u001b\u007f\u0085\u202e\u2028\n\t\\é😀"}"# + "\n")
  }

  @Test("Numbers read back as themselves; what is no number is null")
  func jsonNumbers() throws {
    let values = [
      0.1, 1e300, Double.leastNonzeroMagnitude, -2.5, 1.0 / 3, 123_456_789.123, 1e16, -0.0,
    ]
    let text = rendered(table(["a"], values.map { [.decimal($0)] }), as: .json)
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Double]])
    #expect(objects.map { $0["a"] } == values)
    #expect(
      rendered(table(["a"], [[.decimal(.nan)], [.decimal(.infinity)]]), as: .jsonl)
        == "{\"a\":null}\n{\"a\":null}\n")
  }

  @Test("CSV quotes only what it must, and none is empty")
  func csv() {
    #expect(
      rendered(
        table(
          ["a", "b,c"],
          [
            [.text("x"), .text("say \"no\"")], [.text("two\nlines"), .none],
            [.list([.text("p"), .integer(2)]), .decimal(2.0 / 3)],
          ]), as: .csv)
        == "a,\"b,c\"\nx,\"say \"\"no\"\"\"\n\"two\nlines\",\np; 2,0.6666666666666666\n")
    #expect(rendered(table(["a"], [[.none], [.text("")]]), as: .csv) == "a\n\"\"\n\"\"\n")
  }

  @Test("CSV holds text as it is, except on a terminal")
  func csvOnTerminal() {
    let result = table(["a", "b"], [[.text("\u{1B}[2J"), .text("x\ny")]])
    #expect(rendered(result, as: .csv) == "a,b\n\u{1B}[2J,\"x\ny\"\n")
    #expect(
      rendered(result, as: .csv, .terminal(width: 80, color: true))
        == "a,b\n\\u{1B}[2J,\"x\ny\"\n")
  }

  @Test("TSV makes spaces of tabs and line ends")
  func tsv() {
    #expect(
      rendered(table(["a", "b"], [[.text("x\ty\r\nz"), .integer(1)]]), as: .tsv)
        == "a\tb\nx y z\t1\n")
  }

  @Test("Markdown escapes markup and aligns numbers")
  func markdown() {
    #expect(
      rendered(
        table(
          ["per_million", "t"],
          [[.decimal(1.5), .text("a|b *c* <i>\nd_e _f_")], [.integer(2), .none]]),
        as: .markdown) == #"""
          | per_million | t |
          | ---: | --- |
          | 1.5 | a\|b \*c\* \<i><br>d_e \_f\_ |
          | 2.0 | – |

          """#)
  }

  @Test("A value alone, in each format")
  func values() {
    func text(_ value: Value, _ format: OutputFormat) -> String {
      ResultRenderer(format: format, style: .report).render(.value(value))
    }
    #expect(text(.integer(3), .table) == "3\n")
    #expect(text(.text("a\nb\u{1B}"), .table) == "a b\\u{1B}\n")
    #expect(text(.list([.text("a"), .integer(2), .none]), .table) == "[a, 2, none]\n")
    #expect(text(.none, .table) == "none\n")
    #expect(text(.list([.text("a"), .integer(2)]), .json) == "[\"a\", 2]\n")
    #expect(text(.record(Record([("a", .none)])), .jsonl) == "{\"a\":null}\n")
    #expect(text(.text("a,b"), .csv) == "value\n\"a,b\"\n")
    #expect(text(.text("a*"), .markdown) == "a\\*\n")
    for format in OutputFormat.allCases {
      let renderer = ResultRenderer(format: format, style: .report)
      #expect(renderer.render(.defined("x")).isEmpty && renderer.render(.held).isEmpty)
    }
  }
}
