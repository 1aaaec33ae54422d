import Query

extension Guide {
  /// What users of CQP find the same, different or missing.
  static let cqp = Guide(name: "cqp", text: cqpText)

  private static var cqpText: String {
    var lines = ["CQP and Hearsay: what is the same, what differs, what is missing"]
    for section in CQPConstruct.Section.allCases {
      let rows = CQPConstruct.all.filter { $0.section == section }
      let width = rows.map(\.cqp.count).max() ?? 0
      lines += ["", section.rawValue]
      for row in rows {
        let standing = row.standing.rawValue
        let gap = String(repeating: " ", count: 11 - standing.count)
        let padding = String(repeating: " ", count: width - row.cqp.count + 2)
        lines.append("  \(standing)\(gap)\(row.cqp)\(padding)\(row.note)")
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
