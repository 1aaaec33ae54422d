import Corpus
import Foundation
import Ingest
import Language
import SampleCorpus
import Testing

@testable import Notebook

/// The notebooks that come with the program, on the sample corpus that comes with it.
@Suite struct SampleNotebooksTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("notebooks").path

  static var names: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }

  private var runner: NotebookRunner {
    NotebookRunner(version: "1.2.3") { _ in
      var options = Session.Options(files: ProgramFiles(folder: Self.folder))
      let corpus = Corpus(name: "sample", CorpusReader().read(sources: SampleCorpus.files))
      options.corpus = { corpus }
      return Session(options)
    }
  }

  @Test func thereAreNotebooks() { #expect(Self.names.count >= 4) }

  @Test(arguments: names) func itIsReadAndRunsWithoutAnError(name: String) throws {
    let file = try NotebookFile.read(Self.folder + "/" + name)
    #expect(file.title?.isEmpty == false)
    #expect(file.corpusPath == Self.folder + "/sample")
    #expect(!file.parameters.isEmpty)
    #expect(file.parameters.allSatisfy { $0.documentation?.isEmpty == false })
    #expect(file.warnings.isEmpty)
    let report = try runner.run(file)
    #expect(report.errors.map { place($0) + $0.message } == [])
    #expect(report.cellCount >= 5)
  }
}
