import TextModel

/// Reads the dates that outlets, feeds and tables write.
///
/// ISO 8601 in its extended and basic forms, RFC 2822, "17 April 2023", "April 17, 2023" and
/// "17/04/2023", with or without a weekday before and a clock time before or after. Nothing is
/// guessed: "03/04/2023" is ambiguous, a year of two digits is no year (but in RFC 2822), and a
/// weekday must fit its date. A time zone is passed over: the date is the one that stands there.
public enum DateTextReader {
  /// Reads a text that should be a date and nothing else.
  public static func read(_ text: String) -> DateReading {
    let trimmed = String(decoding: WhiteSpace.trim(Array(text.utf8)), as: UTF8.self)
    if let date = CalendarInterval(iso: trimmed) { return .date(date) }
    guard let tokens = DateToken.tokens(of: trimmed), !tokens.isEmpty else { return .unknown }
    var grammar = DateGrammar(tokens)
    return grammar.wholeText()
  }
}
