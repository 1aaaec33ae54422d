/// The past participles of English verbs.
enum PastParticiple {
  /// The participle of a verb given by its dictionary form: "killed" of "kill", "shot" of "shoot".
  static func form(of lemma: String) -> String {
    if let form = irregular[lemma] { return form }
    let letters = Array(lemma.utf8)
    guard let last = letters.last, letters.count > 1 else { return lemma + "ed" }
    let before = letters[letters.count - 2]
    if last == UInt8(ascii: "e") { return lemma + "d" }
    if last == UInt8(ascii: "y"), !isVowel(before) { return lemma.dropLast() + "ied" }
    if last == UInt8(ascii: "c") { return lemma + "ked" }
    if doubles(letters) { return lemma + lemma.suffix(1) + "ed" }
    return lemma + "ed"
  }

  /// Whether a form is the participle of an irregular verb.
  static func isIrregular(_ form: String) -> Bool { irregularForms.contains(form) }

  private static let irregularForms = Set(irregular.values)

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether the last letter is doubled: one vowel before one consonant, the syllable stressed.
  private static func doubles(_ letters: [UInt8]) -> Bool {
    let count = letters.count
    guard count > 2, let last = letters.last, !isVowel(last), isVowel(letters[count - 2]),
      !isVowel(letters[count - 3]),
      last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), last != UInt8(ascii: "y")
    else { return false }
    let vowels = letters.indices.count { index in
      isVowel(letters[index]) && (index == 0 || !isVowel(letters[index - 1]))
    }
    if vowels == 1 { return true }
    let word = String(decoding: letters, as: UTF8.self)
    return stressedAtTheEnd.contains { word.hasSuffix($0) }
  }

  /// Ends of verbs of several syllables that are stressed on the last.
  private static let stressedAtTheEnd = [
    "admit", "commit", "emit", "omit", "permit", "remit", "submit", "transmit", "refer", "prefer",
    "confer", "defer", "infer", "transfer", "occur", "incur", "recur", "compel", "dispel", "expel",
    "impel", "propel", "repel", "rebel", "extol", "control", "patrol", "kidnap", "equip", "regret",
    "abet", "deter", "abut", "outwit", "allot", "rebut", "embed", "bedim", "debug", "acquit",
  ]

  private static let irregular: [String: String] = {
    var forms: [String: String] = [:]
    let list =
      """
      arise:arisen bear:borne beat:beaten become:become begin:begun bend:bent bet:bet bind:bound \
      bite:bitten bleed:bled blow:blown break:broken breed:bred bring:brought broadcast:broadcast \
      build:built burst:burst buy:bought cast:cast catch:caught choose:chosen cling:clung come:come \
      cost:cost creep:crept cut:cut deal:dealt dig:dug do:done draw:drawn drink:drunk drive:driven \
      eat:eaten fall:fallen feed:fed feel:felt fight:fought find:found flee:fled fling:flung \
      fly:flown forbid:forbidden forget:forgotten forgive:forgiven freeze:frozen get:got give:given \
      go:gone grow:grown hear:heard hide:hidden hit:hit hold:held hurt:hurt keep:kept know:known \
      lay:laid lead:led leave:left lend:lent let:let lie:lain light:lit lose:lost make:made \
      mean:meant meet:met mislead:misled overcome:overcome overthrow:overthrown pay:paid put:put \
      quit:quit read:read ride:ridden ring:rung rise:risen run:run say:said see:seen seek:sought \
      sell:sold send:sent set:set sew:sewn shake:shaken shed:shed shoot:shot show:shown \
      shrink:shrunk shut:shut sing:sung sink:sunk sit:sat slay:slain sleep:slept slide:slid \
      speak:spoken spend:spent spin:spun split:split spread:spread stand:stood steal:stolen \
      stick:stuck strike:struck strip:stripped swear:sworn sweep:swept swim:swum swing:swung \
      take:taken teach:taught tear:torn tell:told think:thought throw:thrown undergo:undergone \
      understand:understood uphold:upheld upset:upset wake:woken wear:worn weep:wept win:won \
      withdraw:withdrawn withhold:withheld write:written hang:hanged rebuild:rebuilt \
      behead:beheaded quiz:quizzed bus:bused gas:gassed
      """
    for pair in list.split(separator: " ") {
      let parts = pair.split(separator: ":").map(String.init)
      if parts.count == 2 { forms[parts[0]] = parts[1] }
    }
    return forms
  }()
}
