/// A function of the language: a pure computation on values.
public struct Function: Declaration {
  /// How the value comes about.
  enum Body: Sendable {
    /// From the values of all arguments.
    case values(@Sendable ([Value], Execution) throws -> Value)
    /// From the elements of the first argument, a list, one after the other; the other arguments are
    /// constants. In `summarize` it runs over the rows of a group without holding them.
    case aggregate(@Sendable ([Value]) -> any Accumulator)
    /// From the arguments themselves, of which not all need be computed.
    case special(@Sendable ([Resolved], SourceRange) throws(Diagnostic) -> Resolved)
  }

  /// The name in programs.
  public let name: String
  /// How it is called, in the language's own notation.
  public let notation: String
  /// What it does, in one sentence.
  public let summary: String
  /// What else is to be known.
  public let help: String
  /// Words by which a user may look for it.
  public let searchWords: [String]
  /// Programs that show it.
  public let examples: [Example]
  /// The layer that it needs and that does not exist yet.
  public let missingLayer: String?
  let body: Body

  init(
    _ name: String, _ notation: String, _ summary: String, help: String = "",
    searchWords: [String], examples: [Example], missingLayer: String? = nil, body: Body
  ) {
    self.name = name
    self.notation = notation
    self.summary = summary
    self.help = help
    self.searchWords = searchWords
    self.examples = examples
    self.missingLayer = missingLayer
    self.body = body
  }

  /// The parameters and the result, read from the notation.
  var signature: Signature { Signature(notation: notation) }

  /// Whether its first parameter is a list.
  var takesList: Bool {
    if case .list? = signature.parameters.first?.type { return true }
    return false
  }
}
