import Testing
import TextModel

@testable import Ingest

@Suite("Dates as outlets write them")
struct DateTextReaderTests {
  @Test(
    "Forms that say one date",
    arguments: [
      ("2023-04-17", "2023-04-17"), ("2023-04", "2023-04"), ("2023", "2023"),
      ("2023-04-17T10:30:00Z", "2023-04-17T10:30"), ("2023-04-17 10:30:15 UTC", "2023-04-17T10:30"),
      ("20230417", "2023-04-17"), ("20230417T103000Z", "2023-04-17T10:30"),
      ("2023/4/7", "2023-04-07"), ("17 April 2023", "2023-04-17"), ("17 Apr. 2023", "2023-04-17"),
      ("17th of April, 2023", "2023-04-17"), ("1st May 2023", "2023-05-01"),
      ("April 17, 2023", "2023-04-17"), ("Apr. 17th, 2023", "2023-04-17"),
      ("Sept. 3, 2023", "2023-09-03"), ("April 2023", "2023-04"), ("17-Apr-2023", "2023-04-17"),
      ("Monday, 17 April 2023", "2023-04-17"), ("Mon 17 April 2023", "2023-04-17"),
      ("Monday, 17 April 2023 10:30", "2023-04-17T10:30"),
      ("Monday, April 17, 2023 at 5:05 p.m. EDT", "2023-04-17T17:05"),
      ("12:10 a.m., April 17, 2023", "2023-04-17T00:10"),
      ("10:30 | 17 April 2023", "2023-04-17T10:30"),
      ("10:30 - 17 April 2023", "2023-04-17T10:30"),
      ("17 April 2023 \u{2013} 10:30 GMT+3", "2023-04-17T10:30"),
      ("Mon, 17 Apr 2023 10:30:00 +0300", "2023-04-17T10:30"),
      ("Mon, 17 Apr 2023 10:30:00 GMT", "2023-04-17T10:30"),
      ("17 Apr 2023 10:30:00 -0500 (EST)", "2023-04-17T10:30"),
      ("Mon, 17 Apr 23 10:30:00 GMT", "2023-04-17T10:30"), ("17/04/2023", "2023-04-17"),
      ("04/17/2023", "2023-04-17"), ("17.04.2023", "2023-04-17"), ("05/05/2023", "2023-05-05"),
      ("Monday, 03/04/2023", "2023-04-03"), ("  17 April 2023\u{A0}", "2023-04-17"),
    ])
  func one(text: String, iso: String) {
    #expect(DateTextReader.read(text).date?.description == iso)
  }

  @Test(
    "Forms that say no date, or that would have to be guessed",
    arguments: [
      "", "yesterday", "17 April", "April", "17/04/23", "17 April 23", "31 April 2023",
      "30/02/2023", "2023-13-01", "17 April 2023 25:61", "17 April 2023 and later", "1681731000",
      "April 17 and 18, 2023", "17:30", "Mayday 2023", "2023-04-17-18", "99999999999999999999",
      "17 \u{430}\u{43F}\u{440}\u{435}\u{43B}\u{44F} 2023",
    ])
  func none(text: String) {
    #expect(DateTextReader.read(text) == .unknown)
  }

  @Test("Day and month that may be exchanged are ambiguous")
  func ambiguous() throws {
    let reading = DateTextReader.read("03/04/2023")
    #expect(reading.date == nil)
    #expect(reading.problem == "may be 2023-04-03 or 2023-03-04; write it as YYYY-MM-DD")
    #expect(DateTextReader.read("03.04.2023 10:30").date == nil)
  }

  @Test("A weekday must fit its date")
  func contradiction() {
    #expect(
      DateTextReader.read("Tuesday, 17 April 2023").problem
        == "says Tuesday, but 2023-04-17 is a Monday")
  }

  @Test("Every day of some years is read back from each written form")
  func everyDay() throws {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let first = try #require(CivilDay(year: 2019, month: 1, day: 1)).number
    for number in first..<(first + 800) {
      let day = CivilDay(number: number)
      let (year, month, dayOfMonth) = day.components
      let name = months[month - 1]
      for text in [
        "\(dayOfMonth) \(name) \(year)", "\(name) \(dayOfMonth), \(year)",
        "\(name.prefix(3)). \(dayOfMonth), \(year)", "\(year)-\(month)-\(dayOfMonth)",
      ] {
        #expect(DateTextReader.read(text) == .date(CalendarInterval(day: day)))
      }
      let slashes = DateTextReader.read("\(dayOfMonth)/\(month)/\(year)")
      if dayOfMonth > 12 || dayOfMonth == month {
        #expect(slashes == .date(CalendarInterval(day: day)))
      } else {
        #expect(slashes.date == nil)
      }
    }
  }
}
