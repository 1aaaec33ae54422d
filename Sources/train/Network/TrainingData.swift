import Annotation
import Foundation
import Ingest
import Treebank

/// The treebanks and name corpora that the network is trained on.
struct TrainingData {
  /// What a word of a sentence is called: treebank columns, and a name label where names are known.
  struct Sentence {
    var words: [TreebankWord]
    /// IOB2 tags; nil where names are not known.
    var names: [String]?
    /// Whether the treebank's columns are known.
    var hasSyntax: Bool
  }

  /// All sentences, in the order of the files.
  private(set) var sentences: [Sentence] = []
  /// The files read, with the SHA-256 of their bytes.
  private(set) var files: [(name: String, hash: String)] = []

  /// Reads the training files below the folder of shared data.
  init(folder: URL) throws {
    let names = try Self.names(read("ud/uner-ewt/en_ewt-ud-train.iob2.gz", folder))
    for treebank in ["ud/ewt/en_ewt-ud-train.conllu.gz", "ud/gum-open/gum_open-train.conllu.gz"] {
      for sentence in try CoNLLUReader.sentences(read(treebank, folder)) {
        let tags = sentence.identifier.flatMap { names[$0] }
        let matches = tags?.words == sentence.words.map(\.form)
        sentences.append(
          Sentence(words: sentence.words, names: matches ? tags?.tags : nil, hasSyntax: true))
      }
    }
    for tagged in try IOB2Reader.sentences(read("ud/wikigold/wikigold-train.iob2.gz", folder)) {
      sentences.append(
        Sentence(
          words: tagged.words.map { TreebankWord(form: $0) },
          names: tagged.tags.map { $0.hasSuffix("MISC") ? "O" : $0 }, hasSyntax: false))
    }
  }

  private mutating func read(_ name: String, _ folder: URL) throws -> [UInt8] {
    let packed = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    files.append((name, SHA256.hash(packed).hexadecimal(bytes: 32)))
    return try Gzip.unpack(packed)
  }

  private static func names(_ bytes: [UInt8]) throws -> [String: TaggedSentence] {
    var names: [String: TaggedSentence] = [:]
    for sentence in try IOB2Reader.sentences(bytes) {
      if let identifier = sentence.identifier { names[identifier] = sentence }
    }
    return names
  }
}
