import Testing
import TextModel

@testable import Annotation

@Suite("Times resolved from the article's date")
struct TimeResolutionTests {
  /// 2023-04-19 is a Wednesday.
  @Test(
    "What depends on the article's date",
    arguments: [
      ("They met on Monday.", "Monday = 2023-04-17"),
      ("They met on Wednesday.", "Wednesday = 2023-04-19"),
      ("They met last Friday.", "last Friday = 2023-04-14"),
      ("They meet next Friday.", "next Friday = 2023-04-28"),
      ("They meet this Friday.", "this Friday = 2023-04-21"),
      ("They met yesterday morning.", "yesterday morning = 2023-04-18TMO"),
      ("They met last week.", "last week = 2023-W15"),
      ("They met last month.", "last month = 2023-03"),
      ("They met last year.", "last year = 2022"),
      ("They met in January this year.", "January this year = 2023-01"),
      ("They met in March.", "March = 2023-03"),
      ("They met in December.", "December = 2022-12"),
      ("They met on 6 April.", "6 April = 2023-04-06"),
      ("They met two years ago.", "two years ago = 2021"),
      ("They met two months ago.", "two months ago = 2023-02"),
      ("They met two days ago.", "two days ago = 2023-04-17"),
      ("They met a decade ago.", "a decade ago = 2013"),
      ("They met the day before yesterday.", "the day before yesterday = 2023-04-17"),
      ("They met two weeks before Easter 2023.", "two weeks before Easter 2023 = 2023-03-26"),
      ("They met last Christmas.", "last Christmas = 2022-12-25"),
      ("They met last summer.", "last summer = 2022-SU"),
      ("They met in the first quarter.", "the first quarter = 2023-Q1"),
      ("They met early this year.", "early this year = 2023"),
      ("They met on Tuesday last week.", "Tuesday last week = 2023-04-11"),
    ])
  func dated(text: String, line: String) {
    #expect(TimeText(text, published: "2023-04-19").lines == [line])
  }

  @Test("Stretches end with the day of the article, or begin after it")
  func stretches() {
    let past = TimeText("It rained during the last three days.", published: "2023-04-19").only
    #expect(past?.timex == "P3D")
    #expect(past?.interval?.description == "2023-04-17..2023-04-19")
    let future = TimeText("It will rain for the next two weeks.", published: "2023-04-19").only
    #expect(future?.interval?.description == "2023-04-20..2023-05-03")
  }

  @Test("What is counted from the text is anchored to the expression before")
  func anaphora() {
    let text = TimeText(
      "The bridge fell on 3 May 1998. It was built again two years later. The next day it rained.")
    #expect(
      text.lines == [
        "3 May 1998 = 1998-05-03", "two years later = 2000", "The next day = XXXX-XX-XX",
      ])
    #expect(text.times[1].anchor == .expression(0))
    #expect(text.times[1].offset == TimeOffset(2, .year))
    let days = TimeText("The bridge fell on 3 May 1998. The next day it rained.")
    #expect(days.lines.last == "The next day = 1998-05-04")
  }

  @Test("A month without its year is of the year that the paragraph speaks of")
  func narrative() {
    let text = TimeText(
      "The bridge fell on 3 May 1998. In July it was built again.", published: "2023-04-19")
    #expect(text.lines.last == "July = 1998-07")
    #expect(text.times.last?.anchor == .expression(0))
  }

  @Test("Without the article's date other dates give bounds")
  func bounds() {
    let times = TimeAnchoring(
      found: [
        found(.calendar(pattern { ($0.year, $0.month, $0.day) = (2023, 3, 6) }), .past),
        found(.calendar(pattern { $0.weekday = 4 }), .past),
        found(.calendar(pattern { ($0.year, $0.month) = (2023, 5) }), .future),
      ], published: nil
    ).expressions()
    #expect(times[1].timex == "XXXX-WXX-4")
    #expect(!times[1].isResolved)
    #expect(times[1].bounds.earliest == CivilDay(year: 2023, month: 3, day: 2))
    #expect(times[1].bounds.latest == CivilDay(year: 2023, month: 5, day: 25))
  }

  @Test("A month of publication is enough for what it decides, and gives bounds for the rest")
  func roughDate() throws {
    let text = TimeText("They met last month. They met on Thursday.", published: "2023-04")
    #expect(text.times[0].timex == "2023-03")
    #expect(text.times[0].isResolved)
    #expect(text.times[1].timex == "XXXX-WXX-4")
    #expect(text.times[1].bounds.earliest == CivilDay(year: 2023, month: 3, day: 30))
    #expect(text.times[1].bounds.latest == CivilDay(year: 2023, month: 4, day: 27))
  }

  private func pattern(_ change: (inout CalendarPattern) -> Void) -> CalendarPattern {
    var pattern = CalendarPattern()
    change(&pattern)
    return pattern
  }

  private func found(_ meaning: TimeMeaning, _ direction: TimeDirection) -> FoundTime {
    FoundTime(
      meaning: meaning, tokens: 0..<1, span: ByteSpan(0, 1), paragraph: 0, direction: direction)
  }
}

@Suite("Holidays")
struct HolidayTests {
  /// Source: United States Naval Observatory, dates of Easter.
  @Test(
    "Easter Sunday", arguments: [(2000, 4, 23), (2018, 4, 1), (2019, 4, 21), (2038, 4, 25)])
  func easter(year: Int, month: Int, day: Int) {
    #expect(Holiday.easterSunday(year) == CivilDay(year: year, month: month, day: day))
  }

  @Test("A weekday of a month counts from either end")
  func weekdays() {
    let thanksgiving = Holiday.weekday(4, ordinal: 4, month: 11)
    #expect(thanksgiving.day(in: 2023) == CivilDay(year: 2023, month: 11, day: 23))
    let memorial = Holiday.weekday(1, ordinal: -1, month: 5)
    #expect(memorial.day(in: 2023) == CivilDay(year: 2023, month: 5, day: 29))
  }
}
