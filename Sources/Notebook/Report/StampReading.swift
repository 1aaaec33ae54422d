import Language

/// What the stamp at the end of a report says of how it was made.
public struct StampReading: Sendable {
  /// The file name of the notebook.
  public private(set) var notebook: String = ""
  /// The values of the parameters, as `--set` takes them.
  public private(set) var parameters: [String: String] = [:]
  /// The width of the report.
  public let width: Int

  /// Reads the stamp of a report; `nil` where there is none.
  public init?(_ report: String) {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    let isRule = { (line: Substring) in !line.isEmpty && line.allSatisfy { $0 == "-" } }
    guard let rule = lines.lastIndex(where: isRule) else { return nil }
    width = lines[rule].count
    var label = ""
    var entries: [(label: String, text: String)] = []
    for line in lines[(rule + 1)...] where !line.isEmpty {
      let text = String(line.dropFirst(ReportStamp.labelWidth))
      if line.first != " " {
        label = String(line.prefix(ReportStamp.labelWidth)).trimmed
        entries.append((label, text))
      } else if label == "parameters", text.isAssignment {
        entries.append((label, text))
      } else if let last = entries.indices.last {
        // A value too long for its line goes on in the next one.
        entries[last].text += " " + text
      }
    }
    for (label, text) in entries {
      switch label {
      case "notebook":
        notebook = text.components(before: ", sha256")
      case "parameters":
        guard let equal = text.firstIndex(of: "=") else { continue }
        let literal = String(text[text.index(after: equal)...]).trimmed
        parameters[String(text[..<equal]).trimmed] = Session.text(ofLiteral: literal) ?? literal
      default: break
      }
    }
    if notebook.isEmpty { return nil }
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    while rest.first == " " { rest = rest.dropFirst() }
    return String(rest)
  }

  /// Whether it begins as `name = value` does.
  fileprivate var isAssignment: Bool {
    let name = prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return !name.isEmpty && dropFirst(name.count).hasPrefix(" = ")
  }

  fileprivate func components(before mark: String) -> String {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return String(self[..<rest.startIndex]) }
      rest = rest.dropFirst()
    }
    return self
  }
}
