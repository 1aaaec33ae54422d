import ArgumentParser
import Foundation
import Ingest
import Treebank

/// Reads treebank files, packed with gzip or not.
enum TreebankFile {
  /// The bytes of a file, unpacked if its name ends in `.gz`.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("\(path) cannot be read")
    }
    guard path.hasSuffix(".gz") else { return [UInt8](data) }
    do {
      return try Gzip.unpack([UInt8](data))
    } catch {
      throw ValidationError("\(path): \(error.reason)")
    }
  }

  /// The sentences of a CoNLL-U file.
  static func sentences(_ path: String) throws -> [TreebankSentence] {
    let bytes = try bytes(path)
    do {
      return try CoNLLUReader.sentences(bytes)
    } catch {
      throw ValidationError("\(path), \(error)")
    }
  }

  /// The sentences of an IOB2 file.
  static func taggedSentences(_ path: String) throws -> [TaggedSentence] {
    let bytes = try bytes(path)
    do {
      return try IOB2Reader.sentences(bytes)
    } catch {
      throw ValidationError("\(path), \(error)")
    }
  }
}
