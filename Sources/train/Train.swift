import ArgumentParser

/// Trains and scores the models that Hearsay ships.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains and scores the models that Hearsay ships.",
    subcommands: [
      AllCommand.self, ScoreCommand.self, ErrorsCommand.self, NetworkCommand.self,
      VectorsCommand.self, GazetteerCommand.self, CoreferenceTrainCommand.self,
    ])
}
