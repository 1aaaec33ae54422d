/// What is known about an article besides its text.
///
/// Nothing here is guessed: what neither the text, its front matter nor `corpus.yaml` says is `nil`.
public struct Metadata: Sendable, Hashable {
  /// The headline.
  public var title: String?
  /// The publication that carries the article.
  public var outlet: String?
  /// The news agency whose material it is, or is based on.
  public var agency: String?
  /// The byline.
  public var author: String?
  /// The place that opens the text of an agency item ("LIMA - ").
  public var dateline: String?
  /// When it was published, as precisely as it is said.
  public var published: CalendarInterval?
  /// The language of the text as an ISO 639-1 code, stated or detected.
  public var language: String?
  /// The licence that a footer or the metadata names.
  public var licence: String?
  /// Where it stands on the web.
  public var url: String?

  /// Metadata that says nothing.
  public init() {}

  /// Takes what `other` says wherever this one says nothing.
  public mutating func fill(from other: Metadata) {
    title = title ?? other.title
    outlet = outlet ?? other.outlet
    agency = agency ?? other.agency
    author = author ?? other.author
    dateline = dateline ?? other.dateline
    published = published ?? other.published
    language = language ?? other.language
    licence = licence ?? other.licence
    url = url ?? other.url
  }
}
