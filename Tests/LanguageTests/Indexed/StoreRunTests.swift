import Corpus
import Foundation
import Store
import Synchronization
import Testing

@testable import Language

@Suite("Runs over a store")
struct StoreRunTests {
  private static func answer(_ program: String, _ corpus: Corpus) -> (rows: Int, code: String?) {
    let (results, errors) = run(program, in: makeSession(over: corpus))
    var rows = 0
    for case .table(let table) in results.map(\.output) { rows += table.rows.count }
    for case .value in results.map(\.output) { rows += 1 }
    return (rows, errors.first?.code.rawValue)
  }

  @Test("A damaged store gives the right answer or none, and says that it cannot be read")
  func damage() throws {
    var articles = RandomArticles(seed: 77)
    let corpus = try StoredCorpus(states: articles.states()) { WordwiseAnalyser() }
    let programs = [
      "find `[]` | count by doc", #"find `"the" []{0,2} "boat"`"#, "freq lower", "tokens | count",
      "ngrams lemma", #"docs | where outlet == "Brook Mail" | find `[pos = "NOUN"]`"#,
    ]
    let right = programs.map { Self.answer($0, corpus.store) }
    let names = try FileManager.default.contentsOfDirectory(atPath: corpus.path)
    let segment = try #require(names.filter { $0.hasPrefix("segment") }.sorted().last)
    let file = URL(filePath: corpus.path).appending(path: segment)
    let whole = try Data(contentsOf: file)
    var refusals = 0
    for offset in stride(from: 64, to: whole.count, by: max(1, whole.count / 120)) {
      var bytes = whole
      bytes[bytes.startIndex + offset] ^= 0x41
      try bytes.write(to: file)
      guard let snapshot = try? StoreSnapshot(path: corpus.path) else {
        refusals += 1
        continue
      }
      for (program, right) in zip(programs, right) {
        let damaged = Corpus(snapshot, name: "damaged") { WordwiseAnalyser() }
        let (rows, code) = Self.answer(program, damaged)
        if code == nil {
          #expect(rows == right.rows, "byte \(offset): \(program)")
        } else {
          refusals += 1
          #expect(code == DiagnosticCode.unreadable.rawValue)
          #expect(rows == 0)
        }
      }
    }
    try whole.write(to: file)
    #expect(refusals > 50)
    #expect(DiagnosticCode.unreadable.exitCode == 3)
  }

  /// A store of many short sentences of few words.
  private static func large() throws -> (folder: URL, corpus: Corpus) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "hearsay-large-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var generator = SplitMix64(seed: 5)
    var text = ""
    for document in 0..<200 {
      text += "<text id=\"d\(document)\">\n"
      for _ in 0..<250 {
        text += "<s>\n"
        for _ in 0..<20 { text += "w\(generator.next() % 500)\tN\n" }
        text += "</s>\n"
      }
      text += "</text>\n"
    }
    let file = folder.appending(path: "large.vrt")
    try Data(text.utf8).write(to: file)
    let store = folder.appending(path: "store").path
    _ = try StoreBuilder(path: store, options: BuildOptions(threads: 1)).build([
      AnnotatedFile(
        path: file.path, format: .vertical(columns: ["form", "pos"], documentTag: "text"))
    ])
    return (folder, Corpus(try StoreSnapshot(path: store), name: "large"))
  }

  @Test("A run over a large store ends soon after it is cancelled")
  func cancellation() throws {
    let (folder, corpus) = try Self.large()
    defer { try? FileManager.default.removeItem(at: folder) }
    let programs = [
      #"find `[] []* "w1" []* "w2" within doc` | count"#, "find `(?all) []+` | count",
      "ngrams form size: 9",
      "find `a:[] []* b:[] :: a.form = b.form within doc` | freq lower(span)",
    ]
    for program in programs {
      let cancelled = Mutex<ContinuousClock.Instant?>(nil)
      let begun = ContinuousClock.now
      // Asked by the run itself: from the time on that it is first asked late enough.
      let cancellation = Cancellation {
        guard ContinuousClock.now - begun > .milliseconds(150) else { return false }
        cancelled.withLock { $0 = $0 ?? ContinuousClock.now }
        return true
      }
      let errors = makeSession(over: corpus).run(
        SourceFile(name: "test", text: program), cancellation: cancellation
      ) { _ in }
      let ended = ContinuousClock.now
      // A machine may be fast enough to come to the end before.
      guard let first = errors.first else { continue }
      #expect(first.code == .interrupted, "\(program): \(first.message)")
      if let asked = cancelled.withLock({ $0 }) {
        // Between two times that the run asks lies at most what it takes to end after the first.
        #expect(ended - asked < .milliseconds(500), "\(program)")
        #expect(ended - begun < .milliseconds(1_500), "\(program)")
      }
    }
  }

  @Test("explain tells how a store is searched, and what was found")
  func explanation() throws {
    let corpus = try StoredCorpus.sample.get().store
    let (results, errors) = run(
      #"find `"according" "to"` | count | explain"#, in: makeSession(over: corpus))
    #expect(errors.isEmpty)
    guard case .table(let table)? = results.last?.output else {
      Issue.record("no table")
      return
    }
    let lines = table.rows.map { $0.values[0].plainText }
    #expect(lines.first == "summarize")
    #expect(lines.contains("  · hits, counted without making rows"))
    #expect(lines.contains("    · method chain"))
    #expect(lines.contains { $0.hasPrefix("    · led by form = \"according\" at the start: ") })
    #expect(lines.contains("    · hits: 8"))
    #expect(lines.last == "    scan docs")
  }
}
