import TextModel

/// The verbs that report speech and thought, by stance and by what they take.
enum ReportingVerbList {
  typealias Class = (stance: Statement.Stance, frame: CueFrame, verbs: String)

  /// The classes.
  static let classes: [(Statement.Stance, CueFrame, String)] = speech + acts + thought

  private static let speech: [(Statement.Stance, CueFrame, String)] = [
    (
      .say, [.clause, .quotation],
      """
      say state note add remark observe comment mention explain stress emphasize underline \
      underscore highlight reply respond answer write tweet post joke quip recall recount relate \
      reiterate repeat clarify elaborate interject recap retort specify begin continue \
      opine muse reflect summarize caption blog text retweet counter
      """
    ),
    (.say, [.clause, .quotation, .addressee], "tell inform assure notify advise brief remind"),
    (.say, [.clause, .quotation, .relay], "report relay broadcast cite quote"),
    (
      .say, [.quotation],
      """
      go read speak shout yell cry exclaim whisper mutter murmur mumble scream chant sing roar \
      growl snap bark hiss gasp sigh laugh smile grin giggle chuckle sob moan groan stammer \
      stutter interrupt intone blurt drawl snarl croak chime pipe thunder bellow shriek plead \
      drone rejoin ejaculate return resume proceed pursue venture falter wail echo grunt grumble \
      lisp breathe call pronounce soothe tease scoff sneer jeer taunt rage fume storm \
      mouth reason persist put volunteer translate finish
      """
    ),
    (.express, [.clause, .quotation], "boast brag gush enthuse rave"),
    (.criticise, [.clause, .quotation], "complain lament bemoan grumble gripe rail"),
    (
      .claim, [.clause, .quotation, .infinitive],
      "claim allege contend argue profess purport posit"
    ),
    (
      .claim, [.clause, .quotation], "hint imply insinuate intimate speculate theorize hypothesize"
    ),
    (
      .affirm, [.clause, .quotation],
      "insist assert maintain affirm reaffirm attest testify avow aver"
    ),
    (.announce, [.clause, .quotation, .evidence], "announce proclaim reveal disclose declare"),
    (
      .find, [.clause, .evidence],
      "show indicate demonstrate find establish determine prove discover illustrate"
    ),
    (.find, [.clause, .quotation, .evidence], "conclude rule adjudicate"),
    (.confirm, [.clause, .quotation, .topic], "confirm corroborate verify"),
    (
      .admit, [.clause, .quotation],
      "admit concede acknowledge confess recognize"
    ),
    (.deny, [.clause, .quotation], "deny disclaim refute"),
    (.agree, [.clause, .quotation], "agree concur accept"),
    (.ask, [.clause, .quotation], "ask inquire enquire wonder query"),
    (.propose, [.clause, .quotation, .evidence], "suggest propose recommend advocate advise"),
    (.demand, [.clause, .quotation], "demand insist command decree stipulate mandate"),
    (.request, [.clause, .quotation], "request beg urge plead implore appeal beseech pray"),
    (
      .promise, [.clause, .quotation, .infinitive],
      "promise vow pledge swear guarantee undertake assure commit"
    ),
    (.threaten, [.clause, .quotation, .infinitive], "threaten"),
    (.warn, [.clause, .quotation], "warn caution"),
    (.expect, [.clause, .quotation, .evidence], "predict forecast project foresee prophesy"),
    (.express, [.clause, .quotation], "rejoice apologize regret protest object"),
  ]

  private static let acts: [(Statement.Stance, CueFrame, String)] = [
    (.accuse, [.charge], "accuse"),
    (.blame, [.charge, .topic], "blame fault"),
    (
      .praise, [.charge, .topic],
      "praise commend laud applaud congratulate hail extol salute"
    ),
    (.express, [.charge], "thank"),
    (
      .criticise, [.charge, .topic, .quotation],
      """
      criticize condemn denounce slam blast lambast lambaste decry deplore rebuke chide scold \
      reprimand castigate excoriate assail censure deride ridicule mock berate chastise admonish
      """
    ),
    (.deny, [.topic], "deny refute rebut disclaim dispute contradict reject dismiss repudiate"),
    (.deny, [.clause, .quotation], "dispute rebut dismiss"),
    (.deny, [.infinitive], "refuse decline"),
    (.announce, [.topic], "announce unveil proclaim reveal disclose"),
    (.affirm, [.topic], "reaffirm reiterate stress emphasize"),
    (.say, [.topic], "note mention"),
    (.praise, [.topic], "welcome"),
    (.admit, [.topic], "admit acknowledge concede"),
    (.demand, [.topic], "demand"),
    (.propose, [.topic], "propose suggest"),
    (.promise, [.topic], "promise pledge vow"),
    (.demand, [.control], "order command instruct compel"),
    (
      .request, [.control],
      "urge ask request beg implore beseech exhort advise remind"
    ),
    (.warn, [.addressee, .control], "warn caution"),
    (.request, [.callFor], "call appeal plead press"),
    (.express, [.topic], "regret mourn"),
  ]

  private static let thought: [(Statement.Stance, CueFrame, String)] = [
    (
      .believe, [.clause, .quotation, .thought],
      "think believe feel reckon consider guess suppose assume figure imagine presume surmise judge"
    ),
    (.suspect, [.clause, .thought, .charge], "suspect"),
    (.say, [.clause, .thought], "mean"),
    (.hope, [.clause, .infinitive, .thought], "hope"),
    (.hope, [.clause, .thought], "wish dream pray"),
    (.fear, [.clause, .thought], "fear worry dread fret"),
    (.doubt, [.clause, .thought], "doubt question"),
    (.expect, [.clause, .thought, .evidence], "expect anticipate estimate calculate"),
    (
      .know, [.clause, .thought],
      """
      know learn realize remember recall forget notice see hear understand recognize discover \
      decide resolve conclude perceive sense
      """
    ),
  ]
}
