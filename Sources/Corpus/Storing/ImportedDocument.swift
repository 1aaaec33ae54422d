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
    addSpeech(to: &layers)
    return layers
  }

  /// Takes quotes and statements from the layers of these names, as far as these tell of them.
  private func addSpeech(to layers: inout Layers) {
    let tokens = layers.tokens
    func span(_ words: Range<Int>) -> ByteSpan? {
      guard let last = words.last, tokens.indices.contains(last) else { return nil }
      return ByteSpan(tokens[words.lowerBound].span.start, tokens[last].span.end)
    }
    for (region, words) in place.regions(segment.quotes) {
      let kind = segment.quotes?.attribute(named: "kind")?.text(at: region)
      guard let kind = kind.flatMap(Quote.Kind.init), let span = span(words) else { continue }
      layers.quotes.append(Quote(span: span, content: span, kind: kind))
    }
    for (region, words) in place.regions(segment.statements) {
      let kind = segment.statements?.attribute(named: "type")?.text(at: region)
      guard let kind = kind.flatMap(Statement.Kind.init), let span = span(words) else { continue }
      layers.statements.append(
        Statement(span: span, kind: kind, speaker: nil, cue: nil, content: [span], quotes: []))
    }
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
