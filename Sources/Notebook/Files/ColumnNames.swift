import Language

/// Makes names that a program can write out of the headings of a table.
enum ColumnNames {
  /// The names: what is no letter, digit or `_` becomes `_`; a `_` is put before a first digit and
  /// after a word of the grammar.
  static func of(_ headings: [String]) throws(TableProblem) -> [String] {
    var names: [String] = []
    for (position, heading) in headings.enumerated() {
      let words = heading.split { $0.isWhitespace }
      guard !words.isEmpty else {
        throw TableProblem(
          message: "column \(position + 1) has no name", line: 1,
          hint: "the first row holds the names of the columns")
      }
      let name = name(words.joined(separator: " "))
      guard !names.contains(name) else {
        throw TableProblem(message: "two columns are called `\(name)`", line: 1)
      }
      names.append(name)
    }
    return names
  }

  private static func name(_ heading: String) -> String {
    var name = ""
    for scalar in heading.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, name.isEmpty { name = "_" }
      let belongs =
        isDigit || scalar == "_" || scalar.properties.isAlphabetic
        || (!name.isEmpty && scalar.properties.generalCategory == .nonspacingMark)
      name.unicodeScalars.append(belongs ? scalar : "_")
    }
    return reserved.contains(name) ? name + "_" : name
  }

  private static let reserved: Set<String> = [
    "and", "or", "not", "in", "contains", "by", "on", "asc", "desc", "let", "def", "param", "use",
    "assert", "true", "false", "none",
  ]
}
