/// What word lists say about one token: evidence for a name finder, not a decision.
///
/// Places and organisations of several words are marked in the manner of BIO2 (Tjong Kim Sang and
/// Veenstra 1999, "Representing Text Chunks"): their first token `begin`, the others `inside`.
public struct GazetteerMarks: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// A set of marks from its bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// A name given to people ("Maria").
  public static let firstName = GazetteerMarks(rawValue: 1 << 0)
  /// A name of families ("Okafor").
  public static let surname = GazetteerMarks(rawValue: 1 << 1)
  /// A place of one token ("Lagos").
  public static let placeSingle = GazetteerMarks(rawValue: 1 << 2)
  /// The first token of a place of several ("Sri").
  public static let placeBegin = GazetteerMarks(rawValue: 1 << 3)
  /// A later token of a place of several ("Lanka").
  public static let placeInside = GazetteerMarks(rawValue: 1 << 4)
  /// The place is a country, or a part of the world; stands beside a mark of a place.
  public static let country = GazetteerMarks(rawValue: 1 << 5)
  /// A word made from the name of a place: people, language, adjective ("Peruvian").
  public static let demonym = GazetteerMarks(rawValue: 1 << 6)
  /// An organisation of one token ("Unicef").
  public static let organisationSingle = GazetteerMarks(rawValue: 1 << 7)
  /// The first token of an organisation of several ("World").
  public static let organisationBegin = GazetteerMarks(rawValue: 1 << 8)
  /// A later token of an organisation of several ("Bank").
  public static let organisationInside = GazetteerMarks(rawValue: 1 << 9)
  /// A word that names of organisations are built with ("Ministry", "Club").
  public static let organisationNoun = GazetteerMarks(rawValue: 1 << 10)
  /// A word that names of places are built with ("River", "County").
  public static let placeNoun = GazetteerMarks(rawValue: 1 << 11)
  /// A title or an office that stands before a person's name ("Dr", "Senator").
  public static let title = GazetteerMarks(rawValue: 1 << 12)
  /// A word that ends the name of a company ("Ltd", "GmbH").
  public static let companySuffix = GazetteerMarks(rawValue: 1 << 13)
  /// The name is a common word too, or in lower case, so that the other marks say less.
  public static let ambiguous = GazetteerMarks(rawValue: 1 << 14)
  /// What is capitalised and none of a person, organisation or place ("Friday", "Internet").
  public static let otherName = GazetteerMarks(rawValue: 1 << 15)

  /// The number of marks.
  public static let count = 16

  /// The marks with their names, by bit.
  public static let named: [(name: String, mark: GazetteerMarks)] = [
    ("firstName", .firstName), ("surname", .surname), ("placeSingle", .placeSingle),
    ("placeBegin", .placeBegin), ("placeInside", .placeInside), ("country", .country),
    ("demonym", .demonym), ("organisationSingle", .organisationSingle),
    ("organisationBegin", .organisationBegin), ("organisationInside", .organisationInside),
    ("organisationNoun", .organisationNoun), ("placeNoun", .placeNoun), ("title", .title),
    ("companySuffix", .companySuffix), ("ambiguous", .ambiguous), ("otherName", .otherName),
  ]
}
