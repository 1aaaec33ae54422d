import Corpus
import Foundation
import Ingest
import Language

@testable import Notebook

/// Three invented articles, in memory.
func smallCorpus() -> Corpus {
  let articles = [
    (
      "harbour.txt",
      "Harbour closed\n\n\"The harbour stays closed,\" Mayor Lina Osk said. Seven boats were lost."
    ),
    ("bridge.txt", "Bridge opens\n\nThe bridge at Welm opened on Monday, engineer Pavo Rint said."),
    ("storm.txt", "Storm passes\n\nThe storm passed at night. Nine boats were lost, Osk said."),
  ]
  return Corpus(
    name: "/home/someone/folders/coast/",
    CorpusReader().read(sources: articles.map { (name: $0.0, bytes: Array($0.1.utf8)) }))
}

/// The place of a diagnostic, with a colon and a space after it.
func place(_ diagnostic: Diagnostic) -> String {
  guard let range = diagnostic.range else { return "" }
  let line = range.source.line(at: range.lower) + 1
  let column = range.source.column(at: range.lower) + 1
  return "\(range.source.name):\(line):\(column): "
}

/// A runner over the small corpus.
func runner(
  set: [String: String] = [:], threads: Int = 1, width: Int = 60, corpus: Corpus? = smallCorpus(),
  files: String = ""
) -> NotebookRunner {
  NotebookRunner(width: width, version: "1.2.3") { _ in
    var options = Session.Options(files: ProgramFiles(folder: files))
    options.parameters = set
    options.threads = threads
    if let corpus { options.corpus = { corpus } }
    return Session(options)
  }
}

/// The body of a report: without its stamp.
func body(_ report: NotebookReport) -> String {
  report.text.components(separatedBy: "\n\n----").first ?? ""
}

/// The stamp of a report.
func stamp(_ report: NotebookReport) -> [String] {
  let parts = report.text.components(separatedBy: "\n\n----")
  return (parts.last ?? "").split(separator: "\n").dropFirst().map(String.init)
}

func notebook(_ text: String, path: String = "folder/small.md") throws -> NotebookFile {
  try NotebookFile(path: path, text: text)
}

/// The error that reading a notebook ends with, as `place: message`, and its hint.
func readingError(_ text: String) -> (line: String, hint: String?)? {
  do throws(Diagnostic) {
    _ = try NotebookFile(path: "n.md", text: text)
    return nil
  } catch {
    return (place(error) + error.message, error.hint)
  }
}

/// A folder that is removed when the body is done.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hearsay-notebook-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

func write(_ text: String, to path: String) throws {
  try FileManager.default.createDirectory(
    at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}
