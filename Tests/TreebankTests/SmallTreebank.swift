import Treebank

/// Treebanks written in a few lines.
enum SmallTreebank {
  /// Sentences whose words are lines of eight columns, set apart by spaces.
  ///
  /// The last two columns of CoNLL-U are left out. A line whose number is a range needs its form
  /// only; `~` stands for a space within a form.
  static func sentences(_ text: String) throws -> [TreebankSentence] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.isEmpty || line.hasPrefix("#") { return String(line) }
      var columns = line.split(separator: " ").map { $0.replacing("~", with: "\u{A0}") }
      while columns.count < 10 { columns.append("_") }
      return columns.joined(separator: "\t")
    }
    return try CoNLLUReader.sentences(Array(lines.joined(separator: "\n").utf8))
  }
}
