import Annotation
import Treebank

/// Inflected forms of English that follow no rule and that small treebanks may lack.
///
/// Facts of grammar that any dictionary has; what the treebanks say of a form goes before.
enum IrregularForms {
  /// A form with its tags and its lemma.
  struct Entry {
    let form: String
    let tags: TagPair
    let lemma: String
  }

  /// All forms with their tags.
  static var entries: [Entry] {
    verbs.flatMap(verbEntries) + pairs(nouns, "NOUN", "NNS") + pairs(comparatives, "ADJ", "JJR")
      + pairs(superlatives, "ADJ", "JJS") + pairs(adverbComparatives, "ADV", "RBR")
      + pairs(adverbSuperlatives, "ADV", "RBS")
  }

  /// Observations of the forms that are not among some others with their tags.
  static func observations(besides known: [LemmaObservation]) -> [LemmaObservation] {
    let seen = Set(known.map { [$0.tags.xpos, String(decoding: $0.folded, as: UTF8.self)] })
    return entries.compactMap { entry in
      if seen.contains([entry.tags.xpos, entry.form]) { return nil }
      var sentence = TreebankSentence()
      sentence.words = [
        TreebankWord(
          form: entry.form, lemma: entry.lemma, pos: entry.tags.pos, xpos: entry.tags.xpos)
      ]
      return LemmaObservation(sentence, 0)
    }
  }

  /// The lemma, the forms of the past tense, and those of the past participle.
  private static func verbEntries(_ line: Substring) -> [Entry] {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == 3 else { return [] }
    return ["VBD", "VBN"].enumerated().flatMap { index, xpos in
      parts[index + 1].split(separator: "/").map { form in
        Entry(
          form: String(form), tags: TagPair(pos: "VERB", xpos: xpos), lemma: parts[0])
      }
    }
  }

  private static func pairs(_ text: String, _ pos: String, _ xpos: String) -> [Entry] {
    text.split { $0 == " " || $0 == "\n" }.compactMap { pair in
      let parts = pair.split(separator: ":").map(String.init)
      guard parts.count == 2 else { return nil }
      return Entry(form: parts[0], tags: TagPair(pos: pos, xpos: xpos), lemma: parts[1])
    }
  }

