import ArgumentParser
import Corpus
import Glibc
import Language
import Notebook
import REPL

struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Explore a corpus, query by query (what hearsay does by itself)."
  )

  @Argument(help: "A folder, a file or a store; without one, the sample corpus.")
  var path: String?

  @OptionGroup var options: SharedOptions

  func run() throws {
    var chosen = options
    if let path { chosen.corpus.append(path) }
    let paths = chosen.corpusPaths
    if paths.isEmpty { chosen.sample = true }
    let session = chosen.session(files: ProgramFiles(folder: "."))
    let corpus: Corpus
    do {
      corpus = try session.corpus()
    } catch let failure as Diagnostic {
      var error = failure
      if let path, !path.contains("/"), access(path, F_OK) != 0 {
        let names = Hearsay.configuration.subcommands.compactMap { $0.configuration.commandName }
        error.hint = ClosestName.of(path, among: names).map { "did you mean `hearsay \($0)`?" }
      }
      try chosen.fail([error])
    }
    var setup = REPL.Setup(session: session, corpusName: corpus.name, version: Version.number)
    setup.corpusPaths = paths
    setup.isSample = chosen.sample
    setup.openCorpus = { [chosen] path in
      try CorpusLoading.read([path], chosen, interruptEndsProcess: false)
    }
    setup.help = { topic in HelpPages(session: session).page(topic ?? "") }
    setup.helpTopics = { HelpPages(session: session).topics }
    setup.format = chosen.format
    setup.width = chosen.width
    setup.color = chosen.usesColor(1)
    setup.isQuiet = chosen.quiet
    setup.writesErrorsAsJSON = chosen.errors == .json
    let status = REPL(setup).run()
    if status != 0 { throw End(status: status) }
  }
}
