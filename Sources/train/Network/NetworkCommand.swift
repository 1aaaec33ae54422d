import Annotation
import ArgumentParser
import Foundation
import Ingest
import Treebank

/// Trains the network alone and says how it answers on words that are given.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network", abstract: "Trains the tagger, parser and name finder.")

  @Option(help: "The folder of training data.")
  var data = "../shared/data"
  @Option(help: "The file that the network's section is written to.")
  var output: String?
  @Option(help: "How often the training text is gone through.")
  var epochs = 12
  @Option(help: "The number that random choices begin with.")
  var seed: UInt64 = 1
  @Option(help: "Units of the first layer in each direction.")
  var first = 128
  @Option(help: "Units of the second layer in each direction.")
  var second = 96
  @Option(help: "The largest step.")
  var rate: Float = 2e-3
  @Option(help: "Words of a batch.")
  var batch = 700
  @Option(help: "Share left out of inputs.")
  var inputDropout: Float = 0.25
  @Option(help: "Share left out of layers.")
  var layerDropout: Float = 0.25
  @Option(help: "A file of word vectors.")
  var vectors: String?
  @Option(help: "The folder of word lists.")
  var lists: String?

  func run() throws {
    let folder = URL(fileURLWithPath: data)
    let data = try TrainingData(folder: folder)
    let wordVectors = try vectors.map {
      try WordVectors(file: Array(Data(contentsOf: URL(fileURLWithPath: $0))))
    }
    let vocabulary = NetworkVocabulary(data, vectorWords: wordVectors?.hashes.map(\.hash) ?? [])
    var shape = NetworkShape()
    if let wordVectors { shape.vectorWidth = wordVectors.dimension }
    shape.firstUnits = first
    shape.secondUnits = second
    let network = TrainingNetwork(
      shape: shape, labels: vocabulary.labelCounts, wordRows: vocabulary.words.count + 1,
      vectorRows: vocabulary.vectorWords.count + 1, seed: seed)
    if let wordVectors { network.take(wordVectors) }
    let gazetteer = try lists.map { try OwnedGazetteer(lists: URL(fileURLWithPath: $0)) }
    var plan = NetworkTrainer.Plan()
    plan.epochs = epochs
    plan.seed = seed
    plan.rate = rate
    plan.batchWords = batch
    plan.options.inputDropout = inputDropout
    plan.options.layerDropout = layerDropout
    let sentences = data.sentences.map { sentence in
      let marks = gazetteer?.marks(words: sentence.words.map(\.form)).map(\.rawValue) ?? []
      return vocabulary.sentence(sentence, marks: marks, shape: shape)
    }
    let trainer = NetworkTrainer(network: network, plan: plan, sentences: sentences)
    let dev = try ["ud/ewt/en_ewt-ud-dev.conllu.gz", "ud/gum-open/gum_open-dev.conllu.gz"].map {
      try CoNLLUReader.sentences(
        Gzip.unpack(Array(Data(contentsOf: folder.appendingPathComponent($0)))))
    }
    var names: [String: [String]] = [:]
    for sentence in try IOB2Reader.sentences(
      Gzip.unpack(
        Array(Data(contentsOf: folder.appendingPathComponent("ud/uner-ewt/en_ewt-ud-dev.iob2.gz")))
      ))
    {
      if let identifier = sentence.identifier { names[identifier] = sentence.tags }
    }
    let clock = ContinuousClock()
    let start = clock.now
    trainer.train { epoch, loss in
      print("epoch \(epoch) error \(loss) \(clock.now - start)")
      fflush(nil)
      guard epoch % 4 == 0 || epoch == epochs || epoch == 1 else { return }
      let section = NetworkExport(network: network, vocabulary: vocabulary).section()
      if let output {
        try? Data(section).write(to: URL(fileURLWithPath: output))
      }
      // Never freed: a network points into its section.
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: section.count, alignment: 64)
      memory.copyBytes(from: section)
      do {
        let loaded = try Network(ModelFile.Section(bytes: UnsafeRawBufferPointer(memory)))
        print("  EWT", NetworkScore(loaded, dev[0], names: names, gazetteer: gazetteer).line)
        print("  GUM", NetworkScore(loaded, dev[1], gazetteer: gazetteer).line)
      } catch {
        print(error)
      }
      fflush(nil)
    }
  }
}
