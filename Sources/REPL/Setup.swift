import Corpus
import Language
import Rendering

extension REPL {
  /// What a conversation begins with.
  public struct Setup {
    /// The session in which entries run.
    public var session: Session
    /// The corpus as the greeting names it.
    public var corpusName: String
    /// The folders and files it was read from, for saved notebooks.
    public var corpusPaths: [String] = []
    /// Whether the corpus is the sample that comes with the program.
    public var isSample = false
    /// The program's version, such as `0.1.0`.
    public var version: String
    /// Opens another corpus, for `:corpus PATH`.
    public var openCorpus: ((String) throws -> Corpus)?
    /// The help page of a topic, and without a topic the first page; `nil` for an unknown topic.
    public var help: (String?) -> String? = { _ in nil }
    /// The topics of help, for completion.
    public var helpTopics: () -> [String] = { [] }
    /// How results are written at first.
    public var format = OutputFormat.table
    /// A fixed width; `nil` follows the terminal.
    public var width: Int?
    /// Whether colours are used.
    public var color = false
    /// Whether greeting, notes and progress are left out.
    public var isQuiet = false
    /// Whether errors, warnings and notes are JSON objects, one a line; never on a terminal.
    public var writesErrorsAsJSON = false
    /// Where the history is kept; `nil` keeps it for this run only.
    public var historyPath = HistoryPath.standard

    /// A setup with what cannot be guessed.
    public init(session: Session, corpusName: String, version: String) {
      self.session = session
      self.corpusName = corpusName
      self.version = version
    }
  }
}
