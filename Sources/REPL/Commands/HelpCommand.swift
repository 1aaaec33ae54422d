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
      page = firstPage(repl)
    } else if topic == "commands" {
      page = commandPage(width: repl.width)
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
    let wrapped = AlignedList.wrapped(page, width: repl.width)
    repl.pager.show(wrapped.hasSuffix("\n") ? wrapped : wrapped + "\n")
  }

  /// Commands are found by their names with the colon; without it a word of the language comes first.
  private static func named(withOrWithoutColon topic: String) -> MetaCommand? {
    topic.hasPrefix(":") ? named(String(topic.dropFirst())) : nil
  }

  /// Where to begin: the pages of the language, and where the commands are.
  private static func firstPage(_ repl: REPL) -> String {
    guard let page = repl.setup.help(nil) else { return commandPage(width: repl.width) }
    return page.trimmingTrailingWhiteSpace
      + "\nhelp commands    what this prompt can do: :open, :save, :schema, :format, keys …\n"
  }

  /// The list of all commands, and how entries are typed.
  static func commandPage(width: Int) -> String {
    let list = AlignedList(lines: all.map { [$0.usage, $0.summary] })
    return "Commands\n" + list.text(width: width) + """

      Entries
        A line that begins with `|` goes on from the last result. Results are kept as `_`, `_1`, `_2` …
        An entry goes on in the next line after `|`, `,`, `=`, an operator or an open bracket; an empty line ends it.
        Alt-Enter begins a new line anywhere, and the arrows move between lines and entries.
        Tab completes, twice Tab lists. ^R searches the history. ^C ends a query or drops the line, ^D leaves.

      """
  }

  /// The page of one command.
  private var page: String {
    var page = "\(usage)\n  \(summary)\n"
    if !aliases.isEmpty { page += "  Also: \(aliases.map { ":" + $0 }.joined(separator: ", "))\n" }
    return page
  }
}
