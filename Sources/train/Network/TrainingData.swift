import Annotation
import Foundation
import Ingest
import Treebank

/// How the letters of a sentence are written otherwise than in the treebank, as in headlines.
enum CaseVariant: CaseIterable {
  case upper
  case title
  case lower

  /// The form of a word in this writing.
  func form(_ form: String) -> String {
    switch self {
    case .upper: form.uppercased()
    case .lower: form.lowercased()
    case .title:
      form.count > 3 || form.first?.isUppercase == true
        ? form.prefix(1).uppercased() + form.dropFirst() : form
    }
  }
}

/// The treebanks and name corpora that the network is trained on.
struct TrainingData {
  /// What a word of a sentence is called: treebank columns, and a name label where names are known.
  struct Sentence {
    var words: [TreebankWord]
    /// IOB2 tags; nil where names are not known.
    var names: [String]?
    /// What the name tags go by.
    var guidelines = NameGuidelines.universal
    /// Whether the treebank's columns are known.
    var hasSyntax: Bool
  }

  /// All sentences, in the order of the files.
  private(set) var sentences: [Sentence] = []
  /// The sentences of the treebanks alone.
  private(set) var treebank: [TreebankSentence] = []
  /// The files read, with the SHA-256 of their bytes.
  private(set) var files: [(name: String, hash: String)] = []

  /// Data of sentences that are given.
  init(sentences: [Sentence]) { self.sentences = sentences }

  /// Reads the training files below the folder of shared data.
  init(folder: URL) throws {
    let names = try Self.names(read("ud/uner-ewt/en_ewt-ud-train.iob2.gz", folder))
    for path in ["ud/ewt/en_ewt-ud-train.conllu.gz", "ud/gum-open/gum_open-train.conllu.gz"] {
      for sentence in try CoNLLUReader.sentences(read(path, folder)) {
        let tags = sentence.identifier.flatMap { names[$0] }
        let matches = tags?.words == sentence.words.map(\.form)
        let isGUM = sentence.identifier?.hasPrefix("GUM_") == true
        let known = isGUM ? Self.tags(sentence) : matches ? tags?.tags : nil
        sentences.append(
          Sentence(
            words: sentence.words, names: known, guidelines: isGUM ? .gum : .universal,
            hasSyntax: true))
        treebank.append(sentence)
      }
    }
    for tagged in try IOB2Reader.sentences(read("ud/wikigold/wikigold-train.iob2.gz", folder)) {
      sentences.append(
        Sentence(
          words: tagged.words.map { TreebankWord(form: $0) },
          names: tagged.tags.map { $0.hasSuffix("MISC") ? "O" : $0 }, guidelines: .wikiGold,
          hasSyntax: false))
    }
  }

  /// The sentences, and after them some of them once more in other writing: one of 32 in each.
  var variants: [Sentence] {
    var all = sentences
    for (index, sentence) in sentences.enumerated() {
      for (number, variant) in CaseVariant.allCases.enumerated() where index % 32 == number {
        var changed = sentence
        for word in changed.words.indices {
          changed.words[word].form = variant.form(changed.words[word].form)
        }
        all.append(changed)
      }
    }
    return all
  }

  private mutating func read(_ name: String, _ folder: URL) throws -> [UInt8] {
    let packed = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    files.append((name, SHA256.hash(packed).hexadecimal(bytes: 32)))
    return try Gzip.unpack(packed)
  }

  /// The names of a sentence of GUM, as IOB2 tags.
  private static func tags(_ sentence: TreebankSentence) -> [String] {
    var tags = [String](repeating: "O", count: sentence.words.count)
    for name in Name.names(ofEntitiesIn: sentence) {
      let kind =
        switch name.kind {
        case .person: "PER"
        case .organisation: "ORG"
        case .place: "LOC"
        }
      for index in name.words {
        tags[index] = (index == name.words.lowerBound ? "B-" : "I-") + kind
      }
    }
    return tags
  }

  private static func names(_ bytes: [UInt8]) throws -> [String: TaggedSentence] {
    var names: [String: TaggedSentence] = [:]
    for sentence in try IOB2Reader.sentences(bytes) {
      if let identifier = sentence.identifier { names[identifier] = sentence }
    }
    return names
  }
}
