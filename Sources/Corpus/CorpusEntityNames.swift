import Annotation
import Dispatch
import Synchronization
import TextModel

/// Who or what a document speaks of, as it is called in the whole corpus.
public final class CorpusEntity: Sendable {
  /// The entity, its names from all documents.
  public let entity: Entity
  /// How many mentions it has.
  public let mentionCount: Int
  /// Its first mention: the position of the document and that among its mentions.
  public let firstMention: (document: Int, mention: Int)

  init(_ entity: Entity, mentionCount: Int, firstMention: (document: Int, mention: Int)) {
    self.entity = entity
    self.mentionCount = mentionCount
    self.firstMention = firstMention
  }
}

/// The named entities of all documents of a corpus, joined where documents speak of the same.
public final class CorpusEntityNames: Sendable {
  /// The entities, in the order of their names.
  public let entities: [CorpusEntity]
  /// For each document the entities that its own entities are; -1 for one without a name.
  private let numbers: [[Int32]]
  private let firstMentioned: [Int: [Int]]

  init(_ documents: [DocumentEntities], ids: [String], aliases: [String: [String]]) {
    var corpus = CorpusEntities(aliases: NameAliases(aliases))
    for (id, entities) in zip(ids, documents) { corpus.add(entities, document: id) }
    let joined = corpus.joined()
    var counts = [Int](repeating: 0, count: joined.entities.count)
    var first = [(document: Int, mention: Int)?](repeating: nil, count: joined.entities.count)
    numbers = zip(ids, documents).map { id, entities in
      entities.entities.indices.map {
        Int32(truncatingIfNeeded: joined.entity(document: id, entity: $0) ?? -1)
      }
    }
    for (position, document) in documents.enumerated() {
      for (index, mention) in document.mentions.enumerated()
      where numbers[position].indices.contains(mention.entity) {
        let number = Int(numbers[position][mention.entity])
        guard number >= 0 else { continue }
        counts[number] += 1
        if first[number] == nil { first[number] = (position, index) }
      }
    }
    var firstMentioned: [Int: [Int]] = [:]
    entities = joined.entities.enumerated().map { number, entity in
      if let place = first[number] { firstMentioned[place.document, default: []].append(number) }
      return CorpusEntity(
        entity, mentionCount: counts[number], firstMention: first[number] ?? (0, 0))
    }
    self.firstMentioned = firstMentioned
  }

  /// The entity of the corpus that an entity of a document is; `nil` for one without a name.
  public func entity(document: Int, entity: Int) -> CorpusEntity? {
    guard numbers.indices.contains(document), numbers[document].indices.contains(entity) else {
      return nil
    }
    let number = Int(numbers[document][entity])
    return entities.indices.contains(number) ? entities[number] : nil
  }

  /// The entities that no document before this one speaks of, in the order of their first mentions.
  public func entities(firstIn document: Int) -> [CorpusEntity] {
    (firstMentioned[document] ?? []).map { entities[$0] }
      .sorted { $0.firstMention.mention < $1.firstMention.mention }
  }
}

extension Corpus {
  /// The named entities of all documents, joined; made when they are first asked for.
  ///
  /// - Returns: `nil` if `isCancelled` said so before all documents were read.
  /// - Throws: `ModelError` where there is no model to analyse the documents with.
  public func entities(
    threads: Int, isCancelled: @Sendable () -> Bool = { false }
  ) throws(ModelError) -> CorpusEntityNames? {
    if let made = cachedEntities.withLock({ $0 }) { return made }
    try analyse(documents.indices, threads: threads, isCancelled: isCancelled)
    let all = documents.indices.map { $0 }.concurrentMap(threads: threads) { position in
      isCancelled() ? nil : try? documents[position].entities()
    }
    let found = all.compactMap { $0 }
    guard found.count == all.count else { return nil }
    let made = CorpusEntityNames(found, ids: documents.map(\.id), aliases: aliases)
    return cachedEntities.withLock { cached in
      if let cached { return cached }
      cached = made
      return made
    }
  }
}
