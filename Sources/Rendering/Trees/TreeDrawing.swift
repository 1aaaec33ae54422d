import Language
import TextModel

/// Dependency trees: the words of each sentence below each other with the branches to their left.
///
/// The order of the words stays what it is in the text, as one reads it, and each line says all of one
/// word: what it depends on, as which relation, its part of speech and its lemma. The layout follows
/// the text mode of Udapi (Popel, Žabokrtský, Vojtek 2017), with the words in one column. Where the
/// branches have no room they are replaced by numbers.
struct TreeDrawing: Drawing {
  /// One word with its place in the tree.
  private struct Word {
    var number: Int
    var head: Int
    var form: Cell
    /// What stands beside the form: as the names of the columns have it.
    var notes: [Cell]
  }

  /// One sentence.
  private struct Tree {
    var sentence: TextSpan
    var words: [Word]
  }

  private let trees: [Tree]
  /// The names of the columns beside the form.
  private let names: [String]
  private let style: OutputStyle

  /// What a drawing needs, and what it shows where it is there, in order.
  private static let needed = ["sentence", "word", "form", "head", "deprel"]
  private static let notes: [(name: String, ink: Ink?)] = [
    ("deprel", .blue), ("pos", nil), ("lemma", .faint), ("ner", nil),
  ]
  /// Narrower than this a column of words is not drawn.
  private static let leastWords = 8

  /// The drawing of a table; `nil` where it lacks a column, or its words are not in order.
  init?(_ table: ResultTable, _ style: OutputStyle) {
    var positions: [String: Int] = [:]
    for (position, column) in table.columns.enumerated() { positions[column.name] = position }
    guard Self.needed.allSatisfy({ positions[$0] != nil }) else { return nil }
    let writer = CellWriter(style)
    func value(_ name: String, _ row: Row) -> Value {
      positions[name].map { row.value(at: $0) } ?? .none
    }
    let shown = Self.notes.filter { note in
      note.name == "deprel" || table.rows.contains { !value(note.name, $0).isNone }
    }
    var trees: [Tree] = []
    for row in table.rows {
      guard case .span(let sentence) = value("sentence", row),
        case .integer(let number) = value("word", row), case .integer(let head) = value("head", row)
      else { return nil }
      let word = Word(
        number: number, head: head, form: Cell(writer.text(value("form", row), NumberFormat())),
        notes: shown.map { note in
          let value = value(note.name, row)
          return Cell(value.isNone ? "" : writer.text(value, NumberFormat()), ink: note.ink)
        })
      if let last = trees.last, last.sentence.isSamePlace(as: sentence) {
        guard let before = last.words.last, before.number < number else { return nil }
        trees[trees.count - 1].words.append(word)
      } else {
        trees.append(Tree(sentence: sentence, words: [word]))
      }
    }
    self.trees = trees
    names = shown.map(\.name)
    self.style = style
  }

  /// Writes the drawings of all sentences, with an empty line between two.
  func write(to buffer: inout LineBuffer) {
    var hidden: [String] = []
    for (position, tree) in trees.enumerated() {
      if position > 0 { buffer.endLine() }
      buffer.append(lines: heading(of: tree) + [""])
      if let drawing = drawing(of: tree, &hidden) {
        buffer.append(lines: drawing)
      } else {
        list(of: tree).write(to: &buffer)
      }
    }
    var footer = Footer(style)
    if trees.isEmpty { footer.add(rowCount: 0) }
    footer.add(hidden: names.filter { hidden.contains($0) })
    buffer.append(lines: footer.lines)
  }

  private func heading(of tree: Tree) -> [String] {
    let place = TerminalEscapes.escaped(tree.sentence.place)
    let text = place + "  " + TerminalEscapes.folded(tree.sentence.text)
    let wrapped = style.width.map { DisplayText.wrap(text, width: $0) } ?? [text]
    guard let first = wrapped.first, first.hasPrefix(place) else { return wrapped }
    return [style.paint(place, .bold) + first.dropFirst(place.count)] + wrapped.dropFirst()
  }

  // MARK: Branches

  /// The words with their branches; `nil` where there is no room for them.
  private func drawing(of tree: Tree, _ hidden: inout [String]) -> [String]? {
    let rows = Dictionary(tree.words.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let branches = TreeBranches(heads: tree.words.map { rows[$0.head] })
    var widths = [tree.words.reduce(0) { max($0, $1.form.width) }]
    widths += names.indices.map { note in
      tree.words.reduce(0) { max($0, $1.notes[note].width) }
    }
    let kept = fittingWidths(widths, branches.width)
    guard let kept else { return nil }
    hidden += names.dropFirst(kept.count - 1)
    var lines: [String] = []
    for (word, branch) in zip(tree.words, branches.lines()) {
      var cells = [word.form] + word.notes
      cells[0].ink = word.head == 0 ? .bold : nil
      let block = CellBlock(Array(cells.prefix(kept.count)), widths: kept, style)
      let alignments = [TextColumn.Alignment](repeating: .left, count: kept.count)
      for (number, line) in block.lines(widths: kept, alignments).enumerated() {
        let beside = number == 0 ? branch.first : branch.rest
        lines.append(style.paint(beside, .faint) + line)
      }
    }
    return lines
  }

  /// The widths of the columns beside the branches that have room.
  ///
  /// These are the form and the relation, and as many of the others as fit. The form is narrowed before
  /// the relation goes; `nil` where that is not enough.
  private func fittingWidths(_ widths: [Int], _ branches: Int) -> [Int]? {
    guard let width = style.width else { return widths }
    func total(_ widths: ArraySlice<Int>) -> Int {
      widths.reduce(branches) { $0 + $1 } + ColumnLayout.gap * (widths.count - 1)
    }
    var count = widths.count
    while count > 2, total(widths[..<count]) > width { count -= 1 }
    var kept = Array(widths[..<count])
    let surplus = total(kept[...]) - width
    if surplus > 0 { kept[0] -= surplus }
    return kept[0] >= min(widths[0], Self.leastWords) ? kept : nil
  }

  // MARK: Numbers

  /// The words with the numbers of their heads, as a table.
  private func list(of tree: Tree) -> TextTable {
    func column(_ name: String, _ cells: [Cell], isNumber: Bool = false) -> TextColumn {
      TextColumn(
        name, cells: cells, alignment: isNumber ? .right : .left, isFlexible: !isNumber)
    }
    let columns =
      [
        column("word", tree.words.map { Cell(String($0.number)) }, isNumber: true),
        column("head", tree.words.map { Cell(String($0.head)) }, isNumber: true),
        column("form", tree.words.map(\.form)),
      ]
      + names.enumerated().map { position, name in
        column(name, tree.words.map { $0.notes[position] })
      }
    return TextTable(columns, rowCount: tree.words.count, style)
  }
}
