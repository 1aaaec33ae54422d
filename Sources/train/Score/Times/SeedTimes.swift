import ArgumentParser
import Foundation
import Ingest
import TextModel

/// The times of the seed articles, which stay open without the articles' dates.
enum SeedTimes {
  static func report(
    data: String, seeds: String, _ pipeline: TimesPipeline
  ) throws -> TimesReport {
    var report = TimesReport(title: "Seeds")
    let path = data + "/attribution/seed-gold/seed-gold.jsonl"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read")
    }
    var texts: [String: (SourceText, [TimeExpression])] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard let row = try? JSONValue.parse([UInt8](line)), row["layer"]?.string == "time",
        let name = row["doc"]?.string, let span = row["span"], let start = span["start"]?.integer,
        let end = span["end"]?.integer
      else { continue }
      if texts[name] == nil {
        guard let content = FileManager.default.contents(atPath: seeds + "/" + name),
          let text = SourceText(validating: [UInt8](content))
        else { throw ValidationError("\(seeds)/\(name) cannot be read") }
        texts[name] = (text, pipeline.times(in: text, published: nil))
      }
      guard let (text, times) = texts[name] else { continue }
      var tally = TimesReport.Tally()
      tally.gold = 1
      let gold = ByteSpan(start, end)
      let value = row["value"]?.string ?? row["unanchored"]?.string ?? ""
      if let time = times.first(where: { $0.span == gold }) {
        tally.found = 1
        tally.predicted = 1
        if isSame(time, value) {
          tally.right = 1
        } else {
          report.note("other value", "\(text.string(gold)) = \(value); ours: \(time.timex)")
        }
      } else {
        report.note("not found", "\(text.string(gold)) = \(value)")
      }
      report.add(tally, to: name)
    }
    for (name, (text, times)) in texts.sorted(by: { $0.key < $1.key }) {
      for time in times {
        report.note("all of \(name)", "\(text.string(time.span)) = \(time.timex)")
      }
    }
    return report
  }

  /// A value as the data writes it: the open form, and in brackets the part or the distance.
  private static func isSame(_ time: TimeExpression, _ value: String) -> Bool {
    let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
    guard let form = parts.first, time.timex == form else { return false }
    guard parts.count > 1 else { return time.modifier == nil }
    switch parts[1] {
    case "(start)": return time.modifier == .start
    case "(end)": return time.modifier == .end
    case "(mid)": return time.modifier == .mid
    default:
      let words = parts[1].dropFirst().dropLast().split(separator: " ")
      guard words.count == 3, let count = Int(words[1]), let offset = time.offset else {
        return false
      }
      return offset.count == (words[0] == "minus" ? -count : count)
        && "\(offset.unit)" == words[2].replacingOccurrences(of: "s", with: "")
    }
  }
}

extension JSONValue {
  /// The text, if it is one.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The number, if it is a whole one.
  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// The elements, if it is a list.
  var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }
}
