import Annotation
import ArgumentParser
import Foundation
import TextModel

/// Trains the weights by which antecedents are chosen.
struct CoreferenceTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Trains the weights by which antecedents of pronouns and descriptions are chosen.",
    discussion: """
      A log-linear ranker of antecedents (Denis and Baldridge 2008; Durrett and Klein 2013) on signs \
      from Hearsay's own trees over GUM's open texts but those to be shared alike. With --folds the \
      documents are divided into so many parts, each scored by weights trained on the others.
      """)

  @Option(help: "The folder of shared data.")
  var data = "../shared/data"

  @Option(help: "The number of parts of a cross-validation.")
  var folds = 0

  @Option(help: "The Swift file to write the weights into.")
  var output: String?

  func run() throws {
    let analyser = try ShippedAnalyser.load()
    let documents = try GumNews.openDocuments(in: data)
    let examples = documents.map { Self.examples(of: $0, by: analyser) }
    if folds > 1 { try crossValidate(documents, examples, analyser) }
    if let output {
      let weights = AntecedentTrainer.weights(examples.flatMap { $0 })
      try AntecedentTrainer.source(weights).write(toFile: output, atomically: true, encoding: .utf8)
    }
  }

  private func crossValidate(
    _ documents: [GoldDocument], _ examples: [[AntecedentExample]], _ analyser: any WordAnalyser
  ) throws {
    let sources = try SpeakerResolution.sources(in: data)
    var right = [Int](repeating: 0, count: EntityResolver.weightShape.classes)
    var all = right
    var news: [SpeakerResolution.Speaker] = []
    var interviews: [SpeakerResolution.Speaker] = []
    for fold in 0..<folds {
      let training = documents.indices.filter { $0 % folds != fold }.flatMap { examples[$0] }
      let weights = AntecedentTrainer.weights(training)
      let resolver = EntityResolver(weights: weights)
      for index in documents.indices where index % folds == fold {
        for example in examples[index] {
          all[example.anaphorClass] += 1
          if example.isRight[AntecedentTrainer.choice(example, weights)] {
            right[example.anaphorClass] += 1
          }
        }
        let document = documents[index]
        let speakers = SpeakerResolution.speakers(
          of: document, sources: sources[document.name] ?? [], resolver: resolver, by: analyser)
        if document.name.hasPrefix("GUM_news") { news += speakers } else { interviews += speakers }
      }
    }
    for (number, name) in ["he, she", "it", "they", "people", "others"].enumerated() {
      print("\(name): \(right[number]) of \(all[number]) antecedents right")
    }
    print(CoreferenceScoreCommand.report("GUM news", news), terminator: "")
    print(CoreferenceScoreCommand.report("GUM interviews", interviews), terminator: "")
  }

  static func examples(
    of document: GoldDocument, by analyser: any WordAnalyser
  ) -> [AntecedentExample] {
    let gold = document.text
    let analysis = analyser.analyse(gold.text, tokens: gold.tokens, sentences: gold.sentences)
    let heads = GoldNames.heads(of: document.mentions, syntax: analysis.syntax)
    return EntityResolver().examples(
      gold.text, tokens: gold.tokens, sentences: gold.sentences, quotes: document.quotes,
      syntax: analysis.syntax,
      names: analysis.mentions.map { .init(tokens: $0.tokens, kind: Entity.Kind($0.kind)) },
      entityOfHead: heads.mapValues(\.entity))
  }
}
