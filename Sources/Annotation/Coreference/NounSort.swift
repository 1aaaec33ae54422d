import TextModel

/// What a common noun means, as far as coreference asks.
struct NounSort: OptionSet, Hashable {
  let rawValue: UInt16

  static let person = NounSort(rawValue: 1 << 0)
  static let organisation = NounSort(rawValue: 1 << 1)
  static let place = NounSort(rawValue: 1 << 2)
  static let document = NounSort(rawValue: 1 << 3)
  static let feminine = NounSort(rawValue: 1 << 4)
  static let masculine = NounSort(rawValue: 1 << 5)
  static let country = NounSort(rawValue: 1 << 6)
  static let town = NounSort(rawValue: 1 << 7)
  static let company = NounSort(rawValue: 1 << 8)
  /// An office or a part that somebody has ("spokesman", "chief").
  static let office = NounSort(rawValue: 1 << 9)
  /// A noun in the singular for several people ("police", "family").
  static let collective = NounSort(rawValue: 1 << 10)
  /// A stretch of time or a quantity, which nothing refers back to.
  static let measure = NounSort(rawValue: 1 << 11)

  /// The sort of a noun, by its lemma in small letters; none for nouns that are not listed.
  static func sort(_ lemma: String) -> NounSort {
    if let sort = sorts[lemma] { return sort }
    // "co-founder", "ex-minister", "vice-president".
    if let hyphen = lemma.lastIndex(of: "-") {
      return sorts[String(lemma[lemma.index(after: hyphen)...])] ?? []
    }
    if lemma.hasSuffix("woman") { return [.person, .feminine] }
    if lemma.hasSuffix("man"), lemma.utf8.count > 5 { return [.person, .masculine] }
    if lemma.utf8.count > 5, lemma.hasSuffix("ist") || lemma.hasSuffix("ologist") {
      return .person
    }
    return []
  }

  /// The kind of entity that the noun means.
  var kind: Entity.Kind? {
    if contains(.person) { return .person }
    if contains(.organisation) { return .organisation }
    if contains(.place) { return .place }
    return contains(.document) ? .other : nil
  }

  private static let sorts: [String: NounSort] = {
    var sorts: [String: NounSort] = [:]
    func enter(_ words: String, _ sort: NounSort) {
      for word in words.split(separator: " ") { sorts[String(word), default: []].formUnion(sort) }
    }
    enter(offices, [.person, .office])
    enter(people, .person)
    enter(women, [.person, .feminine])
    enter(men, [.person, .masculine])
    enter(bodies, .organisation)
    enter(companies, [.organisation, .company])
    enter(collectives, .collective)
    enter(places, .place)
    enter(countries, [.place, .country])
    enter(towns, [.place, .town])
    enter(documents, .document)
    enter(measures, .measure)
    return sorts
  }()
}
