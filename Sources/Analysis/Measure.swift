/// A statistical measure: what it is called, how it is computed, after whom, how it is read.
///
/// The help and the headers of results are made from these declarations.
public struct Measure: Sendable, Hashable {
  /// What a measure tells.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// How large a difference or how strong a bond is, however much text there is.
    case effect
    /// How much evidence there is for it; grows with the text.
    case significance
    /// How evenly something is spread.
    case dispersion
    /// How rich a vocabulary is.
    case diversity
  }

  /// The name of its column: `log_ratio`.
  public let name: String
  /// Its name in writing: `log ratio`.
  public let title: String
  /// What it tells.
  public let kind: Kind
  /// Its formula, with the letters that the counts' documentation explains.
  public let formula: String
  /// Who proposed it, and when.
  public let source: String
  /// Which of several forms of it this is, and what is done about zeros; empty if there is one.
  public let variant: String
  /// Which values it has.
  public let range: String
  /// What it says, in one sentence.
  public let summary: String

  /// A measure from its parts.
  public init(
    _ name: String, _ title: String, _ kind: Kind, formula: String, source: String,
    variant: String = "", range: String, _ summary: String
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.formula = formula
    self.source = source
    self.variant = variant
    self.range = range
    self.summary = summary
  }
}

/// A measure with the function that computes it.
public struct Statistic<Counts: Sendable>: Sendable {
  /// Held by reference, so that a loop over measures copies no texts.
  private final class Declaration: Sendable {
    let measure: Measure

    init(_ measure: Measure) { self.measure = measure }
  }

  private let declaration: Declaration
  private let function: @Sendable (Counts) -> Double?

  /// What it is.
  public var measure: Measure { declaration.measure }

  /// A measure and its function.
  public init(_ measure: Measure, _ function: @escaping @Sendable (Counts) -> Double?) {
    declaration = Declaration(measure)
    self.function = function
  }

  /// The value for some counts; nil where it is not defined, as a ratio to nothing is not.
  public func value(of counts: Counts) -> Double? {
    function(counts).flatMap { $0.isFinite ? $0 : nil }
  }
}

extension Collection {
  /// The statistic with a name.
  public func named<Counts>(_ name: String) -> Statistic<Counts>?
  where Element == Statistic<Counts> {
    first { $0.measure.name == name }
  }
}
