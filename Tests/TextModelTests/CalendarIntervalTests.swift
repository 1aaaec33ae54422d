import Testing

@testable import TextModel

@Suite("Calendar intervals")
struct CalendarIntervalTests {
  @Test(
    "ISO 8601 text is read and written back",
    arguments: [
      "2023", "2023-04", "2023-Q2", "2023-W14", "2023-04-17", "2023-04-17T09:30", "0001-01-01",
      "2024-02-29", "2020-W53", "2023-04-01..2023-04-05",
    ])
  func roundTrip(text: String) throws {
    let interval = try #require(CalendarInterval(iso: text))
    #expect(interval.description == text)
  }

  @Test(
    "Days that are not in the calendar are refused",
    arguments: [
      "2023-13", "2023-00", "2023-02-29", "2021-W53", "2023-Q5", "2023-4", "23", "2023-04-17T24:00",
      "2023-04-17T10:60", "", "2023-", "2023-04-17x", "2023-04-05..2023-04-01",
    ])
  func refused(text: String) {
    #expect(CalendarInterval(iso: text) == nil)
  }

  @Test("A zone and seconds are dropped, the written time stays")
  func zone() {
    #expect(CalendarInterval(iso: "2023-04-17T23:30:59.5+02:00")?.description == "2023-04-17T23:30")
    #expect(CalendarInterval(iso: "2023-04-17 23:30:00Z")?.description == "2023-04-17T23:30")
  }

  @Test("Every day of four centuries converts to its components and back")
  func everyDay() throws {
    let first = try #require(CivilDay(year: 1801, month: 1, day: 1)).number
    let last = try #require(CivilDay(year: 2200, month: 12, day: 31)).number
    for number in first...last {
      let day = CivilDay(number: number)
      let (year, month, dayOfMonth) = day.components
      #expect(CivilDay(year: year, month: month, day: dayOfMonth) == day)
      let (weekYear, week) = day.week
      let monday = try #require(CivilDay.monday(ofWeek: week, year: weekYear))
      #expect((monday.number...monday.number + 6).contains(number))
    }
  }

  @Test("Flooring gives the unit that holds the date, or nothing")
  func floor() throws {
    let day = try #require(CalendarInterval(iso: "2023-04-17"))
    #expect(day.floor(to: .month)?.description == "2023-04")
    #expect(day.floor(to: .quarter)?.description == "2023-Q2")
    #expect(day.floor(to: .week)?.description == "2023-W16")
    #expect(day.floor(to: .year)?.description == "2023")
    #expect(CalendarInterval(iso: "2023")?.floor(to: .month) == nil)
  }

  @Test("The same stretch is equal however it is written")
  func equality() throws {
    let month = try #require(CalendarInterval(iso: "2023-04"))
    let range = try #require(CalendarInterval(iso: "2023-04-01..2023-04-30"))
    #expect(month == range)
    #expect(month.hashValue == range.hashValue)
  }
}
