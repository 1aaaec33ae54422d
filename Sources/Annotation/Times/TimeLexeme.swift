import TextModel

/// A piece of a sentence as the grammar of times reads it: a word, a run of digits or a mark.
///
/// A token that is written together ("mid-August", "2023-04-06", "9h30") is several pieces.
struct TimeLexeme: Sendable {
  /// What the word can be.
  var word = TimeWord()
  /// The number of digits, if it is a run of digits; 0 for words.
  var digits: UInt8 = 0
  /// Whether the digits have separators in them ("2,000").
  var isGrouped = false
  /// A part below one in thousandths: 500 for the ".5" of "2.5".
  var thousandths: Int32 = 0
  /// Its token.
  var token: Int32
  /// Its first byte and the one after its last.
  var start: UInt32
  var end: UInt32
  /// Whether nothing stands between it and the piece before it.
  var isGlued: Bool
  /// Whether it begins with a capital.
  var isCapitalised = false
  /// Whether it is no word that the grammar knows.
  var isUnknown = false
  /// The hash of its letters without regard to case; 0 for what is long.
  var hash: UInt64 = 0

  /// A run of digits.
  var isDigits: Bool { digits > 0 }
}
