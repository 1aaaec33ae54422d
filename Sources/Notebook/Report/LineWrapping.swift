/// Breaks words into lines of a width.
enum LineWrapping {
  /// The text in lines that hold as many words as fit; those after the first begin with `indent`.
  ///
  /// A word longer than a line stands on one of its own. White space at the start is kept.
  static func wrap(_ text: String, width: Int, indent: String = "") -> String {
    let start = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(start)
    var isEmpty = true
    for word in text.dropFirst(start.count).split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
