import ArgumentParser

/// Prints how well the speakers that are pronouns and descriptions are resolved.
struct CoreferenceScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Prints how well speakers that are pronouns or descriptions are resolved.")

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  func run() throws {}
}
