import Annotation
import Corpus
import TextModel

extension Execution {
  /// Who says what in a document, who is meant, when and how many; empty for one that is not English.
  func semantics(of document: CorpusDocument) throws -> SemanticLayers {
    _ = try analysis(of: document)
    do throws(ModelError) {
      return try document.semantics()
    } catch {
      throw Diagnostic(error)
    }
  }

  /// The named entities of the corpus, joined; made when they are first asked for.
  func entities() throws -> JoinedEntities {
    let corpus = try corpus()
    let cancellation = cancellation
    do throws(ModelError) {
      let made = try corpus.entities(threads: threads) { cancellation.isCancelled }
      if let made { return made }
    } catch {
      throw Diagnostic(error)
    }
    throw Diagnostic(.interrupted, "interrupted")
  }

  /// The spans of a document that name somebody, as values that know whom.
  func naming(in document: CorpusDocument, _ layers: SemanticLayers) throws -> NamedSpans {
    NamedSpans(document: document, layers: layers, names: try entities())
  }
}

/// Makes values of the spans of one document that name somebody.
struct NamedSpans {
  let document: CorpusDocument
  let layers: SemanticLayers
  let names: JoinedEntities

  /// A span, with the entity that the mention at its head refers to.
  func value(_ span: ByteSpan?) -> Value {
    guard let span else { return .none }
    return value(span, layers.mention(of: span))
  }

  /// A mention, with its entity.
  func value(_ mention: EntityMention) -> Value { value(mention.span, mention) }

  private func value(_ span: ByteSpan, _ mention: EntityMention?) -> Value {
    let entity = mention.flatMap {
      names.entity(document: document.position, entity: $0.entity)
    }
    let isPronoun =
      entity == nil && span.count <= Pronoun.longest
      && Pronoun.isPersonal(document.document.text.string(span))
    return .span(
      TextSpan(
        document, span, naming: entity, standsFor: mention?.standsFor, isPronoun: isPronoun))
  }
}

/// An entity as a value.
enum EntityRecord {
  static let fields: [ValueType.Field] = [
    .init("id", .text), .init("name", .text), .init("kind", .text), .init("aliases", .list(.text)),
    .init("titles", .list(.text)), .init("role", .text), .init("stands_for", .text),
  ]

  static func value(_ entity: Entity) -> Value {
    .record(
      Record([
        ("id", .text(entity.id)), ("name", .text(entity.name)),
        ("kind", .text(entity.kind.rawValue)), ("aliases", .list(entity.aliases.map(Value.text))),
        ("titles", .list(entity.titles.map(Value.text))), ("role", .optional(entity.role)),
        ("stands_for", .optional(entity.standsFor)),
      ]))
  }
}
