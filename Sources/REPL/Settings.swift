import Rendering

/// What the user can change while the conversation goes on.
struct Settings {
  /// How results are written.
  var format = OutputFormat.table
  /// A fixed width; `nil` follows the terminal.
  var width: Int?
  /// Whether each result says how long it took.
  var showsTime = false
  /// Whether results longer than the screen stop at each page.
  var usesPager = true
  /// The most rows of one result that are shown on a terminal; `nil` shows all.
  ///
  /// Nobody reads more, and laying out a million rows takes longer than finding them.
  var mostRows: Int? = 10_000

  /// The widths that can be chosen.
  static let widths = 20...10_000
}
