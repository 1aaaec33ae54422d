/// The text being edited: scalar values, as libedit holds them, and the cursor between two of them.
struct EntryText: Equatable {
  var scalars: [Unicode.Scalar] = []
  var cursor = 0

  init() {}

  init(_ string: String) {
    scalars = Array(string.unicodeScalars)
    cursor = scalars.count
  }

  init(scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(cursor, 0), scalars.count)
  }

  var string: String { Self.string(scalars[...]) }
  var stringBeforeCursor: String { Self.string(scalars[..<cursor]) }
  var stringAfterCursor: String { Self.string(scalars[cursor...]) }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  mutating func insert(_ new: some Collection<Unicode.Scalar>) {
    scalars.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  mutating func replace(_ range: Range<Int>, with new: some Collection<Unicode.Scalar>) {
    scalars.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
  }

  // MARK: - Places

  /// Where the line that the cursor is in begins.
  var lineStart: Int {
    scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// Where the line that the cursor is in ends.
  var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  /// The places where the cursor may stand: between grapheme clusters that take some columns.
  private func stops(in range: Range<Int>) -> [Int] {
    var result = [range.lowerBound]
    var offset = range.lowerBound
    for character in Self.string(scalars[range]) {
      let isInvisible = character != "\n" && CharacterDrawing(character).width == 0
      offset += character.unicodeScalars.count
      if isInvisible, result.count > 1 { result.removeLast() }
      result.append(offset)
    }
    return result
  }

  /// The place one visible character to the left.
  var left: Int {
    guard cursor > 0 else { return 0 }
    // Clusters do not reach over line breaks, so that the line is enough to find them.
    if scalars[cursor - 1] == "\n" { return cursor - 1 }
    return stops(in: lineStart..<lineEnd).last { $0 < cursor } ?? 0
  }

  /// The place one visible character to the right.
  var right: Int {
    guard cursor < scalars.count else { return scalars.count }
    if scalars[cursor] == "\n" { return cursor + 1 }
    return stops(in: lineStart..<lineEnd).first { $0 > cursor } ?? scalars.count
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || scalar == "_"
      || properties.canonicalCombiningClass != .notReordered || scalar.value == 0x200C
  }

  /// The start of the word before the cursor.
  var wordLeft: Int {
    var place = cursor
    while place > 0, !Self.isWord(scalars[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(scalars[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  var wordRight: Int {
    var place = cursor
    while place < scalars.count, !Self.isWord(scalars[place]) { place += 1 }
    while place < scalars.count, Self.isWord(scalars[place]) { place += 1 }
    return place
  }

  /// Where deleting backward begins: one mark or joiner, or a whole letter, or a whole emoji.
  ///
  /// Marks are taken back one by one, as they were typed; an emoji was typed as a whole.
  var backspace: Int {
    guard cursor > 0 else { return 0 }
    let start = left
    let cluster = scalars[start..<cursor]
    let isWhole = cluster.contains {
      $0.properties.isEmojiPresentation || $0.value == 0xFE0F || $0 == "\r"
    }
    return isWhole ? start : cursor - 1
  }

  /// The place in the line above or below that is as many columns from the line's start.
  func vertical(by step: Int) -> Int? {
    let start = lineStart
    let wanted = columnWidth(of: Self.string(scalars[start..<cursor]))
    var target = self
    if step < 0 {
      guard start > 0 else { return nil }
      target.cursor = start - 1
    } else {
      guard lineEnd < scalars.count else { return nil }
      target.cursor = lineEnd + 1
    }
    let begin = target.lineStart
    let places = target.stops(in: begin..<target.lineEnd)
    return places.last { columnWidth(of: Self.string(scalars[begin..<$0])) <= wanted } ?? begin
  }
}
