import Foundation
import TextModel
import Treebank

/// The documents of GUM with gold coreference in the shared data.
enum GumNews {
  /// The documents of a genre (`news`, `interview`), or all, in order of their names.
  static func documents(in data: String, genre: String? = nil) throws -> [GoldDocument] {
    let folder = URL(fileURLWithPath: data).appendingPathComponent("attribution/gum-news/conllu")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.compactMap { file in
      guard file.hasSuffix(".conllu"), genre.map({ file.hasPrefix("GUM_\($0)_") }) ?? true else {
        return nil
      }
      return try GoldDocument(
        name: String(file.dropLast(7)),
        sentences: TreebankFile.sentences(folder.appendingPathComponent(file).path))
    }
  }
}
