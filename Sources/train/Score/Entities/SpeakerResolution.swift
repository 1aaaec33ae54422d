import Annotation
import Foundation
import TextModel

/// Speakers that are pronouns or descriptions, with what a resolver makes of them.
struct SpeakerResolution {
  /// A speaker that is to be resolved.
  struct Speaker {
    var document: String
    var text: String
    var isPronoun: Bool
    var isRight: Bool
    /// The mention that the speaker's entity was shown by, if any.
    var answer: String
    /// The gold mentions of the speaker's entity.
    var gold: String
  }

  /// The sources of attributions of a file, by document.
  struct Source {
    var sentence: Int
    var words: Range<Int>
    var text: String
  }

  /// The sources of positive attributions, with the words of their units.
  static func sources(in data: String) throws -> [String: [Source]] {
    let file = URL(fileURLWithPath: data)
      .appendingPathComponent("attribution/gum-news/attributions.tsv")
    var sources: [String: [Source]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 7, fields[3] == "positive", fields[7] != "_", !fields[7].isEmpty,
        let sentence = Int(fields[4])
      else { continue }
      let ends = fields[5].split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { continue }
      sources[fields[0], default: []].append(
        Source(sentence: sentence, words: first - 1..<last, text: fields[7]))
    }
    return sources
  }

  /// The speakers of a document that are pronouns of the third person or definite descriptions, and
  /// are mentioned elsewhere too.
  static func speakers(
    of document: GoldDocument, sources: [Source], resolver: EntityResolver,
    by analyser: any WordAnalyser
  ) -> [Speaker] {
    let gold = document.text
    let analysis = analyser.analyse(gold.text, tokens: gold.tokens, sentences: gold.sentences)
    let entities = resolver.resolve(
      gold.text, tokens: gold.tokens, sentences: gold.sentences, quotes: document.quotes,
      analysis: analysis)
    let heads = GoldNames.heads(of: document.mentions, syntax: analysis.syntax)
    return sources.compactMap { source -> Speaker? in
      guard let words = document.words(of: source),
        let own = document.mention(of: words), !document.isName(own)
      else { return nil }
      let head = document.head(of: own)
      let word = document.words[head]
      let isPronoun = word.pos == "PRON"
      if isPronoun, !word.features.contains("Person=3") { return nil }
      if !isPronoun, !document.isDefinite(own) { return nil }
      let others = document.mentions.filter { $0.entity == own.entity && $0.words != own.words }
      guard !others.isEmpty else { return nil }
      let answer = answer(for: words, in: entities, syntax: analysis.syntax)
      let isRight =
        answer.flatMap { document.mention(around: $0.tokens) ?? heads[$0.head] }
        .map { $0.entity == own.entity } ?? false
      return Speaker(
        document: document.name, text: source.text, isPronoun: isPronoun, isRight: isRight,
        answer: answer.map { document.string($0.tokens) } ?? "(none)",
        gold: Array(Set(others.map { document.string($0.words) })).sorted().prefix(4)
          .joined(separator: " / "))
    }
  }

  /// The mention that the entity of a speaker is shown by: its name, or else its first mention.
  private static func answer(
    for words: Range<Int>, in entities: DocumentEntities, syntax: Syntax
  ) -> EntityMention? {
    let head =
      words.first { syntax.head(of: $0).map { !words.contains($0) } ?? true } ?? words.lowerBound
    guard let own = MentionHeads(entities.mentions).mention(of: head) else { return nil }
    let mentions = entities.mentions.filter { $0.entity == own.entity && $0.tokens != own.tokens }
    return mentions.first { $0.kind == .name } ?? mentions.first { $0.kind != .pronoun }
      ?? mentions.first
  }
}

extension GoldDocument {
  /// The words of a source in its unit, or else in its sentence: those that spell it.
  func words(of source: SpeakerResolution.Source) -> Range<Int>? {
    let forms = source.text.split(separator: " ").map(String.init)
    func find(_ range: Range<Int>) -> Range<Int>? {
      guard range.count >= forms.count, !forms.isEmpty else { return nil }
      for start in range.lowerBound...(range.upperBound - forms.count)
      where words[start..<start + forms.count].map(\.form) == forms {
        return start..<start + forms.count
      }
      return nil
    }
    if let found = find(source.words.clamped(to: words.indices)) { return found }
    guard text.sentences.indices.contains(source.sentence - 1) else { return nil }
    return find(text.sentences[source.sentence - 1].tokens)
  }

  /// The gold mention that some words are: the longest whose head they hold.
  func mention(of words: Range<Int>) -> GoldMention? {
    let exact = mentions.first { $0.words == words }
    return exact
      ?? mentions.filter { words.contains(head(of: $0)) && $0.words.overlaps(words) }
      .max { $0.words.count < $1.words.count }
  }

  /// The shortest gold mention that some words lie in, if they are not a small part of it.
  func mention(around words: Range<Int>) -> GoldMention? {
    let around = mentions.filter {
      $0.words.lowerBound <= words.lowerBound && words.upperBound <= $0.words.upperBound
    }
    return around.min { $0.words.count < $1.words.count }
  }

  /// Whether a mention begins with an article, a demonstrative or a possessor.
  func isDefinite(_ mention: GoldMention) -> Bool {
    let head = head(of: mention)
    let sentence = text.sentences.first { $0.tokens.contains(head) }?.tokens.lowerBound ?? 0
    return words[mention.words].contains { word in
      word.head - 1 + sentence == head
        && (word.features.contains("Definite=Def") || word.features.contains("PronType=Dem")
          || word.relation == "nmod:poss")
    }
  }

  func string(_ range: Range<Int>) -> String {
    words[range.clamped(to: words.indices)].map(\.form).joined(separator: " ")
  }
}

extension GoldNames {
  /// The gold mention of each head in Hearsay's own tree; of several mentions the shortest.
  static func heads(of mentions: [GoldMention], syntax: Syntax) -> [Int: GoldMention] {
    var heads: [Int: GoldMention] = [:]
    for mention in mentions {
      let words = mention.words.clamped(to: 0..<syntax.count)
      let head =
        words.first { syntax.head(of: $0).map { !words.contains($0) } ?? true }
        ?? words.lowerBound
      if let other = heads[head], other.words.count <= words.count { continue }
      heads[head] = mention
    }
    return heads
  }
}
