/// A small program that shows what a builtin does, run as a test.
public struct Example: Sendable {
  /// The program; it runs on the sample corpus.
  public let program: String
  /// What it prints.
  public let output: String

  /// An example.
  public init(_ program: String, _ output: String) {
    self.program = program
    self.output = output
  }
}

/// What help, completion and tests know of a builtin verb, function or table.
public protocol Declaration: Sendable {
  /// The name in programs.
  var name: String { get }
  /// How it is called, in the language's own notation.
  var notation: String { get }
  /// What it does, in one sentence.
  var summary: String { get }
  /// What else is to be known.
  var help: String { get }
  /// Words by which a user may look for it.
  var searchWords: [String] { get }
  /// Programs that show it.
  var examples: [Example] { get }
  /// The layer that it needs and that does not exist yet.
  var missingLayer: String? { get }
}
