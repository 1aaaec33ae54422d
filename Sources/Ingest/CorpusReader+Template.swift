import TextModel

extension CorpusReader {
  /// A `corpus.yaml` to fill in: every document whose outlet, agency or date of publication is not
  /// known, with a line for each of these; a value that is left empty says nothing.
  public static func template(for result: IngestResult) -> String {
    var lines = [
      "# What is known about the articles besides their texts. Fill in what you know; a line without",
      "# a value says nothing. A path may be a pattern: \"wire/*.txt\" stands for the files of a folder,",
      "# \"**\" for all. Fields: outlet, agency, author, published, url, language, title, dateline,",
      "# licence, id. Dates are written YYYY-MM-DD.",
      "",
      "# defaults:            # for every article that says nothing else",
      "#   language: en",
      "# aliases:             # other names of a person, place or organisation",
      "#   Name to show: [Other name, Another name]",
      "",
    ]
    var entries: [String] = []
    for document in result.documents {
      let metadata = document.metadata
      let missing = [
        ("outlet", metadata.outlet == nil), ("agency", metadata.agency == nil),
        ("published", metadata.published == nil),
      ].filter(\.1).map(\.0)
      guard !missing.isEmpty else { continue }
      if let title = metadata.title ?? firstWords(of: document) {
        entries.append("  # \(commentText(title))")
      }
      entries.append("  \(quoted(document.path)):")
      entries += missing.map { "    \($0):" }
    }
    if entries.isEmpty {
      lines.append("# The outlet, agency and date of every article are known.")
    } else {
      lines.append("documents:")
      lines += entries
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first words of the prose, to tell what article an entry is.
  private static func firstWords(of document: Document) -> String? {
    let start = document.regions.first.map { $0.span.start == 0 ? Int($0.span.end) : 0 } ?? 0
    let words = LinePhrase(document.text.string(ByteSpan(start, start + 200))).words.prefix(9)
    return words.isEmpty ? nil : words.joined(separator: " ") + " …"
  }

  /// A text without anything that could end a comment or disturb a terminal.
  private static func commentText(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        continue
      default: scalars.append(scalar == "\u{FFFD}" ? "?" : scalar)
      }
    }
    return String(scalars)
  }

  /// A text between quotation marks as YAML writes it (YAML 1.2, 7.3.1).
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      default:
        if scalar.properties.generalCategory == .control {
          let digits = String(scalar.value, radix: 16)
          output += "\\x" + String(repeating: "0", count: max(0, 2 - digits.count)) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    return output + "\""
  }
}
