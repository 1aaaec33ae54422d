import ArgumentParser
import Foundation

/// Prints how well statements are found in the data with attributions.
struct StatementScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "Prints how well reported speech is found.",
    discussion: """
      GUM news: from raw text. An attribution is found when the cue or the speaker of a statement \
      overlaps the unit that attributes and the content overlaps the unit that is attributed; \
      recall is over all attributions, precision over our direct, indirect and mixed statements. A \
      speaker is right when it and the marked source share at least half of their words, or one \
      holds the other.

      Seed gold: a statement is found when its speaker, its cue and its content overlap those of \
      one of ours.

      LitBank: B-cubed of the clusters of quotations by speaker.

      Examples are printed from the shared data; keep them on the screen.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  @Option(help: "How many kinds of error to print of each.")
  var limit = 10

  @Flag(help: "Print every attribution that is missed and every statement that is too much.")
  var all = false

  /// A part of the data.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case gum, seeds, litbank
  }

  @Option(
    name: .customLong("part"), parsing: .singleValue,
    help: "A part of the data (gum, seeds, litbank); may be repeated. All by default.")
  var parts: [Part] = []

  func run() throws { print(try score().text) }

  /// The reports of the parts that were asked for, and their figures.
  func score() throws -> LayerScore {
    var score = LayerScore()
    let parts = parts.isEmpty ? Part.allCases : parts
    let analyser = StatementAnalyser(words: try ShippedAnalyser.load())
    let folder = URL(fileURLWithPath: data)
    if parts.contains(.gum) {
      let gum = try GUMAttributions(folder: folder.appendingPathComponent("attribution/gum-news"))
      var report = AttributionReport()
      for document in gum.documents { try report.add(document, analyser) }
      score.add(report.text(limit: limit, listsAll: all), report.figures)
    }
    if parts.contains(.seeds) {
      let report = try SeedGold(data: folder).report(analyser, listsAll: all)
      score.add(report.text, report.figures)
    }
    if parts.contains(.litbank) {
      let quotes = try LitBankQuotes(
        folder: folder.appendingPathComponent("attribution/litbank-quotes"))
      score.add(quotes.report(analyser))
    }
    return score
  }
}
