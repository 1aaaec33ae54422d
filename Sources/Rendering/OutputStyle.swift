/// What the screen or file that a text goes to can show.
public struct OutputStyle: Sendable {
  /// The columns of the screen or report; `nil` sets no limit.
  public var width: Int?
  /// Whether colours are used.
  public var color: Bool
  /// Whether cells that do not fit are cut; otherwise they go on in further lines.
  public var truncatesCells: Bool
  /// Whether the text goes to a terminal.
  public var isTerminal: Bool

  /// Whether the reader can answer with commands of the REPL, such as `:format`.
  public var takesCommands: Bool

  /// A style; as it stands, that of a report.
  public init(
    width: Int? = 80, color: Bool = false, truncatesCells: Bool = false, isTerminal: Bool = false,
    takesCommands: Bool = false
  ) {
    self.width = width
    self.color = color
    self.truncatesCells = truncatesCells
    self.isTerminal = isTerminal
    self.takesCommands = takesCommands
  }

  /// A terminal of some width: cells are cut.
  public static func terminal(width: Int, color: Bool) -> OutputStyle {
    OutputStyle(width: width, color: color, truncatesCells: true, isTerminal: true)
  }

  /// A file, a pipe or a report: no colour, and no cell is cut.
  public static let report = OutputStyle()

  /// A text in an ink, or as it is where there are no colours.
  func paint(_ text: String, _ ink: Ink?) -> String {
    guard color, let ink, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
  }
}

/// How a text is emphasised: a parameter of the control function SGR (ECMA-48, 8.3.117).
enum Ink: String, Sendable {
  case bold = "1"
  case faint = "2"
  case boldRed = "1;31"
  case boldYellow = "1;33"
  case boldCyan = "1;36"
  case blue = "34"
}
