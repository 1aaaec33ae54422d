import Query

extension Guide {
  /// What users of CQP find the same, different or missing.
  static let cqp = Guide(name: "cqp", text: cqpText)

  /// How wide the page is, and its column of CQP's own notation at most.
  private static let (pageWidth, notationWidth) = (100, 30)

  private static var cqpText: String {
    var lines = ["CQP and Hearsay: what is the same, what differs, what is missing"]
    for section in CQPConstruct.Section.allCases {
      lines += ["", section.rawValue]
      for row in CQPConstruct.all where row.section == section { lines += self.lines(row) }
    }
    lines += [
      "",
      "What Hearsay adds: dependencies (>nsubj), labels on groups, near, within and containing",
      "with a pattern, == for literals, tags with several tests, (?all), and captures as columns.",
      "`help patterns` has examples.",
    ]
    return lines.joined(separator: "\n")
  }

  /// A row of the table; a long note goes on under its first line.
  private static func lines(_ row: CQPConstruct) -> [String] {
    let standing = padded("  \(row.standing.rawValue)", to: 13)
    let indent = 13 + notationWidth + 2
    let parts = wrapped(row.note, to: pageWidth - indent)
    guard row.cqp.count <= notationWidth else {
      return [standing + row.cqp] + parts.map { padded("", to: indent) + $0 }
    }
    return parts.enumerated().map { number, part in
      padded(number == 0 ? standing + row.cqp : "", to: indent) + part
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A text in lines of a width, broken between words.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
