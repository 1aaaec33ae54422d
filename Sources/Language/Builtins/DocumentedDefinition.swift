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

  public var name: String { definition.name.text }
  public var notation: String { definition.notation }
  public var summary: String { definition.documentation.first ?? "" }
  public var searchWords: [String] { [] }
  public var missingLayer: String? { nil }

  public var help: String {
    let lines = definition.documentation.dropFirst().filter { !$0.hasPrefix(Self.exampleMark) }
    return lines.drop { $0.isEmpty }.joined(separator: "\n")
  }

  public var examples: [Example] {
    definition.documentation.filter { $0.hasPrefix(Self.exampleMark) }.map { line in
      Example(String(line.dropFirst(Self.exampleMark.count).drop { $0 == " " }), "")
    }
  }
}
