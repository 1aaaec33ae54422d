import Corpus
import Language
import Rendering

/// The end of a report: what it was made from, so that it can be made again and compared.
///
/// It names no folder of the machine and no time.
struct ReportStamp {
  /// How many bytes of a SHA-256 are shown.
  static let hashBytes = 8

  var notebook: NotebookFile
  var corpus: Corpus?
  var parameters: [(name: String, type: String, value: Value)]
  var files: [(name: String, hash: String)]
  var version: String
  var outcome: String

  /// The stamp as lines of at most a width, below a rule.
  func text(width: Int) -> String {
    var entries: [(label: String, values: [String])] = [
      ("notebook", ["\(notebook.name), sha256 \(notebook.hash.hexadecimal(bytes: Self.hashBytes))"])
    ]
    if let corpus {
      let count = corpus.documents.count
      entries.append(
        (
          "corpus",
          [
            "\(PathName.last(of: corpus.name)), \(count) \(count == 1 ? "document" : "documents"), "
              + "\(corpus.tokenCount) tokens",
            "fingerprint \(corpus.fingerprint.prefix(2 * Self.hashBytes))",
          ]
        ))
      if let model = corpus.modelFingerprint { entries.append(("model", ["English \(model)"])) }
    }
    entries.append(("parameters", parameters.map { "\($0.name) = \(ProgramLiteral.of($0.value))" }))
    entries.append(("files", files.map { "\($0.name), sha256 \($0.hash)" }))
    entries.append(("outcome", [outcome]))
    entries.append(("made by", ["hearsay \(version)"]))
    var lines = [String(repeating: "-", count: max(1, width))]
    for (label, values) in entries {
      for (position, value) in values.enumerated() {
        let wrapped = DisplayText.wrap(value, width: max(1, width - Self.labelWidth))
        for (number, line) in wrapped.enumerated() {
          let head = position == 0 && number == 0 ? label : ""
          lines.append(head + String(repeating: " ", count: Self.labelWidth - head.count) + line)
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  static let labelWidth = 12
}
