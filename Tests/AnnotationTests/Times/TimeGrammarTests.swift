import Testing
import TextModel

@testable import Annotation

@Suite("The grammar of times")
struct TimeGrammarTests {
  /// Words, and the value they have without any date of the article.
  @Test(
    "Words say what they leave open",
    arguments: [
      ("They met on Thursday.", "Thursday = XXXX-WXX-4"),
      ("They met in April.", "April = XXXX-04"),
      ("They met on 6 April.", "6 April = XXXX-04-06"),
      ("They met on April 6th.", "April 6th = XXXX-04-06"),
      ("They met last week.", "last week = XXXX-WXX"),
      ("They met earlier this month.", "earlier this month = XXXX-XX"),
      ("They met yesterday.", "yesterday = XXXX-XX-XX"),
      ("They met in the summer.", "the summer = XXXX-SU"),
      ("They met at 5:30 pm on Friday.", "5:30 pm on Friday = XXXX-WXX-5T17:30"),
      ("They met on Tuesday evening.", "Tuesday evening = XXXX-WXX-2TEV"),
    ])
  func open(text: String, line: String) {
    #expect(TimeText(text).lines == [line])
  }

  @Test(
    "Absolute dates need no date of the article",
    arguments: [
      ("It was signed on 3 May 1998.", "3 May 1998 = 1998-05-03"),
      ("It was signed on May 3, 1998.", "May 3, 1998 = 1998-05-03"),
      ("It was signed on 1998-05-03.", "1998-05-03 = 1998-05-03"),
      ("It was signed on 23.04.1998.", "23.04.1998 = 1998-04-23"),
      ("It was signed in May 1998.", "May 1998 = 1998-05"),
      ("It was signed in 1998.", "1998 = 1998"),
      ("It was built in the 1930s.", "the 1930s = 193"),
      ("It was built in the late 19th century.", "the late 19th century = 18"),
      ("It was built in 508 BC.", "508 BC = BC0508"),
      ("Sales fell in the third quarter of 2015.", "the third quarter of 2015 = 2015-Q3"),
      ("It rained in the summer of 2012.", "the summer of 2012 = 2012-SU"),
      ("It opened on 5–6 September 2019.", "5–6 September 2019 = 2019-09-05/2019-09-06"),
      ("He ruled from 1635 to 1699.", "1635 to 1699 = 1635/1699"),
      ("The plan of 2016-2020 failed.", "2016-2020 = 2016/2020"),
      ("He was away between May and July 2016.", "May and July 2016 = 2016-05/2016-07"),
      (
        "Profits rose in the first three months of 2023.",
        "the first three months of 2023 = 2023-01-01/2023-03-31"
      ),
      (
        "They voted on the last Friday of October 2014.",
        "the last Friday of October 2014 = 2014-10-31"
      ),
      ("Easter 2018 was early.", "Easter 2018 = 2018-04-01"),
      ("They met in the week of 10 April 2023.", "the week of 10 April 2023 = 2023-W15"),
    ])
  func absolute(text: String, line: String) {
    #expect(TimeText(text).lines == [line])
  }

  @Test(
    "Durations and sets",
    arguments: [
      ("It took three weeks.", "three weeks = P3W"),
      ("It took an hour and a half.", "an hour and a half = PT1.5H"),
      ("It took two hours and thirty minutes.", "two hours and thirty minutes = PT2H30M"),
      ("It took more than two years.", "more than two years = P2Y"),
      ("It took several days.", "several days = PXD"),
      ("It was a 15-minute talk.", "15-minute = PT15M"),
      ("They meet every Thursday.", "every Thursday = XXXX-WXX-4"),
      ("They meet twice a week.", "twice a week = P1W"),
      ("They meet annually.", "annually = P1Y"),
      ("They meet every two months.", "every two months = P2M"),
      ("They meet on Mondays.", "Mondays = XXXX-WXX-1"),
    ])
  func amounts(text: String, line: String) {
    #expect(TimeText(text).lines == [line])
  }

  @Test(
    "Numbers and words of other meanings are no times",
    arguments: [
      "This may or may not be right.", "They march to the sea.", "A second attempt failed.",
      "The 52-year-old driver was hurt.", "It cost $2000 in all.", "She is 40 years old.",
      "The sun rose over Wendelport.", "They sat in the hall.", "Ring 555-2016-771.",
      "A score of 30/4.85 was noted.",
    ])
  func none(text: String) {
    #expect(TimeText(text).lines == [])
  }

  @Test("A range in words has its ends as expressions of their own")
  func parts() throws {
    let text = TimeText("The office was open from May 2016 to July 2017.")
    #expect(text.times.count == 3)
    #expect(text.times.map(\.within) == [nil, 0, 0])
    #expect(
      text.times.map { text.text.string($0.span) } == [
        "May 2016 to July 2017", "May 2016", "July 2017",
      ])
    #expect(text.times[0].signal?.relation == .between)
  }

  @Test("Modifiers and signals are told apart from values")
  func modifiers() throws {
    #expect(TimeText("It began in early March 2020.").only?.modifier == .start)
    #expect(TimeText("It began at the end of March 2020.").only?.modifier == .end)
    #expect(TimeText("It lasted at least two years.").only?.modifier == .equalOrMore)
    #expect(TimeText("It began around 1950.").only?.modifier == .approximate)
    #expect(TimeText("It ended before 2020.").only?.signal?.relation == .before)
    #expect(TimeText("It has lasted since 2020.").only?.signal?.relation == .since)
    #expect(TimeText("It is due by 2020.").only?.signal?.relation == .by)
  }
}
