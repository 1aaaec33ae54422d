import Store
import StoreSupport
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Builds and reads stores for the scripts that stop builds at random moments.
///
///     StoreProbe corpus STORE SEED COUNT VERSION    bring a store to a version of an invented corpus
///     StoreProbe files STORE FILE…                  bring a store to hold files of tokens
///     StoreProbe expect SEED COUNT VERSION          what `dump` gives for a store of that version
///     StoreProbe dump STORE                         a fingerprint of all that a store tells
///
/// The phases of a build are written to standard output as they begin.
@main
struct StoreProbe {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let error as StoreError {
      print("error: \(error)")
      exit(3)
    } catch {
      print("error: \(error)")
      exit(2)
    }
  }

  private struct Usage: Error {}

  private static func run(_ arguments: [String]) throws {
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    switch arguments.first {
    case "corpus" where arguments.count == 5 && numbers.count == 3:
      let summary = try corpus(numbers[0], numbers[1], numbers[2])
        .update(arguments[1], checkpointAfter: 60, options: options())
      print("done \(summary.segmentCount) segments")
    case "files" where arguments.count > 2:
      let files = arguments.dropFirst(2).map {
        AnnotatedFile(path: $0, format: .vertical(columns: nil, documentTag: nil))
      }
      let report = try StoreBuilder(path: arguments[1], options: options())
        .build(files, waits: true)
      print("done \(report.summary.tokenCount) tokens, \(report.summary.segmentCount) segments")
    case "expect" where numbers.count == 3:
      let documents = corpus(numbers[0], numbers[1], numbers[2]).documents
      show(documents, InventedQueries.answers(documents))
    case "dump" where arguments.count == 2:
      let snapshot = try StoreSnapshot(path: arguments[1])
      try snapshot.verify()
      show(try InventedDocument.all(in: snapshot), try InventedQueries.answers(snapshot))
    default: throw Usage()
    }
  }

  private static func corpus(_ seed: Int, _ count: Int, _ version: Int) -> InventedCorpus {
    let tokens = 20...400
    var corpus = InventedCorpus(
      seed: UInt64(truncatingIfNeeded: seed), count: count, tokens: tokens)
    for _ in 0..<max(0, version) { corpus.change(oneIn: 6, tokens: tokens) }
    return corpus
  }

  private static func show(_ documents: [InventedDocument], _ answers: [[String]]) {
    var text =
      documents.map(\.description).joined(separator: "\n")
      + answers.map { $0.joined(separator: " ") }.joined(separator: "\n")
    let fingerprint = text.withUTF8 { Fingerprint(of: UnsafeRawBufferPointer($0)) }
    let hits = answers.reduce(0) { $0 + $1.count }
    print("\(documents.count) documents, \(hits) hits, \(fingerprint.high) \(fingerprint.low)")
  }

  /// Options with which each phase is told at its beginning.
  private static func options() -> BuildOptions {
    let last = Mutex<BuildProgress.Phase?>(nil)
    return BuildOptions(threads: 2, memory: 64 << 20) { progress in
      last.withLock { last in
        guard last != progress.phase else { return }
        last = progress.phase
        let line = Array((progress.phase.rawValue + "\n").utf8)
        _ = write(1, line, line.count)
      }
      return true
    }
  }
}
