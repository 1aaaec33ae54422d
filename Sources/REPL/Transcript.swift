import Language
import Notebook

/// The statements that did what was asked, for saving the session as a notebook.
struct Transcript {
  private(set) var statements: [SavedSession.Entry] = []

  var isEmpty: Bool { statements.isEmpty }

  /// Adds the statements of an entry that were run, in order.
  ///
  /// An entry of one statement keeps its comments.
  mutating func add(_ ran: [SavedSession.Entry], of entry: SourceFile, isWhole: Bool) {
    guard isWhole, let only = ran.first, ran.count == 1, !only.text.hasPrefix("|") else {
      statements += ran
      return
    }
    let text = entry.text(0, entry.bytes.count).trimmingTrailingWhiteSpace
    statements.append(SavedSession.Entry(text, resultName: only.resultName))
  }

  /// The notebook that says the same, for a place and a corpus as seen from there.
  func notebook(at path: String, corpus: String?) -> String {
    SavedSession(title: Self.title(of: path), corpus: corpus, entries: statements).notebookText
  }

  /// The file's name as words: `who-said-what.md` is "Who said what".
  private static func title(of path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".md") { name.removeLast(3) }
    let words = name.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    guard let first = words.first else { return "Session" }
    return first.uppercased() + words.dropFirst()
  }
}
