import Foundation

/// A sentence of PLOVER's gold standard records, with the event that it tells.
struct PloverRecord: Decodable {
  var id: String
  /// The class of the event.
  var event: String
  var text: String?
  var eventText: String?

  /// The records of the shared data that have a sentence.
  static func records(in data: String) throws -> [PloverRecord] {
    let folder = URL(fileURLWithPath: data).appendingPathComponent("events/plover-gsr")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    return try files.flatMap { file in
      try JSONDecoder().decode(
        [PloverRecord].self, from: Data(contentsOf: folder.appendingPathComponent(file)))
    }.filter { !($0.text ?? "").isEmpty && $0.event != "DOCUMENT" }
  }
}
