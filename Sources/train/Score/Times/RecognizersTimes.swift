import ArgumentParser
import Foundation
import Ingest
import TextModel

/// The cases of Recognizers-Text (DateTimeModel): spans and TIMEX values, each with a date.
enum RecognizersTimes {
  private struct Gold {
    var span: ByteSpan
    var kind: String
    var values: [String]
  }

  static func report(data: String, _ pipeline: TimesPipeline) throws -> TimesReport {
    let path = data + "/temporal/recognizers-text-en/DateTime/DateTimeModel.json"
    guard var bytes = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let cases = try? JSONValue.parse([UInt8](bytes)) else {
      throw ValidationError("\(path) is no JSON")
    }
    var report = TimesReport(title: "Recognizers")
    for own in cases.elements { add(own, pipeline, &report) }
    return report
  }

  private static func add(
    _ own: JSONValue, _ pipeline: TimesPipeline, _ report: inout TimesReport
  ) {
    guard let input = own["Input"]?.string else { return }
    let text = SourceText(input)
    let reference = own["Context"]?["ReferenceDateTime"]?.string
    let published = reference.flatMap { CalendarInterval(iso: $0) }
    let times = pipeline.times(in: text, published: published).filter { $0.within == nil }
    var isNear = [Bool](repeating: false, count: times.count)
    var isUsed = isNear
    var all = TimesReport.Tally()
    all.predicted = times.count
    for gold in own["Results"]?.elements.compactMap({ self.gold($0, input) }) ?? [] {
      var tally = TimesReport.Tally()
      tally.gold = 1
      all.gold += 1
      let near = times.indices.filter { times[$0].span.overlaps(gold.span) }
      near.forEach { isNear[$0] = true }
      if !near.isEmpty { (tally.found, all.found) = (1, all.found + 1) }
      let sameSpan = near.first { isSameSpan(times[$0], gold.span, text) && !isUsed[$0] }
      let example = "\(input.prefix(100)) # \(text.string(gold.span)) = \(gold.values)"
      let ours = near.map { "\(text.string(times[$0].span)) = \(times[$0].timex)" }
        .joined(separator: " | ")
      if let index = sameSpan {
        if isSameValue(times[index], gold.values) {
          (tally.right, all.right) = (1, all.right + 1)
          isUsed[index] = true
        } else {
          report.note("\(gold.kind): other value", "\(example); ours: \(ours)")
        }
      } else if near.isEmpty {
        report.note("\(gold.kind): not found", example)
      } else {
        report.note("\(gold.kind): other span", "\(example); ours: \(ours)")
      }
      report.add(tally, to: gold.kind)
    }
    for index in times.indices where !isNear[index] {
      report.note(
        "not in the data",
        "\(input.prefix(100)) # \(text.string(times[index].span)) = \(times[index].timex)")
    }
    report.add(all, to: "all")
  }

  private static func gold(_ result: JSONValue, _ input: String) -> Gold? {
    guard let start = result["Start"]?.integer, let last = result["End"]?.integer,
      let kind = result["TypeName"]?.string
    else { return nil }
    let units = input.utf16
    guard start >= 0, last >= start, last < units.count else { return nil }
    let before = units.index(units.startIndex, offsetBy: start)
    let after = units.index(units.startIndex, offsetBy: last + 1)
    let values = result["Resolution"]?["values"]?.elements.compactMap { $0["timex"]?.string } ?? []
    let offset = { (index: String.Index) in input.utf8.distance(from: input.startIndex, to: index) }
    return Gold(
      span: ByteSpan(offset(before), offset(after)),
      kind: kind.split(separator: ".").last.map(String.init) ?? kind, values: values)
  }

  // MARK: Comparing

  /// Whether two spans are the same but for prepositions and articles before them.
  private static func isSameSpan(
    _ time: TimeExpression, _ gold: ByteSpan, _ text: SourceText
  ) -> Bool {
    let own = time.span
    guard own.end == gold.end else { return false }
    if own.start == gold.start { return true }
    let between = ByteSpan(min(own.start, gold.start), max(own.start, gold.start))
    let words = text.string(between).lowercased().split(whereSeparator: \.isWhitespace)
    return words.allSatisfy { functionWords.contains(String($0)) }
  }

  private static let functionWords: Set<String> = [
    "the", "a", "an", "in", "on", "at", "by", "from", "between", "before", "after", "since",
    "until", "till", "for", "of", "starting", "beginning", "around",
  ]

  private static func isSameValue(_ time: TimeExpression, _ values: [String]) -> Bool {
    values.contains { value in
      let gold = normalized(value)
      let own = gold.contains("X") ? time.openTimex : time.timex
      if gold == normalized(own) { return true }
      if gold.hasPrefix("(") { return isSameRange(time, gold) }
      return false
    }
  }

  /// Without seconds that are none.
  private static func normalized(_ timex: String) -> String {
    guard let clock = timex.firstIndex(of: "T"), timex.hasSuffix(":00"),
      timex[clock...].filter({ $0 == ":" }).count == 2
    else { return timex }
    return String(timex.dropLast(3))
  }

  /// "(2016-11-08,2016-11-11,P3D)": the first day, and the first of the last or the one after it.
  private static func isSameRange(_ time: TimeExpression, _ gold: String) -> Bool {
    let ends = gold.dropFirst().dropLast().split(separator: ",").map(String.init)
    guard ends.count == 3 else { return false }
    let own = (ends[0].contains("X") || ends[1].contains("X") ? time.openTimex : time.timex)
      .split(separator: "/").map(String.init)
    if own.count == 2 {
      let open = time.openTimex.split(separator: "/").map(String.init)
      let starts = (isStart(own[0], ends[0]) || open.count == 2 && isStart(open[0], ends[0]))
      if starts, isStart(own[1], ends[1]) || open.count == 2 && isStart(open[1], ends[1]) {
        return true
      }
    }
    guard let interval = time.interval else { return false }
    if interval.start % 1440 == 0, interval.end % 1440 == 0,
      let end = CalendarInterval(minutes: interval.end..<interval.end + 1440, precision: .day)
    {
      return CalendarInterval(day: interval.firstDay).description == ends[0]
        && end.description == ends[1]
    }
    guard
      let start = CalendarInterval(
        minutes: interval.start..<interval.start + 1, precision: .minute),
      let end = CalendarInterval(minutes: interval.end..<interval.end + 1, precision: .minute)
    else { return false }
    return start.description == normalized(ends[0]) && end.description == normalized(ends[1])
  }

  /// Whether a value begins on a day or at a time.
  private static func isStart(_ own: String, _ gold: String) -> Bool {
    let gold = normalized(gold)
    if own == gold || own + "-01" == gold || own + "-01-01" == gold { return true }
    // Ours name the day at both ends of a stretch of the clock.
    return own.hasSuffix(gold) && gold.hasPrefix("T") || gold.hasSuffix(own) && own.hasPrefix("T")
  }
}
