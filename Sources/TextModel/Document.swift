/// A part of a document's text that is not running prose.
public struct Region: Sendable, Hashable {
  /// What a region holds.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The headline: text of the article, but not a paragraph of its body.
    case title
    /// A line that gives the date of publication.
    case date
    /// A line that names the author.
    case byline
    /// A photo or source credit.
    case credit
    /// A licence or agency footer.
    case licence
    /// What belongs to the file's format and not to the article: front matter, a heading's marks.
    case markup
    /// Place, date and agency that open an agency item, up to its dash: a part of its first sentence.
    case dateline

    /// Whether the region's words count as the article's own words.
    public var isProse: Bool { self == .title || self == .dateline }
  }

  /// What it holds.
  public var kind: Kind
  /// Where it stands; regions of one document do not overlap.
  public var span: ByteSpan

  /// A region of a kind at a place.
  public init(kind: Kind, span: ByteSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One article as it was read: its text, what is known about it, and which parts are not prose.
public struct Document: Sendable {
  /// The stable name of the document within its corpus, from its metadata or its path.
  public var id: String
  /// The path it was read from, relative to the corpus, with the record's number for a file of many.
  public var path: String
  /// The text, unchanged.
  public var text: SourceText
  /// What is known about it.
  public var metadata: Metadata
  /// The parts that are not prose, in order.
  public var regions: [Region]

  /// A document from its parts.
  public init(
    id: String, path: String, text: SourceText, metadata: Metadata = Metadata(),
    regions: [Region] = []
  ) {
    self.id = id
    self.path = path
    self.text = text
    self.metadata = metadata
    self.regions = regions
  }

  /// Whether the annotators can read the document: they know English only.
  public var isEnglish: Bool { metadata.language == nil || metadata.language == "en" }
}
