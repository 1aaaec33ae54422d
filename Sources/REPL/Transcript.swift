import Language
import Notebook

/// The statements that did what was asked, for saving the session as a notebook.
struct Transcript {
  private(set) var entries: [SavedSession.Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Adds the statements of a program that were run, in order, with the comments around them.
  mutating func add(_ ran: [SavedSession.Entry], of program: SourceFile) {
    var rest = program.text(0, program.bytes.count)[...]
    for statement in ran {
      guard let place = rest.firstRange(of: statement.text) else {
        entries.append(statement)
        continue
      }
      addComments(in: rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
      // A remark at the end of its line stays there.
      let lineEnd = rest.firstIndex(where: \.isNewline) ?? rest.endIndex
      let remark = rest[..<lineEnd].trimmingWhiteSpace
      var kept = statement
      if remark.hasPrefix("#") {
        kept.text += "  " + remark
        rest = rest[lineEnd...]
      }
      entries.append(kept)
    }
  }

  private mutating func addComments(in text: Substring) {
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.trimmingWhiteSpace
      if line.hasPrefix("#") { entries.append(SavedSession.Entry(String(line))) }
    }
  }

  /// The notebook that says the same, for a place and a corpus as seen from there.
  func notebook(at path: String, corpus: String?) -> String {
    SavedSession(title: Self.title(of: path), corpus: corpus, entries: entries).notebookText
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
