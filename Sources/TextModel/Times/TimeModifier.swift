/// What words around a value make of it: the attribute `mod` of TIMEX3.
public enum TimeModifier: String, Sendable, Hashable, CaseIterable {
  /// Further back than a distance: "more than a decade ago".
  case before = "BEFORE"
  /// Less far back than a distance: "less than a year ago".
  case after = "AFTER"
  /// As far back at least: "no less than a year ago".
  case onOrBefore = "ON_OR_BEFORE"
  /// As far back at most: "no more than a year ago".
  case onOrAfter = "ON_OR_AFTER"
  /// Shorter than a duration: "less than two hours".
  case lessThan = "LESS_THAN"
  /// Longer than a duration: "over two hours".
  case moreThan = "MORE_THAN"
  /// Not longer: "at most two hours".
  case equalOrLess = "EQUAL_OR_LESS"
  /// Not shorter: "at least two hours".
  case equalOrMore = "EQUAL_OR_MORE"
  /// Its first part: "early", "the beginning of", "earlier this".
  case start = "START"
  /// Its middle: "mid", "the middle of".
  case mid = "MID"
  /// Its last part: "late", "the end of", "later this".
  case end = "END"
  /// About it: "around", "some", "nearly".
  case approximate = "APPROX"
}
