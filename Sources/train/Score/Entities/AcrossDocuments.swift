import Annotation
import TextModel

/// What the resolver makes of the gold mentions of several documents together.
struct AcrossDocuments {
  /// A mention: the number of its document, its words and its number among the mentions there.
  struct Place: Hashable {
    var document: Int
    var words: Range<Int>
    var number: Int
  }

  var key: [[Place]]
  var response: [[Place]]
  var texts: [Place: String]

  var measures: CoreferenceMeasures { CoreferenceMeasures(key: key, response: response) }

  static func entities(
    of documents: [MeantimeDocument], namesOnly: Bool, by analyser: any WordAnalyser
  ) -> AcrossDocuments {
    var corpus = CorpusEntities()
    var found: [(Place, entity: Int?)] = []
    var key: [String: [Place]] = [:]
    var texts: [Place: String] = [:]
    for (index, document) in documents.enumerated() {
      let analysis = analyser.analyse(
        document.text, tokens: document.tokens, sentences: document.sentences)
      let mentions = document.mentions.filter { $0.isName || !namesOnly }
      let names = document.mentions.filter(\.isName).map(\.words)
      let given = GoldNames.names(
        in: names, text: document.text, tokens: document.tokens, analysis: analysis)
      let entities = EntityResolver().resolve(
        document.text, tokens: document.tokens, sentences: document.sentences, quotes: [],
        syntax: analysis.syntax, names: given.names)
      corpus.add(entities)
      let heads = GoldNames.names(
        in: mentions.map(\.words), text: document.text, tokens: document.tokens,
        analysis: analysis
      ).mentions
      let mentionHeads = MentionHeads(entities.mentions)
      for (number, (mention, head)) in zip(mentions, heads).enumerated() {
        let place = Place(document: index, words: mention.words, number: number)
        key[mention.instance, default: []].append(place)
        found.append((place, mentionHeads.mention(of: head.head)?.entity))
        texts[place] = document.string(mention.words)
      }
    }
    let joined = corpus.joined()
    var response: [String: [Place]] = [:]
    var alone: [[Place]] = []
    for (place, entity) in found {
      if let entity, let own = joined.entity(document: place.document, entity: entity) {
        response[own.entity.id, default: []].append(place)
      } else {
        alone.append([place])
      }
    }
    return AcrossDocuments(
      key: key.sorted { $0.key < $1.key }.map(\.value),
      response: response.sorted { $0.key < $1.key }.map(\.value) + alone, texts: texts)
  }

  func printErrors() {
    EntityErrors.print("meantime", key: key, response: response) { texts[$0] ?? "" }
  }
}
