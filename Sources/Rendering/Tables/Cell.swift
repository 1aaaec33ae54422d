import Language

/// What one cell of a text table shows.
struct Cell {
  /// The text: one line, safe on a terminal.
  var text: String
  /// The columns it takes.
  var width: Int
  /// How it is emphasised.
  var ink: Ink?

  init(_ text: String, ink: Ink? = nil) {
    self.text = text
    width = DisplayWidth.of(text)
    self.ink = ink
  }

  /// A text of which each byte is known to take one column.
  private init(plain text: String) {
    self.text = text
    width = text.utf8.count
  }

  /// A text, on one line and safe on a terminal.
  init(_ text: String, lineEnd: String) {
    self =
      DisplayWidth.isOfPlainBytes(text)
      ? Cell(plain: text) : Cell(TerminalEscapes.singleLine(text, lineEnd: lineEnd))
  }
}

extension Cell {
  /// Whether each byte of the text takes one column: all others take fewer than they have bytes.
  private var isOfPlainBytes: Bool { width == text.utf8.count }

  /// The start of the text, as much as fits.
  func prefix(width most: Int) -> CellBlock.Line {
    if width <= most { return CellBlock.Line(text[...], width: width) }
    guard isOfPlainBytes else {
      let text = DisplayText.prefix(of: text, width: most)
      return CellBlock.Line(text[...], width: DisplayWidth.of(text))
    }
    return CellBlock.Line(Substring(text.utf8.prefix(max(0, most))), width: max(0, most))
  }

  /// The end of the text, as much as fits.
  func suffix(width most: Int) -> CellBlock.Line {
    if width <= most { return CellBlock.Line(text[...], width: width) }
    guard isOfPlainBytes else {
      let text = DisplayText.suffix(of: text, width: most)
      return CellBlock.Line(text[...], width: DisplayWidth.of(text))
    }
    return CellBlock.Line(Substring(text.utf8.suffix(max(0, most))), width: max(0, most))
  }
}

/// Writes values as people read them, on one line.
struct CellWriter {
  /// What stands for an absent value.
  static let absent = "\u{2013}"
  /// What stands for an outlet or agency that no text or metadata names.
  static let unknown = "(unknown)"

  /// What stands for a line end in text.
  private let lineEnd: String

  init(lineEnd: String) { self.lineEnd = lineEnd }

  init(_ style: OutputStyle) { self.init(lineEnd: style.isTerminal ? "\u{23CE}" : " ") }

  /// The cells of the values at a position of rows; the points of numbers stand below each other.
  func cells(at position: Int, of rows: [Row], absent: String) -> [Cell] {
    var numbers = NumberFormat()
    for row in rows {
      if case .decimal(let value) = row.value(at: position) { numbers.add(value) }
    }
    return rows.map { row in
      let value = row.value(at: position)
      return switch value {
      case .none: Cell(absent, ink: .faint)
      case .text(let text): Cell(text, lineEnd: lineEnd)
      default: Cell(text(value, numbers))
      }
    }
  }

  /// The text of a value; numbers as `numbers` has them.
  func text(_ value: Value, _ numbers: NumberFormat) -> String {
    switch value {
    case .none: Self.absent
    case .integer(let value): numbers.text(value)
    case .decimal(let value): numbers.text(value)
    case .text(let text): TerminalEscapes.singleLine(text, lineEnd: lineEnd)
    case .span(let span): TerminalEscapes.folded(span.label)
    case .list(let values): values.map { nested($0) }.joined(separator: "; ")
    case .record(let record):
      "{"
        + record.fields.map { "\(TerminalEscapes.escaped($0.name)): \(nested($0.value))" }
        .joined(separator: ", ") + "}"
    case .truth, .date, .duration, .range, .pattern:
      TerminalEscapes.singleLine(value.plainText, lineEnd: lineEnd)
    }
  }

  /// The text of a value in a list or record; its numbers stand for themselves.
  private func nested(_ value: Value) -> String {
    var numbers = NumberFormat()
    if case .decimal(let number) = value { numbers.add(number) }
    return text(value, numbers)
  }
}
