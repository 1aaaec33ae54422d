/// Text as it stands on a screen or in a report: measured, wrapped and cut by display width.
public enum DisplayText {
  /// The columns that a text takes on a terminal.
  ///
  /// For example: `width(of: "Łódź")` is 4, `width(of: "東京")` is 4, `width(of: "🇪🇺")` is 2.
  public static func width(of text: some StringProtocol) -> Int { DisplayWidth.of(text) }

  /// The text with control and bidirectional-override characters shown by their scalar values.
  ///
  /// For example: an escape character becomes `\u{1B}`.
  public static func escaped(_ text: String) -> String { TerminalEscapes.escaped(text) }

  /// The text as lines of at most `width` columns, broken at spaces, after hyphens and
  /// between wide characters.
  ///
  /// A word that is wider than a line is broken where the line ends. The spaces at a break are left
  /// out, all else is kept. A text of nothing is one empty line.
  public static func wrap(_ text: String, width: Int) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    var wrapping = Wrapping(text, limit: max(1, width))
    return wrapping.lines()
  }

  /// The text cut to `width` columns, with `…` where something was cut off.
  public static func truncate(_ text: String, width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    guard width > 0 else { return "" }
    var kept = prefix(of: text, width: width - 1)
    while kept.last == " " { kept.removeLast() }
    return kept + "\u{2026}"
  }

  /// The start of a text, as many whole clusters as fit.
  static func prefix(of text: some StringProtocol, width: Int) -> String {
    if DisplayWidth.isOfPlainBytes(text) {
      return String(decoding: text.utf8.prefix(max(0, width)), as: UTF8.self)
    }
    var free = width
    var kept = ""
    for cluster in text {
      free -= DisplayWidth.of(cluster)
      if free < 0 { break }
      kept.append(cluster)
    }
    return kept
  }

  /// The end of a text, as many whole clusters as fit.
  static func suffix(of text: some StringProtocol, width: Int) -> String {
    if DisplayWidth.isOfPlainBytes(text) {
      return String(decoding: text.utf8.suffix(max(0, width)), as: UTF8.self)
    }
    var free = width
    var start = text.endIndex
    while start > text.startIndex {
      let before = text.index(before: start)
      free -= DisplayWidth.of(text[before])
      if free < 0 { break }
      start = before
    }
    return String(text[start...])
  }

  /// So many spaces.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
