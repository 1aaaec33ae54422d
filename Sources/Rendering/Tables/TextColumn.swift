import Language

/// One column of a table as text, with what its layout depends on.
struct TextColumn {
  /// The column's name, safe on a terminal.
  let header: Cell
  /// One cell a row.
  let cells: [Cell]
  /// Where its cells stand.
  let alignment: Alignment
  /// Whether its cells may be wrapped or cut.
  let isFlexible: Bool

  /// How the values were computed, for a line below the table.
  private(set) var explanation: String?

  /// Whether there are rows, and none has a value here.
  private(set) var isEmpty = false

  /// On which side of a column its cells stand.
  enum Alignment {
    /// At the left: text.
    case left
    /// At the right: numbers.
    case right
  }

  /// The least that a column of text is narrowed to, if that is less than half of its width.
  static let leastWidth = 12
  /// The longest word that is kept whole where columns are narrow.
  static let longestWholeWord = 24

  /// The text of the column at a position of a table.
  init(_ column: Column, at position: Int, of rows: [Row], _ writer: CellWriter) {
    var numbers = NumberFormat()
    var hasNumber = false
    var hasOther = false
    var hasLong = false
    for row in rows {
      switch row.value(at: position) {
      case .integer: hasNumber = true
      case .decimal(let value):
        hasNumber = true
        numbers.add(value)
      case .none: break
      case .truth, .date, .duration, .range: hasOther = true
      default: (hasOther, hasLong) = (true, true)
      }
    }
    let namesPublisher = column.name == "outlet" || column.name == "agency"
    let absent = namesPublisher ? CellWriter.unknown : CellWriter.absent
    let cells = rows.map { row in
      let value = row.value(at: position)
      return value.isNone ? Cell(absent, ink: .faint) : Cell(writer.text(value, numbers))
    }
    let isNumber = !hasOther && (hasNumber || column.type == .number)
    self.init(
      column.name, cells: cells, alignment: isNumber ? .right : .left, isFlexible: hasLong)
    isEmpty = !rows.isEmpty && !hasOther && !hasNumber
    explanation = column.explanation
  }

  /// A column of cells.
  init(_ name: String, cells: [Cell], alignment: Alignment, isFlexible: Bool) {
    header = Cell(TerminalEscapes.singleLine(name, lineEnd: " "), ink: .bold)
    self.cells = cells
    self.alignment = alignment
    self.isFlexible = isFlexible
    naturalWidth = cells.reduce(header.width) { max($0, $1.width) }
    let total = cells.reduce(0) { $0 + $1.width }
    meanWidth = Double(total) / Double(max(1, cells.count))
  }

  /// The columns that its widest cell takes.
  let naturalWidth: Int
  /// The columns that its cells take on average.
  let meanWidth: Double
  /// The columns that it is not narrowed below.
  ///
  /// Where cells are wrapped no word is broken that fits into `longestWholeWord`; where they are
  /// cut, that holds for columns of single words such as identifiers.
  func minimumWidth(truncatesCells: Bool) -> Int {
    guard isFlexible else { return naturalWidth }
    let hasSpace = cells.contains { $0.text.utf8.contains(UInt8(ascii: " ")) }
    let word = truncatesCells && hasSpace ? 0 : longestWord
    let least = min(Self.leastWidth, naturalWidth / 2)
    return min(naturalWidth, max(least, header.width, min(word, Self.longestWholeWord)))
  }

  private var longestWord: Int {
    cells.reduce(0) { longest, cell in
      guard cell.width > longest else { return longest }
      return cell.text.split(separator: " ").reduce(longest) { longest, word in
        // A word has at least as many bytes as columns.
        word.utf8.count > longest ? max(longest, LineBreaks.widestPiece(of: word)) : longest
      }
    }
  }
}

extension Row {
  /// The value at a position; none where the row has none.
  func value(at position: Int) -> Value {
    values.indices.contains(position) ? values[position] : .none
  }
}
