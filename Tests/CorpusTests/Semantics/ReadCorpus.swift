import Annotation
import Corpus
import Ingest
import Testing
import TextModel

/// A corpus of a test with the entities of all its documents.
struct ReadCorpus {
  let corpus: Corpus
  let entities: JoinedEntities

  init(_ files: [TestArticles.File]) throws {
    corpus = Corpus(name: "test", CorpusReader().read(sources: files))
    entities = try #require(try corpus.entities(threads: 1))
  }

  /// The document whose path begins with some letters.
  func document(_ prefix: String) throws -> ReadDocument {
    let document = try #require(corpus.documents.first { $0.path.hasPrefix(prefix) })
    return ReadDocument(
      document: document, semantics: try document.semantics(), entities: entities)
  }
}

/// A document of a corpus with its layers.
struct ReadDocument {
  let document: CorpusDocument
  let semantics: SemanticLayers
  let entities: JoinedEntities

  var metadata: Metadata { document.metadata }

  func text(_ span: ByteSpan) -> String { document.document.text.string(span) }

  func text(_ span: ByteSpan?) -> String? { span.map { text($0) } }

  /// The first statement with a content that holds some words, and with a cue if one is given.
  func statement(_ words: String, cue: String? = nil) throws -> Statement {
    try #require(
      semantics.statements.first { statement in
        (cue == nil || text(statement.cue) == cue)
          && statement.content.contains { text($0).contains(words) }
      }, "no statement that says “\(words)”")
  }

  /// What the article calls whom a span means, and what the corpus calls them.
  func name(_ span: ByteSpan?) -> String? {
    guard let span, let mention = semantics.mention(of: span) else { return nil }
    return entities.entity(document: document.position, entity: mention.entity)?.entity.name
      ?? semantics.entities.entities[mention.entity].name
  }

  /// The number of the corpus entity that the first mention with a text means.
  func entity(_ mentioned: String) -> CorpusEntity? {
    semantics.entities.mentions.first { $0.kind == .name && text($0.span) == mentioned }
      .flatMap { entities.entity(document: document.position, entity: $0.entity) }
  }

  /// The expression of time with some words.
  func time(_ words: String) throws -> TimeExpression {
    try #require(semantics.times.first { text($0.span) == words }, "no time “\(words)”")
  }

  /// The quantity whose expression holds some words, and that counts something.
  func quantity(_ words: String, of counted: String) throws -> Quantity {
    try #require(
      semantics.quantities.first {
        text($0.span) == words && $0.of(in: document.document.text)?.contains(counted) == true
      }, "no “\(words)” of “\(counted)”")
  }
}
