import Rendering

/// Lines of aligned columns, of which the last is wrapped to the screen.
struct AlignedList {
  /// The cells of each line; all lines have as many.
  var lines: [[String]] = []

  /// The last column is never narrower, however narrow the screen.
  private static let narrowest = 24

  /// The lines, indented by two columns.
  func text(width: Int) -> String {
    let count = lines.map(\.count).max() ?? 0
    guard count > 0 else { return "" }
    let widths = (0..<(count - 1)).map { column in
      lines.map { column < $0.count ? DisplayText.width(of: $0[column]) : 0 }.max() ?? 0
    }
    let indent = widths.reduce(2) { $0 + $1 + 2 }
    let margin = String(repeating: " ", count: indent)
    var text = ""
    for cells in lines {
      var line = "  "
      for (cell, width) in zip(cells.dropLast(), widths) {
        line += cell + String(repeating: " ", count: width - DisplayText.width(of: cell) + 2)
      }
      let last = DisplayText.wrap(
        cells.last ?? "", width: max(width - indent, Self.narrowest))
      line += last.joined(separator: "\n" + margin)
      text += line.trimmingTrailingWhiteSpace + "\n"
    }
    return text
  }

  /// A page with its long lines wrapped, each under its own beginning.
  static func wrapped(_ page: String, width: Int) -> String {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      guard DisplayText.width(of: line) > width else { return String(line) }
      let margin = String(line.prefix { $0 == " " })
      let rest = String(line.dropFirst(margin.count))
      return DisplayText.wrap(rest, width: max(width - margin.count, narrowest))
        .map { margin + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
