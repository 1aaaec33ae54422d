/// What stands below a table: how many rows it has, and what of it is not shown.
struct Footer {
  private let style: OutputStyle
  private(set) var lines: [String] = []

  init(_ style: OutputStyle) { self.style = style }

  /// Says how many rows there are.
  mutating func add(rowCount: Int) {
    switch rowCount {
    case 0: add("(no rows)")
    case 1: add("(1 row)")
    default: add("(\(rowCount) rows)")
    }
  }

  /// Names the columns for which there was no room.
  mutating func add(hidden columns: [String]) {
    guard !columns.isEmpty else { return }
    let count = columns.count == 1 ? "1 column" : "\(columns.count) columns"
    let them = columns.count == 1 ? "it" : "them"
    let wider =
      style.takesCommands ? "`:format json` or `:width`" : "--format json or a wider --width"
    add(
      "(\(count) hidden: \(columns.joined(separator: ", ")); see \(them) with select, \(wider))")
  }

  /// Names the columns that made room for others because no row has a value there.
  mutating func add(empty columns: [String]) {
    guard !columns.isEmpty else { return }
    add("(not shown, since no row has one: \(columns.joined(separator: ", ")))")
  }

  /// Says how the values of the columns that are shown were computed, and after whom.
  mutating func add(explanations: [String]) {
    for explanation in explanations { add(TerminalEscapes.singleLine(explanation, lineEnd: " ")) }
  }

  /// Says that cells were cut.
  mutating func addCells() {
    let all = style.takesCommands ? "`:open ROW` or `:format json` shows" : "--format json shows"
    add("(cells cut at \u{2026}; \(all) all)")
  }

  /// Adds a sentence, wrapped to the width.
  mutating func add(_ sentence: String) {
    let wrapped = style.width.map { DisplayText.wrap(sentence, width: $0) } ?? [sentence]
    lines += wrapped.map { style.paint($0, .faint) }
  }
}
