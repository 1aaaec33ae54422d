/// Words for what happens to people and things that are counted.
enum CountedEventWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Verbs that name no event of what is counted: being, having, saying, giving, seeing, meaning.
  static let plainVerbs = set(
    """
    be have do say tell give get make take see include contain comprise consist number total name \
    list count mean know think believe want need like seem appear become remain keep show report \
    state add note claim call ask cite mention describe estimate expect consider let put set go \
    come use provide leave decide receive reach exceed equal represent involve cover face mark pose begin start end \
    continue try hope plan stand lie live work
    """)

  /// Verbs whose objects are counted though no number stands there: "a guard was killed" is one.
  static let implicitVerbs = set(
    """
    kill murder assassinate execute wound injure hurt maim shoot stab behead hang lynch poison \
    arrest detain jail imprison capture apprehend abduct kidnap seize rape torture die perish drown \
    release free expel deport evict rescue evacuate hospitalise hospitalize sentence convict indict \
    behead decapitate
    """)

  /// States of people after harm, which stand behind their noun.
  static let states: [StaticString] = [
    "dead", "injured", "wounded", "missing", "homeless", "hurt", "killed", "arrested", "detained",
  ]

  /// The participles of the verbs of harm and of arrest.
  static let harms: Set<String> = Set(implicitVerbs.map(PastParticiple.form))

  /// Verbs that can have their subject so: "a guard died".
  static let implicitIntransitives = set("die perish drown")

  /// Nouns for victims and losses, which "no" counts as none.
  static let losses = set("casualty injury death fatality victim survivor arrest loss")

  /// Nouns in the singular that stand for many.
  static let collectives = set(
    """
    number group lot couple dozen series total majority minority handful crowd team range variety \
    set pair bunch host plethora wave score half third quarter hundred thousand million few family \
    gang band police people
    """)

  /// Nouns for events, with the participle of the verb.
  static let nouns: [String: String] = [
    "arrest": "arrested", "killing": "killed", "murder": "murdered", "death": "died",
    "detention": "detained", "release": "released", "execution": "executed",
    "expulsion": "expelled", "deportation": "deported", "abduction": "abducted",
    "kidnapping": "kidnapped", "assassination": "assassinated", "capture": "captured",
    "evacuation": "evacuated", "shooting": "shot", "disappearance": "disappeared",
    "imprisonment": "imprisoned", "slaughter": "slaughtered", "massacre": "massacred",
    "rescue": "rescued", "deployment": "deployed", "destruction": "destroyed",
    "injury": "injured", "loss": "lost", "purchase": "purchased", "sale": "sold",
  ]

  /// Words for changes of an amount.
  static let changes = set(
    """
    rise fall increase decrease grow growth drop cut raise reduce reduction climb jump surge plunge \
    shrink decline slip slide soar gain lose loss expand expansion widen narrow lower boost \
    improve improvement ease slow accelerate advance tumble spike dip rebound contraction contract \
    hike slump appreciate depreciate depreciation devaluation swell dwindle
    """)
}
