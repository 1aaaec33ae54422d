import TextModel

/// What a named field of a record, of front matter or of `corpus.yaml` holds.
enum RecordField: String, Sendable, Hashable, CaseIterable {
  case text, id, title, outlet, agency, author, dateline, published, language, licence, url

  /// All names of each field; of two that are present, the one named first counts.
  static let names: [(field: RecordField, names: [String])] = [
    (.text, ["text", "body", "content"]),
    (.id, ["id"]),
    (.title, ["title", "headline"]),
    (.outlet, ["outlet", "source", "publisher"]),
    (.agency, ["agency"]),
    (.author, ["author", "byline", "authors"]),
    (.dateline, ["dateline"]),
    (.published, ["published", "published_at", "date"]),
    (.language, ["language", "lang"]),
    (.licence, ["licence", "license"]),
    (.url, ["url", "link"]),
  ]

  /// The field and rank of each name, folded.
  private static let ranks: [String: (field: RecordField, rank: Int)] = {
    var ranks: [String: (field: RecordField, rank: Int)] = [:]
    for (field, names) in names {
      for (rank, name) in names.enumerated() { ranks[fold(name)] = (field, rank) }
    }
    return ranks
  }()

  /// A name without case, white space, hyphens and underscores: `publishedAt` is `published_at`.
  private static func fold(_ name: String) -> String {
    String(
      decoding: name.utf8.filter { !$0.isASCIISpace && $0 != 0x5F && $0 != 0x2D }
        .map(\.lowercasedASCII), as: UTF8.self)
  }

  /// The field of a name, and how near the name stands to the front of the field's names.
  static func named(_ name: String) -> (field: RecordField, rank: Int)? { ranks[fold(name)] }
}

/// The fields of one record, as texts.
struct RecordFields: Sendable {
  private var values: [RecordField: (value: String, rank: Int)] = [:]

  subscript(field: RecordField) -> String? { values[field]?.value }

  var isEmpty: Bool { values.isEmpty }

  /// Takes a named value; a name that means nothing and a value of white space are passed over.
  mutating func add(_ name: String, _ value: String) {
    guard let (field, rank) = RecordField.named(name) else { return }
    add(field, rank: rank, value)
  }

  mutating func add(_ field: RecordField, rank: Int = 0, _ value: String) {
    // A text is kept as it is, since places count its bytes.
    let trimmed = String(decoding: WhiteSpace.trim(Array(value.utf8)), as: UTF8.self)
    guard !trimmed.isEmpty else { return }
    if let held = values[field], held.rank <= rank { return }
    values[field] = (field == .text ? value : trimmed, rank)
  }

  /// The metadata that the fields state; what cannot be understood is told to `warn`.
  func metadata(warn: (IngestWarning.Kind, String) -> Void) -> Metadata {
    var metadata = Metadata()
    metadata.title = self[.title].map { LinePhrase($0).text(fromWord: 0) }
    metadata.outlet = self[.outlet]
    metadata.agency = self[.agency]
    metadata.author = self[.author].map(Self.author)
    metadata.dateline = self[.dateline]
    metadata.licence = self[.licence]
    metadata.url = self[.url]
    if let language = self[.language] {
      metadata.language = LanguageCode.code(stated: language)
      if metadata.language == nil { warn(.invalidValue, "the language \(language) is not known") }
    }
    if let published = self[.published] {
      let reading = DateTextReader.read(published)
      metadata.published = reading.date
      if let problem = reading.problem {
        warn(.date, "the date \"\(published.prefix(60))\" \(problem); it was left open")
      }
    }
    return metadata
  }

  /// A byline without the word "By".
  private static func author(_ text: String) -> String {
    let phrase = LinePhrase(text)
    return phrase.folded.hasPrefix("by ") ? phrase.text(fromWord: 1) : text
  }
}
