import Yams

/// Why some YAML cannot be read, and where.
struct YAMLProblem {
  var line: Int?
  var column: Int?
  var message: String

  /// The problem of an error that Yams threw; `firstLine` is the line at which the YAML starts.
  init(_ error: any Error, firstLine: Int = 1) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      line = mark.line + firstLine - 1
      column = mark.column
      message = problem
    case .reader(let problem, _, _, _): message = problem
    case .duplicatedKeysInMapping(let duplicates, let context):
      line = context.mark.line + firstLine - 1
      column = context.mark.column
      let keys = duplicates.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
      message = "the same key comes twice: \(keys)"
    default: message = "it is not valid YAML"
    }
  }
}

extension Node {
  /// A single value as a text, a list of them with commas between; `nil` for nothing.
  var plainText: String? {
    switch self {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        ? nil : scalar.string
    case .sequence(let sequence):
      let texts = sequence.compactMap { element -> String? in
        guard case .scalar = element else { return nil }
        return element.plainText
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default: return nil
    }
  }
}
