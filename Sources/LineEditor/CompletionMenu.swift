/// The list of candidates under an entry, in columns or with their explanations.
struct CompletionMenu {
  var candidates: [Completion.Candidate]
  /// Which part of a list longer than the screen is shown.
  var page = 0

  /// With more candidates than this, explanations are left out and the list takes columns.
  private static let fewCandidates = 12

  /// The lines to show in a space of this size.
  func lines(columns: Int, rows: Int) -> [String] {
    let rows = max(rows, 2)
    let all = isExplained ? explained() : tabulated(columns: columns)
    guard all.count > rows else { return all }
    let perPage = rows - 1
    let pages = (all.count + perPage - 1) / perPage
    let shown = page % pages
    let last = min((shown + 1) * perPage, all.count)
    return all[(shown * perPage)..<last]
      + ["(\(candidates.count) candidates, part \(shown + 1) of \(pages): Tab shows the next)"]
  }

  private var isExplained: Bool {
    candidates.count <= Self.fewCandidates
      && candidates.contains { !($0.summary ?? "").isEmpty }
  }

  private func label(_ candidate: Completion.Candidate) -> String {
    (candidate.label ?? candidate.text).replacing("\n", with: " ")
  }

  private func explained() -> [String] {
    let widest = candidates.reduce(0) { max($0, columnWidth(of: label($1))) }
    return candidates.map { candidate in
      let name = label(candidate)
      guard let summary = candidate.summary, !summary.isEmpty else { return "  " + name }
      let padding = String(repeating: " ", count: widest - columnWidth(of: name) + 2)
      return "  " + name + padding + summary.replacing("\n", with: " ")
    }
  }

  /// As `ls` does it: down the first column, then down the next.
  private func tabulated(columns: Int) -> [String] {
    let names = candidates.map(label)
    let widths = names.map { columnWidth(of: $0) }
    let cell = (widths.max() ?? 0) + 2
    let across = max((columns - 1) / max(cell, 1), 1)
    let down = (names.count + across - 1) / across
    return (0..<down).map { row in
      var line = ""
      for index in stride(from: row, to: names.count, by: down) {
        line += names[index]
        if index + down < names.count {
          line += String(repeating: " ", count: cell - widths[index])
        }
      }
      return line
    }
  }
}
