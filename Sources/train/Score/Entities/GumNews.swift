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

  /// The documents of GUM's open part, those of the texts that may be shared without conditions.
  static func openDocuments(in data: String) throws -> [GoldDocument] {
    var documents: [GoldDocument] = []
    for part in ["train", "dev"] {
      let path = URL(fileURLWithPath: data)
        .appendingPathComponent("ud/gum-open/gum_open-\(part).conllu.gz").path
      var sentences: [TreebankSentence] = []
      func close() throws {
        if let name = sentences.first?.document, !shareAlike.contains(where: name.hasPrefix) {
          documents.append(try GoldDocument(name: name, sentences: sentences))
        }
        sentences = []
      }
      for sentence in try TreebankFile.sentences(path) {
        if sentence.document != sentences.first?.document { try close() }
        sentences.append(sentence)
      }
      try close()
    }
    return documents
  }

  /// Genres whose texts may only be shared alike.
  private static let shareAlike = ["GUM_bio_", "GUM_voyage_"]
}
