import Language
import Yams

/// What the YAML at the head of a notebook says: its title, its corpus and its parameters.
///
/// Other keys are left to other programs, unless they are ours with a slip of the pen.
struct FrontMatter {
  private(set) var title: String?
  private(set) var corpus: String?
  private(set) var parameters: [NotebookParameter] = []
  /// The first line, from 0, that is not front matter.
  private(set) var bodyLine = 0
  private let lines: NotebookLines

  private static let keys = ["title", "corpus", "params"]
  private static let parameterKeys = ["type", "default", "doc"]

  init(_ lines: NotebookLines) throws(Diagnostic) {
    self.lines = lines
    guard Self.isRule(lines[0], "---") else { return }
    guard
      let end = lines.lines.indices.dropFirst().first(where: {
        Self.isRule(lines[$0], "---") || Self.isRule(lines[$0], "...")
      })
    else {
      throw Diagnostic(
        .unclosed, "the front matter is opened and never closed", at: lines.range(ofLine: 0),
        hint: "close it with a line ---; without front matter, begin with another line")
    }
    bodyLine = end + 1
    try read(lines.lines[1..<end].joined(separator: "\n") + "\n")
  }

  private static func isRule(_ line: String, _ rule: String) -> Bool {
    line.hasPrefix(rule) && String(line.dropFirst(3)).isBlank
  }

  private mutating func read(_ yaml: String) throws(Diagnostic) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw invalid(error)
    }
    guard let root, !root.isNothing else { return }
    guard case .mapping(let mapping) = root else {
      throw Diagnostic(
        .syntax, "the front matter is no list of keys and values", at: place(root),
        hint: "write title: …, corpus: … and params: … each on a line")
    }
    for (key, value) in mapping {
      switch key.scalar?.string {
      case "title": title = try text(value, of: "title")
      case "corpus": corpus = try text(value, of: "corpus")
      case "params": try readParameters(value)
      case let other?:
        if let meant = ClosestName.of(other, among: Self.keys) {
          throw Diagnostic(
            .unknownName, "the front matter has no key `\(other)`", at: place(key),
            hint: "did you mean `\(meant)`?")
        }
      case nil: break
      }
    }
  }

  private func text(_ node: Node, of key: String) throws(Diagnostic) -> String? {
    if node.isNothing { return nil }
    guard let scalar = node.scalar else {
      throw Diagnostic(.type, "the `\(key)` is one text", at: place(node))
    }
    return scalar.string
  }

  // MARK: Parameters

  private mutating func readParameters(_ node: Node) throws(Diagnostic) {
    if node.isNothing { return }
    guard case .mapping(let mapping) = node else {
      throw Diagnostic(
        .type, "`params` is a list of names and their defaults", at: place(node),
        hint: "write each on a line of its own, further to the right: rows: 12")
    }
    for (key, value) in mapping { parameters.append(try parameter(key, value)) }
  }

  private func parameter(_ key: Node, _ value: Node) throws(Diagnostic) -> NotebookParameter {
    guard let name = key.scalar?.string, Self.isName(name) else {
      throw Diagnostic(
        .syntax, "the name of a parameter has letters, digits and `_`, and no digit first",
        at: place(key))
    }
    guard case .mapping(let mapping) = value else {
      guard let type = ParameterDefault.type(of: value) else {
        throw Diagnostic(
          .missingArgument, "the parameter `\(name)` has neither a default nor a type",
          at: place(key), hint: "write \(name): {type: text} or a default")
      }
      let place = place(value)
      return NotebookParameter(
        name: name, type: type, defaultText: try expression(value, type),
        documentation: nil, nameRange: self.place(key), typeRange: place, defaultRange: place)
    }
    for (key, _) in mapping {
      guard let word = key.scalar?.string, Self.parameterKeys.contains(word) else {
        let meant = key.scalar.flatMap { ClosestName.of($0.string, among: Self.parameterKeys) }
        throw Diagnostic(
          .unknownName, "a parameter has no `\(key.scalar?.string ?? "…")`", at: place(key),
          hint: meant.map { "did you mean `\($0)`?" } ?? "it has a type, a default and a doc")
      }
    }
    let given = mapping["default"]
    let stated = mapping["type"].flatMap { $0.isNothing ? nil : $0 }
    var type = given.flatMap(ParameterDefault.type)
    if let stated { type = try typeName(stated) }
    guard let type else {
      throw Diagnostic(
        .missingArgument, "the parameter `\(name)` has neither a default nor a type",
        at: place(key), hint: "add a line type: text (or number, date, list …)")
    }
    var defaultText: String?
    if let given { defaultText = try expression(given, type) }
    var documentation: String?
    if let words = mapping["doc"] { documentation = try text(words, of: "doc") }
    return NotebookParameter(
      name: name, type: type, defaultText: defaultText, documentation: documentation,
      nameRange: place(key), typeRange: place(stated ?? given ?? key),
      defaultRange: place(given ?? key))
  }

  private func typeName(_ node: Node) throws(Diagnostic) -> String {
    guard let word = node.scalar?.string, ParameterDefault.types.contains(word) else {
      let word = node.scalar?.string ?? "…"
      let meant = ClosestName.of(word, among: ParameterDefault.types)
      throw Diagnostic(
        .type, "a parameter of a notebook cannot be of type `\(word)`", at: place(node),
        hint: meant.map { "did you mean `\($0)`?" }
          ?? "the types are \(ParameterDefault.types.joined(separator: ", "))")
    }
    return word
  }

  private func expression(_ node: Node, _ type: String) throws(Diagnostic) -> String {
    var writer = ParameterDefault(type: type)
    do throws(ParameterDefault.Problem) {
      return try writer.expression(node)
    } catch {
      throw Diagnostic(.value, error.message, at: place(node), hint: error.hint)
    }
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isAlphabetic
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
    }
  }

  // MARK: Places

  private func place(_ node: Node) -> SourceRange { place(node.mark) }

  /// The place of a mark in the YAML; its lines are counted from 1, and so are its columns.
  private func place(_ mark: Mark?) -> SourceRange {
    guard let mark else { return lines.range(ofLine: 0) }
    return lines.range(line: mark.line, column: mark.column - 1)
  }

  private func invalid(_ error: any Error) -> Diagnostic {
    let mark: Mark?
    let problem: String
    switch error as? YamlError {
    case .scanner(let context, let words, let place, _):
      // What is open tells more than the place at which that came out.
      (mark, problem) = (context?.mark ?? place, words + (context.map { " \($0.text)" } ?? ""))
    case .parser(_, let words, let place, _), .composer(_, let words, let place, _):
      (mark, problem) = (place, words)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        .duplicateName, "the same key comes twice: \(names)", at: place(context.mark))
    case .reader(let words, _, _, _): (mark, problem) = (nil, words)
    default: (mark, problem) = (nil, "it cannot be read")
    }
    return Diagnostic(
      .syntax, "the front matter is no valid YAML: \(problem)", at: place(mark),
      hint: "a text with `: `, `#` or quotation marks in it stands in double quotes")
  }
}

extension Node {
  /// Whether it is an empty value, `null` or `~`.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    let isPlain = scalar.style == .plain || scalar.style == .any
    return isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
