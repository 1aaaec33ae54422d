import ArgumentParser
import Foundation

/// Learns word vectors from the data folder and writes them to a file.
struct VectorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Learns word vectors from unannotated text.")

  @Option(help: "The folder with the text and the treebanks.")
  var data = "../shared/data"

  @Option(help: "The file to write.")
  var output: String

  @Option(help: "How many numbers a vector has.")
  var dimension = 64

  @Option(help: "The most words that get a vector.")
  var words = 40_000

  func run() throws {
    let folder = URL(fileURLWithPath: data)
    let start = ContinuousClock.now
    func log(_ line: String) {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      FileHandle.standardError.write(Data("\(Int(seconds)) s: \(line)\n".utf8))
    }
    let vectors = try Self.train(folder: folder, dimension: dimension, words: words, log: log)
    try Data(vectors.file).write(to: URL(fileURLWithPath: output))
    log("\(vectors.words.count) vectors written to \(output)")
  }

  /// The vectors that the network of the shipped model begins with, unless told otherwise.
  static func train(
    folder: URL, dimension: Int = 64, words: Int = 40_000, log: (String) -> Void
  ) throws -> WordVectors {
    var stream = WordStream()
    for source in VectorSource.all(novelWeight: 0.1, newsWeight: 1) {
      try source.add(to: &stream, data: folder)
      log("\(source.path): \(stream.parts.last?.range.count ?? 0) words and bounds")
    }
    var trainer = VectorTrainer()
    trainer.dimension = dimension
    trainer.vocabularyLimit = words
    return trainer.train(stream, log: log)
  }
}
