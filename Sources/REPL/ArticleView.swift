import Language
import Rendering
import TextModel

/// An article, or the paragraphs around a place in it, with the place marked, and below each paragraph
/// what the layers say of it.
struct ArticleView {
  private let place: NamedPlace
  private let width: Int
  private let color: Bool

  /// How many paragraphs are shown before and after the place.
  private static let around = 2

  init(_ place: NamedPlace, width: Int, color: Bool) {
    self.place = place
    self.width = width
    self.color = color
  }

  /// The lines to show.
  var text: String {
    let paragraphs = Self.paragraphs(of: place.document.document.text)
    var shown = paragraphs.indices
    let marked = paragraphs.indices.filter { index in
      place.parts.contains { $0.overlaps(paragraphs[index]) }
    }
    if let first = marked.first, let last = marked.last {
      shown = max(0, first - Self.around)..<min(paragraphs.count, last + Self.around + 1)
    }
    var blocks = [heading]
    if shown.lowerBound > 0 { blocks.append(dim("\u{2026} \(shown.lowerBound) more before")) }
    let notes = LayerNotes(place.document)
    for index in shown {
      blocks.append(lines(of: paragraphs[index]))
      let below = lines(of: notes.notes(in: paragraphs[index]))
      if !below.isEmpty { blocks.append(below) }
    }
    let after = paragraphs.count - shown.upperBound
    if after > 0 { blocks.append(dim("\u{2026} \(after) more after")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let document = place.document.document
    let metadata = document.metadata
    var parts = [document.id]
    if let first = place.parts.first { parts = [place.document.place(of: first)] }
    for part in [metadata.title, metadata.outlet ?? metadata.agency] {
      if let part { parts.append(part) }
    }
    if let published = metadata.published { parts.append("\(published)") }
    let line = DisplayText.escaped(parts.joined(separator: " \u{00B7} "))
    return DisplayText.wrap(line, width: width).map(bold).joined(separator: "\n")
  }

  /// One paragraph, wrapped, with what belongs to the place marked.
  private func lines(of paragraph: ByteSpan) -> String {
    let text = place.document.document.text
    var characters: [(character: Character, isMarked: Bool)] = []
    func add(_ span: ByteSpan, isMarked: Bool) {
      guard !span.isEmpty else { return }
      let spaced = text.string(span).replacing("\t", with: " ")
      for character in DisplayText.escaped(spaced) { characters.append((character, isMarked)) }
    }
    var offset = paragraph.start
    for part in place.parts where part.overlaps(paragraph) {
      let start = max(part.start, offset)
      let end = min(part.end, paragraph.end)
      guard start < end else { continue }
      add(ByteSpan(offset, start), isMarked: false)
      if !color { characters += Self.openingMark }
      add(ByteSpan(start, end), isMarked: true)
      if !color { characters += Self.closingMark }
      offset = end
    }
    add(ByteSpan(offset, paragraph.end), isMarked: false)
    let wrapped = DisplayText.wrap(String(characters.map(\.character)), width: width)
    return color ? painted(wrapped, characters) : wrapped.joined(separator: "\n")
  }

  /// Notes, their labels in a column of their own.
  private func lines(of notes: [LayerNotes.Note]) -> String {
    let column = Self.margin + (notes.map(\.label.count).max() ?? 0) + 2
    return notes.flatMap { note in
      DisplayText.wrap(DisplayText.escaped(note.text), width: max(20, width - column))
        .enumerated().map { number, line in
          let label = number == 0 ? String(repeating: " ", count: Self.margin) + note.label : ""
          return dim(label + String(repeating: " ", count: column - label.count) + line)
        }
    }.joined(separator: "\n")
  }

  private static let margin = 4

  // Without colours the place stands between these.
  private static let openingMark = ">>> ".map { ($0, true) }
  private static let closingMark = " <<<".map { ($0, true) }

  /// Puts the marks back into wrapped lines, which have lost nothing but spaces.
  private func painted(
    _ lines: [String], _ characters: [(character: Character, isMarked: Bool)]
  ) -> String {
    var position = 0
    var result: [String] = []
    for line in lines {
      var painted = ""
      var isOn = false
      for character in line {
        while position < characters.count, characters[position].character != character {
          position += 1
        }
        let isMarked = position < characters.count && characters[position].isMarked
        if isMarked != isOn { painted += isMarked ? "\u{1B}[7m" : "\u{1B}[0m" }
        isOn = isMarked
        painted.append(character)
        position += 1
      }
      result.append(isOn ? painted + "\u{1B}[0m" : painted)
    }
    return result.joined(separator: "\n")
  }

  /// The lines of a text that are not blank.
  private static func paragraphs(of text: SourceText) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    var start = 0
    for end in 0...text.count where end == text.count || text.bytes[end] == UInt8(ascii: "\n") {
      var line = text.bytes[start..<end]
      while let last = line.last, last <= 0x20 { line.removeLast() }
      while let first = line.first, first <= 0x20 { line.removeFirst() }
      if !line.isEmpty { spans.append(ByteSpan(line.startIndex, line.endIndex)) }
      start = end + 1
    }
    return spans
  }

  private func dim(_ text: String) -> String { color ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  private func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
