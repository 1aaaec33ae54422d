import ArgumentParser
import Foundation

/// Learns word vectors from the shared data and writes them to a file.
struct VectorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Learns word vectors from unannotated text.")

  @Option(help: "The folder of shared data.")
  var data = "../shared/data"
  @Option(help: "The file to write.")
  var output: String
  @Option(help: "How many numbers a vector has.")
  var dimension = VectorTrainer().dimension
  @Option(help: "The most words that get a vector.")
  var words = VectorTrainer().vocabularyLimit

  @Option(help: "The least number of occurrences of a word with a vector; novels count less.")
  var least = VectorTrainer().leastWeight

  func run() throws {
    let log = TrainingLog()
    var trainer = VectorTrainer()
    trainer.dimension = dimension
    trainer.vocabularyLimit = words
    trainer.leastWeight = least
    let vectors = try Self.train(folder: URL(filePath: data), trainer, log: log.write)
    try Data(vectors.file).write(to: URL(filePath: output))
    log.write("\(vectors.words.count) vectors of \(vectors.dimension) numbers in \(output)")
  }

  /// The vectors of the text and the train files below the folder of shared data.
  static func train(
    folder: URL, _ trainer: VectorTrainer = VectorTrainer(), log: (String) -> Void
  ) throws -> WordVectors {
    var stream = WordStream()
    for source in VectorSource.all {
      try source.add(to: &stream, data: folder)
      log("\(source.path): \(stream.parts.last?.range.count ?? 0) words and bounds of sentences")
    }
    return trainer.train(stream, log: log)
  }

  func validate() throws {
    guard dimension > 0, dimension <= 1_024 else {
      throw ValidationError("the dimension must be from 1 to 1024")
    }
    guard words > 0 else { throw ValidationError("there must be at least one word") }
  }
}
