import Annotation
import ArgumentParser
import Foundation

/// Trains the network alone, with settings of its own, and says how it answers on given words.
struct NetworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Tries a setting of the tagger, parser and name finder.",
    discussion: """
      For experiments: trains on the train files and prints the figures of the development sets, \
      whose words are given. The shipped model is made by `train all`.
      """)

  @Option(help: "The folder of training data.")
  var data = "../shared/data"
  @Option(help: "The file of word vectors that `train vectors` has written.")
  var vectors: String?
  @Option(help: "The folder of word lists.")
  var lists = "Sources/train/Gazetteer/Lists"
  @Option(help: "How often the training text is gone through.")
  var epochs = 8
  @Option(help: "The number that random choices begin with.")
  var seed: UInt64 = 1
  @Option(help: "Units of the first layer in each direction.")
  var first = NetworkShape().firstUnits
  @Option(help: "Units of the second layer in each direction.")
  var second = NetworkShape().secondUnits
  @Option(help: "The largest step.")
  var rate = NetworkTrainer.Plan().rate
  @Option(help: "Words of a batch.")
  var batch = NetworkTrainer.Plan().batchWords
  @Option(help: "The share left out of inputs.")
  var inputDropout = PassOptions().inputDropout
  @Option(help: "The share left out of layers.")
  var layerDropout = PassOptions().layerDropout
  @Option(help: "What the gradients of names are multiplied by.")
  var nameWeight = PassOptions().nameWeight

  func run() throws {
    let folder = URL(filePath: data)
    let gazetteer = try OwnedGazetteer(lists: URL(filePath: lists))
    var shape = NetworkShape()
    shape.firstUnits = first
    shape.secondUnits = second
    var plan = NetworkTrainer.Plan()
    plan.epochs = epochs
    plan.seed = seed
    plan.rate = rate
    plan.batchWords = batch
    plan.options.inputDropout = inputDropout
    plan.options.layerDropout = layerDropout
    plan.options.nameWeight = nameWeight
    let training = NetworkTraining(
      try TrainingData(folder: folder),
      vectors: try vectors.map {
        try WordVectors(file: Array(Data(contentsOf: URL(filePath: $0))))
      },
      gazetteer: gazetteer, shape: shape, plan: plan)
    let development = try DevelopmentWords(folder: folder)
    let log = TrainingLog()
    try training.trainer.train { epoch, loss in
      log.write("epoch \(epoch), loss of a word \(loss)")
      guard epoch % 4 == 0 || epoch == epochs else { return }
      try development.report(training.section, gazetteer: gazetteer) { log.write($0) }
    }
  }
}
