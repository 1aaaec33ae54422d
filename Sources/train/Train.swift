import ArgumentParser

/// Trains and scores the models that Hearsay ships.
@main
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains and scores the models that Hearsay ships.",
    subcommands: [VectorsCommand.self])
}
