import Annotation
import ArgumentParser
import Foundation

/// Prints how well the speakers that are pronouns and descriptions are resolved.
struct CoreferenceScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Prints how well speakers that are pronouns or descriptions are resolved.",
    discussion: """
      GUM's news and interviews. Speakers are the sources of attributions; those that are pronouns of \
      the third person or definite descriptions, and that the gold coreference has other mentions of, \
      count. A speaker is right if the mention that its entity is shown by (the first name, or else \
      the first description) is a gold mention of the same entity. Words are the treebank's, trees, \
      names and everything else Hearsay's own.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  func run() throws { print(try score().text, terminator: "") }

  /// The report, and its figure: of news.
  func score() throws -> LayerScore {
    let analyser = try ShippedAnalyser.load()
    let sources = try SpeakerResolution.sources(in: data)
    var news: [SpeakerResolution.Speaker] = []
    var interviews: [SpeakerResolution.Speaker] = []
    for document in try GumNews.documents(in: data) {
      let speakers = SpeakerResolution.speakers(
        of: document, sources: sources[document.name] ?? [], resolver: EntityResolver(),
        by: analyser)
      if document.name.hasPrefix("GUM_news") { news += speakers } else { interviews += speakers }
    }
    var score = LayerScore()
    score.add(
      Self.report("GUM news", news),
      [
        LayerFigure(
          "pronouns and descriptions resolved", data: "GUM news", news.count { $0.isRight },
          of: news.count, required: 0.6, aim: 0.75)
      ])
    score.add(Self.report("GUM interviews", interviews))
    return score
  }

  static func report(_ title: String, _ speakers: [SpeakerResolution.Speaker]) -> String {
    let right = speakers.count { $0.isRight }
    let pronouns = speakers.filter(\.isPronoun)
    var text =
      "\(title): \(right) of \(speakers.count) speakers resolved to the right entity,"
      + " \(String(format: "%.2f", Double(right) / Double(max(1, speakers.count))));"
      + " pronouns \(pronouns.count { $0.isRight }) of \(pronouns.count)\n"
    for speaker in speakers where !speaker.isRight {
      text += "    \(speaker.document): \(speaker.text) -> \(speaker.answer);"
      text += " right: \(speaker.gold)\n"
    }
    return text
  }
}
