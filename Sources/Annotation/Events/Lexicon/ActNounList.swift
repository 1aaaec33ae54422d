import TextModel

/// The nouns of political acts by what they tell.
enum ActNounList {
  /// The entries; a word that stands in two belongs to the first.
  static let entries: [(EventKind, ActNoun.Role, String)] = words + dealings + pressure + force

  /// Nouns that tell another act behind certain words.
  static let compounds: [(noun: String, words: String, kind: EventKind)] = [
    ("strike", "air missile drone rocket military artillery pre-emptive preemptive", .shell),
    ("strike", "hunger", .fast),
    ("attack", "bomb suicide grenade", .bomb),
    ("attack", "missile rocket artillery air mortar", .shell),
    ("raid", "air bombing", .shell),
    ("conversation", "telephone phone", .phone),
    ("talk", "telephone phone", .phone),
    ("drill", "military naval joint", .exercise),
    ("exercise", "military naval joint", .exercise),
    ("game", "war", .exercise),
    ("call", "telephone phone", .phone),
  ]

  private static let words: [(EventKind, ActNoun.Role, String)] = [
    (.demand, .actor, "demand ultimatum"),
    (.criticise, .target, "criticism condemnation denunciation"),
    (.accuse, .actor, "accusation"),
    (.complain, .actor, "complaint"),
    (.sue, .actor, "lawsuit"),
    (.warn, .actor, "warning"),
    (.reject, .target, "rejection"),
    (.refuse, .actor, "refusal"),
    (.threaten, .actor, "threat"),
    (.investigate, .target, "investigation probe inquiry inquest manhunt"),
    (.inspect, .target, "inspection"),
    (.recognise, .target, "recognition"),
    (.apologise, .actor, "apology"),
  ]

  private static let dealings: [(EventKind, ActNoun.Role, String)] = [
    (.meet, .actor, "meeting summit"),
    (.talk, .actor, "talk consultation dialogue conversation discussion deliberation"),
    (.negotiate, .actor, "negotiation"),
    (.visit, .actor, "visit trip tour"),
    (.mediate, .actor, "mediation"),
    (.cooperate, .actor, "cooperation co-operation collaboration"),
    (.exercise, .actor, "manoeuvre maneuver wargame"),
    (.extradite, .target, "extradition"),
    (.relieve, .target, "airlift"),
    (.rescue, .target, "rescue evacuation"),
    (.release, .target, "release liberation"),
    (.truce, .actor, "ceasefire cease-fire truce armistice"),
    (.withdraw, .target, "withdrawal pullout pull-out pullback retreat"),
    (.surrender, .actor, "surrender"),
    (.disarm, .target, "disarmament demobilisation demobilization"),
    (.resign, .actor, "resignation abdication"),
  ]

  private static let pressure: [(EventKind, ActNoun.Role, String)] = [
    (.protest, .actor, "protest demonstration rally march sit-in vigil picket"),
    (.fast, .actor, "hunger-strike fast"),
    (.strike, .actor, "walkout stoppage strike"),
    (.riot, .actor, "riot rioting unrest"),
    (.boycott, .target, "boycott"),
    (.deploy, .target, "deployment"),
    (.mobilise, .target, "mobilisation mobilization"),
    (.sanction, .actor, "sanction embargo"),
    (.expel, .target, "expulsion"),
    (.deport, .target, "deportation eviction"),
    (.arrest, .target, "arrest detention"),
    (.jail, .target, "imprisonment"),
    (.seize, .target, "seizure confiscation"),
    (.destroy, .target, "destruction demolition arson sabotage"),
    (.ban, .target, "ban"),
    (.censor, .target, "censorship"),
    (.restrict, .actor, "crackdown curfew clampdown"),
    (.besiege, .target, "siege blockade"),
    (.abduct, .target, "abduction kidnapping kidnap hijacking"),
  ]

  private static let force: [(EventKind, ActNoun.Role, String)] = [
    (.kill, .target, "killing murder slaying execution beheading lynching"),
    (.massacre, .target, "massacre slaughter genocide"),
    (.wound, .target, "wounding"),
    (.beat, .target, "beating stabbing assault mistreatment"),
    (.rape, .target, "rape"),
    (.torture, .target, "torture"),
    (.assassinate, .target, "assassination"),
    (.bomb, .target, "bombing"),
    (.attack, .actor, "attack ambush onslaught"),
    (.fight, .actor, "fighting clash battle war skirmish combat gunfight gunbattle"),
    (.shoot, .target, "shooting shootout gunfire"),
    (.shell, .target, "shelling bombardment airstrike air-strike"),
    (.raid, .actor, "raid offensive incursion"),
    (.capture, .target, "capture occupation annexation"),
    (.invade, .target, "invasion"),
    (.die, .actor, "death"),
    (.explode, .actor, "explosion blast"),
  ]
}
