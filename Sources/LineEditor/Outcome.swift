/// How the reading of a line or of an entry ended.
public enum Outcome: Equatable, Sendable {
  /// The user accepted this text; a whole entry keeps its line breaks, without one at its end.
  case line(String)
  /// The user pressed ^C: what was typed is dropped, and the caller prompts again.
  case interrupted
  /// The user pressed ^D on an empty line, or the terminal or file ended.
  case endOfInput
}
