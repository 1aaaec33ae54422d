/// One quotation mark, or apostrophe, with what stands on either side of it.
struct QuotationMark {
  /// The marks that can open and close each other.
  enum Group: UInt8 {
    /// Straight, typographic, low and doubled marks: `"`, `“ ”`, `„ “`, ` `` '' `.
    case double
    /// Straight and typographic single marks, which are apostrophes too: `'`, `‘ ’`, `‚ ‘`.
    case single
    /// `« »` in either direction.
    case guillemet
    /// `‹ ›` in either direction.
    case singleGuillemet
  }

  /// What the form of the mark alone says.
  enum Shape: UInt8 {
    /// The same form at both ends.
    case straight
    /// A form that opens in most traditions.
    case opening
    /// A form that opens in all traditions: `„`, `‚`.
    case low
    /// A form that closes in most traditions.
    case closing
    /// Two marks of one kind set side by side, as typewriters and TeX do.
    case doubled
  }

  /// What stands beside the mark, other quotation marks left out of account.
  enum Neighbour: UInt8 {
    /// The paragraph begins or ends.
    case edge
    case space
    case openingBracket
    case dash
    /// Marks that follow a word: `. , ; : ! ? ) ] }`.
    case closingPunctuation
    case ellipsis
    case digit
    /// Letters, and every sign that can begin or end a word.
    case word

    /// Whether a quote can begin after it without a gap in the spelling.
    var isBeforeOpening: Bool {
      switch self {
      case .edge, .space, .openingBracket: true
      default: false
      }
    }

    /// Whether the first character of a quote can be of this kind.
    var beginsContent: Bool {
      switch self {
      case .word, .digit, .openingBracket, .ellipsis: true
      default: false
      }
    }

    /// Whether the last character of a quote can be of this kind.
    var endsContent: Bool {
      switch self {
      case .word, .digit, .closingPunctuation, .ellipsis: true
      default: false
      }
    }

    /// Whether it can follow a quote without a gap in the spelling.
    var isAfterClosing: Bool {
      switch self {
      case .edge, .space, .closingPunctuation, .dash: true
      default: false
      }
    }
  }

  /// Which end of a quote a mark is at, judged by its surroundings.
  enum Direction: UInt8 {
    case opening
    case closing
    case unclear
  }

  /// The offset of its first byte.
  var start: Int
  /// The offset after its last byte.
  var end: Int
  /// What it can pair with.
  var group: Group
  /// What its form says.
  var shape: Shape
  /// What stands before it.
  var left: Neighbour = .edge
  /// What stands after it.
  var right: Neighbour = .edge
  /// Whether it stands behind a short number and may be the sign for inches, feet or minutes.
  var isAfterNumber = false
  /// Whether it turned out to be no quotation mark but an apostrophe or the sign of a measure.
  var isDropped = false

  /// Which way the spacing around the mark points.
  var spacing: Direction {
    if left == .edge { return right == .edge ? .unclear : .opening }
    if right == .edge { return .closing }
    if left.isBeforeOpening && (right.beginsContent || right == .dash) { return .opening }
    if left == .dash && right.beginsContent { return .opening }
    if left == .dash && right.isAfterClosing && right != .dash { return .closing }
    if left.endsContent && (right.isAfterClosing || right == .ellipsis) { return .closing }
    if left.endsContent && left != .closingPunctuation && right == .openingBracket {
      return .closing
    }
    return .unclear
  }
}
