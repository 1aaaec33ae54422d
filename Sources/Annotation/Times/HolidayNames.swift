/// The names of holidays, in small letters; an apostrophe may be of either form.
enum HolidayNames {
  private static let names: [(names: [String], holiday: Holiday)] = [
    (
      ["new year 's day", "new year day", "new years day", "new year 's"], .fixed(month: 1, day: 1)
    ),
    (
      ["new year 's eve", "new years eve", "new year eve"],
      .fixed(month: 12, day: 31)
    ),
    (["epiphany"], .fixed(month: 1, day: 6)),
    (
      ["martin luther king day", "martin luther king jr. day", "mlk day"],
      .weekday(1, ordinal: 3, month: 1)
    ),
    (["groundhog day"], .fixed(month: 2, day: 2)),
    (["valentine 's day", "valentines day", "valentine day"], .fixed(month: 2, day: 14)),
    (
      ["presidents day", "presidents ' day", "president 's day"], .weekday(1, ordinal: 3, month: 2)
    ),
    (["international women 's day", "women 's day"], .fixed(month: 3, day: 8)),
    (["st. patrick 's day", "st patrick 's day"], .fixed(month: 3, day: 17)),
    (["nowruz", "norouz", "newroz"], .fixed(month: 3, day: 21)),
    (["april fools day", "april fool 's day", "april fools ' day"], .fixed(month: 4, day: 1)),
    (["earth day"], .fixed(month: 4, day: 22)),
    (["anzac day"], .fixed(month: 4, day: 25)),
    (["may day", "international workers ' day"], .fixed(month: 5, day: 1)),
    (["victory day"], .fixed(month: 5, day: 9)),
    (["mother 's day", "mothers day"], .weekday(7, ordinal: 2, month: 5)),
    (["memorial day"], .weekday(1, ordinal: -1, month: 5)),
    (["father 's day", "fathers day"], .weekday(7, ordinal: 3, month: 6)),
    (["juneteenth", "freedom day", "jubilee day"], .fixed(month: 6, day: 19)),
    (["canada day"], .fixed(month: 7, day: 1)),
    (["independence day"], .fixed(month: 7, day: 4)),
    (["bastille day"], .fixed(month: 7, day: 14)),
    (["assumption day"], .fixed(month: 8, day: 15)),
    (["labor day", "labour day"], .weekday(1, ordinal: 1, month: 9)),
    (["columbus day", "indigenous peoples ' day"], .weekday(1, ordinal: 2, month: 10)),
    (["halloween"], .fixed(month: 10, day: 31)),
    (["all saints day", "all saints ' day"], .fixed(month: 11, day: 1)),
    (["guy fawkes night", "bonfire night"], .fixed(month: 11, day: 5)),
    (
      ["veterans day", "veterans ' day", "armistice day", "remembrance day"],
      .fixed(month: 11, day: 11)
    ),
    (["thanksgiving day", "thanksgiving"], .weekday(4, ordinal: 4, month: 11)),
    (["black friday"], .weekday(4, ordinal: 4, month: 11, daysAfter: 1)),
    (["cyber monday"], .weekday(4, ordinal: 4, month: 11, daysAfter: 4)),
    (["christmas eve"], .fixed(month: 12, day: 24)),
    (["christmas day", "christmas", "xmas"], .fixed(month: 12, day: 25)),
    (["boxing day"], .fixed(month: 12, day: 26)),
    (["shrove tuesday", "mardi gras"], .easter(daysAfter: -47)),
    (["ash wednesday"], .easter(daysAfter: -46)),
    (["palm sunday"], .easter(daysAfter: -7)),
    (["maundy thursday"], .easter(daysAfter: -3)),
    (["good friday"], .easter(daysAfter: -2)),
    (["holy saturday"], .easter(daysAfter: -1)),
    (["easter sunday", "easter day", "easter"], .easter(daysAfter: 0)),
    (["easter monday"], .easter(daysAfter: 1)),
    (["ascension day"], .easter(daysAfter: 39)),
    (["pentecost", "whit sunday"], .easter(daysAfter: 49)),
    (["whit monday"], .easter(daysAfter: 50)),
    (["corpus christi"], .easter(daysAfter: 60)),
  ]

  private static func words(_ name: String) -> [String] {
    name.split(separator: " ").map(String.init)
  }

  /// The words with which a name begins.
  static let firstWords = Set(names.flatMap { $0.names.compactMap { words($0).first } }).sorted()

  /// The other words.
  static let laterWords = Set(names.flatMap { $0.names.flatMap { words($0).dropFirst() } })
    .sorted()

  /// Each name as the hashes of its words, by the hash of the first, longer names first.
  static let byFirstWord: [UInt64: [(rest: [UInt64], holiday: Holiday)]] = {
    var table: [UInt64: [(rest: [UInt64], holiday: Holiday)]] = [:]
    for (names, holiday) in names {
      for name in names {
        let hashes = words(name).map { $0.utf8.reduce(WordHash.seed) { WordHash.add($1, to: $0) } }
        guard let first = hashes.first else { continue }
        table[first, default: []].append((Array(hashes.dropFirst()), holiday))
      }
    }
    for key in table.keys { table[key]?.sort { $0.rest.count > $1.rest.count } }
    return table
  }()
}
