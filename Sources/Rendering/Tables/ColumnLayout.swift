/// How wide each column of a table is drawn, and how many fit.
struct ColumnLayout {
  /// The widths of the columns that are shown, from the left.
  private(set) var widths: [Int]

  /// The columns between two columns of a table.
  static let gap = 2

  /// A layout in a width; `nil` sets no limit.
  ///
  /// Columns keep their natural width where all fit. Otherwise columns of text are narrowed in
  /// proportion to what they hold on average, down to their minimum, and if that is not enough
  /// columns are left out from the right, never the first.
  init(_ columns: [TextColumn], width: Int?, truncatesCells: Bool) {
    if let natural = Self.naturalWidths(columns, within: width) {
      widths = natural
      return
    }
    widths = Self.leastWidths(columns, width: width, truncatesCells: truncatesCells)
    guard let width else { return }
    if widths.isEmpty, !columns.isEmpty { widths = [max(1, width)] }
    share(width - Self.total(widths), among: Array(columns.prefix(widths.count)))
  }

  /// The natural widths of the columns; nil if there is no room for them.
  private static func naturalWidths(_ columns: [TextColumn], within width: Int?) -> [Int]? {
    var widths: [Int] = []
    for column in columns {
      widths.append(column.naturalWidth)
      if let width, total(widths) > width { return nil }
    }
    return widths
  }

  /// Whether all columns have room, narrowed where they can be.
  static func fits(_ columns: [TextColumn], width: Int?, truncatesCells: Bool) -> Bool {
    let least = leastWidths(columns, width: width, truncatesCells: truncatesCells)
    return least.count == columns.count
  }

  /// The least widths of the columns from the left for which there is room; no others are looked at
  /// but the first that has none.
  private static func leastWidths(
    _ columns: [TextColumn], width: Int?, truncatesCells: Bool
  ) -> [Int] {
    var widths: [Int] = []
    for column in columns {
      widths.append(column.minimumWidth(truncatesCells: truncatesCells))
      if let width, total(widths) > width { return widths.dropLast() }
    }
    return widths
  }

  /// The columns that a line of cells takes.
  var lineWidth: Int { Self.total(widths) }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// Widens the columns by what is free, so that their widths stand in proportion to their content.
  private mutating func share(_ free: Int, among columns: [TextColumn]) {
    guard free > 0 else { return }
    let least = widths
    func scaled(_ scale: Double) -> [Int] {
      zip(columns, least).map { (column, least) -> Int in
        let wanted = min(Double(column.naturalWidth), scale * max(1, column.meanWidth))
        return max(least, Int(wanted))
      }
    }
    let limit = least.reduce(free, +)
    var low = 0.0
    var high = Double(columns.map(\.naturalWidth).max() ?? 0) + 1
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if scaled(middle).reduce(0, +) <= limit { low = middle } else { high = middle }
    }
    widths = scaled(low)
    // What rounding has left over goes to the columns from the left.
    var left = limit - widths.reduce(0, +)
    while left > 0 {
      let before = left
      for position in widths.indices where left > 0 {
        guard widths[position] < columns[position].naturalWidth else { continue }
        widths[position] += 1
        left -= 1
      }
      if left == before { break }
    }
  }
}
