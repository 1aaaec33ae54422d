import LineEditor
import Rendering

/// Shows a text that is longer than the screen page by page.
///
/// What was shown stays in the terminal's own scroll-back, as with `more`.
struct Pager {
  private let display: any Display
  private let isOn: Bool
  private let color: Bool

  init(_ display: any Display, isOn: Bool, color: Bool) {
    self.display = display
    self.isOn = isOn && display.isTerminal && display.canMoveCursor
    self.color = color
  }

  /// Shows a text; false where the user left before its end.
  @discardableResult
  func show(_ text: String) -> Bool {
    guard isOn, let start = display.size, Self.rows(text, in: start) >= start.rows else {
      display.write(text)
      return true
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let total = lines.count
    var free = start.rows - 1
    var size = start
    while true {
      var page = ""
      while let line = lines.first, free > 0 {
        free -= Self.rows(line, columns: size.columns)
        page += line + "\n"
        lines.removeFirst()
      }
      display.write(page)
      guard !lines.isEmpty else { return true }
      let answer = ask(shown: total - lines.count, of: total, columns: size.columns)
      // The window may have got another size meanwhile.
      size = display.size ?? size
      switch answer {
      case .page: free = size.rows - 1
      case .line: free = 1
      case .rest: free = Int.max
      case .leave: return false
      }
    }
  }

  private enum Answer { case page, line, rest, leave }

  private func ask(shown: Int, of total: Int, columns: Int) -> Answer {
    let full =
      "--more-- line \(shown) of \(total) (space: page, enter: line, e: to the end, q: leave)"
    let question = DisplayText.truncate(full, width: columns - 1)
    display.write(color ? "\u{1B}[7m\(question)\u{1B}[0m" : question)
    defer { display.write("\r\u{1B}[K") }
    while true {
      switch display.readKey() {
      case .character(" "), .character("f"), .pageDown: return .page
      case .enter, .down, .character("j"): return .line
      case .end, .character("e"), .character("G"): return .rest
      case .character("q"), .character("Q"), .interrupt, .endOfInput: return .leave
      default: continue
      }
    }
  }

  /// How many rows of a screen a text takes; counting stops where it does not fit.
  private static func rows(_ text: String, in size: Terminal.Size) -> Int {
    var rows = 0
    var rest = text[...]
    while !rest.isEmpty, rows < size.rows {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      rows += Self.rows(rest[..<end], columns: size.columns)
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[rest.endIndex...]
    }
    return rows
  }

  private static func rows(_ line: Substring, columns: Int) -> Int {
    // No character takes more columns than it has bytes.
    if line.utf8.count <= columns { return 1 }
    let width = DisplayText.width(of: line.withoutColours)
    return max(1, (width + columns - 1) / max(columns, 1))
  }
}

extension StringProtocol {
  /// The text without the sequences that set colours (SGR of ECMA-48).
  fileprivate var withoutColours: String {
    guard utf8.contains(0x1B) else { return String(self) }
    var plain = String.UnicodeScalarView()
    var isInSequence = false
    for scalar in unicodeScalars {
      if isInSequence {
        isInSequence = scalar != "m"
      } else if scalar == "\u{1B}" {
        isInSequence = true
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
