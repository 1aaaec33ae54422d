import TextModel

/// What a word can be in an expression of time; a word can be several things ("second", "March").
struct TimeWord: Sendable {
  /// A word that the grammar knows by itself.
  var keyword = TimeKeyword.none
  /// A number in words, or in digits: "twelve" is 12; -1 for none.
  var number: Int32 = -1
  /// A place in an order: "third" is 3; -1 for none.
  var ordinal: Int32 = -1
  /// The number of a month from 1; 0 for none.
  var month: UInt8 = 0
  /// The number of a weekday, 1 for Monday; 0 for none.
  var weekday: UInt8 = 0
  /// A unit of time.
  var unit: TimeUnit?
  /// A season.
  var season: Season?
  /// A part of the day.
  var dayPart: DayPart?
  /// How often: "weekly".
  var frequency: TimeUnit?
  /// The first year of a decade within its century: "sixties" is 60; -1 for none.
  var decade: Int8 = -1
  /// Whether the name of a holiday begins with it.
  var beginsHoliday = false
  /// A zone of clock times.
  var isZone = false
  /// Whether it is a plural ("weeks", "Mondays").
  var isPlural = false
  /// Whether it is short for a name ("Mon", "Sept").
  var isAbbreviation = false
  /// Whether it is a word of other meanings too, and needs a capital or company ("may", "sat").
  var isDoubtful = false
}

/// A season, by the letters of TIMEX3.
enum Season: UInt8, Sendable, Hashable {
  case spring, summer, autumn, winter

  /// Its form in a value.
  var code: String {
    switch self {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }

  /// The month in which it begins, as meteorologists count in the north.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}

/// A part of the day, by the letters of TIMEX3.
enum DayPart: UInt8, Sendable, Hashable {
  case morning, midday, afternoon, evening, night, daytime

  /// Its form in a value.
  var code: String {
    switch self {
    case .morning: "MO"
    case .midday: "MI"
    case .afternoon: "AF"
    case .evening: "EV"
    case .night: "NI"
    case .daytime: "DT"
    }
  }

  /// Its hours, counted from the midnight with which its day begins.
  var hours: Range<Int> {
    switch self {
    case .morning: 6..<12
    case .midday: 11..<14
    case .afternoon: 12..<18
    case .evening: 18..<24
    case .night: 20..<30
    case .daytime: 8..<18
    }
  }

  /// Whether an hour of up to twelve lies after noon in it.
  func isAfternoon(_ hour: Int) -> Bool {
    switch self {
    case .morning: false
    case .midday: hour < 6
    case .afternoon, .evening, .daytime: hour < 12
    case .night: hour >= 6 && hour < 12
    }
  }
}
