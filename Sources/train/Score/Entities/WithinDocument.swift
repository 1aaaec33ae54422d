import Annotation
import TextModel

/// What a resolver makes of the gold mentions of one document.
struct WithinDocument {
  /// The gold mentions by their gold entities.
  var key: [[Range<Int>]]
  /// The same mentions by Hearsay's entities.
  var response: [[Range<Int>]]

  var measures: CoreferenceMeasures { CoreferenceMeasures(key: key, response: response) }

  /// Hearsay's entities for some gold mentions of a document, from its own trees.
  static func entities(
    of document: GoldDocument, mentions: [GoldMention], by analyser: any WordAnalyser
  ) -> WithinDocument {
    let gold = document.text
    let analysis = analyser.analyse(gold.text, tokens: gold.tokens, sentences: gold.sentences)
    let given = GoldNames.names(
      in: mentions.map(\.words), text: gold.text, tokens: gold.tokens, analysis: analysis)
    let entities = EntityResolver().resolve(
      gold.text, tokens: gold.tokens, sentences: gold.sentences, quotes: [],
      syntax: analysis.syntax, names: given.names)
    var key: [String: [Range<Int>]] = [:]
    for mention in mentions { key[mention.entity, default: []].append(mention.words) }
    var response: [Int: [Range<Int>]] = [:]
    var alone: [[Range<Int>]] = []
    let heads = MentionHeads(entities.mentions)
    for mention in given.mentions {
      if let entity = heads.mention(of: mention.head)?.entity {
        response[entity, default: []].append(mention.words)
      } else {
        alone.append([mention.words])
      }
    }
    return WithinDocument(
      key: key.sorted { $0.key < $1.key }.map(\.value),
      response: response.sorted { $0.key < $1.key }.map(\.value) + alone)
  }

  /// Prints the entities that were split or mixed.
  func printErrors(_ document: GoldDocument) {
    func show(_ words: Range<Int>) -> String {
      document.words[words].map(\.form).joined(separator: " ")
    }
    EntityErrors.print(document.name, key: key, response: response, show: show)
  }
}

/// Entities that a key and a response divide differently.
enum EntityErrors {
  static func print<Mention: Hashable>(
    _ title: String, key: [[Mention]], response: [[Mention]], show: (Mention) -> String
  ) {
    func report(_ entities: [[Mention]], _ others: [[Mention]], _ word: String) {
      var numbers: [Mention: Int] = [:]
      for (number, entity) in others.enumerated() {
        for mention in entity { numbers[mention] = number }
      }
      for entity in entities {
        var parts: [Int: [String]] = [:]
        for mention in entity { parts[numbers[mention] ?? -1, default: []].append(show(mention)) }
        guard parts.count > 1 else { continue }
        let text = parts.sorted { $0.key < $1.key }
          .map { Array(Set($0.value)).sorted().joined(separator: ", ") }.joined(separator: " | ")
        Swift.print("    \(title) \(word): \(text)")
      }
    }
    report(key, response, "split")
    report(response, key, "mixed")
  }
}
