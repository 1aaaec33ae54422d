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
    add(
      "(\(count) hidden: \(columns.joined(separator: ", ")); see \(columns.count == 1 ? "it" : "them")"
        + " with select, --format json or a wider --width)")
  }

  /// Says that cells were cut.
  mutating func addCells() {
    add("(cells cut at \u{2026}; :open or --format json shows all)")
  }

  /// Adds a sentence, wrapped to the width.
  mutating func add(_ sentence: String) {
    let wrapped = style.width.map { DisplayText.wrap(sentence, width: $0) } ?? [sentence]
    lines += wrapped.map { style.paint($0, .faint) }
  }
}
