/// A session as a notebook: Markdown with a cell for each entry that went well.
struct SavedNotebook {
  let transcript: Transcript
  /// The corpus as the front matter names it; `nil` leaves it to `--corpus`.
  let corpus: String?
  /// Where the notebook will lie.
  let path: String

  /// The whole notebook.
  var text: String {
    var text = "---\ntitle: \(Self.quoted(title))\n"
    if let corpus { text += "corpus: \(Self.quoted(corpus))\n" }
    text += "---\n\n# \(title)\n"
    for cell in NotebookCells(transcript).texts {
      let fence = Self.fence(around: cell)
      text += "\n\(fence)hearsay\n\(cell)\n\(fence)\n"
    }
    return text
  }

  /// The file's name as words: `who-said-what.md` is "Who said what".
  private var title: String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    if name.hasSuffix(".md") { name.removeLast(3) }
    let words = name.split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    guard let first = words.first else { return "Session" }
    return first.uppercased() + words.dropFirst()
  }

  /// A text as YAML's double-quoted style writes it (YAML 1.2.2, section 7.3.1), if it needs it.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: " "), 0x80...:
        true
      default: false
      }
    }
    let reserved = ["", "true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let hasEdgeSpace = text.hasPrefix(" ") || text.hasSuffix(" ")
    if isPlain, !hasEdgeSpace, !reserved.contains(text.lowercased()) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.properties.generalCategory == .control:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// A fence longer than any run of backticks that begins a line of the cell.
  private static func fence(around cell: String) -> String {
    var longest = 2
    for line in cell.split(whereSeparator: \.isNewline) {
      let marks = line.drop { $0 == " " }.prefix { $0 == "`" }.count
      longest = max(longest, marks)
    }
    return String(repeating: "`", count: longest + 1)
  }
}
