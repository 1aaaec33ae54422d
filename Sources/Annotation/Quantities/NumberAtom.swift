/// A piece of the text as the grammar of numbers sees it: a word, a mark, a number in digits.
struct NumberAtom: Sendable {
  /// What a piece can be in a number.
  enum Kind: UInt8, Sendable {
    /// A word of no meaning for numbers.
    case word
    /// A mark of no meaning for numbers.
    case mark
    /// Digits.
    case numeral
    /// Digits that are no number: a time, a date, a telephone number.
    case code
    /// "zero" to "nineteen".
    case unit
    /// "twenty" to "ninety".
    case tens
    /// "hundred".
    case hundred
    /// "thousand", "million", "lakh".
    case scale
    /// Letters behind digits that stand for a power of ten: "bn", "k".
    case suffix
    /// "dozen".
    case dozen
    /// "first" to "nineteenth".
    case ordinalUnit
    /// "twentieth" to "ninetieth".
    case ordinalTens
    /// "hundredth", "millionth".
    case ordinalScale
    /// "11th".
    case ordinalNumeral
    /// "half", "quarter".
    case fraction
    /// "a", "an".
    case article
    case and
    case point
    case over
    case out
    case of
    case into
    case minus
    /// "couple", "pair".
    case couple
    /// "few", "several", "handful".
    case few
    case hyphen
  }

  /// From its first byte.
  var start: Int
  /// To the offset after its last byte.
  var end: Int
  /// The token in which it begins.
  var token: Int
  var kind: Kind
  /// Whether a word has the form of a plural.
  var isPlural = false
  /// The number that a word stands for; of digits the place in the list of numerals.
  var value: Int64 = 0
}

/// The words of the grammar of numbers.
enum NumberWords {
  /// What a word is in a number.
  struct Record: Sendable {
    let kind: NumberAtom.Kind
    let value: Int64
    let isPlural: Bool
  }

  /// All words.
  static let table = WordRecords<Record>(
    plain + plurals + ordinals + [("nineth", Record(kind: .ordinalUnit, value: 9, isPlural: false))]
  )

  private static func list(
    _ kind: NumberAtom.Kind, plural: Bool = false, _ words: KeyValuePairs<String, Int64>
  ) -> [(word: String, record: Record)] {
    words.map { ($0.key, Record(kind: kind, value: $0.value, isPlural: plural)) }
  }

  private static let plain: [(word: String, record: Record)] =
    list(
      .unit,
      [
        "zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
        "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
        "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
      ])
    + list(
      .tens,
      [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
      ])
    + list(.hundred, ["hundred": 100])
    + list(
      .scale,
      [
        "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "milliard": 1_000_000_000,
        "trillion": 1_000_000_000_000, "quadrillion": 1_000_000_000_000_000, "lakh": 100_000,
        "lac": 100_000, "lkh": 100_000, "crore": 10_000_000,
      ])
    + list(.dozen, ["dozen": 12, "dz": 12, "dzs": 12])
    + list(.fraction, ["half": 2, "quarter": 4])
    + list(.article, ["a": 1, "an": 1])
    + list(.and, ["and": 0])
    + list(.point, ["point": 0])
    + list(.over, ["over": 0])
    + list(.out, ["out": 0])
    + list(.of, ["of": 0])
    + list(.into, ["in": 0])
    + list(.minus, ["minus": 0, "negative": 0])
    + list(.couple, ["couple": 2, "pair": 2])
    + list(.few, ["few": 2, "several": 3, "handful": 2])

  private static let plurals: [(word: String, record: Record)] =
    list(.hundred, plural: true, ["hundreds": 100])
    + list(
      .scale, plural: true,
      [
        "thousands": 1000, "millions": 1_000_000, "billions": 1_000_000_000,
        "trillions": 1_000_000_000_000, "lakhs": 100_000, "lacs": 100_000, "lkhs": 100_000,
        "crores": 10_000_000,
      ])
    + list(.dozen, plural: true, ["dozens": 12, "scores": 20, "tens": 10])
    + list(.fraction, plural: true, ["halves": 2, "quarters": 4])

  private static let units: [(String, Int64)] = [
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
    ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19),
  ]

  private static let tens: [(String, Int64)] = [
    ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("sixtieth", 60),
    ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90),
  ]

  private static let scales: [(String, Int64)] = [
    ("hundredth", 100), ("thousandth", 1000), ("millionth", 1_000_000),
    ("billionth", 1_000_000_000), ("trillionth", 1_000_000_000_000),
  ]

  /// Ordinals, and their plurals, which are fractions.
  private static let ordinals: [(word: String, record: Record)] = [
    (NumberAtom.Kind.ordinalUnit, units), (.ordinalTens, tens), (.ordinalScale, scales),
  ].flatMap { kind, words in
    words.flatMap { word, value in
      [
        (word, Record(kind: kind, value: value, isPlural: false)),
        // "Seconds" are a measure of time.
        (word == "second" ? word : word + "s", Record(kind: kind, value: value, isPlural: true)),
      ]
    }
  }

  /// Letters that are written to digits and stand for a power of ten.
  static let suffixes = WordRecords<Int64>(lists: [
    ("k", 1000), ("m mn mln mm", 1_000_000), ("b bn bln", 1_000_000_000),
    ("tn trn t", 1_000_000_000_000), ("cr", 10_000_000),
  ])
}
