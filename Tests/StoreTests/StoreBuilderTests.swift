import StoreSupport
import Synchronization
import Testing

@testable import Store

/// Building stores from files.
struct StoreBuilderTests {
  private func file(_ path: String, _ text: String) -> AnnotatedFile {
    AnnotatedFile(path: path, format: .vertical(columns: ["form"], documentTag: "text")) {
      () throws(StoreError) in MemorySource(text)
    }
  }

  private func forms(_ path: String) throws -> [String] {
    let snapshot = try StoreSnapshot(path: path)
    return snapshot.documentRuns.flatMap { run -> [String] in
      let segment = snapshot.segments[run.segment]
      guard let column = segment.column(named: "word") else { return [] }
      return run.documents.flatMap { document in
        segment.documents.tokens(of: document).map {
          column.dictionary.text(of: column.id(at: $0))
        }
      }
    }
  }

  @Test func `only changed files are read again`() throws {
    let directory = try TemporaryDirectory()
    let builder = StoreBuilder(path: directory("store"))
    let a = file("a", "<text>\none\n</text>\n<text>\ntwo\n</text>\n")
    let b = file("b", "<text>\nthree\n</text>\n")
    let c = file("c", "four\n")
    #expect(try builder.build([c, a, b]).readFiles == ["a", "b", "c"])
    #expect(try forms(directory("store")) == ["one", "two", "three", "four"])
    let same = try builder.build([a, b, c])
    #expect(same.readFiles.isEmpty && !same.summary.isChanged)
    let newB = file("b", "<text>\nthree\nand\n</text>\n<text>\na half\n</text>\n")
    let report = try builder.build([a, newB, c])
    #expect(report.readFiles == ["b"])
    #expect(report.summary.addedCount == 2 && report.summary.removedCount == 1)
    #expect(try forms(directory("store")) == ["one", "two", "three", "and", "a half", "four"])
    #expect(try builder.build([a]).summary.removedCount == 3)
    #expect(try forms(directory("store")) == ["one", "two"])
  }

  @Test func `a file that cannot be read leaves the store as it was`() throws {
    let directory = try TemporaryDirectory()
    let builder = StoreBuilder(path: directory("store"))
    _ = try builder.build([file("a", "one\n")])
    #expect(throws: StoreError.notFound(path: "/nowhere/b.vrt")) {
      _ = try builder.build([
        file("a", "two\n"),
        AnnotatedFile(
          path: "/nowhere/b.vrt", format: .vertical(columns: nil, documentTag: "text")),
      ])
    }
    #expect(throws: StoreError.input(path: "a", line: 0, reason: "the file was given twice")) {
      _ = try builder.build([file("a", "two\n"), file("a", "three\n")])
    }
    #expect(try forms(directory("store")) == ["one"])
  }

  @Test func `progress counts bytes and tokens`() throws {
    let directory = try TemporaryDirectory()
    let text = String(repeating: "word\n", count: 10_000)
    let seen = Mutex<[BuildProgress]>([])
    var options = BuildOptions(threads: 2) { progress in
      seen.withLock { $0.append(progress) }
      return true
    }
    options.partLength = 1000
    _ = try StoreBuilder(path: directory("store"), options: options)
      .build([file("a", text), file("b", text)])
    let reading = seen.withLock { $0.filter { $0.phase == .reading } }
    #expect(reading.map(\.byteCount).max() == 100_000)
    #expect(reading.map(\.tokenCount).max() == 20_000)
    #expect(Set(seen.withLock { $0.map(\.phase) }).isSuperset(of: [.writing, .committing]))
  }
}
