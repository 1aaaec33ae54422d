/// The names that stand in a program, as it is written and before anything is looked up.
///
/// A notebook finds with them the cells that need what a failed cell was to define; a session is
/// saved with them under names of its own for `_` and `_1`.
public struct ProgramNames: Sendable {
  /// What the statements define, in order: `let`, `def` and `param`.
  public private(set) var defined: [String] = []
  /// The parameters among them.
  public private(set) var parameters: [String] = []
  /// Whether it takes over the definitions of other files.
  public private(set) var usesFiles = false
  /// Every name with its place, also those of columns, and `$name` in patterns without the `$`.
  public private(set) var mentions: [Name] = []

  /// The names of a program; of one that is wrong, those that can be read.
  public init(_ source: SourceFile) {
    for statement in Parser.parse(source).program.statements {
      if let name = statement.definedName { defined.append(name) }
      switch statement.kind {
      case .parameter(let parameter): parameters.append(parameter.name.text)
      case .use: usesFiles = true
      default: break
      }
    }
    let lexer = Lexer.lex(source)
    for lexeme in lexer.lexemes {
      switch lexeme.kind {
      case .name(let name): mentions.append(Name(text: name, range: lexeme.range))
      case .pattern: addSplices(in: lexeme.range, lexer)
      default: break
      }
    }
  }

  /// Whether a name stands anywhere in the program.
  public func contains(_ name: String) -> Bool { mentions.contains { $0.text == name } }

  private mutating func addSplices(in pattern: SourceRange, _ lexer: Lexer) {
    for offset in pattern.lower..<pattern.upper
    where pattern.source.bytes[offset] == UInt8(ascii: "$") {
      guard let length = lexer.nameLength(at: offset + 1) else { continue }
      let range = SourceRange(pattern.source, offset + 1, offset + 1 + length)
      mentions.append(Name(text: range.text, range: range))
    }
  }
}
