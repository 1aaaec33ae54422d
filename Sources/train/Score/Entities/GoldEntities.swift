import Annotation
import TextModel
import Treebank

/// A mention of GUM's gold coreference, with its entity.
struct GoldMention: Sendable, Hashable {
  /// Its words, as positions in the document's words.
  var words: Range<Int>
  /// The number of its entity in the document.
  var entity: String
  /// What it is: `person`, `organization`, `place`, `time`.
  var type: String
}

/// A document of GUM with its gold entities.
struct GoldDocument: Sendable {
  /// Its name.
  var name: String
  /// Its words and sentences.
  var text: GoldText
  /// Its paragraphs.
  var paragraphs: [Paragraph] = []
  /// Its words as the treebank has them.
  var words: [TreebankWord]
  /// Its mentions, in the order in which they close.
  var mentions: [GoldMention]

  /// A document from its sentences.
  init(name: String, sentences: [TreebankSentence]) throws {
    self.name = name
    text = try GoldText(sentences)
    words = sentences.flatMap(\.words)
    mentions = []
    var first = 0
    for index in sentences.indices
    where index + 1 == sentences.count || sentences[index + 1].beginsParagraph {
      paragraphs.append(
        Paragraph(
          span: ByteSpan(text.sentences[first].span.start, text.sentences[index].span.end),
          sentences: first..<index + 1))
      first = index + 1
    }
    var open: [(fields: [Substring], start: Int)] = []
    for (position, word) in words.enumerated() {
      for attribute in word.misc.split(separator: "|") where attribute.hasPrefix("Entity=") {
        read(attribute.dropFirst(7), position, &open)
      }
    }
  }

  /// Reads `(1-place-new…`, `1)` and `(4-object-…)` in any number.
  private mutating func read(
    _ attribute: Substring, _ position: Int, _ open: inout [(fields: [Substring], start: Int)]
  ) {
    var rest = attribute
    while let first = rest.first {
      let opens = first == "("
      if opens { rest = rest.dropFirst() }
      let text = rest.prefix { $0 != "(" && $0 != ")" }
      rest = rest.dropFirst(text.count)
      let closes = rest.first == ")"
      if closes { rest = rest.dropFirst() }
      let fields = text.split(separator: "-", omittingEmptySubsequences: false)
      if opens { open.append((fields, position)) }
      if closes, let index = open.lastIndex(where: { $0.fields.first == fields.first }) {
        let (fields, start) = open.remove(at: index)
        if fields.count > 1 {
          mentions.append(
            GoldMention(
              words: start..<position + 1, entity: String(fields[0]), type: String(fields[1])))
        }
      }
      if !opens, !closes { return }
    }
  }

  /// Its quotes, by Hearsay's own finder.
  var quotes: [Quote] {
    QuoteFinder().quotes(
      in: text.text, paragraphs: paragraphs, sentences: text.sentences, tokens: text.tokens)
  }

  /// The head of a mention in the gold tree.
  func head(of mention: GoldMention) -> Int {
    guard
      let sentence = text.sentences.first(where: { $0.tokens.contains(mention.words.lowerBound) })
    else { return mention.words.lowerBound }
    for position in mention.words {
      let head = words[position].head - 1 + sentence.tokens.lowerBound
      if words[position].head == 0 || !mention.words.contains(head) { return position }
    }
    return mention.words.lowerBound
  }

  /// Whether a mention's head is a proper noun, so that the mention is a name, and not one of a time.
  func isName(_ mention: GoldMention) -> Bool {
    mention.type != "time" && words[head(of: mention)].pos == "PROPN"
  }
}
