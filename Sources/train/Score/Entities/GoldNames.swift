import Annotation
import TextModel

/// Makes the names that a resolver is given of gold mentions: their places, not their kinds.
enum GoldNames {
  /// A gold mention with the name inside it.
  struct GivenMention {
    /// The mention's words.
    var words: Range<Int>
    /// The head of the mention in Hearsay's own tree.
    var head: Int
  }

  /// The names around the heads of gold mentions, each once, and the mentions with their heads.
  ///
  /// Kinds are those that Hearsay's name finder gives to the head; where it finds no name there, the
  /// kind is open and the name is the run of proper nouns around the head.
  static func names(
    in mentions: [Range<Int>], text: SourceText, tokens: [Token], analysis: WordAnalysis
  ) -> (names: [Mention.Given], mentions: [GivenMention]) {
    let syntax = analysis.syntax
    var found = [Int](repeating: -1, count: syntax.count)
    for (number, mention) in analysis.mentions.enumerated() {
      for token in mention.tokens.clamped(to: found.indices) { found[token] = number }
    }
    var names: [Range<Int>: Mention.Given] = [:]
    var given: [GivenMention] = []
    for words in mentions {
      let words = words.clamped(to: 0..<syntax.count)
      guard !words.isEmpty else { continue }
      let outside = words.filter { syntax.head(of: $0).map { !words.contains($0) } ?? true }
      let head =
        outside.first { syntax.pos(of: $0) == "PROPN" } ?? outside.first ?? words.lowerBound
      given.append(GivenMention(words: words, head: head))
      if found[head] >= 0 {
        let mention = analysis.mentions[found[head]]
        let range = mention.tokens.clamped(to: words)
        if !range.isEmpty {
          names[range] = Mention.Given(tokens: range, kind: Entity.Kind(mention.kind))
          continue
        }
      }
      var start = head
      var end = head + 1
      func isPart(_ token: Int) -> Bool {
        words.contains(token) && found[token] < 0
          && (["PROPN", "NUM", "X"].contains(syntax.pos(of: token))
            || tokens[token].span.range.contains { text.bytes[$0] &- 0x41 < 26 })
      }
      while isPart(start - 1) { start -= 1 }
      while isPart(end) { end += 1 }
      names[start..<end] = Mention.Given(tokens: start..<end, kind: .other, isFound: false)
    }
    let sorted = names.values.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (sorted, given)
  }
}

extension Mention {
  /// A name that is given to the resolver.
  typealias Given = EntityResolver.GivenName
}
