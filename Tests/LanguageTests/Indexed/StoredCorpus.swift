import Corpus
import Foundation
import Ingest
import SampleCorpus
import Store

@testable import Language

/// The same articles in memory and in a store, which goes with it.
final class StoredCorpus: Sendable {
  let memory: Corpus
  let store: Corpus
  private let folder: URL

  /// - Parameters:
  ///   - states: What a folder of articles held when it was indexed, one time after the other: the
  ///     articles in memory are those of the last.
  ///   - analyser: Annotates the words.
  init(
    states: [[(name: String, bytes: [UInt8])]],
    analyser: @escaping WordAnalyserSource = WordAnalysers.english
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "hearsay-language-\(UUID().uuidString)")
    let articles = folder.appending(path: "articles")
    let path = folder.appending(path: "store").path
    for files in states {
      try? FileManager.default.removeItem(at: articles)
      try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
      for file in files { try Data(file.bytes).write(to: articles.appending(path: file.name)) }
      _ = try ArticleIndexing(path: path, threads: 1, analyser: analyser).run([articles.path])
    }
    memory = Corpus(
      name: "test", CorpusReader().read(sources: states.last ?? []), analyser: analyser)
    store = Corpus(try StoreSnapshot(path: path), name: "test", analyser: analyser)
  }

  /// The store's directory.
  var path: String { folder.appending(path: "store").path }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The sample corpus.
  static let sample = Result { try StoredCorpus(states: [SampleCorpus.files]) }

  /// All that a program says over the corpus in memory and over the store.
  func answers(_ program: String) -> (memory: String, store: String) {
    (Self.answer(program, memory), Self.answer(program, store))
  }

  private static func answer(_ program: String, _ corpus: Corpus) -> String {
    let (results, errors) = run(program, in: makeSession(over: corpus))
    var lines = errors.map { "\($0.severity) \($0.code): \($0.message)" }
    for result in results {
      switch result.output {
      case .table(let table):
        lines += table.headers
        lines.append(table.columns.map(\.name).joined(separator: "\t"))
        lines += table.rows.map { row in
          row.values.map(shown).joined(separator: "\t") + "\t@" + (row.place.map(shown) ?? "")
        }
      case .value(let value): lines.append(shown(value))
      case .defined(let name): lines.append("defined \(name)")
      case .held: lines.append("held")
      }
      lines += result.notes.map { "\($0.severity): \($0.message) \($0.hint ?? "")" }
    }
    return lines.joined(separator: "\n")
  }

  private static func shown(_ value: Value) -> String {
    if case .span(let span) = value { return "\(span.text) @\(shown(span))" }
    return value.plainText
  }

  private static func shown(_ span: TextSpan) -> String {
    "\(span.document.position):" + span.parts.map { "\($0.start)-\($0.end)" }.joined(separator: "+")
  }
}
