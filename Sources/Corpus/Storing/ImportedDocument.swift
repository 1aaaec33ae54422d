import Annotation
import Store
import Synchronization
import TextModel

/// Reads a document of a store that was made of annotated files.
///
/// Such a store has no text. One is made of the forms: an empty line between paragraphs, and a space
/// between words unless the source says that there is none.
final class ImportedDocument: StoredReading {
  private let place: StoredPlace
  private let joined: Mutex<JoinedForms?>

  init(_ place: StoredPlace) {
    self.place = place
    joined = Mutex(nil)
  }

  private var segment: StoredSegment { place.segment }

  func readHead() -> DocumentHead {
    var head = DocumentHead(id: Self.id(of: place), path: Self.path(of: place))
    for (names, field) in ImportedFields.all {
      head.metadata[keyPath: field] = value(of: names)
    }
    head.metadata.published = value(of: ImportedFields.published).flatMap {
      CalendarInterval(iso: $0)
    }
    return head
  }

  /// The path of the file, with the number of the document where the file has several.
  private static func path(of place: StoredPlace) -> String {
    place.part > 0 ? "\(place.path)#\(place.part + 1)" : place.path
  }

  /// The id that the source gives, or else the path.
  static func id(of place: StoredPlace) -> String {
    let id = place.identifier
    return id.isEmpty ? path(of: place) : id
  }

  /// The first of some fields that the document has.
  private func value(of names: [String]) -> String? {
    for name in names {
      let field = segment.segment.documentFields.first { $0.name == name }
      if let text = field?.text(at: place.document), !text.isEmpty { return text }
    }
    return nil
  }

  func readDocument(_ head: DocumentHead) -> Document {
    let text = SourceText(validating: forms.text) ?? SourceText("")
    return Document(id: head.id, path: head.path, text: text, metadata: head.metadata)
  }

  /// The text and the places of its tokens, made when one of both is first asked for.
  private var forms: JoinedForms {
    joined.withLock { joined in
      if let joined { return joined }
      let made = JoinedForms(place)
      joined = made
      return made
    }
  }

  func readLayers(of document: Document) -> Layers {
    var layers = Layers()
    layers.tokens = forms.places.map { Token(span: $0) }
    for (_, words) in place.regions(segment.surfaceTokens) {
      for word in words.dropFirst() where layers.tokens.indices.contains(word) {
        layers.tokens[word].continuesToken = true
      }
    }
    layers.sentences = Layers.sentences(
      place.regions(segment.sentences).map(\.tokens), layers.tokens)
    layers.paragraphs = Layers.paragraphs(
      place.regions(segment.paragraphs).map(\.tokens), layers.sentences)
    if layers.paragraphs.isEmpty, let first = layers.sentences.first,
      let last = layers.sentences.last
    {
      layers.paragraphs = [
        Paragraph(
          span: ByteSpan(first.span.start, last.span.end), sentences: layers.sentences.indices)
      ]
    }
    layers.quotes = regions(of: segment.quotes, "kind", in: layers).map { kind, span in
      Quote(span: span, content: span, kind: kind)
    }
    return layers
  }

  /// The regions of a layer whose attribute names a case, with their spans.
  private func regions<Kind: RawRepresentable<String>>(
    of layer: SpanLayer?, _ attribute: String, in layers: Layers
  ) -> [(kind: Kind, span: ByteSpan)] {
    place.regions(layer).compactMap { region, words in
      let value = layer?.attribute(named: attribute)?.text(at: region)
      guard let kind = value.flatMap(Kind.init(rawValue:)), let last = words.last,
        layers.tokens.indices.contains(last)
      else { return nil }
      let start = layers.tokens[words.lowerBound].span.start
      return (kind, ByteSpan(start, layers.tokens[last].span.end))
    }
  }

  func readSemantics(of document: Document, _ layers: Layers) -> SemanticLayers {
    let statements = regions(of: segment.statements, "type", in: layers).map { kind, span in
      Statement(span: span, kind: kind, speaker: nil, cue: nil, content: [span], quotes: [])
    }
    let names = readAnalysis(of: document, layers)?.mentions ?? []
    return SemanticLayers(
      entities: DocumentEntities(names: names, in: document.text), statements: statements)
  }

  func readEntities() -> DocumentEntities {
    let document = readDocument(readHead())
    return readSemantics(of: document, readLayers(of: document)).entities
  }

  func readAnalysis(of document: Document, _ layers: Layers) -> WordAnalysis? {
    guard segment.isAnalysed else { return nil }
    let tokens = place.tokens
    return WordAnalysis(
      syntax: segment.syntax(of: tokens),
      mentions: .from(segment.kinds(of: tokens), starts: [], tokens: layers.tokens))
  }
}

/// The fields of documents by which annotated corpora tell what metadata tells.
enum ImportedFields {
  static var all: [(names: [String], field: WritableKeyPath<Metadata, String?>)] {
    [
      (["title", "headline"], \.title), (["outlet", "source", "publisher"], \.outlet),
      (["agency"], \.agency), (["author", "byline"], \.author), (["dateline"], \.dateline),
      (["language", "lang"], \.language), (["licence", "license"], \.licence), (["url"], \.url),
    ]
  }

  static let published = ["published", "date", "datefrom"]
}

extension DocumentEntities {
  /// The entities of names that nothing else is known of: those of one kind and spelling are one.
  fileprivate init(names: [Mention], in text: SourceText) {
    self.init()
    var positions: [Entity: Int] = [:]
    for name in names {
      let spelling = text.string(name.span)
      let kind = Entity.Kind(name.kind)
      let entity = Entity(
        id: "\(kind.rawValue):\(spelling.lowercased())", name: spelling, kind: kind)
      let position = positions[entity] ?? entities.count
      if position == entities.count {
        positions[entity] = position
        entities.append(entity)
      }
      mentions.append(
        EntityMention(
          span: name.span, tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name,
          entity: position))
    }
  }
}
