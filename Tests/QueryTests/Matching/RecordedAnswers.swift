import Foundation
import Query

/// The answers of CQP 3.4 that were recorded in `../shared/data/cql`.
enum RecordedAnswers {
  /// One query with its answer.
  struct Row: Decodable {
    let vrt: String
    let strategy: String
    let query: String
    let hits: [[Int]]?
    let error: Bool?
  }

  /// The folder, or nil where it is absent.
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["HEARSAY_SHARED"]
    let root = environment.map { URL(fileURLWithPath: $0) }
    var candidates = [root].compactMap { $0 }
    var directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      directory.deleteLastPathComponent()
      candidates.append(directory.appendingPathComponent("shared"))
    }
    return candidates.map { $0.appendingPathComponent("data/cql") }.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("cqp-3.4.jsonl").path)
    }
  }()

  static func rows() throws -> [Row] {
    guard let folder else { return [] }
    let text = try String(
      contentsOf: folder.appendingPathComponent("cqp-3.4.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map {
      try decoder.decode(Row.self, from: Data($0.utf8))
    }
  }

  static func corpora(_ names: Set<String>) throws -> [String: VerticalCorpus] {
    guard let folder else { return [:] }
    var corpora: [String: VerticalCorpus] = [:]
    for name in names {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      corpora[name] = VerticalCorpus(text)
    }
    return corpora
  }

  /// The query as a pattern; nil if it is refused.
  static func pattern(_ row: Row) -> ResolvedPattern? {
    let strategies: [String: MatchStrategy] = [
      "standard": .standard, "shortest": .shortest, "longest": .maximal,
      "traditional": .traditional,
    ]
    var schema = VerticalCorpus.schema(scope: .none)
    schema.defaultStrategy = strategies[row.strategy] ?? .all
    return try? PatternParser.parse(row.query).resolve(schema: schema)
  }

  /// CQP's answer by our matcher; nil is an error.
  static func answer(_ row: Row, in corpus: VerticalCorpus) throws -> [[Int]]? {
    guard let pattern = pattern(row), let matcher = try? Matcher(pattern) else { return nil }
    return try matcher.matches(in: corpus).map { [$0.first, $0.last] }
  }
}
