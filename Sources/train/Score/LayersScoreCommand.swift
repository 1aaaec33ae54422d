import ArgumentParser

/// Prints how good all layers above the trees are, and whether that is what was asked for.
struct LayersScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layers",
    abstract: "Prints the table of scores of all layers above the trees.",
    discussion: """
      Each layer's report with the commonest kinds of error, as its own command prints it, and then \
      the figures with what is required and what is aimed at.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  @Flag(help: "Only the table.")
  var brief = false

  func run() throws {
    var figures: [LayerFigure] = []
    for score in [
      try StatementScoreCommand.parse([data]).score(),
      try CoreferenceScoreCommand.parse([data]).score(),
      try EntityScoreCommand.parse([data]).score(), try TimesScoreCommand.parse([data]).score(),
      try QuantityScoreCommand.parse([data]).score(), try EventScoreCommand.parse([data]).score(),
    ] {
      if !brief { print(score.text + "\n") }
      figures += score.figures
    }
    print(LayerFigure.table(figures), terminator: "")
  }
}
