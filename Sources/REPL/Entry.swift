import Language

/// What the user has entered.
enum Entry: Equatable {
  /// Only white space.
  case nothing
  /// A command to the REPL itself, such as `:save brief.md`; the name without its colon.
  case command(name: String, argument: String)
  /// A program in the language.
  case program(String)

  /// Words that are commands without a colon, where they stand first in the only line.
  static let bareCommands = ["help", "tree", "exit", "quit"]

  init(_ text: String) {
    let trimmed = text.trimmingWhiteSpace
    if trimmed.isEmpty {
      self = .nothing
    } else if let command = Self.command(trimmed) {
      self = command
    } else {
      self = .program(text.trimmingTrailingWhiteSpace)
    }
  }

  private static func command(_ text: Substring) -> Entry? {
    guard !text.contains(where: \.isNewline) else { return nil }
    let name = text.prefix { !$0.isWhitespace }
    let argument = String(text.dropFirst(name.count).trimmingWhiteSpace)
    if name.hasPrefix(":") { return .command(name: String(name.dropFirst()), argument: argument) }
    switch name {
    case "help": break
    case "exit", "quit": guard argument.isEmpty else { return nil }
    case "tree": guard isPlace(argument) else { return nil }
    default: return nil
    }
    return .command(name: String(name), argument: argument)
  }

  /// Whether the words after `tree` are a place, such as `ID:s7`, and not a part of a program.
  private static func isPlace(_ argument: String) -> Bool {
    guard let first = argument.first, first.isLetter || first.isNumber else { return false }
    return !argument.contains { $0.isWhitespace || "|\"`=#".contains($0) }
  }

  /// Whether an entry is whole, or goes on in a further line.
  ///
  /// An empty line ends an entry in any case, so that nobody is caught in one.
  static func isComplete(_ text: String) -> Bool {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let last = lines.last else { return true }
    return (lines.count > 1 && last.trimmingWhiteSpace.isEmpty) || isWhole(text)
  }

  /// Whether a text is a whole command or program.
  ///
  /// Documentation (`##`) waits for what it documents.
  static func isWhole(_ text: String) -> Bool {
    guard case .program(let program) = Entry(text) else { return true }
    let last = program.split(whereSeparator: \.isNewline).last ?? ""
    return !last.trimmingWhiteSpace.hasPrefix("##") && Session.isComplete(program)
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingWhiteSpace: Substring {
    var rest = Substring(self)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }

  /// The text without white space at its end.
  var trimmingTrailingWhiteSpace: String {
    var rest = Substring(self)
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
