/// The sizes of the network's layers; those of vectors are multiples of 8.
public struct NetworkShape: Sendable, Hashable {
  /// Numbers a word's own vector has.
  public var wordWidth = 64
  /// Numbers the vector of a word's parts has.
  public var partWidth = 64
  /// Numbers a vector learned from unannotated text has.
  public var vectorWidth = 64
  /// Rows of the table that the hashes of parts and n-grams fall into: a power of two.
  public var partRows = 65_536
  /// Units of the first recurrent layer in each direction.
  public var firstUnits = 128
  /// Units of the second recurrent layer in each direction.
  public var secondUnits = 96
  /// Hidden units from which tags are told.
  public var tagUnits = 64
  /// Hidden units from which names are told.
  public var nameUnits = 64
  /// Numbers that heads and dependents are compared by.
  public var arcUnits = 64
  /// Hidden units from which relations are told.
  public var relationUnits = 64

  /// The sizes of the shipped network.
  public init() {}

  /// Numbers the input of the first layer has.
  public var inputWidth: Int { wordWidth + partWidth + vectorWidth }
  /// Numbers the output of the second layer has.
  public var outputWidth: Int { 2 * secondUnits }
  /// Numbers all projections of the second layer's output have together: tags, names, arcs from
  /// dependents and to heads, relations from dependents and to heads.
  public var projectionWidth: Int { tagUnits + nameUnits + 2 * arcUnits + 2 * relationUnits }
  /// Gates of a unit: forget, output and candidate; the input gate is what the forget gate leaves.
  public static let gates = 3
  /// Kinds of distance between a dependent and its head that have a score of their own.
  public static let distances = 48

  /// The kind of a distance from a dependent to its head, counted in words, the sign being where
  /// the head stands.
  @inlinable
  public static func distance(_ offset: Int) -> Int {
    let size = offset.magnitude
    let step: Int
    switch size {
    case 0...8: step = Int(size)
    case 9...10: step = 9
    case 11...12: step = 10
    case 13...15: step = 11
    case 16...19: step = 12
    case 20...24: step = 13
    case 25...31: step = 14
    case 32...39: step = 15
    default: step = 16
    }
    return offset < 0 ? 24 - step : 24 + step
  }
}
