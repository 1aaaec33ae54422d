extension DefinitionSyntax {
  /// The name and the parameters as they are written.
  var notation: String {
    let written = parameters.map { parameter in
      let label = parameter.label.map { "\($0.text) " } ?? ""
      let defaultText = parameter.defaultValue.map { " = \($0.range.text)" } ?? ""
      return "\(label)\(parameter.name.text): \(parameter.type.text)\(defaultText)"
    }
    return "\(name.text)(\(written.joined(separator: ", ")))"
  }
}

/// A `def` as help shows it, from the `##` lines above it: the first sentence, the rest, and the
/// programs of its `## example:` lines.
public struct DocumentedDefinition: Declaration {
  private let definition: DefinitionSyntax
  private static let exampleMark = "example:"

  init(_ definition: DefinitionSyntax) { self.definition = definition }

  /// The name in programs.
  public var name: String { definition.name.text }
  /// How it is called, in the language's own notation.
  public var notation: String { definition.notation }
  /// What it does, in one sentence.
  public var summary: String { definition.documentation.first ?? "" }
  /// Words by which a user may look for it.
  public var searchWords: [String] { [] }
  /// The layer that it needs and that does not exist yet.
  public var missingLayer: String? { nil }

  /// What else is to be known.
  public var help: String {
    let lines = definition.documentation.dropFirst().filter { !$0.hasPrefix(Self.exampleMark) }
    return lines.drop { $0.isEmpty }.joined(separator: "\n")
  }

  /// Programs that show it.
  public var examples: [Example] {
    definition.documentation.filter { $0.hasPrefix(Self.exampleMark) }.map { line in
      Example(String(line.dropFirst(Self.exampleMark.count).drop { $0 == " " }), "")
    }
  }
}
