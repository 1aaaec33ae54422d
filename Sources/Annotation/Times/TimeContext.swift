import TextModel

/// Whether a sentence tells what was or what is to come.
enum TimeDirection: Sendable, Hashable {
  case past, future, unknown
}

/// From where an expression is looked at.
struct TimeContext: Sendable {
  /// The day on which the article was published; `nil` if it is not known.
  var day: CivilDay?
  /// The minute of that day, if it is known.
  var minute: Int?
  /// What the sentence tells.
  var direction: TimeDirection
  /// The time that the text spoke of last.
  var text: CalendarInterval?
  /// The year that a paragraph speaks of, if it is another than that of the article.
  var year: Int?
}

/// What an expression comes to from somewhere.
struct ResolvedTime: Sendable, Hashable {
  var timex: String
  var interval: CalendarInterval?
}
