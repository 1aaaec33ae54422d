/// A mention of an entity in GUM's annotation: names, descriptions and pronouns alike.
///
/// An entity opens with `(`, its number and its attributes between hyphens, and closes with its
/// number and `)`, in the attribute `Entity` of its first and last word.
///
/// Source: https://wiki.gucorpling.org/gum/entities_coreference; the notation is that of Universal
/// Anaphora (CorefUD).
public struct EntityMention: Sendable, Hashable {
  /// From its first to its last word, as positions in the sentence.
  public var words: Range<Int>
  /// What it is: `person`, `organization`, `place`, `event`.
  public var type: String
  /// The least words that stand for it, as positions in the sentence.
  public var minimum: [Int]

  /// The mentions of a sentence, in the order in which they close; those that do not close in the
  /// sentence are passed over.
  public static func mentions(in sentence: TreebankSentence) -> [EntityMention] {
    var reading = EntityReading()
    for (position, word) in sentence.words.enumerated() {
      for attribute in word.misc.split(separator: "|") where attribute.hasPrefix("Entity=") {
        reading.read(attribute.utf8.dropFirst(7), at: position)
      }
    }
    return reading.mentions
  }
}

/// A pass over the `Entity` attributes of a sentence.
private struct EntityReading {
  /// The attributes of an entity that has begun: its number, its type, …, its least words, ….
  private typealias Fields = [Substring]
  private static let typeField = 1
  private static let minimumField = 5

  private(set) var mentions: [EntityMention] = []
  private var open: [(fields: Fields, start: Int)] = []

  mutating func read(_ attribute: Substring.UTF8View, at position: Int) {
    var rest = Substring(attribute).utf8
    while let first = rest.first {
      let isOpening = first == UInt8(ascii: "(")
      if isOpening { rest = rest.dropFirst() }
      let text = rest.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
      rest = rest.dropFirst(text.count)
      let closes = rest.first == UInt8(ascii: ")")
      if closes { rest = rest.dropFirst() }
      let fields = Substring(text).split(separator: "-", omittingEmptySubsequences: false)
      if isOpening { open.append((fields, position)) }
      if closes { close(fields.first, at: position) }
      // Nothing was read: what follows is not an entity.
      if !isOpening, !closes { return }
    }
  }

  private mutating func close(_ number: Substring?, at position: Int) {
    guard let index = open.lastIndex(where: { $0.fields.first == number }) else { return }
    let (fields, start) = open.remove(at: index)
    guard fields.count > EntityReading.minimumField else { return }
    let words = start..<position + 1
    let minimum = fields[EntityReading.minimumField].split(separator: ",")
      .compactMap { Columns.number($0) }
      .compactMap { 1...words.count ~= $0 ? start + $0 - 1 : nil }
    mentions.append(
      EntityMention(
        words: words, type: String(fields[EntityReading.typeField]), minimum: minimum))
  }
}
