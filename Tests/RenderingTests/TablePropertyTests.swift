import Foundation
import Language
import Testing
import TextModel

@testable import Rendering

@Suite("What holds for every table")
struct TablePropertyTests {
  /// A table of some columns of text and numbers.
  private func randomTable(_ seed: UInt64) -> ResultTable {
    var random = FixedRandom(state: seed)
    let count = Int.random(in: 1...7, using: &random)
    let kinds = (0..<count).map { _ in Int.random(in: 0...4, using: &random) }
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      kinds.map { kind -> Value in
        if Int.random(in: 0...5, using: &random) == 0 { return .none }
        switch kind {
        case 0: return .integer(Int.random(in: -9999...9999, using: &random))
        case 1: return .decimal(Double.random(in: -50...50, using: &random))
        case 2: return .truth(Bool.random(using: &random))
        case 3: return .text(RandomText.line(&random, words: 3))
        default: return .text(RandomText.line(&random, words: 30))
        }
      }
    }
    return table((0..<count).map { "column_\($0)" }, rows)
  }

  @Test("Every line fits the width, cut or wrapped", arguments: 0..<150)
  func fits(_ seed: UInt64) {
    let result = randomTable(seed)
    for width in [24, 50, 80, 133] {
      for style in [OutputStyle(width: width), .terminal(width: width, color: false)] {
        let text = rendered(result, as: .table, style)
        #expect(lines(text).allSatisfy { DisplayText.width(of: $0) <= width }, "\(text)")
        #expect(lines(text).allSatisfy { $0.last != " " })
      }
    }
  }

  @Test("Columns begin where the rule says, in every line", arguments: 0..<150)
  func aligned(_ seed: UInt64) throws {
    let result = randomTable(seed)
    let text = lines(rendered(result, as: .table, OutputStyle(width: 90)))
    let ruleLine = try #require(text.firstIndex { $0.first == "─" })
    let gaps = cells(of: text[ruleLine]).enumerated().filter { $0.element == " " }.map(\.offset)
    let end = try #require(text.firstIndex { $0.hasPrefix("(") && $0.contains("row") })
    for line in text[..<end] {
      let cells = cells(of: line)
      for gap in gaps where gap < cells.count { #expect(cells[gap] == " ", "\(line)") }
    }
  }

  /// The text by columns of the screen; what a wide cluster covers is an empty string.
  private func cells(of line: String) -> [String] {
    line.flatMap { cluster -> [String] in
      let width = DisplayText.width(of: String(cluster))
      return width == 0 ? [] : [String(cluster)] + Array(repeating: "", count: width - 1)
    }
  }

  @Test("In a report nothing is dropped that is not said to be", arguments: 0..<100)
  func complete(_ seed: UInt64) {
    let result = randomTable(seed)
    let text = lines(rendered(result, as: .table, OutputStyle(width: 60)))
    let all = text.joined(separator: " ")
    #expect(!all.contains("…"))
    let rule = text.firstIndex { $0.first == "─" } ?? 0
    let shown = text[..<rule].joined(separator: " ").split(separator: " ").map(String.init)
    #expect(cells(of: text[rule]).split(separator: " ").count == shown.count)
    let positions = result.columns.indices.filter { shown.contains(result.columns[$0].name) }
    let missing = result.columns.indices.filter { !positions.contains($0) }
    func isEmpty(_ position: Int) -> Bool {
      !result.rows.isEmpty && result.rows.allSatisfy { $0.values[position].isNone }
    }
    func names(_ positions: [Int]) -> String {
      positions.map { result.columns[$0].name }.joined(separator: ", ")
    }
    let hidden = names(missing.filter { !isEmpty($0) })
    if !hidden.isEmpty { #expect(all.contains("hidden: \(hidden); see")) }
    let empty = names(missing.filter(isEmpty))
    if !empty.isEmpty { #expect(all.contains("(not shown, since no row has one: \(empty))")) }
    // Every word of every shown cell is there, whole or broken at the column's width.
    let letters = all.filter { $0 != " " }.count
    let wanted = result.rows.flatMap { row in positions.map { row.values[$0] } }
      .reduce(0) { count, value in
        count + (value.text?.filter { $0 != " " }.count ?? 0)
      }
    #expect(letters >= wanted)
  }

  @Test("CSV read back gives the same cells", arguments: 0..<60)
  func csv(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let pieces = ["a", ",", "\"", "\n", "\r\n", " ", "東", "\u{301}", "'", ";", "\t", "=1+1"]
    func cell() -> String {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
    let columns = (0..<Int.random(in: 1...4, using: &random)).map { "c\($0)" }
    let rows = (0..<5).map { _ in columns.map { _ in cell() } }
    let text = rendered(table(columns, rows.map { $0.map(Value.text) }), as: .csv)
    let wanted = ([columns] + rows).map { $0.map { Array($0.unicodeScalars) } }
    #expect(parseCSV(text).map { $0.map { Array($0.unicodeScalars) } } == wanted)
  }

  /// Reads CSV as RFC 4180 describes it, with line feeds as line ends.
  private func parseCSV(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var previousWasQuote = false
    for scalar in text.unicodeScalars {
      if isQuoted, !previousWasQuote {
        if scalar == "\"" { previousWasQuote = true } else { field.append(scalar) }
      } else if scalar == "\"", isQuoted {
        field.append(scalar)
        previousWasQuote = false
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        record.append(String(field))
        field = String.UnicodeScalarView()
        (isQuoted, previousWasQuote) = (false, false)
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      } else {
        field.append(scalar)
      }
    }
    return records
  }

  private struct Decoded: Decodable {
    struct Numbers: Decodable { var n: [Double] }
    var b: Numbers
  }

  @Test("JSON read back by Foundation gives the same values", arguments: 0..<60)
  func json(_ seed: UInt64) throws {
    var random = FixedRandom(state: seed)
    let words = (0..<8).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<6).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random) & 0xFF_0F)
          }))
    }
    let numbers = (0..<8).map { _ in
      Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
    }.filter { $0.isFinite }
    let result = table(
      ["a", "b"],
      [[.list(words.map(Value.text)), .record(Record([("n", .list(numbers.map(Value.decimal)))]))]])
    for format in [OutputFormat.json, .jsonl] {
      let text = rendered(result, as: format)
      let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
      let object = try #require((parsed as? [[String: Any]])?.first ?? parsed as? [String: Any])
      let read = try #require(object["a"] as? [String])
      #expect(read.map { Array($0.unicodeScalars) } == words.map { Array($0.unicodeScalars) })
      // JSONSerialization rounds long numbers on Linux; JSONDecoder reads them exactly.
      let lines = format == .json ? text : "[\(text)]"
      let decoded = try JSONDecoder().decode([Decoded].self, from: Data(lines.utf8))
      #expect(decoded.first?.b.n == numbers)
    }
  }

  @Test("No format lets a control character of a text through to a terminal")
  func safe() {
    let hostile = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}abc\u{2066}\u{8}\r"
    let date = Value.text(hostile)
    for presentation in [Presentation.table, .concordance, .bars, .sparkline, .timeline] {
      let result = table(
        ["left", "match", "right", "n", hostile],
        [[date, date, date, .integer(1), .list([.record(Record([(hostile, date)]))])]],
        presentation, headers: [hostile])
      for format in OutputFormat.allCases {
        let text = rendered(result, as: format, .terminal(width: 80, color: false))
        let found = text.unicodeScalars.filter {
          $0 != "\n" && $0 != "\t" && TerminalEscapes.mustEscape($0)
        }
        #expect(found.isEmpty, "\(format) \(presentation)")
      }
    }
  }
}
