/// Words that say of the act that completes them that it has not been done yet, or is in doubt.
enum IntentWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Verbs, adjectives and nouns of intention and expectation: "plans to", "is ready to".
  static let plans = set(
    """
    plan intend want hope expect try seek decide consider prepare ready willing set due about likely \
    unlikely prepared bound poised schedule scheduled aim attempt propose promise pledge vow agree \
    offer threaten demand urge ask call request order tell require need want wish wait plot \
    conspire plan effort bid attempt intention decision readiness willingness move able allow \
    permit authorize authorise encourage invite persuade press prompt commit eager keen determined \
    reluctant free go approve appeal proposal chance opportunity
    """)

  /// Words of fear: "fears of an attack", "the danger of".
  static let fears = set(
    "fear worry dread danger risk concern anxiety afraid worried alarm scare threat")

  /// Words that leave an act undone: "refused to meet", "failed to sign".
  static let refusals = set(
    """
    refuse decline fail refrain avoid deny reject prevent prohibit forbid stop ban abstain cease oppose \
    refusal failure rule hesitate neglect
    """)

  /// Words that lay an act to somebody: "alleged", "suspected".
  static let doubts = set(
    """
    allege alleged allegedly suspect suspected suspicion accuse accusation allegation claim charge \
    purported purportedly reputed reportedly supposed supposedly rumour rumor unconfirmed \
    apparent blame implicate presumed believed
    """)

  /// Modal verbs that put an act into the future or into doubt.
  static let modals = set("will would shall may might can could should must ought 'll wo ca 'd")

  /// Participles and adjectives of one's own intention: "is prepared to".
  static let ownIntentions = set(
    """
    prepare prepared determine determined commit committed resolve resolved set ready willing     plan schedule scheduled bound about due decide inclined poised
    """)

  /// Modal verbs of intention.
  static let future = set("will would shall 'll wo 'd")

  /// Modal verbs that oblige.
  static let obligations = set("must should ought")

  /// Verbs whose object tells the act: "carried out an attack", "held talks".
  static let lightVerbs = set(
    """
    carry hold stage launch conduct undertake mount begin start continue renew resume wage engage \
    take make have give pay perform commit execute organise organize lead join attend complete \
    finish open intensify step keep deliver unleash perpetrate do reiterate repeat issue express \
    plan orchestrate declare impose suffer receive face order open arrange restart enter schedule pursue trade convene press bring set
    """)

  /// Verbs that say that their subject takes place.
  static let occurrences = set("take occur happen begin start continue break erupt follow end go")

  /// Nouns that only count or gather what follows them: "a series of attacks".
  static let gatherings = set(
    """
    series number string spate wave part round piece set lot couple dozen hundred thousand million \
    campaign rest half most bulk majority delivery resumption some any all kind sort type act \
    programme program effort plan bit amount total series use end group team band mission drive attempt operation exercise bunch handful host pair array horde crowd kg kilogram tonne ton litre gallon bag barrel truckload shipload planeload consignment shipment batch load return entry arrival deployment delivery resumption continuation process offensive day week month one none
    """)
}
