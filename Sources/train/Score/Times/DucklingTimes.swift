import ArgumentParser
import Foundation
import TextModel

/// The expressions of Duckling's corpus of times, with the time at which its values are counted.
enum DucklingTimes {
  static func report(data: String, _ pipeline: TimesPipeline) throws -> TimesReport {
    let path = data + "/temporal/duckling-en/examples.dev.tsv"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read")
    }
    var report = TimesReport(title: "Duckling")
    let published = CalendarInterval(iso: "2013-02-12T04:30")
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, fields[0] == "Time", fields[1] != "latentCorpus" else { continue }
      let isHoliday = fields[2].contains("Holiday")
      guard fields[2] == "NONE" || interval(fields[2]) != nil else { continue }
      let text = SourceText(fields[3])
      let times = pipeline.times(in: text, published: published).filter { $0.within == nil }
      var tally = TimesReport.Tally()
      tally.predicted = times.count
      if let gold = interval(fields[2]) {
        tally.gold = 1
        tally.found = times.isEmpty ? 0 : 1
        let ours = times.map { "\(text.string($0.span)) = \($0.timex)" }.joined(separator: " | ")
        if times.count == 1, times[0].interval == gold {
          tally.right = 1
        } else {
          report.note(
            (isHoliday ? "holiday, " : "") + (times.isEmpty ? "not found" : "other value"),
            "\(fields[3]) = \(gold); ours: \(ours)")
        }
      } else if !times.isEmpty {
        report.note("not in the data", fields[3])
      }
      report.add(tally, to: isHoliday ? "holidays" : "other")
    }
    return report
  }

  /// "datetime (2013, 2, 15, 0, 0, 0) Day" as an interval; half open stretches have none.
  private static func interval(_ value: String) -> CalendarInterval? {
    guard !value.contains("Open"), value.hasPrefix("datetime") else { return nil }
    let words = value.split(separator: ")", omittingEmptySubsequences: true)
    var minutes: [Int] = []
    for word in words {
      let numbers = word.split(whereSeparator: { !$0.isNumber && $0 != "-" }).compactMap { Int($0) }
      guard numbers.count == 6,
        let day = CivilDay(year: numbers[0], month: numbers[1], day: numbers[2])
      else { continue }
      minutes.append(day.number * 1440 + numbers[3] * 60 + numbers[4])
    }
    guard let first = minutes.first else { return nil }
    if minutes.count == 2 {
      guard first < minutes[1] else { return nil }
      return CalendarInterval(minutes: first..<minutes[1], precision: .range)
    }
    let grains = [
      "Second": 1, "Minute": 1, "Hour": 1, "Day": 1440, "Week": 10_080,
    ]
    let day = CivilDay(number: first >= 0 ? first / 1440 : (first - 1439) / 1440)
    let (year, month, _) = day.components
    for (grain, length) in grains where value.contains(") \(grain)") {
      return CalendarInterval(minutes: first..<first + length, precision: .range)
    }
    if value.contains(") Month") { return CalendarInterval(year: year, month: month) }
    if value.contains(") Quarter") { return CalendarInterval(year: year, quarter: (month + 2) / 3) }
    if value.contains(") Year") { return CalendarInterval(year: year) }
    return nil
  }
}
