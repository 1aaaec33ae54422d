import Annotation
import TextModel

/// Pairs of names that are alike, in short texts with invented people.
enum SimilarNames {
  /// A pair of names, each in a text; in one text where there is no second.
  struct Pair: Sendable {
    var kind: String
    var names: [String]
    var texts: [String]

    /// The documents of the two names.
    var documents: [Int] { texts.count == 2 ? [0, 1] : [0, 0] }
  }

  /// The pairs of a list.
  static func pairs(_ list: String) -> [Pair] {
    list.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ";").map(String.init)
      guard fields.count == 4 else { return nil }
      return Pair(
        kind: fields[0], names: [fields[1], fields[2]],
        texts: fields[3].split(separator: "|").map(String.init))
    }
  }

  /// Whether the two names of a pair are joined, or `nil` if one of them was not found.
  static func areJoined(_ pair: Pair) throws -> Bool? {
    // The places of the names are given: it is joining that is tested, not finding.
    let kind: Entity.Kind =
      pair.kind == "body" ? .organisation : pair.kind == "place" ? .place : .person
    let read = try pair.texts.map { try ResolvedText($0, names: pair.names, kind: kind) }
    var corpus = CorpusEntities()
    for text in read { corpus.add(text.entities) }
    let joined = corpus.joined()
    var found: [String] = []
    for (name, document) in zip(pair.names, pair.documents) {
      guard let entity = read[document].entity(named: name),
        let own = joined.entity(document: document, entity: entity)
      else { return nil }
      found.append(own.entity.id)
    }
    return found[0] == found[1]
  }
}

/// A text with its entities, from its bytes alone.
struct ResolvedText {
  let text: SourceText
  let entities: DocumentEntities
  let tokens: [Token]

  init(
    _ string: String, aliases: NameAliases = NameAliases(), names: [String] = [],
    kind: Entity.Kind = .person
  ) throws {
    text = SourceText(string)
    let segmentation = Segmenter().segment(text)
    tokens = segmentation.tokens
    var analysis = try WordAnnotator.english().analyse(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences)
    for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      Self.add(name, kind, to: &analysis, text, tokens)
    }
    analysis.mentions.sort { $0.span < $1.span }
    let quotes = QuoteFinder().quotes(
      in: text, paragraphs: segmentation.paragraphs, sentences: segmentation.sentences,
      tokens: segmentation.tokens)
    entities = EntityResolver(aliases: aliases).resolve(
      text, tokens: segmentation.tokens, sentences: segmentation.sentences, quotes: quotes,
      analysis: analysis)
  }

  /// Adds a name wherever it stands outside longer names that were added.
  private static func add(
    _ name: String, _ kind: Entity.Kind, to analysis: inout WordAnalysis, _ text: SourceText,
    _ tokens: [Token]
  ) {
    let mentionKind: Mention.Kind =
      kind == .organisation ? .organisation : kind == .place ? .place : .person
    for first in tokens.indices {
      for last in first..<min(first + 8, tokens.count) {
        let span = ByteSpan(tokens[first].span.start, tokens[last].span.end)
        guard span.count == name.utf8.count, text.string(span) == name else { continue }
        let range = first..<last + 1
        if analysis.mentions.contains(where: {
          $0.tokens.count > range.count && $0.tokens.overlaps(range)
            && text.string($0.span).contains(name) && $0.kind == mentionKind
        }) {
          continue
        }
        analysis.mentions.removeAll { $0.tokens.overlaps(range) }
        analysis.mentions.append(Mention(span: span, tokens: range, kind: mentionKind))
      }
    }
  }

  /// The entity of the last mention whose text, with its titles, ends as a name does.
  func entity(named name: String) -> Int? {
    entities.mentions.last { mention in
      guard mention.kind == .name else { return false }
      let own = text.string(mention.span)
      let before = text.string(
        ByteSpan(
          Int(mention.span.start) - (name.utf8.count - own.utf8.count), Int(mention.span.end)))
      return own == name || name.hasSuffix(own) && before == name
    }?.entity
  }

  /// The texts of the mentions of an entity.
  func mentions(of entity: Int) -> [String] {
    entities.mentions.filter { $0.entity == entity }.map { text.string($0.span) }
  }
}
