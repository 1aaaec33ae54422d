import Language

extension MetaCommand {
  /// `help`: pages about the language and about these commands.
  static let help = MetaCommand(
    name: "help", aliases: ["h", "?"], usage: "help [TOPIC]",
    summary: "Shows what can be done, or the page of a verb, function, table, column or command.",
    argument: .topic
  ) { repl, topic throws(Diagnostic) in
    let page: String
    if topic.isEmpty {
      page = (repl.setup.help(nil).map { $0 + "\n" } ?? "") + commandPage
    } else if topic == "commands" {
      page = commandPage
    } else if let command = named(withOrWithoutColon: topic) {
      page = command.page
    } else if let found = repl.setup.help(topic) {
      page = found
    } else {
      let topics = repl.setup.helpTopics() + names + ["commands"]
      let closest = ClosestName.of(topic, among: topics)
      throw Diagnostic(
        .unknownName, "there is no help on `\(topic)`",
        hint: closest.map { "did you mean `help \($0)`?" } ?? "`help` alone shows where to begin")
    }
    repl.pager.show(page.hasSuffix("\n") ? page : page + "\n")
  }

  /// Commands are found by their names with the colon; without it a word of the language comes first.
  private static func named(withOrWithoutColon topic: String) -> MetaCommand? {
    topic.hasPrefix(":") ? named(String(topic.dropFirst())) : nil
  }

  /// The list of all commands.
  static var commandPage: String {
    let widest = all.reduce(0) { max($0, $1.usage.utf8.count) }
    var page = "Commands\n"
    for command in all {
      let padding = String(repeating: " ", count: widest - command.usage.utf8.count)
      page += "  \(command.usage)\(padding)  \(command.summary)\n"
    }
    page += """

      Entries
        A line that begins with `|` goes on from the last result. Results are kept as `_`, `_1`, `_2` …
        An entry goes on in the next line after `|`, `,`, `=`, an operator or an open bracket; an empty
        line ends it. Alt-Enter begins a new line anywhere.
        ^C ends a running query or drops the line, ^R searches the history, ^D leaves.

      """
    return page
  }

  /// The page of one command.
  private var page: String {
    var page = "\(usage)\n  \(summary)\n"
    if !aliases.isEmpty { page += "  Also: \(aliases.map { ":" + $0 }.joined(separator: ", "))\n" }
    return page
  }
}
