/// Signs by which an antecedent is chosen, each a bit.
struct AntecedentFeatures: OptionSet, Hashable {
  let rawValue: UInt64

  private static func bit(_ position: UInt64) -> AntecedentFeatures {
    AntecedentFeatures(rawValue: 1 << position)
  }

  /// The number of signs.
  static let count = 64

  // Distance in sentences.
  static let sameSentence = bit(0)
  static let sentenceBefore = bit(1)
  static let twoSentencesBefore = bit(2)
  static let furtherBefore = bit(3)
  static let farBefore = bit(60)
  // What the candidate is.
  static let name = bit(4)
  static let pronoun = bit(5)
  static let definite = bit(6)
  static let indefinite = bit(7)
  static let coordination = bit(12)
  static let title = bit(51)
  static let demonym = bit(59)
  // Its part in the sentence.
  static let subject = bit(8)
  static let object = bit(9)
  static let oblique = bit(10)
  static let possessive = bit(11)
  static let ofMainClause = bit(40)
  static let nested = bit(46)
  static let firstInSentence = bit(44)
  static let inHeadline = bit(39)
  // Both parts.
  static let bothSubjects = bit(13)
  static let bothObjects = bit(14)
  static let bothReport = bit(41)
  static let sameClause = bit(47)
  static let sameQuote = bit(42)
  static let otherQuote = bit(43)
  static let samePronoun = bit(45)
  // What is known of its entity.
  static let named = bit(15)
  static let mentionedOnce = bit(16)
  static let mentionedTwice = bit(17)
  static let mentionedOften = bit(18)
  static let mostMentioned = bit(50)
  static let person = bit(26)
  static let organisation = bit(27)
  static let place = bit(28)
  static let otherKind = bit(29)
  static let plural = bit(61)
  // Agreement.
  static let genderAgrees = bit(19)
  static let genderOpen = bit(20)
  static let numberAgrees = bit(21)
  static let numberOpen = bit(22)
  static let kindAgrees = bit(23)
  static let kindOpen = bit(24)
  static let kindFits = bit(25)
  // How many other candidates are nearer.
  static let nearest = bit(30)
  static let second = bit(31)
  static let thirdOrFourth = bit(32)
  static let fifthToEighth = bit(33)
  static let further = bit(34)
  // Words of descriptions.
  static let sameNoun = bit(35)
  static let nounOfEntity = bit(36)
  static let countryOfEntity = bit(37)
  static let companyOfEntity = bit(38)
  static let demonstrative = bit(48)
  static let possessed = bit(49)
  static let longerDescription = bit(62)
  // Of pronouns alone; the bits are those of descriptions.
  static let certainPerson = bit(35)
  static let reports = bit(36)
  static let lastOfPronoun = bit(37)
  static let severalTimesSubject = bit(38)
  static let inReach = bit(48)
  static let possessivePronoun = bit(49)
  static let speakerAndBody = bit(55)
  static let speakerAndPerson = bit(53)
  static let noneOfSpeaker = bit(54)
  // No antecedent.
  static let none = bit(52)
  static let noneOfDefinite = bit(53)
  static let noneOfDemonstrative = bit(54)
  static let noneOfPossessed = bit(55)
  static let noneAtBeginning = bit(56)
  static let noneOfNewNoun = bit(57)
  static let noneOfKnownSort = bit(58)
  static let noneOfModified = bit(63)
}

/// What chooses by weights of its own.
enum AnaphorClass: Int, CaseIterable {
  case personalPronoun, neuterPronoun, pluralPronoun, personDescription, otherDescription
}

/// The weights of the signs.
struct AntecedentWeights: Sendable {
  /// For each class of anaphors one weight a sign.
  var values: [[Float]]

  /// The sum of the weights of some signs.
  func score(_ features: AntecedentFeatures, _ anaphor: AnaphorClass) -> Float {
    let weights = values[anaphor.rawValue]
    var bits = features.rawValue
    var sum: Float = 0
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    return sum
  }
}
