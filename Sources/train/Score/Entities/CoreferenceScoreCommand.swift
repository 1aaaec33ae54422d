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

  func run() throws {
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
    Self.report("GUM news", news)
    Self.report("GUM interviews", interviews)
  }

  static func report(_ title: String, _ speakers: [SpeakerResolution.Speaker]) {
    let right = speakers.count { $0.isRight }
    let pronouns = speakers.filter(\.isPronoun)
    print(
      "\(title): \(right) of \(speakers.count) speakers resolved to the right entity,"
        + " \(String(format: "%.2f", Double(right) / Double(max(1, speakers.count))));"
        + " pronouns \(pronouns.count { $0.isRight }) of \(pronouns.count)")
    for speaker in speakers where !speaker.isRight {
      print("    \(speaker.document): \(speaker.text) -> \(speaker.answer); right: \(speaker.gold)")
    }
  }
}
