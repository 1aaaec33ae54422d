/// Draws numbers as bars of block elements (Unicode U+2580 to U+2590), an eighth of a column precise.
struct BarScale {
  private let negativeWidth: Int
  private let positiveWidth: Int
  private let unitsPerColumn: Double
  private let hasAxis: Bool

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A scale on which all the numbers fit into a width; with an axis if some are negative.
  init(_ values: [Double], width: Int) {
    let most = max(0, values.max() ?? 0)
    let least = min(0, values.min() ?? 0)
    hasAxis = least < 0
    let free = max(1, width - (hasAxis ? 1 : 0))
    guard hasAxis else {
      negativeWidth = 0
      positiveWidth = free
      unitsPerColumn = most / Double(free)
      return
    }
    // Halves first, so that no sum of two large numbers leaves the range of Double.
    let share = (-least / 2) / (most / 2 - least / 2)
    let negative = Int((Double(free) * share).rounded())
    negativeWidth = max(1, min(most > 0 ? free - 1 : free, negative))
    positiveWidth = free - negativeWidth
    unitsPerColumn = max(
      -least / Double(negativeWidth), positiveWidth > 0 ? most / Double(positiveWidth) : 0)
  }

  /// The bar of a number; none for no number.
  func bar(_ value: Double?) -> String {
    guard let value, value.isFinite, unitsPerColumn > 0 else { return "" }
    let columns = (value.magnitude / unitsPerColumn)
    guard value < 0 else {
      let before = hasAxis ? DisplayText.spaces(negativeWidth) + "│" : ""
      var eighths = Int((min(columns, Double(positiveWidth)) * 8).rounded())
      if value > 0, eighths == 0 { eighths = 1 }
      return before + String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
    // There are no blocks that grow from the right but the half and the whole.
    var halves = Int((min(columns, Double(negativeWidth)) * 2).rounded())
    if halves == 0 { halves = 1 }
    let used = (halves + 1) / 2
    return DisplayText.spaces(negativeWidth - used) + (halves % 2 == 1 ? "▐" : "")
      + String(repeating: "█", count: halves / 2) + "│"
  }
}
