import ArgumentParser
import Foundation
import Treebank

/// Prints what the shipped models get wrong on the development sets.
struct ErrorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors",
    abstract: "Prints what the models get wrong: tags, attachments, names, with examples.",
    discussion: """
      Tags and attachments are those of aligned words. An attachment is wrong if its head or the \
      universal part of its relation is. Examples are printed from the treebanks of the shared \
      data; keep them on the screen.
      """)

  @Option(help: "The folder of shared data.")
  var data = "../shared/data"

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A development set (ewt, gum, uner); may be repeated. All by default.")
  var sets: [DevelopmentSet] = []

  @Flag(help: "Give the treebank's own sentences and words to the annotator, not raw text.")
  var goldTokens = false

  @Option(help: "How many confusions and kinds of attachment error to print.")
  var limit = 20

  @Option(help: "How many examples to print of each.")
  var examples = 3

  @Option(help: "A CoNLL-U file to look at.")
  var system: String?

  @Option(help: "The CoNLL-U file that is taken to be right.")
  var gold: String?

  func validate() throws {
    guard (system == nil) == (gold == nil) else {
      throw ValidationError("--system and --gold go together")
    }
    if system != nil, goldTokens || !sets.isEmpty {
      throw ValidationError("--system is looked at alone, without --set or --gold-tokens")
    }
    guard limit >= 0, examples >= 0 else {
      throw ValidationError("--limit and --examples are not below 0")
    }
  }

  func run() throws {
    if let system, let gold {
      try printTrees(
        of: URL(fileURLWithPath: system).lastPathComponent,
        gold: try TreebankFile.sentences(gold), system: try TreebankFile.sentences(system))
      return
    }
    let analyser = try ShippedAnalyser.load()
    for set in sets.isEmpty ? DevelopmentSet.allCases : sets {
      if let treebank = try set.treebank(in: data) {
        try printTrees(
          of: set.title, gold: treebank,
          system: try analyser.annotate(treebank, goldTokens: goldTokens))
      }
      if let names = try set.names(in: data) {
        let report = NameErrorReport(
          sentences: names, predicted: try NamePrediction.names(in: names, by: analyser))
        print("\(set.title): names\n\n\(report.text(examples: examples))")
      }
    }
  }

  private func printTrees(
    of title: String, gold: [TreebankSentence], system: [TreebankSentence]
  ) throws {
    let comparison = try TreebankComparison(gold: gold, system: system)
    let tags = TagErrorReport(comparison, gold: gold, system: system)
    print("\(title): tags\n\n\(tags.text(limit: limit, examples: examples))")
    let attachments = AttachmentErrorReport(comparison, gold: gold, system: system)
    print("\(title): attachments\n\n\(attachments.text(limit: limit, examples: examples))")
  }
}
