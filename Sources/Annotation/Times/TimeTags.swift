import TextModel

/// What the grammar of times asks of tags and trees.
struct TimeTags {
  /// A part of speech, as far as it matters here.
  enum Tag: UInt8 {
    case unknown, noun, properNoun, verb, auxiliary, adjective, number, adverb, other
  }

  private let pos: [UInt8]
  private let relation: [UInt8]
  private let table: [Tag]
  private let numeric: Int

  /// The tags of a text; of one without tags every word is unknown.
  init(_ syntax: Syntax?) {
    pos = syntax?.pos ?? []
    relation = syntax?.relation ?? []
    numeric = syntax?.inventory.relations.firstIndex(of: "nummod") ?? -1
    table =
      syntax?.inventory.pos.map { name in
        switch name {
        case "NOUN": .noun
        case "PROPN": .properNoun
        case "VERB": .verb
        case "AUX": .auxiliary
        case "ADJ": .adjective
        case "NUM": .number
        case "ADV": .adverb
        default: .other
        }
      } ?? []
  }

  /// The tag of a token.
  func tag(of token: Int) -> Tag {
    guard token >= 0, token < pos.count, Int(pos[token]) < table.count else { return .unknown }
    return table[Int(pos[token])]
  }

  /// Whether the tree has a number count its noun.
  func isCount(_ token: Int) -> Bool {
    guard token >= 0, token < relation.count else { return true }
    return Int(relation[token]) == numeric
  }
}
