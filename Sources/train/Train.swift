import ArgumentParser

/// Trains and scores the models that Hearsay ships.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains and scores the models that Hearsay ships.",
    subcommands: [
      NetworkCommand.self, VectorsCommand.self, ScoreCommand.self, ErrorsCommand.self,
      GazetteerCommand.self,
    ])
}
