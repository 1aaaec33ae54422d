/// Text of the manual in columns.
enum PageLayout {
  /// How wide a page is.
  static let width = 100

  /// A text with spaces after it up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A text in lines of a width, broken between words.
  static func wrapped(_ text: String, to width: Int) -> [String] {
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

  /// A heading and a text beside it from a column on; a long heading has a line to itself.
  static func row(_ heading: String, _ text: String, column: Int) -> [String] {
    let parts = wrapped(text, to: width - column).map { padded("", to: column) + $0 }
    guard let first = parts.first, heading.count + 2 <= column else { return [heading] + parts }
    return [padded(heading, to: column) + first.dropFirst(column)] + parts.dropFirst()
  }
}
