/// Words that the grammar of times knows by themselves.
enum TimeKeyword: UInt8, Sendable {
  case none
  // Determiners and quantifiers.
  case the, a, this, that, these, those, same, each, every, other, all, possessive
  case few, several, couple, pair, dozen, many, some, half
  // Relations to now or to another time.
  case last, next, previous, past, coming, following, current, recent
  case ago, later, earlier, before, after, hence, back, prior, since, until, through, during
  case from, to, by, between, and, or, of, on, at, within, over, per, for_
  /// "in".
  case inside
  // Parts.
  case early, late, mid, beginning, end, middle, turn, eve
  // How exactly.
  case about, around, nearly, approximately, circa, exactly, just
  case more, less, than, least, most, under, no, not, up, long, as_
  // Days and moments.
  case today, yesterday, tomorrow, tonight, now, moment, currently, recently, right, time
  // Clock.
  case noon, midnight, am, pm, oclock, local, sharp
  // Counting.
  case once, twice, times, twice_, half_, hundred, thousand, million
  // Years.
  case ad, bc, fiscal, calendar, business, mark, weekday, starting
  // Marks.
  case comma, hyphen, slash, colon, stop, openBracket, closeBracket, apostrophe, genitive, tilde
  case currency, at_, equal
  // Letters that stand for units of a year.
  case quarterLetter, halfLetter, weekLetter, fiscalLetter
  // Holidays.
  case easter
}
