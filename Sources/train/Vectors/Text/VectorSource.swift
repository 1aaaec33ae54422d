import Foundation
import TextModel
import Treebank

/// A file of the data folder that word vectors are learned from.
struct VectorSource {
  /// What the file holds.
  enum Kind {
    /// An object of JSON a line, each with running text.
    case text
    /// Sentences of CoNLL-U; only the forms are read.
    case treebank
    /// Sentences of IOB2; only the forms are read.
    case names
  }

  /// The path in the data folder.
  let path: String
  /// What the file holds.
  let kind: Kind
  /// Its origin: origins differ in what contexts are to be expected.
  let origin: TextOrigin

  /// The unannotated text and the training parts of the treebanks.
  static let all = [
    VectorSource(path: "text/wikinews.jsonl.xz", kind: .text, origin: .present),
    VectorSource(path: "ud/ewt/en_ewt-ud-train.conllu.gz", kind: .treebank, origin: .present),
    VectorSource(path: "ud/gum-open/gum_open-train.conllu.gz", kind: .treebank, origin: .present),
    VectorSource(path: "ud/wikigold/wikigold-train.iob2.gz", kind: .names, origin: .present),
    VectorSource(path: "text/us-addresses.jsonl.xz", kind: .text, origin: .present),
    VectorSource(path: "text/novels.jsonl.xz", kind: .text, origin: .novels),
  ]

  /// Adds the sentences of the file to a stream of words.
  func add(to stream: inout WordStream, data: URL) throws {
    let url = data.appendingPathComponent(path)
    switch kind {
    case .text:
      stream.add(texts: try TextRecord.texts(in: XZFile(url: url).contents()), origin: origin)
    case .treebank:
      let sentences = try TreebankFile.sentences(url.path)
      stream.add(sentences: sentences.map { $0.words.map(\.form) }, origin: origin)
    case .names:
      let sentences = try TreebankFile.taggedSentences(url.path)
      stream.add(sentences: sentences.map(\.words), origin: origin)
    }
  }
}
