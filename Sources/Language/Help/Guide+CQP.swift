import Query

extension Guide {
  /// What users of CQP find the same, different or missing.
  static let cqp = Guide(name: "cqp", text: cqpText)

  private static var cqpText: String {
    var lines = ["CQP and Hearsay: what is the same, what differs, what is missing"]
    for section in CQPConstruct.Section.allCases {
      lines += ["", section.rawValue]
      for row in CQPConstruct.all where row.section == section {
        let standing = PageLayout.padded("  \(row.standing.rawValue)", to: 13)
        lines += PageLayout.row(standing + row.cqp, row.note, column: 45)
      }
    }
    lines += [
      "",
      "What Hearsay adds: dependencies (>nsubj), labels on groups, near, within and containing",
      "with a pattern, == for literals, tags with several tests, (?all), and captures as columns.",
      "`help patterns` has examples.",
    ]
    return lines.joined(separator: "\n")
  }
}
