/// A construct of CQP's query language, and what has become of it here.
///
/// The help is made from these rows; each that is the same has a test. Source of the constructs:
/// Evert and others, CQP Interactive Language Reference and CQP Query Language Tutorial (CWB 3.4).
public struct CQPConstruct: Sendable, Hashable {
  /// What has become of a construct.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// It is written the same and has the same hits.
    case same
    /// It is written otherwise, or has other hits.
    case different
    /// There is nothing like it.
    case missing
  }

  /// The parts of the language.
  public enum Section: String, Sendable, Hashable, CaseIterable {
    /// What one token must be.
    case tokens = "Tokens"
    /// Tokens in a row.
    case sequences = "Sequences"
    /// Regions and how far a match may reach.
    case regions = "Regions and scope"
    /// Labels and what holds between them.
    case labels = "Labels and conditions on the whole match"
    /// Which matches are given.
    case strategies = "Strategies and other kinds of query"
    /// What is done with the hits.
    case results = "Results and commands"
  }

  /// The part of the language that it belongs to.
  public let section: Section
  /// How CQP writes it.
  public let cqp: String
  /// What has become of it.
  public let standing: Standing
  /// What it means; where it differs, how it is written here and why; what to do where it is missing.
  public let note: String

  init(_ section: Section, _ cqp: String, _ standing: Standing, _ note: String) {
    self.section = section
    self.cqp = cqp
    self.standing = standing
    self.note = note
  }

  /// All constructs, in the order of the help.
  public static let all: [CQPConstruct] =
    tokens + sequences + regions + labels + strategies + results
}
