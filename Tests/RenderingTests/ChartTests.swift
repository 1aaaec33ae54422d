import Language
import Testing
import TextModel

@testable import Rendering

@Suite("Bars, sparklines and timelines")
struct ChartTests {
  private func chart(_ table: ResultTable, width: Int? = 50) -> [String] {
    lines(rendered(table, as: .table, .init(width: width)))
  }

  private func month(_ year: Int, _ month: Int) -> Value {
    CalendarInterval(year: year, month: month).map(Value.date) ?? .none
  }

  private func day(_ day: Int) -> Value {
    CalendarInterval(year: 2031, month: 3, day: day).map(Value.date) ?? .none
  }

  @Test("Bars are in proportion to an eighth of a column")
  func bars() {
    #expect(
      chart(
        table(
          ["lemma", "n"],
          [
            [.text("ferry"), .integer(80)], [.text("harbour"), .integer(41)],
            [.text("zero"), .integer(0)], [.text("one"), .integer(1)], [.text("none"), .none],
          ], .bars), width: 52) == [
          "lemma     n",
          "───────  ──",
          "ferry    80  " + String(repeating: "█", count: 39),
          "harbour  41  " + String(repeating: "█", count: 20),
          "zero      0", "one       1  ▌", "none      –", "(5 rows)",
        ])
  }

  @Test("Negative numbers go to the left of an axis")
  func negativeBars() {
    #expect(
      chart(
        table(
          ["w", "x"],
          [
            [.text("up"), .integer(30)], [.text("down"), .integer(-10)], [.text("o"), .integer(0)],
          ],
          .bars), width: 52) == [
          "w       x",
          "────  ───",
          "up     30            │" + String(repeating: "█", count: 30),
          "down  -10  ██████████│", "o       0            │", "(3 rows)",
        ])
  }

  @Test(
    "Scales: full width for the greatest, within the width for all",
    arguments: [
      [1.0], [0], [-1], [-3, 7], [1e308, -1e308], [Double.leastNonzeroMagnitude, 1e-300],
      [-0.001, 1000], [3, 3, 3],
    ])
  func scale(_ values: [Double]) {
    for width in [3, 10, 33] {
      let scale = BarScale(values, width: width)
      for value in values {
        let bar = scale.bar(value)
        #expect(DisplayText.width(of: bar) <= width)
        #expect(value == 0 || bar.contains { "▏▎▍▌▋▊▉█▐".contains($0) })
      }
    }
    #expect(BarScale(values, width: 5).bar(.nan).isEmpty)
  }

  @Test("Other columns of numbers are not drawn, and that is said")
  func otherNumbers() {
    let shown = chart(
      table(["w", "n", "share"], [[.text("a"), .integer(1), .decimal(0.5)]], .bars), width: 80)
    #expect(shown[0] == "w  n")
    #expect(shown.last?.hasPrefix("(1 column hidden: share; see it with select") == true)
  }

  @Test("A timeline is in order and shows the months without rows")
  func timeline() {
    let shown = chart(
      table(
        ["month", "n"],
        [
          [month(2031, 4), .integer(2)], [.none, .integer(1)], [month(2030, 12), .integer(4)],
          [month(2031, 1), .integer(1)],
        ], .timeline), width: 40)
    #expect(
      shown == [
        "month    n", "───────  ─", "2030-12  4  ████████████████████████████",
        "2031-01  1  ███████", "2031-02  ·", "2031-03  ·", "2031-04  2  ██████████████",
        "–        1  ███████", "(4 rows)",
      ])
  }

  @Test("Days, several rows a day, and long gaps")
  func days() throws {
    let later = try #require(CalendarInterval(year: 2033, month: 3, day: 1))
    let shown = chart(
      table(
        ["day", "outlet", "n"],
        [
          [day(1), .text("Gazette"), .integer(1)], [day(1), .text("Courier"), .integer(1)],
          [day(3), .none, .integer(1)], [.date(later), .text("Gazette"), .integer(1)],
        ], .timeline))
    #expect(
      shown.dropFirst(2).map {
        $0.prefix { $0 != "█" }.split(separator: " ").joined(separator: " ")
      }
        == [
          "2031-03-01 Gazette 1", "2031-03-01 Courier 1", "2031-03-02 ·",
          "2031-03-03 (unknown) 1", "… 728 days ·", "2033-03-01 Gazette 1", "(4 rows)",
        ])
  }

  @Test("Dates of several precisions have no gaps")
  func mixedPrecision() {
    let shown = chart(
      table(["d", "n"], [[month(2031, 1), .integer(1)], [day(9), .integer(1)]], .timeline))
    #expect(shown.count == 5)
  }

  @Test("Sparklines: one a series, with the axis and the bounds")
  func sparklines() {
    let shown = chart(
      table(
        ["outlet", "month", "n"],
        [
          [.text("Gazette"), month(2031, 1), .integer(0)],
          [.text("Courier"), month(2031, 1), .integer(14)],
          [.text("Gazette"), month(2031, 2), .integer(7)],
          [.text("Gazette"), month(2031, 4), .integer(3)],
        ], .sparkline))
    #expect(
      shown == [
        "series         least  most", "───────  ────  ─────  ────", "Gazette  ▁█·▄      0     7",
        "Courier  █···     14    14", "(month 2031-01 to 2031-04)",
      ])
  }

  @Test("Sparklines without dates")
  func plainSparklines() {
    let rows: [[Value]] = [
      [.text("a"), .integer(1), .integer(8)], [.text("b"), .integer(5), .none],
    ]
    #expect(
      chart(table(["w", "x", "y"], rows, .sparkline)).dropFirst(2) == [
        "a       ▂█      1     8", "b       █·      5     5", "(x, y)",
      ])
    let one = (0..<200).map { [Value.integer($0)] }
    let shown = chart(table(["n"], one, .sparkline), width: 60)
    #expect(shown.allSatisfy { DisplayText.width(of: $0) <= 60 })
    #expect(shown.contains { $0.contains("each mark is the mean of") })
    #expect(Sparklines.line([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    #expect(Sparklines.line([nil, 0, 0]) == "·▁▁")
    #expect(Sparklines.line([-1, 0, 1]) == "▁▅█")
  }

  @Test("Charts without numbers, and on very narrow screens, are tables")
  func fallbacks() {
    for presentation in [Presentation.bars, .sparkline, .timeline] {
      #expect(chart(table(["a"], [[.text("x")]], presentation)) == ["a", "─", "x", "(1 row)"])
      #expect(
        chart(table(["a"], [[.integer(7)]], presentation), width: 20) == ["a", "─", "7", "(1 row)"])
      #expect(!chart(table(["a", "n"], [], presentation)).isEmpty)
    }
  }

  @Test("Every line of a chart fits the width", arguments: 0..<60)
  func fits(_ seed: UInt64) {
    var random = FixedRandom(state: seed)
    let rows = (0..<8).map { _ -> [Value] in
      [
        .text(RandomText.line(&random, words: 8)),
        month(2031, Int.random(in: 1...12, using: &random)),
        .decimal(Double.random(in: -20...100, using: &random)), .integer(3),
      ]
    }
    for presentation in [Presentation.bars, .sparkline, .timeline] {
      for width in [40, 61, 80] {
        let shown = chart(table(["label", "month", "x", "y"], rows, presentation), width: width)
        #expect(shown.allSatisfy { DisplayText.width(of: $0) <= width }, "\(presentation)")
      }
    }
  }
}
