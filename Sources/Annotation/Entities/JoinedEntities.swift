import TextModel

/// Who or what documents speak of, as it is called in the whole corpus.
public final class CorpusEntity: Sendable {
  /// The entity, its names from all documents.
  public let entity: Entity
  /// How many mentions it has.
  public let mentionCount: Int
  /// Its first mention: the position of the document and that among its mentions.
  public let firstMention: (document: Int, mention: Int)

  init(_ entity: Entity, _ use: EntityUse) {
    self.entity = entity
    mentionCount = use.mentionCount
    firstMention = use.firstMention ?? (0, 0)
  }
}

/// The named entities of a corpus, and which of them the entities of each document are.
///
/// Entities without a name belong to one document and are not among them.
public final class JoinedEntities: Sendable {
  /// The entities, in the order of the first of their names.
  public let entities: [CorpusEntity]
  private let numbers: EntityNumbers
  /// The entities that are mentioned, in the order of their first mentions.
  private let byFirstMention: [CorpusEntity]

  init(_ entities: [CorpusEntity], _ numbers: EntityNumbers) {
    self.entities = entities
    self.numbers = numbers
    byFirstMention = entities.filter { $0.mentionCount > 0 }
      .sorted { $0.firstMention < $1.firstMention }
  }

  /// The entity of the corpus that an entity of a document is.
  ///
  /// `nil` for one without a name and for documents that were not added.
  public func entity(document: Int, entity: Int) -> CorpusEntity? {
    numbers[document, entity].flatMap { entities.indices.contains($0) ? entities[$0] : nil }
  }

  /// The entities that no document before this one speaks of, in the order of their first mentions.
  public func entities(firstIn document: Int) -> ArraySlice<CorpusEntity> {
    let lower = byFirstMention.partitioningIndex { $0.firstMention.document >= document }
    let upper = byFirstMention.partitioningIndex { $0.firstMention.document > document }
    return byFirstMention[lower..<upper]
  }
}
