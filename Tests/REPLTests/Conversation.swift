import Corpus
import Ingest
import InventedTrees
import Language

@testable import LineEditor
@testable import REPL

/// A conversation in memory: entries that are there beforehand, and a screen of text.
final class Conversation {
  let screen: ScreenOfText
  let entries: EntriesOfText
  let repl: REPL

  /// A conversation on two invented articles.
  init(
    _ entries: [String] = [], isTerminal: Bool = true, color: Bool = false,
    adjust: (inout REPL.Setup) -> Void = { _ in }
  ) {
    screen = ScreenOfText(isTerminal: isTerminal)
    self.entries = EntriesOfText(entries)
    var options = Session.Options(files: NoFiles())
    options.corpus = { Self.corpus }
    var setup = REPL.Setup(
      session: Session(options), corpusName: "harbour", version: "1.2.3")
    setup.corpusPaths = ["harbour"]
    setup.historyPath = nil
    setup.color = color
    adjust(&setup)
    repl = REPL(setup, display: screen, entries: self.entries)
  }

  static let corpus = Corpus(
    name: "harbour",
    CorpusReader().read(sources: [
      (
        "dock.txt",
        Array(
          """
          The dock opened on Monday.

          "We waited nine years for it," said Orla Venn, the harbour master.

          Boats came from three islands. Nobody counted them.

          A band played.

          The mayor did not come.

          """.utf8)
      ),
      ("tide.txt", Array("The tide was low.\n\nIlmar Qoss said that it would rise.\n".utf8)),
    ]), analyser: { InventedTrees.mill })

  /// What an entry shows.
  func enter(_ text: String) -> String {
    screen.text = ""
    screen.errors = ""
    repl.enter(text)
    return screen.text
  }
}

final class ScreenOfText: Display {
  let isTerminal: Bool
  var writesToTerminal: Bool { isTerminal }
  var canMoveCursor: Bool { isTerminal }
  var size: Terminal.Size? = Terminal.Size(columns: 80, rows: 24)
  var isClosed = false
  var text = ""
  var errors = ""
  var keys: [Terminal.Keystroke] = []

  init(isTerminal: Bool) { self.isTerminal = isTerminal }

  func write(_ text: String) { self.text += text }

  func writeError(_ text: String) {
    errors += text
    if isTerminal { self.text += text }
  }

  /// Called before each key is given.
  var onKey: () -> Void = {}

  func readKey() -> Terminal.Keystroke {
    onKey()
    return keys.isEmpty ? .endOfInput : keys.removeFirst()
  }
}

final class EntriesOfText: EntryReading {
  private var waiting: [String]
  private(set) var history: [String] = []
  var historyFailure: String?
  private(set) var prompts: [String] = []

  init(_ entries: [String]) { waiting = entries }

  func next(prompt: String, continuationPrompt: String) -> Outcome {
    prompts = [prompt, continuationPrompt]
    guard !waiting.isEmpty else { return .endOfInput }
    history.append(waiting[0])
    return .line(waiting.removeFirst())
  }
}

struct NoFiles: FileReading {
  func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> TableContents {
    throw Diagnostic(.file, "\(path) is not there", at: range)
  }

  func program(_ path: String, at range: SourceRange) throws(Diagnostic) -> SourceFile {
    throw Diagnostic(.file, "\(path) is not there", at: range)
  }
}
