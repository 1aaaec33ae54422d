/// What a word means, as far as statements are read from it: its dictionary form alone decides.
struct WordSense: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  private static func bit(_ position: UInt32) -> WordSense { WordSense(rawValue: 1 << position) }

  /// A verb, noun or adjective of the cue lexicon.
  static let cueVerb = bit(0)
  static let cueNoun = bit(1)
  static let cueAdjective = bit(2)
  /// "According".
  static let according = bit(3)
  /// What carries words: "statement", "interview", "tweet".
  static let medium = bit(4)
  /// A unit or point of time: "week", "Monday", "yesterday".
  static let time = bit(5)
  /// A wrong or crime: "plot", "fraud".
  static let wrong = bit(6)
  /// "Allegedly".
  static let hedge = bit(7)
  /// "Not", "never", "no".
  static let negation = bit(8)
  /// A noun for what is laid to somebody: "claim", "accusation".
  static let charge = bit(9)
  /// A noun for what can be turned down: "offer", "plan".
  static let offer = bit(10)
  /// A body that makes things known: "ministry", "police".
  static let body = bit(11)
  /// A judgement against: "unacceptable".
  static let badQuality = bit(12)
  /// A judgement in favour: "excellent".
  static let goodQuality = bit(13)
  /// "Who", "which", "that".
  static let relative = bit(14)
  /// "I", "you", "they".
  static let person = bit(15)
  /// A verb of light meaning before a reporting noun.
  static let lightVerb = bit(16)
  /// A noun that gathers: "series of".
  static let gathering = bit(17)
  /// A social medium or channel, named as such: "Twitter".
  static let channel = bit(18)
  /// A group that is told things: "reporters".
  static let audience = bit(19)
}
