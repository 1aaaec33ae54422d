import Testing

@testable import Language

@Suite("Dates are stretches of the calendar")
struct DateTests {
  @Test(
    "Comparisons of stretches",
    arguments: [
      ("2031-04-30 < 2031-05", true), ("2031-05-03 < 2031-05", false),
      ("2031-05 < 2031-05-03", false), ("2031-06-01 > 2031-05", true),
      ("2031-05-31 > 2031-05", false), ("2031-05-03 <= 2031-05", true),
      ("2031-05 <= 2031-05-03", false), ("2031-05-31 <= 2031-05", true),
      ("2031-05-03 >= 2031-05", true), ("2031-05 >= 2031-05-03", false),
      ("2031-05 == 2031-05", true), ("2031-05 == 2031-05-03", false),
      ("2031-05 != 2031-05-03", true), ("2031-05-03 in 2031-05", true),
      ("2031-05 in 2031-05-03", false), ("2031-05 contains 2031-05-03", true),
      ("2031-05-03 in 2031", true), ("2031-05-03 in 2030", false),
      ("2031-W18 in 2031-Q2", true), ("2031-05-03T09:30 in 2031-05-03", true),
      ("2031-05-03 in 2031-05-01..2031-05-07", true),
      ("2031-05-08 in 2031-05-01..2031-05-07", false), ("date(\"2031\") == date(2031)", true),
      ("2031-04-30 < 2031", false), ("2030-12-31 < 2031", true), ("2031-05 > 2030", true),
    ])
  func comparison(_ program: String, _ expected: Bool) {
    #expect(shown(program) == "\(expected)", "\(program)")
  }

  @Test(
    "Calculation, attributes and conversion",
    arguments: [
      ("floor(2031-05-17, month)", "2031-05"), ("floor(2031-05-17, year)", "2031"),
      ("floor(2031-05-17, quarter)", "2031-Q2"), ("floor(2031-05-17, week)", "2031-W20"),
      ("floor(2031-05, day)", "none"), ("2031-01-31 + 1mo", "2031-02-28"),
      ("2028-01-31 + 1mo", "2028-02-29"), ("2031-05-03 - 2w", "2031-04-19"),
      ("2031-05 + 1y", "2032-05"), ("2031-05-08 - 2031-05-03", "5d"),
      ("days(2031-05-08 - 2031-05-03)", "5"), ("2031-05-03.weekday", "6"),
      ("2031-05.day", "none"), ("2031-05.month", "5"), ("2031-05.start", "2031-05-01"),
      ("2031-02.end", "2031-02-28"), ("2031-05-03.precision", "day"), ("2 * 3d", "6d"),
      ("6h / 30min", "12"), ("9999-12-31 + 1d", "none"), ("date(\"3 May 2031\")", "2031-05-03"),
      ("date(\"03/04/2031\")", "none"), ("date(\"soon\")", "none"),
    ])
  func calculation(_ program: String, _ expected: String) {
    #expect(shown(program) == expected, "\(program)")
  }

  @Test("The longest date that is valid is read")
  func literals() {
    #expect(shown("2031-05-03") == "2031-05-03")
    #expect(shown("2031-05 - 1mo") == "2031-04")
    #expect(shown("2020 - 2016") == "4")
    #expect(shown("1999-12") == "1999-12")
    for (program, wrong) in [
      ("2023-13", "2023-13"), ("2020-1", "2020-1"), ("2016-2020", "2016-2020"),
      ("2031-02-30", "2031-02-30"),
      ("2031-W60", "2031-W60"), ("docs | where published == 2031-5-3", "2031-5-3"),
    ] {
      let error = firstError(program)
      #expect(error?.code == .date && error?.text == wrong, "\(program)")
    }
  }

  @Test("Dates are sorted by their start, then by their end")
  func order() {
    let program = """
      table([{d: 2031-05-31}, {d: 2031-06}, {d: 2031-05}, {d: 2031-05-01}, {d: none}]) | sort d
      """
    #expect(shown(program) == "2031-05-01 / 2031-05 / 2031-05-31 / 2031-06 / none")
  }

  @Test("A bare year is a number unless a date stands beside it")
  func years() {
    #expect(shown("docs | where published in 2031 | count", over: riverArticles) == "3")
    #expect(shown("docs | where published < 2031 | count", over: riverArticles) == "0")
    #expect(shown("2031 + 1") == "2032")
    #expect(shown("param since: date = 2031\nsince") == "2031")
    #expect(firstError("docs | where published > 31", over: riverArticles)?.code == .type)
  }
}
