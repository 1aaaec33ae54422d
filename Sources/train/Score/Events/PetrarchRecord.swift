import Foundation

/// A unit record of PETRARCH: a sentence with the events that are expected of it, as codes.
struct PetrarchRecord {
  /// An expected event.
  struct Expected: Hashable {
    var source: String
    var target: String
    var code: String
  }

  var id: String
  var category: String
  /// The date as eight digits.
  var date: Int
  var text: String
  var events: [Expected]

  /// The records of the shared data, but for those that test the reading of broken files.
  static func records(in data: String) throws -> [PetrarchRecord] {
    let folder = URL(fileURLWithPath: data).appendingPathComponent("events/petrarch2")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xml") }.sorted()
    return try files.flatMap { file in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      return records(String(decoding: bytes, as: UTF8.self))
    }.filter { $0.category != "ERROR" }
  }

  private static func records(_ xml: String) -> [PetrarchRecord] {
    xml.components(separatedBy: "<Sentence ").dropFirst().compactMap { part in
      let body = part.components(separatedBy: "</Sentence>")[0]
      guard let head = body.components(separatedBy: ">").first,
        let text = between("<Text>", "</Text>", body)
      else { return nil }
      let events = body.components(separatedBy: "<EventCoding").dropFirst().compactMap { coding in
        let attributes = coding.components(separatedBy: ">")[0]
        return Expected(attributes)
      }
      return PetrarchRecord(
        id: attribute("id", head) ?? "-", category: attribute("category", head) ?? "-",
        date: attribute("date", head).flatMap(Int.init) ?? 19_900_101,
        text: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .replacingOccurrences(of: "&amp;", with: "&"),
        events: events)
    }
  }

  private static func between(_ start: String, _ end: String, _ text: String) -> String? {
    guard let from = text.range(of: start),
      let to = text.range(of: end, range: from.upperBound..<text.endIndex)
    else { return nil }
    return String(text[from.upperBound..<to.lowerBound])
  }

  fileprivate static func attribute(_ name: String, _ text: String) -> String? {
    for quote in ["\"", "'"] {
      if let value = between("\(name)=\(quote)", quote, " " + text) { return value }
    }
    return nil
  }
}

extension PetrarchRecord.Expected {
  /// The event of a coding, or none for one that says that there is no event.
  fileprivate init?(_ attributes: String) {
    guard let source = PetrarchRecord.attribute("sourcecode", attributes),
      let target = PetrarchRecord.attribute("targetcode", attributes),
      let code = PetrarchRecord.attribute("eventcode", attributes)
    else { return nil }
    self.init(source: source, target: target, code: code)
  }
}
