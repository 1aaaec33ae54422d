import Annotation
import ArgumentParser
import Foundation
import Ingest

/// Trains everything that Hearsay ships and writes the one model file.
struct AllCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Trains the models that Hearsay ships and writes their file.",
    discussion: """
      The same data and program give the same bytes, on any machine and however often the training \
      was interrupted: what is done is kept in the work folder, and a second call goes on from there.
      """)

  @Option(help: "The folder of training data.")
  var data = "../shared/data"
  @Option(help: "The folder of word lists.")
  var lists = "Sources/train/Gazetteer/Lists"
  @Option(help: "The file to write.")
  var output = "Sources/CEnglishModel/english.model"
  @Option(help: "Where finished parts and the state of the training are kept.")
  var work = ".build/train"
  @Flag(help: "Begin anew, whatever the work folder holds.")
  var fresh = false
  @Flag(help: "Train for a few minutes only, to compare experiments by.")
  var quick = false

  func run() throws {
    let folder = URL(filePath: data)
    let log = TrainingLog()
    let data = try TrainingData(folder: folder)
    var plan = NetworkTrainer.Plan()
    if quick { plan.epochs = 4 }
    let recipe = ModelRecipe(
      files: data.files + (try Self.furtherFiles(data: folder, lists: URL(filePath: lists))),
      settings: "epochs \(plan.epochs), seed \(plan.seed), rate \(plan.rate)")
    let kept = URL(filePath: work).appending(path: recipe.fingerprint)
    if fresh { try? FileManager.default.removeItem(at: kept) }
    try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)

    let vectorFile = kept.appending(path: "vectors")
    if !FileManager.default.fileExists(atPath: vectorFile.path) {
      let vectors = try VectorsCommand.train(folder: folder) { log.write("vectors: \($0)") }
      try Data(vectors.file).write(to: vectorFile, options: .atomic)
    }
    let vectors = try WordVectors(file: Array(Data(contentsOf: vectorFile)))
    log.write("\(vectors.words.count) word vectors")

    let lists = URL(filePath: lists)
    let gazetteerSection = try GazetteerBuilder.build(lists: lists)
    let gazetteer = try OwnedGazetteer(lists: lists)
    log.write("gazetteer of \(gazetteerSection.count) bytes")
    let lemmas = try LemmaTrainer.train(
      data.treebank, vocabulary: LemmaVocabulary.counts(data: folder))
    log.write("lemmatiser of \(lemmas.count) bytes")

    let training = NetworkTraining(
      data, vectors: vectors, gazetteer: gazetteer, shape: NetworkShape(), plan: plan)
    let checkpoint = kept.appending(path: "network.checkpoint")
    let done = Checkpoint.load(training.network, from: checkpoint)
    log.write(done == 0 ? "network: begins" : "network: goes on after epoch \(done)")
    let development = try DevelopmentWords(folder: folder)
    try training.trainer.train(after: done) { epoch, loss in
      log.write("epoch \(epoch) of \(plan.epochs), loss of a word \(loss)")
      try Checkpoint.save(training.network, epoch: epoch, to: checkpoint)
      guard epoch % 5 == 0 || epoch == plan.epochs else { return }
      try development.report(training.section, gazetteer: gazetteer) { log.write($0) }
    }
    let file = ModelFile.write([
      ("recipe", Array(recipe.text.utf8)), (Network.sectionName, training.section),
      (Lemmatizer.sectionName, lemmas), (Gazetteer.sectionName, gazetteerSection),
    ])
    try Data(file).write(to: URL(filePath: output), options: .atomic)
    log.write("\(output): \(file.count) bytes, SHA-256 \(SHA256.hash(file).hexadecimal(bytes: 32))")
  }

  /// The unannotated text and the word lists, with the SHA-256 of their bytes.
  private static func furtherFiles(
    data: URL, lists: URL
  ) throws -> [(name: String, hash: String)] {
    let files =
      VectorSource.all.filter { $0.kind == .text }.map { ($0.path, data.appending(path: $0.path)) }
      + GazetteerList.all.map { ("lists/\($0.file)", lists.appending(path: $0.file)) }
    return try files.map { name, file in
      (name, SHA256.hash(Array(try Data(contentsOf: file))).hexadecimal(bytes: 32))
    }
  }
}

/// What a model was made from: a section of its file, for people and for tests.
struct ModelRecipe {
  /// The lines of the recipe.
  let text: String

  /// A recipe from the files' names and SHA-256 hashes and the settings.
  init(files: [(name: String, hash: String)], settings: String) {
    text = "settings: \(settings)\n" + files.map { "\($0.hash) \($0.name)\n" }.joined()
  }

  /// A short hash of the recipe.
  var fingerprint: String { SHA256.hash(Array(text.utf8)).hexadecimal(bytes: 8) }
}
