import ArgumentParser
import Foundation
import Treebank

/// Prints how good the shipped models are on the development sets.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Prints how good the models are on the development sets, by treebank and genre.",
    discussion: """
      Trees: the raw text of each treebank is annotated as one text and scored by the measures of \
      the CoNLL 2018 shared task, F1 by default. The genre of a document is what its \
      "# meta::genre" says, or the beginning of its name up to the first hyphen.

      Names: each document is annotated with the sentences and words of the treebank as they are; a \
      name is right if its first word, its last word and its kind are. The gold names of GUM are \
      made from its entities: mentions of persons, organizations and places whose head is a proper \
      noun; of each the head with the least words ("minspan") that modify it, without articles and \
      without titles of persons ("nmod:desc"); not persons named by office ("Minister of …"); of \
      names within names the outermost.

      With a subcommand a layer above the trees is scored.

      With --system and --gold any two CoNLL-U files of the same text are compared instead.
      """,
    subcommands: [
      LayersScoreCommand.self,
      CoreferenceScoreCommand.self,
      EntityScoreCommand.self,
      EventScoreCommand.self,
      QuantityScoreCommand.self,
      StatementScoreCommand.self,
      TimesScoreCommand.self,
    ])

  @Option(help: "The folder of shared data.")
  var data = "../shared/data"

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A development set (ewt, gum, uner); may be repeated. All by default.")
  var sets: [DevelopmentSet] = []

  @Flag(help: "Give the treebank's own sentences and words to the annotator, not raw text.")
  var goldTokens = false

  @Option(help: "A folder to write the annotated development sets into, as CoNLL-U.")
  var output: String?

  @Option(help: "A CoNLL-U file to score.")
  var system: String?

  @Option(help: "The CoNLL-U file that is taken to be right.")
  var gold: String?

  @Flag(help: "Print all measures and counts as JSON.")
  var json = false

  func validate() throws {
    guard (system == nil) == (gold == nil) else {
      throw ValidationError("--system and --gold go together")
    }
    if system != nil, output != nil || goldTokens || !sets.isEmpty {
      throw ValidationError("--system is scored alone, without --set, --output or --gold-tokens")
    }
  }

  func run() throws {
    if let system, let gold { return try compare(system: system, gold: gold) }
    let analyser = try ShippedAnalyser.load()
    var report = ScoreReport()
    for set in sets.isEmpty ? DevelopmentSet.allCases : sets {
      if let treebank = try set.treebank(in: data) {
        let annotated = try analyser.annotate(treebank, goldTokens: goldTokens)
        try report.add(set: set.title, gold: treebank, system: annotated)
        try write(annotated, name: set.rawValue)
      }
      if let names = try set.names(in: data) {
        let predicted = try NamePrediction.names(in: names, by: analyser)
        report.add(set: set.title, gold: names, predicted: predicted)
      }
    }
    print(json ? try report.json() : report.text, terminator: json ? "\n" : "")
  }

  private func compare(system: String, gold: String) throws {
    var report = ScoreReport()
    try report.add(
      set: URL(fileURLWithPath: system).lastPathComponent,
      gold: try TreebankFile.sentences(gold), system: try TreebankFile.sentences(system))
    if json { return print(try report.json()) }
    if let all = report.trees.first { print(ScoreReport.text(allMeasures: all.scores)) }
    print(report.text, terminator: "")
  }

  private func write(_ sentences: [TreebankSentence], name: String) throws {
    guard let output else { return }
    let folder = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(TreebankWriter.text(sentences).utf8).write(
      to: folder.appendingPathComponent("\(name).conllu"))
  }
}

extension WordAnalyser {
  /// The analysis of a treebank's raw text, or of its own sentences and words.
  func annotate(
    _ treebank: [TreebankSentence], goldTokens: Bool
  ) throws -> [TreebankSentence] {
    if goldTokens {
      let gold = try GoldText(treebank)
      return try annotate(gold.text, tokens: gold.tokens, sentences: gold.sentences).treebank()
    }
    return try annotate(TreebankText(treebank).source).treebank()
  }
}
