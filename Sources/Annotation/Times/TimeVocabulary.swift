import TextModel

/// The English words of time: closed classes, written down whole.
enum TimeVocabulary {
  typealias Entry = (word: String, entry: @Sendable (inout TimeWord) -> Void)

  /// Every word with what it is.
  static let entries: [Entry] =
    numbers + calendar + units + relations + keywords + holidays

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func each(
    _ list: String, _ entry: @escaping @Sendable (inout TimeWord) -> Void
  ) -> [Entry] {
    words(list).map { ($0, entry) }
  }

  /// Each word of a list with its place in the list.
  private static func counted(
    _ list: String, from first: Int, by step: Int = 1,
    _ entry: @escaping @Sendable (inout TimeWord, Int) -> Void
  ) -> [Entry] {
    words(list).enumerated().map { index, word in
      (word, { entry(&$0, first + index * step) })
    }
  }

  // MARK: Numbers

  private static let numbers: [Entry] =
    counted(
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
      fifteen sixteen seventeen eighteen nineteen
      """, from: 0
    ) { $0.number = Int32($1) }
    + counted("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, by: 10) {
      $0.number = Int32($1)
    }
    + counted(
      """
      first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
      thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
      """, from: 1
    ) { $0.ordinal = Int32($1) }
    + each("thirtieth") { $0.ordinal = 30 }
    + each("hundred") { $0.keyword = .hundred }
    + each("thousand") { $0.keyword = .thousand }
    + counted(
      "twenties thirties forties fifties sixties seventies eighties nineties", from: 20, by: 10
    ) { $0.decade = Int8($1) }

  // MARK: Calendar

  private static let calendar: [Entry] =
    counted(
      """
      january february march april may june july august september october november december
      """, from: 1
    ) { $0.month = UInt8($1) }
    + counted("jan feb mar apr may jun jul aug sep oct nov dec", from: 1) {
      $0.month = UInt8($1)
      $0.isAbbreviation = $1 != 5
    }
    + each("sept") {
      $0.month = 9
      $0.isAbbreviation = true
    }
    + each("may march mar jan sun sat mon wed dec sec fall spring second august") {
      $0.isDoubtful = true
    }
    + counted("monday tuesday wednesday thursday friday saturday sunday", from: 1) {
      $0.weekday = UInt8($1)
    }
    + counted("mondays tuesdays wednesdays thursdays fridays saturdays sundays", from: 1) {
      $0.weekday = UInt8($1)
      $0.isPlural = true
    }
    + counted("mon tue wed thu fri sat sun", from: 1) {
      $0.weekday = UInt8($1)
      $0.isAbbreviation = true
    }
    + each("tues") { $0.weekday = 2 } + each("thur thurs") { $0.weekday = 4 }
    + each("tues thur thurs") { $0.isAbbreviation = true }
    + counted("spring summer autumn winter", from: 0) { $0.season = Season(rawValue: UInt8($1)) }
    + counted("springs summers autumns winters", from: 0) {
      $0.season = Season(rawValue: UInt8($1))
      $0.isPlural = true
    }
    + each("springs falls") { $0.isDoubtful = true }
    + each("fall springtime summertime wintertime") { $0.season = .autumn }
    + each("springtime") { $0.season = .spring } + each("summertime") { $0.season = .summer }
    + each("wintertime") { $0.season = .winter }
    + each("morning mornings dawn sunrise") { $0.dayPart = .morning }
    + each("afternoon afternoons") { $0.dayPart = .afternoon }
    + each("evening evenings dusk sunset") { $0.dayPart = .evening }
    + each("night nights overnight") { $0.dayPart = .night }
    + each("midday lunchtime") { $0.dayPart = .midday }
    + each("daytime") { $0.dayPart = .daytime }
    + each("mornings afternoons evenings nights") { $0.isPlural = true }
    + each("nights") { $0.unit = .day }
    + each("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst et pt ct") {
      $0.isZone = true
    }

  // MARK: Units

  private static let units: [Entry] =
    unit(.second, "second sec", "seconds secs") + unit(.minute, "minute min", "minutes mins")
    + unit(.hour, "hour hr h", "hours hrs") + unit(.day, "day", "days")
    + unit(.weekend, "weekend", "weekends") + unit(.week, "week wk", "weeks wks")
    + unit(.month, "month", "months") + unit(.quarter, "quarter", "quarters")
    + unit(.season, "season", "seasons")
    + unit(.year, "year yr", "years yrs") + unit(.decade, "decade", "decades")
    + unit(.century, "century", "centuries") + unit(.millennium, "millennium", "millennia")
    + each("fortnight fortnights") { $0.unit = .week }
    + frequency(.hour, "hourly") + frequency(.day, "daily nightly everyday")
    + frequency(.week, "weekly") + frequency(.month, "monthly")
    + frequency(.quarter, "quarterly") + frequency(.year, "yearly annually annual")

  private static func unit(_ unit: TimeUnit, _ singular: String, _ plural: String) -> [Entry] {
    each(singular) { $0.unit = unit }
      + each(plural) {
        $0.unit = unit
        $0.isPlural = true
      }
  }

  private static func frequency(_ unit: TimeUnit, _ list: String) -> [Entry] {
    each(list) { $0.frequency = unit }
  }

  private static func keyword(_ keyword: TimeKeyword, _ list: String) -> [Entry] {
    each(list) { $0.keyword = keyword }
  }

  // MARK: Relations

  private static let relations: [Entry] =
    keyword(.the, "the") + keyword(.a, "a an") + keyword(.this, "this") + keyword(.that, "that")
    + keyword(.these, "these") + keyword(.those, "those") + keyword(.same, "same")
    + keyword(.each, "each") + keyword(.every, "every") + keyword(.other, "other")
    + keyword(.all, "all whole entire full")
    + keyword(.possessive, "its his her their our my your")
    + keyword(.few, "few") + keyword(.several, "several numerous") + keyword(.couple, "couple")
    + keyword(.pair, "pair") + keyword(.dozen, "dozen") + keyword(.many, "many countless")
    + keyword(.some, "some") + keyword(.half, "half")
    + keyword(.last, "last") + keyword(.next, "next") + keyword(.previous, "previous preceding")
    + keyword(.past, "past") + keyword(.coming, "coming upcoming") + keyword(.recent, "recent")
    + keyword(.following, "following ensuing") + keyword(.current, "current present")
    + keyword(.ago, "ago") + keyword(.later, "later afterwards afterward")
    + keyword(.earlier, "earlier") + keyword(.before, "before beforehand")
    + keyword(.after, "after") + keyword(.hence, "hence") + keyword(.back, "back")
    + keyword(.prior, "prior") + keyword(.since, "since") + keyword(.until, "until till")
    + keyword(.through, "through thru") + keyword(.during, "during throughout")
    + keyword(.from, "from") + keyword(.to, "to") + keyword(.by, "by")
    + keyword(.between, "between") + keyword(.and, "and") + keyword(.or, "or")
    + keyword(.of, "of") + keyword(.on, "on") + keyword(.at, "at") + keyword(.inside, "in")
    + keyword(.within, "within") + keyword(.over, "over") + keyword(.per, "per")
    + keyword(.for_, "for") + keyword(.starting, "starting beginning commencing")

  // MARK: Holidays

  private static let holidays: [Entry] =
    HolidayNames.firstWords.map { ($0, { $0.beginsHoliday = true }) }
    + HolidayNames.laterWords.map { ($0, { _ in }) }

  // MARK: Other words

  private static let keywords: [Entry] =
    keyword(.early, "early") + keyword(.late, "late") + keyword(.mid, "mid")
    + keyword(.beginning, "beginning start onset outset") + keyword(.end, "end close")
    + keyword(.middle, "middle") + keyword(.turn, "turn") + keyword(.eve, "eve")
    + keyword(.about, "about") + keyword(.around, "around") + keyword(.nearly, "nearly almost")
    + keyword(.approximately, "approximately roughly") + keyword(.circa, "circa ca")
    + keyword(.exactly, "exactly precisely") + keyword(.just, "just only")
    + keyword(.more, "more") + keyword(.less, "less fewer") + keyword(.than, "than")
    + keyword(.least, "least") + keyword(.most, "most") + keyword(.under, "under")
    + keyword(.no, "no") + keyword(.up, "up") + keyword(.as_, "as") + keyword(.long, "long")
    + keyword(.today, "today") + keyword(.yesterday, "yesterday")
    + keyword(.tomorrow, "tomorrow") + keyword(.tonight, "tonight tonite")
    + keyword(.now, "now nowadays") + keyword(.moment, "moment") + keyword(.right, "right")
    + keyword(.currently, "currently presently") + keyword(.recently, "recently lately")
    + keyword(.time, "time") + keyword(.noon, "noon") + keyword(.midnight, "midnight")
    + keyword(.am, "am a.m. a.m") + keyword(.pm, "pm p.m. p.m")
    + keyword(.oclock, "o'clock oclock o’clock")
    + keyword(.local, "local") + keyword(.sharp, "sharp") + keyword(.once, "once")
    + keyword(.twice, "twice") + keyword(.times, "times")
    + keyword(.ad, "ad ce a.d.") + keyword(.bc, "bc bce b.c.")
    + keyword(.fiscal, "fiscal financial")
    + keyword(.calendar, "calendar") + keyword(.business, "business working")
    + keyword(.weekday, "weekday weekdays") + keyword(.genitive, "'s ’s '  ’")
    + keyword(.comma, ",") + keyword(.hyphen, "- – — ‐ ‑ ‒ −") + keyword(.slash, "/")
    + keyword(.colon, ":") + keyword(.stop, ".") + keyword(.openBracket, "(")
    + keyword(.closeBracket, ")") + keyword(.tilde, "~") + keyword(.at_, "@")
    + keyword(.currency, "$ € £ ¥ usd eur us$ rs")
    // Words that tell of an age or a question, and not of a time.
    + each("old older how what") { $0.isPlural = false } + keyword(.not, "not")
    + keyword(.twice_, "bi") + keyword(.half_, "semi")
}
