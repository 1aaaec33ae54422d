import Annotation
import Foundation
import Treebank

/// What a network is trained with: data, word vectors, word lists, sizes and plan.
struct NetworkTraining {
  let vocabulary: NetworkVocabulary
  let network: TrainingNetwork
  let trainer: NetworkTrainer

  /// Makes everything ready for training.
  init(
    _ data: TrainingData, vectors: WordVectors?, gazetteer: OwnedGazetteer?, shape: NetworkShape,
    plan: NetworkTrainer.Plan
  ) {
    var shape = shape
    if let vectors { shape.vectorWidth = vectors.dimension }
    let vocabulary = NetworkVocabulary(data, vectorWords: vectors?.hashes.map(\.hash) ?? [])
    network = TrainingNetwork(
      shape: shape, labels: vocabulary.labelCounts, wordRows: vocabulary.words.count + 1,
      vectorRows: vocabulary.vectorWords.count + 1, seed: plan.seed)
    if let vectors { network.take(vectors) }
    let sentences = data.variants.map { sentence in
      let marks = gazetteer?.marks(words: sentence.words.map(\.form)).map(\.rawValue) ?? []
      return vocabulary.sentence(sentence, marks: marks, shape: shape)
    }
    self.vocabulary = vocabulary
    trainer = NetworkTrainer(network: network, plan: plan, sentences: sentences)
  }

  /// The section of the network as it is now.
  var section: [UInt8] { NetworkExport(network: network, vocabulary: vocabulary).section() }
}

/// Development sets with the words given, to watch a training by.
struct DevelopmentWords {
  private var sets: [(name: String, sentences: [TreebankSentence])] = []
  private var names: [String: [String]] = [:]

  /// Reads the sets below the folder of shared data.
  init(folder: URL) throws {
    for (name, path) in [
      ("EWT", "ud/ewt/en_ewt-ud-dev.conllu.gz"), ("GUM", "ud/gum-open/gum_open-dev.conllu.gz"),
    ] {
      sets.append((name, try TreebankFile.sentences(folder.appending(path: path).path)))
    }
    let tagged = try TreebankFile.taggedSentences(
      folder.appending(path: "ud/uner-ewt/en_ewt-ud-dev.iob2.gz").path)
    for sentence in tagged {
      if let identifier = sentence.identifier { names[identifier] = sentence.tags }
    }
  }

  /// Prints how the network of a section answers.
  func report(_ section: [UInt8], gazetteer: OwnedGazetteer?, log: (String) -> Void) throws {
    // Never freed: a network points into its section.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
    memory.copyBytes(from: section)
    let network = try Network(ModelFile.Section(bytes: UnsafeRawBufferPointer(memory)))
    for set in sets {
      let score = NetworkScore(network, set.sentences, names: names, gazetteer: gazetteer)
      log("  \(set.name) \(score.line)")
    }
  }
}