  private static let verbs = """
    abide abode abode
    arise arose arisen
    awake awoke awoken
    bear bore borne/born
    beat beat beaten
    become became become
    befall befell befallen
    beget begot begotten
    begin began begun
    behold beheld beheld
    bend bent bent
    beseech besought besought
    beset beset beset
    bet bet bet
    bid bid/bade bid/bidden
    bind bound bound
    bite bit bitten
    bleed bled bled
    blow blew blown
    break broke broken
    breed bred bred
    bring brought brought
    broadcast broadcast broadcast
    build built built
    burn burnt burnt
    burst burst burst
    buy bought bought
    cast cast cast
    catch caught caught
    choose chose chosen
    cling clung clung
    come came come
    cost cost cost
    creep crept crept
    cut cut cut
    deal dealt dealt
    dig dug dug
    dive dove dived
    draw drew drawn
    dream dreamt dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt dwelt
    eat ate eaten
    fall fell fallen
    feed fed fed
    feel felt felt
    fight fought fought
    find found found
    flee fled fled
    fling flung flung
    fly flew flown
    forbid forbade forbidden
    forecast forecast forecast
    foresee foresaw foreseen
    foretell foretold foretold
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    forswear forswore forsworn
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grind ground ground
    grow grew grown
    hang hung hung
    hear heard heard
    hide hid hidden
    hit hit hit
    hold held held
    hurt hurt hurt
    keep kept kept
    kneel knelt knelt
    know knew known
    lay laid laid
    lead led led
    lean leant leant
    leap leapt leapt
    learn learnt learnt
    leave left left
    lend lent lent
    let let let
    light lit lit
    lose lost lost
    make made made
    mean meant meant
    meet met met
    mislead misled misled
    mistake mistook mistaken
    mow mowed mown
    offset offset offset
    outbid outbid outbid
    outdo outdid outdone
    outgrow outgrew outgrown
    outrun outran outrun
    outsell outsold outsold
    outshine outshone outshone
    overcome overcame overcome
    overhear overheard overheard
    override overrode overridden
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    partake partook partaken
    pay paid paid
    plead pled pled
    prove proved proven
    put put put
    quit quit quit
    read read read
    rebuild rebuilt rebuilt
    rend rent rent
    rid rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn
    say said said
    see saw seen
    seek sought sought
    sell sold sold
    send sent sent
    set set set
    sew sewed sewn
    shake shook shaken
    shear sheared shorn
    shed shed shed
    shine shone shone
    shoe shod shod
    shoot shot shot
    show showed shown
    shrink shrank/shrunk shrunk
    shut shut shut
    sing sang sung
    sink sank/sunk sunk
    sit sat sat
    slay slew slain
    sleep slept slept
    slide slid slid
    sling slung slung
    slink slunk slunk
    slit slit slit
    smell smelt smelt
    smite smote smitten
    sow sowed sown
    speak spoke spoken
    speed sped sped
    spell spelt spelt
    spend spent spent
    spill spilt spilt
    spin spun spun
    spit spat spat
    split split split
    spoil spoilt spoilt
    spread spread spread
    spring sprang/sprung sprung
    stand stood stood
    steal stole stolen
    stick stuck stuck
    sting stung stung
    stink stank/stunk stunk
    strew strewed strewn
    stride strode stridden
    strike struck struck/stricken
    string strung strung
    strive strove striven
    swear swore sworn
    sweep swept swept
    swell swelled swollen
    swim swam swum
    swing swung swung
    take took taken
    teach taught taught
    tear tore torn
    tell told told
    think thought thought
    throw threw thrown
    thrust thrust thrust
    tread trod trodden
    undergo underwent undergone
    understand understood understood
    undertake undertook undertaken
    undo undid undone
    uphold upheld upheld
    upset upset upset
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept wept
    win won won
    wind wound wound
    withdraw withdrew withdrawn
    withhold withheld withheld
    withstand withstood withstood
    wring wrung wrung
    write wrote written
    """.split(separator: "\n")

  private static let nouns = """
    men:man women:woman children:child feet:foot teeth:tooth geese:goose mice:mouse lice:louse
    oxen:ox dice:die wives:wife knives:knife lives:life wolves:wolf halves:half shelves:shelf
    thieves:thief leaves:leaf loaves:loaf calves:calf elves:elf selves:self sheaves:sheaf
    scarves:scarf hooves:hoof wharves:wharf dwarves:dwarf criteria:criterion
    phenomena:phenomenon alumni:alumnus fungi:fungus nuclei:nucleus stimuli:stimulus
    syllabi:syllabus cacti:cactus radii:radius bacteria:bacterium strata:stratum
    memoranda:memorandum referenda:referendum ova:ovum corpora:corpus genera:genus
    larvae:larva algae:alga vertebrae:vertebra formulae:formula antennae:antenna
    alumnae:alumna analyses:analysis crises:crisis theses:thesis hypotheses:hypothesis
    oases:oasis diagnoses:diagnosis parentheses:parenthesis emphases:emphasis axes:axis
    synopses:synopsis indices:index appendices:appendix matrices:matrix vertices:vertex
    codices:codex bureaux:bureau plateaux:plateau passers-by:passer-by
    mothers-in-law:mother-in-law fathers-in-law:father-in-law sons-in-law:son-in-law
    daughters-in-law:daughter-in-law brothers-in-law:brother-in-law
    sisters-in-law:sister-in-law attorneys-general:attorney-general runners-up:runner-up
    headquarters:headquarters scissors:scissors trousers:trousers jeans:jeans
    whereabouts:whereabouts species:species series:series aircraft:aircraft
    spacecraft:spacecraft crossroads:crossroads barracks:barracks proceeds:proceeds
    """

  private static let comparatives = "better:good worse:bad further:far farther:far elder:old"
  private static let superlatives =
    "best:good worst:bad furthest:far farthest:far eldest:old utmost:utmost"
  private static let adverbComparatives = "better:well worse:badly further:far farther:far"
  private static let adverbSuperlatives = "best:well worst:badly furthest:far farthest:far"
}
