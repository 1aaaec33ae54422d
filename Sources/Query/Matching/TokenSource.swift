import Store

/// Tokens that patterns can be matched against: a document, or a corpus as one row of tokens.
///
/// Attributes and tags are counted as in the `PatternSchema` that the pattern was resolved with.
public protocol TokenSource {
  /// How many tokens there are.
  var tokenCount: Int { get }
  /// The value of a token's attribute; empty where it has none.
  func value(ofAttribute attribute: Int, at position: Int) -> String
  /// The regions of a tag by their first token; of those with the same, the longest first.
  func regions(ofTag tag: Int) -> [TokenRegion]
  /// The value of an attribute of a region, counted as in `regions(ofTag:)`; nil where it has none.
  func value(ofAttribute attribute: Int, tag: Int, region: Int) -> String?
  /// The head of a token in its dependency tree; nil for the root and where there is no tree.
  func head(of position: Int) -> Int?
  /// The label of the edge from a token's head to it.
  func relation(of position: Int) -> String
}

extension TokenSource {
  /// No token has a head where there are no trees.
  public func head(of position: Int) -> Int? { nil }
  /// No edge has a label where there are no trees.
  public func relation(of position: Int) -> String { "" }
}

/// A stretch of tokens: a sentence, a quotation, a document.
public struct TokenRegion: Sendable, Hashable {
  /// Its first token.
  public let first: Int
  /// Its last token, which belongs to it.
  public let last: Int

  /// A stretch from its first to its last token.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
}

/// A place where a pattern matches.
public struct Hit: Sendable, Hashable {
  /// Its first token: CQP's `match`.
  public var first: Int
  /// Its last token, which belongs to it: CQP's `matchend`.
  public var last: Int
  /// The tokens of each capture, counted as in `ResolvedPattern.captures`; none if it took no part.
  public var captures: [[Int]]

  /// A hit from its parts.
  public init(first: Int, last: Int, captures: [[Int]] = []) {
    self.first = first
    self.last = last
    self.captures = captures
  }
}

/// Why a search ended before its end.
public enum MatchError: Error, Sendable, Hashable {
  /// The pattern has too many ways to match at one place.
  case tooComplex
  /// A regular expression of the pattern takes too many steps on one value.
  case regularExpressionTooComplex
  /// The search was cancelled.
  case cancelled
  /// The store is not as it was written, so that its hits cannot be trusted.
  case damaged(StoreDamage)
}

extension MatchError: CustomStringConvertible {
  /// The error as a sentence without its end.
  public var description: String {
    switch self {
    case .tooComplex: "the pattern has too many ways to match at one place"
    case .regularExpressionTooComplex: "a regular expression of the pattern takes too many steps"
    case .cancelled: "the search was cancelled"
    case .damaged(let damage): damage.description
    }
  }
}
