/// How the numbers of one column are written, so that their points stand below each other.
struct NumberFormat {
  /// Places after the point.
  private(set) var places = 0
  private var hasFraction = false

  /// The most places that a column shows.
  private static let mostPlaces = 3

  /// Takes one more number of the column into account.
  mutating func add(_ value: Double) {
    guard let digits = DecimalDigits(value), !Self.isScientific(value) else { return }
    hasFraction = true
    places = max(places, min(Self.mostPlaces, digits.placesForFourDigits))
  }

  /// A whole number as the column shows it.
  func text(_ value: Int) -> String {
    guard hasFraction, places > 0 else { return String(value) }
    return String(value) + "." + String(repeating: "0", count: places)
  }

  /// A number with a fraction as the column shows it.
  func text(_ value: Double) -> String {
    guard let digits = DecimalDigits(value) else { return "\(value)" }
    if Self.isScientific(value) { return digits.scientific(places: 2) }
    return digits.fixed(places: places)
  }

  /// Whether a number is too large or too close to zero for its digits to be read.
  private static func isScientific(_ value: Double) -> Bool {
    value != 0 && (value.magnitude >= 1e15 || value.magnitude < 0.001)
  }
}
