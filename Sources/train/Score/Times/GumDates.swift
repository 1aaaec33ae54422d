import ArgumentParser
import Foundation
import Ingest
import TextModel
import Treebank

/// The dates of GUM: TEI values, resolved by hand.
enum GumDates {
  private struct Row {
    var document: String
    var genre: String
    var created: CalendarInterval?
    var sentence: Int
    var words: ClosedRange<Int>
    var value: String
    var text: String
  }

  static func report(data: String, _ pipeline: TimesPipeline) throws -> TimesReport {
    var report = TimesReport(title: "GUM dates")
    let rows = Dictionary(grouping: try rows(data), by: \.document)
    let sentences = Dictionary(
      grouping: try documents(data).filter { $0.document != nil }, by: { $0.document ?? "" })
    for document in rows.keys.sorted() {
      guard let gold = rows[document], let parsed = sentences[document],
        let genre = gold.first?.genre
      else {
        report.note("no text", document)
        continue
      }
      let text = try TreebankText(parsed)
      let times = pipeline.times(in: text.source, published: gold.first?.created)
      let tally = compare(gold, text, times, document, &report)
      if genre == "news" || genre == "interview" { report.add(tally, to: "news and interviews") }
      report.add(tally, to: genre)
    }
    return report
  }

  private static func compare(
    _ gold: [Row], _ text: TreebankText, _ times: [TimeExpression], _ document: String,
    _ report: inout TimesReport
  ) -> TimesReport.Tally {
    var tally = TimesReport.Tally()
    let predicted = counted(times)
    var isUsed = [Bool](repeating: false, count: predicted.count)
    var isNear = [Bool](repeating: false, count: predicted.count)
    tally.predicted = predicted.count
    for row in gold {
      tally.gold += 1
      guard text.places.indices.contains(row.sentence - 1) else { continue }
      let words = text.places[row.sentence - 1].words
      guard words.indices.contains(row.words.lowerBound - 1),
        words.indices.contains(row.words.upperBound - 1)
      else { continue }
      let span = ByteSpan(
        words[row.words.lowerBound - 1].start, words[row.words.upperBound - 1].end)
      let near = predicted.indices.filter { predicted[$0].span.overlaps(span) }
      near.forEach { isNear[$0] = true }
      if !near.isEmpty { tally.found += 1 }
      if let index = near.first(where: { !isUsed[$0] && isSame(predicted[$0], row.value) }) {
        isUsed[index] = true
        tally.right += 1
        continue
      }
      let where_ = "\(document)-\(row.sentence) \(row.text) = \(row.value)"
      if let index = near.first {
        report.note(
          "\(row.genre): other value",
          "\(where_); ours: \(text.source.string(predicted[index].span)) = \(predicted[index].timex)"
            + " [\(predicted[index].interval?.description ?? "-")]")
      } else {
        report.note("\(row.genre): not found", where_)
      }
    }
    for index in predicted.indices where !isNear[index] {
      report.note(
        "\(gold.first?.genre ?? ""): not in the data",
        "\(document) \(text.source.string(predicted[index].span)) = \(predicted[index].timex)")
    }
    return tally
  }

  /// The expressions that GUM would mark as dates.
  private static func counted(_ times: [TimeExpression]) -> [TimeExpression] {
    let wholes = Set(times.compactMap(\.within).filter { times[$0].timex.contains("/") })
    return times.enumerated().compactMap { index, time in
      if wholes.contains(index) { return nil }
      if let within = time.within, !wholes.contains(within) { return nil }
      switch time.kind {
      case .date where time.timex == "PRESENT_REF": return nil
      case .date: return time.timex.hasSuffix("_REF") && time.tokens.count < 3 ? nil : time
      case .duration:
        return time.interval == nil && time.bounds == TimeBounds() ? nil : time
      case .time: return time.interval == nil ? nil : time
      case .set: return nil
      }
    }
  }

  /// The interval of a date; of a time of day that of its day.
  private static func interval(_ time: TimeExpression) -> CalendarInterval? {
    guard time.kind == .time else { return time.interval }
    return time.interval.map { CalendarInterval(day: $0.firstDay) }
  }

  private static func isSame(_ time: TimeExpression, _ value: String) -> Bool {
    let fields = Dictionary(
      value.split(separator: ";").compactMap { part -> (String, String)? in
        guard let equals = part.firstIndex(of: "=") else { return nil }
        return (String(part[..<equals]), String(part[part.index(after: equals)...]))
      }, uniquingKeysWith: { first, _ in first })
    if let when = fields["when"] {
      if when.hasPrefix("--") { return time.openTimex == "XXXX" + when.dropFirst() }
      if when.hasPrefix("-") { return time.timex == "BC" + when.dropFirst() }
      guard let gold = CalendarInterval(iso: when) else { return false }
      return interval(time) == gold || time.interval == gold
    }
    if let latest = fields["notAfter"], fields.count == 1 {
      // "several years ago": only the end is known, and of ours too.
      guard time.interval == nil, let gold = CalendarInterval(iso: latest),
        let own = time.bounds.latest, time.bounds.earliest == nil
      else { return false }
      return gold.contains(CalendarInterval(day: own))
    }
    guard let from = fields["from"] ?? fields["notBefore"],
      let to = fields["to"] ?? fields["notAfter"], let first = CalendarInterval(iso: from),
      let last = CalendarInterval(iso: to),
      let gold = CalendarInterval(from: first, through: last)
    else { return false }
    return interval(time) == gold
  }

  // MARK: Reading

  private static func rows(_ data: String) throws -> [Row] {
    let path = data + "/temporal/gum-dates/dates.tsv"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read")
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().compactMap {
      let fields = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 10, fields[6] == "date", let sentence = Int(fields[5]) else {
        return nil
      }
      let words = fields[8].split(separator: "-").compactMap { Int($0) }
      guard let first = words.first, let last = words.last, first <= last else { return nil }
      return Row(
        document: fields[0], genre: fields[2], created: CalendarInterval(iso: fields[4]),
        sentence: sentence, words: first...last, value: fields[7], text: fields[9])
    }
  }

  private static func documents(_ data: String) throws -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    let folder = data + "/ud/gum-open"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".conllu.gz") || name.hasSuffix(".conllu") {
      sentences += try TreebankFile.sentences(folder + "/" + name)
    }
    return sentences
  }
}
