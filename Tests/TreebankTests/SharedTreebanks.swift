import Foundation
import Ingest
import Treebank

/// The treebanks of the shared data, where they are on this machine.
enum SharedTreebanks {
  /// The folder of shared data: `HEARSAY_SHARED`, or `shared` beside the repository.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["HEARSAY_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../shared").standardized
  }()

  /// Whether they are there.
  static var areAvailable: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("data/ud").path)
  }

  /// The bytes of a file of `data/ud`, unpacked.
  static func bytes(_ name: String) throws -> [UInt8] {
    try Gzip.unpack([UInt8](Data(contentsOf: folder.appendingPathComponent("data/ud/\(name).gz"))))
  }

  /// The sentences of a treebank.
  static func sentences(_ name: String) throws -> [TreebankSentence] {
    try CoNLLUReader.sentences(bytes("\(name).conllu"))
  }
}
