/// The senses of known words by their dictionary form.
struct SenseLexicon: Sendable {
  private var table: [String: WordSense] = [:]

  /// The words of English.
  static let english = SenseLexicon()

  private init() {
    for verb in CueLexicon.english.verbs.keys { add(verb, .cueVerb) }
    for noun in CueLexicon.english.nouns.keys { add(noun, .cueNoun) }
    for adjective in CueLexicon.english.adjectives.keys { add(adjective, .cueAdjective) }
    for verb in ReportingNounList.lightVerbs { add(verb, .lightVerb) }
    for noun in ReportingNounList.gatherings { add(noun, .gathering) }
    for (sense, words) in Self.lists {
      for word in words.split(whereSeparator: \.isWhitespace) { add(String(word), sense) }
    }
  }

  private mutating func add(_ word: String, _ sense: WordSense) {
    table[word, default: []].formUnion(sense)
  }

  /// The senses of a dictionary form.
  func senses(of lemma: String) -> WordSense { table[lemma] ?? [] }

  private static let lists: [(WordSense, String)] = [
    (.according, "according accord accordance"),
    (
      .medium,
      """
      statement interview letter tweet post message press release conference briefing speech address \
      video email e-mail memo note article editorial op-ed column book report paper broadcast \
      communiqué communique bulletin broadcast telegram podcast blog website site dispatch \
      comment remark testimony affidavit filing newspaper magazine television radio tv page \
      ruling judgment document transcript call text thread programme program talk lecture sermon \
      commentary announcement leaflet brochure news
      """
    ),
    (
      .channel,
      """
      Twitter Facebook Telegram Instagram YouTube X WhatsApp TikTok Weibo VKontakte LinkedIn Reddit \
      Threads Mastodon
      """
    ),
    (
      .time,
      """
      Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June \
      July August September October November December today yesterday tomorrow tonight morning \
      afternoon evening night week month year weekend day hour minute noon midnight decade earlier \
      later recently time moment monday tuesday wednesday thursday friday saturday sunday january february \
      april june july august september october november december spring summer autumn winter ago
      """
    ),
    (
      .wrong,
      """
      plot coup conspire conspiracy spy espionage terror terrorism terrorist assassinate assassination \
      murder kill killing attack attacker sabotage subversion subvert destabilize destabilise \
      undermine overthrow fraud corruption corrupt bribe bribery theft steal embezzle embezzlement \
      smuggle smuggling traffic trafficking drug weapon extremist extremism radical militant rebel \
      insurgent separatist violate violation breach illegal unlawful crime criminal abuse torture rape \
      assault harass harassment hack hacker hacking cheat lie collude collusion interfere interference \
      meddle meddling propaganda incite incitement rig manipulate launder laundering genocide massacre \
      bomb bombing hostage kidnap abduct abduction poison forge forgery blackmail extort extortion \
      saboteur mercenary shelling invade invasion provoke provocation aggression
      """
    ),
    (
      .hedge,
      """
      allegedly reportedly supposedly purportedly apparently ostensibly seemingly presumably \
      alleged purported supposed suspected so-called rumored rumoured
      """
    ),
    (.negation, "not never no n't none nothing nobody neither nor without"),
    (
      .charge,
      """
      claim allegation accusation charge assertion rumour rumor report suggestion criticism complaint \
      denunciation insinuation contention
      """
    ),
    (
      .offer,
      """
      offer proposal plan demand request deal call bid invitation appeal idea plea ultimatum \
      application petition motion bill amendment agreement compromise ceasefire truce idea
      """
    ),
    (
      .body,
      """
      ministry police government office department committee commission council agency authority \
      service army military court parliament company firm bank board party union organization \
      organisation administration embassy federation association secretariat prosecutor \
      state republic university institute headquarters command navy force body inspectorate bureau
      """
    ),
    (
      .badQuality,
      """
      unacceptable inadmissible wrong shameful disgraceful outrageous unfair unjust irresponsible \
      dangerous illegal unlawful cruel absurd ridiculous appalling terrible awful deplorable \
      regrettable disappointing hypocritical baseless unfounded reckless barbaric disgusting \
      inexcusable intolerable unjustified unjustifiable counterproductive cowardly clumsy \
      disturbing damning
      """
    ),
    (
      .goodQuality,
      "excellent outstanding admirable wonderful remarkable brilliant commendable praiseworthy superb"
    ),
    (.relative, "who which that whom whose"),
    (.person, "I you he she they we it one everyone everybody someone somebody people nobody"),
    (
      .audience,
      """
      reporter journalist press audience crowd colleague lawmaker parliament court congress \
      listener viewer reader follower fan supporter agency newspaper channel station news media \
      correspondent radio television police council committee jury judge student staff
      """
    ),
  ]
}
