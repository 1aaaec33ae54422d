import Ingest
import Language

/// What is wrong with the file of a table.
struct TableProblem: Error {
  var message: String
  var line: Int?
  var hint: String?
}

/// How a file holds a table.
enum TableFormat {
  case commas
  case tabulators
  case json
  case jsonLines

  /// The format of a file by the ending of its name, or `nil`.
  init?(ending: String) {
    switch ending {
    case "csv": self = .commas
    case "tsv", "tab": self = .tabulators
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// The endings, for a message.
  static let endings = ".csv, .tsv, .json or .jsonl"

  /// The table in a file.
  func read(_ bytes: [UInt8]) throws(TableProblem) -> TableContents {
    switch self {
    case .commas: try DelimitedCells.read(bytes, separator: DelimitedReader.separator(of: bytes))
    case .tabulators: try DelimitedCells.read(bytes, separator: UInt8(ascii: "\t"))
    case .json: try JSONRecords.read(bytes)
    case .jsonLines: try JSONRecords.readLines(bytes)
    }
  }
}
