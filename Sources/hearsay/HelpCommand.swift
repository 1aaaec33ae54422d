import ArgumentParser
import Language
import Notebook

struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain a verb, a function, a table, a column, an error …")

  @Argument(help: "What to explain; without it, the list of topics.")
  var topic: [String] = []

  @OptionGroup var options: SharedOptions

  func run() throws {
    let session = options.session(files: ProgramFiles(folder: "."))
    let pages = HelpPages(session: session)
    guard let page = pages.page(topic.joined(separator: " ")) else {
      let name = topic.joined(separator: " ")
      try options.fail([
        Diagnostic(
          .unknownName, "there is no help on `\(name)`",
          hint: pages.closest(to: name).map { "did you mean `\($0)`?" }
            ?? "`hearsay help` lists the topics")
      ])
    }
    StandardOutput.write(page)
  }
}
