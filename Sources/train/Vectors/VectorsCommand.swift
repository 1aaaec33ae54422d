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
  var dimension = 64
  @Option(help: "The most words that get a vector.")
  var words = 40_000

  func run() throws {
    let start = ContinuousClock.now
    func log(_ line: String) {
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      FileHandle.standardError.write(Data("\(seconds) s: \(line)\n".utf8))
    }
    var stream = WordStream()
    for source in VectorSource.all {
      try source.add(to: &stream, data: URL(fileURLWithPath: data))
      log("\(source.path): \(stream.parts.last?.range.count ?? 0) words and bounds of sentences")
    }
    var trainer = VectorTrainer()
    trainer.dimension = dimension
    trainer.vocabularyLimit = words
    let vectors = trainer.train(stream, log: log)
    try Data(vectors.file).write(to: URL(fileURLWithPath: output))
    log("\(vectors.words.count) vectors of \(vectors.dimension) numbers written to \(output)")
  }

  func validate() throws {
    guard dimension > 0, dimension <= 1_024 else {
      throw ValidationError("the dimension must be from 1 to 1024")
    }
    guard words > 0 else { throw ValidationError("there must be at least one word") }
  }
}
