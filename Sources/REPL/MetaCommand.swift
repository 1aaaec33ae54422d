import Language

/// A command to the REPL itself.
///
/// From its declaration come its help and its completion; adding one touches its file and `all`.
struct MetaCommand: Sendable {
  /// What a command takes, for completion.
  enum Argument: Sendable {
    /// Nothing, or something that cannot be guessed.
    case free
    /// The path of a file with one of these endings.
    case file([String])
    /// A folder or file of articles.
    case path
    /// One of these words.
    case words([String])
    /// A query, or the name of a table.
    case query
    /// The id of a document, or a place in it.
    case place
    /// A topic of help.
    case topic
  }

  /// The name, without the colon.
  let name: String
  /// Other names.
  var aliases: [String] = []
  /// How it is written, such as `:load FILE.hsy`.
  let usage: String
  /// One sentence for the list of commands.
  let summary: String
  /// What it takes.
  var argument = Argument.free
  /// Carries it out with the text after its name.
  let body: @Sendable (REPL, String) throws(Diagnostic) -> Void

  /// All commands, in the order in which help lists them.
  static let all: [MetaCommand] = [
    .help, .schema, .open, .tree, .load, .save, .saveOver, .format, .width, .rows, .pager, .time,
    .corpus,
    .reload, .set, .unset, .history, .clear, .quit,
  ]

  /// The command of a name.
  static func named(_ name: String) -> MetaCommand? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The names of all commands, as they are typed.
  static var names: [String] { all.flatMap { [":" + $0.name] + $0.aliases.map { ":" + $0 } } }

  /// The error for a name that is no command.
  static func unknown(_ name: String) -> Diagnostic {
    let closest = ClosestName.of(":" + name, among: names)
    return Diagnostic(
      .unknownName, "there is no command `:\(name)`",
      hint: closest.map { "did you mean `\($0)`?" } ?? "`:help commands` lists them")
  }
}
