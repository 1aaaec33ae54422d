/// What a word can be in a sentence that reports speech: its spelling alone decides, so a word can
/// be of several classes.
struct WordClass: OptionSet, Hashable {
  let rawValue: UInt64

  private static func bit(_ position: UInt64) -> WordClass { WordClass(rawValue: 1 << position) }

  // Forms of reporting verbs.
  static let finiteCue = bit(0)
  static let baseCue = bit(1)
  static let gerundCue = bit(2)

  // What the verb can take. Every reporting verb takes a quotation.
  /// A clause without "that": "said the talks failed".
  static let takesClause = bit(3)
  /// A clause with "that": "stressed that the talks failed".
  static let takesThatClause = bit(4)
  /// What is spoken of: "condemned the attack".
  static let takesTopic = bit(5)
  /// Who is spoken to: "told reporters that".
  static let takesAddressee = bit(6)
  /// A person and a charge: "accused him of".
  static let takesCharge = bit(7)

  /// What is spoken of, with a quotation in it: "called the plan 'a mess'".
  static let takesQuotedTopic = bit(28)

  // Words of closed classes.
  static let determiner = bit(8)
  static let possessive = bit(9)
  static let pronoun = bit(10)
  static let objectPronoun = bit(11)
  static let preposition = bit(12)
  static let auxiliary = bit(13)
  static let formOfBe = bit(14)
  static let negation = bit(15)
  static let adverb = bit(16)
  static let subordinator = bit(17)
  static let relative = bit(18)
  static let coordinator = bit(19)
  static let modal = bit(20)

  // Nouns and verbs of certain meanings.
  static let time = bit(21)
  /// One that can speak: a person, an organisation, a document.
  static let speaker = bit(22)
  /// A noun that reports: "allegation", "claim".
  static let reportNoun = bit(23)
  /// What has a title: "film", "programme".
  static let work = bit(24)
  /// A word for words: "term", "phrase".
  static let expression = bit(25)
  /// A verb that gives a name: "called", "dubbed".
  static let naming = bit(26)
  /// A word of a phrase that reports without a reporting verb: "according", "quoted", "made".
  static let source = bit(27)

  // Shapes.
  static let capitalised = bit(32)
  static let number = bit(33)
  static let mark = bit(34)
  static let comma = bit(35)
  static let stop = bit(36)
  static let quotationMark = bit(37)
  static let genitive = bit(38)
  static let hyphen = bit(39)
  static let plural = bit(40)

  /// A reporting verb in any form.
  static let anyCue: WordClass = [.finiteCue, .baseCue, .gerundCue]
  /// Words at which a report of speech may be found.
  static let triggers: WordClass = [.finiteCue, .baseCue, .gerundCue, .reportNoun, .source]
  /// Classes that a word loses when a capital makes it a name.
  static let unlessName: WordClass = [
    .auxiliary, .formOfBe, .modal, .pronoun, .objectPronoun, .subordinator, .relative, .negation,
  ]
  /// Words that, behind the comma after a report, do not go on with its content.
  static let interrupting: WordClass = [
    .coordinator, .subordinator, .relative, .gerundCue, .source, .preposition, .adverb, .mark,
  ]
  /// Words that cannot stand in a simple noun phrase.
  static let breaksPhrase: WordClass = [
    .pronoun, .objectPronoun, .auxiliary, .negation, .subordinator, .relative, .comma, .stop,
    .quotationMark, .mark,
  ]
}
