import ArgumentParser
import Language

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Build or update a store (comes with the corpus engine).")

  @Argument(help: "Folders and files to read.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to write.", valueName: "store"))
  var output: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    try options.fail([
      Diagnostic(
        .layer, "stores are not there yet: they come with the corpus engine",
        hint: "give the folder itself: hearsay eval --corpus PATH '…'; it is read at each start")
    ])
  }
}
