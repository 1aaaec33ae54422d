import Ingest
import Language

/// A notebook: prose in Markdown with cells of programs, and what its front matter says.
///
/// For example:
///
///     ---
///     title: Denials
///     corpus: articles
///     params:
///       rows: 12
///     ---
///     Who denies what.
///
///     ```hearsay
///     statements | where stance == "deny" | take rows
///     ```
public struct NotebookFile: Sendable {
  /// A piece of a notebook.
  public enum Block: Sendable {
    /// Lines of Markdown, as they stand, with a line feed between them.
    case prose(String)
    /// A program.
    case cell(NotebookCell)
  }

  /// Where the notebook was read from, as the user named it.
  public let path: String
  /// The title of the front matter.
  public let title: String?
  /// The folder or file that it is about, relative to the notebook's folder.
  public let corpus: String?
  /// What can be set from outside.
  public let parameters: [NotebookParameter]
  /// The prose and the cells in order.
  public let blocks: [Block]
  /// What is perhaps not as it was meant, such as a cell in a list, which does not run.
  public let warnings: [Diagnostic]
  /// The SHA-256 of the text.
  public let hash: SHA256.Digest

  /// A notebook from its text.
  public init(path: String, text: String) throws(Diagnostic) {
    self.path = path
    hash = SHA256.hash(Array(text.utf8))
    let name = PathName.last(of: path)
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let lines = NotebookLines(
      name: name, text: hasMark ? String(text.unicodeScalars.dropFirst()) : text)
    let frontMatter = try FrontMatter(lines)
    title = frontMatter.title
    corpus = frontMatter.corpus
    parameters = frontMatter.parameters
    var reader = BlockReader(lines, firstLine: frontMatter.bodyLine)
    blocks = try reader.blocks()
    warnings = reader.warnings
  }

  /// The name that diagnostics and reports cite: the last part of the path.
  public var name: String { PathName.last(of: path) }

  /// The cells in order.
  public var cells: [NotebookCell] {
    blocks.compactMap { block in
      if case .cell(let cell) = block { cell } else { nil }
    }
  }

  /// The corpus of the front matter as a path that can be opened.
  public var corpusPath: String? {
    corpus.map { PathName.joined(PathName.folder(of: path), $0) }
  }

  /// Where the report is saved: beside the notebook, under its name with the ending `.txt`.
  public var reportPath: String { PathName.replacingEnding(of: path, with: "txt") }
}

/// A program in a notebook.
public struct NotebookCell: Sendable {
  /// The program, without the indentation of its fence.
  public var text: String
  /// The notebook's line, from 1, on which the program starts.
  public var line: Int
  /// What stands after `hearsay` on the opening fence.
  public var name: String?
  /// The program for a session; its lines and columns are those of the notebook.
  public var source: SourceFile
}
