import Language

/// A value of a notebook that can be set from outside, with `--set name=value`.
public struct NotebookParameter: Sendable {
  /// Its name.
  public let name: String
  /// The name of its type, as the language writes it.
  public let type: String
  /// The default as an expression of the language; `nil` where a value must be given.
  public let defaultText: String?
  /// What it means.
  public let documentation: String?
  let nameRange: SourceRange
  let typeRange: SourceRange
  let defaultRange: SourceRange

  /// The statement that declares it in a session.
  var declaration: String {
    "param \(name): \(type)" + (defaultText.map { " = \($0)" } ?? "")
  }

  /// An error in the declaration, at its place in the front matter.
  func placed(_ error: Diagnostic, in source: SourceFile) -> Diagnostic {
    guard let range = error.range, range.source === source else { return error }
    let typeStart = "param \(name): ".utf8.count
    let defaultStart = typeStart + type.utf8.count
    var placed = error
    if range.lower < typeStart {
      placed.range = nameRange
    } else {
      placed.range = range.lower < defaultStart ? typeRange : defaultRange
    }
    return placed
  }
}
