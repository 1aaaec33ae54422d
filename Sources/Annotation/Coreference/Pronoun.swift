/// An English pronoun that may refer to an entity.
public struct Pronoun: Hashable, Sendable {
  enum Person: UInt8 { case first, third, relative }

  var person: Person
  var isPlural = false
  /// The gender that it tells of a person.
  var gender: PersonTitle.Gender?
  /// Whether it is "it": no person.
  var isNeuter = false
  var isReflexive = false

  /// How many bytes the longest has.
  public static let longest = pronouns.keys.reduce(0) { max($0, $1.utf8.count) }

  /// Whether a word, however it is written, is a personal pronoun.
  public static func isPersonal(_ word: String) -> Bool {
    pronoun(word.lowercased()).map { $0.person != .relative } ?? false
  }

  /// The pronoun that a word in small letters is.
  static func pronoun(_ word: String) -> Pronoun? { pronouns[word] }

  private static let pronouns: [String: Pronoun] = {
    var pronouns: [String: Pronoun] = [:]
    func enter(_ words: String, _ pronoun: Pronoun) {
      for word in words.split(separator: " ") {
        var own = pronoun
        own.isReflexive = word.hasSuffix("self") || word.hasSuffix("selves")
        pronouns[String(word)] = own
      }
    }
    enter("he him his himself", Pronoun(person: .third, gender: .masculine))
    enter("she her hers herself", Pronoun(person: .third, gender: .feminine))
    enter("it its itself", Pronoun(person: .third, isNeuter: true))
    enter("they them their theirs themselves", Pronoun(person: .third, isPlural: true))
    enter("i me my mine myself", Pronoun(person: .first))
    enter("we us our ours ourselves", Pronoun(person: .first, isPlural: true))
    enter("who whom whose which", Pronoun(person: .relative))
    return pronouns
  }()
}
