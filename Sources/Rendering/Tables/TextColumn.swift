import Language

/// One column of a table as text, with what its layout depends on.
///
/// The cells are written when they are first asked for: columns for which there is no room are not.
final class TextColumn {
  /// The column's name, safe on a terminal.
  let header: Cell
  /// Where its cells stand.
  let alignment: Alignment
  /// Whether its cells may be wrapped or cut.
  let isFlexible: Bool
  /// How the values were computed, for a line below the table.
  let explanation: String?
  /// Whether there are rows, and none has a value here.
  let isEmpty: Bool

  private let write: () -> [Cell]
  /// One cell a row.
  private(set) lazy var cells = write()
  /// The columns that its widest cell takes.
  private(set) lazy var naturalWidth = cells.reduce(header.width) { max($0, $1.width) }
  /// The columns that its cells take on average.
  private(set) lazy var meanWidth =
    Double(cells.reduce(0) { $0 + $1.width }) / Double(max(1, cells.count))

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
    var hasNumber = false
    var hasOther = false
    var hasLong = false
    for row in rows {
      switch row.value(at: position) {
      case .integer, .decimal: hasNumber = true
      case .none: break
      case .truth, .date, .duration, .range: hasOther = true
      default: (hasOther, hasLong) = (true, true)
      }
    }
    let isNumber = !hasOther && (hasNumber || column.type == .number)
    let namesPublisher = column.name == "outlet" || column.name == "agency"
    header = Self.header(column.name)
    alignment = isNumber ? .right : .left
    isFlexible = hasLong
    explanation = column.explanation
    isEmpty = !rows.isEmpty && !hasOther && !hasNumber
    write = {
      writer.cells(
        at: position, of: rows, absent: namesPublisher ? CellWriter.unknown : CellWriter.absent)
    }
  }

  /// A column of cells.
  init(_ name: String, cells: [Cell], alignment: Alignment, isFlexible: Bool) {
    header = Self.header(name)
    self.alignment = alignment
    self.isFlexible = isFlexible
    explanation = nil
    isEmpty = false
    write = { cells }
  }

  private static func header(_ name: String) -> Cell {
    Cell(TerminalEscapes.singleLine(name, lineEnd: " "), ink: .bold)
  }

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
