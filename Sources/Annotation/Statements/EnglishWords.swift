/// Word lists for reading reports of speech: closed classes whole, open ones as far as news needs.
enum EnglishWords {
  /// Every list, with the class of its words.
  static let all: [(WordClass, [String])] =
    lists.map { ($0, words($1)) } + ReportingVerbs.forms
    + [(.speaker, words(SpeakerNouns.list))]

  private static func words(_ list: String) -> [String] {
    list.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let lists: [(WordClass, String)] = [
    (
      .determiner,
      """
      the a an this that these those some any each every no another both several many most all \
      other few one two three four five six seven eight nine ten
      """
    ),
    (.possessive, "my your his her its our their whose"),
    (.pronoun, "i you he she it they we nobody everyone everybody someone somebody others"),
    (.objectPronoun, "me him them us himself herself itself themselves"),
    (
      .preposition,
      """
      of in on at by for from to with without under over after before during about against \
      between among amid through into onto upon within across behind beyond near despite following \
      including via per since until than like around above below outside inside toward towards
      """
    ),
    (.formOfBe, "be is are was were been being am 's 're 'm ’s ’re ’m"),
    (
      .auxiliary,
      """
      be is are was were been being am has have had having do does did will would can could may \
      might shall should must 've 'd 'll ’ve ’d ’ll wo ca
      """
    ),
    (.modal, "will would can could may might shall should must 'd 'll ’d ’ll wo ca to"),
    (.negation, "not n't n’t never"),
    (
      .adverb,
      """
      also later earlier then further now again still once already just even only often long \
      sometimes always ever soon today yesterday tomorrow however meanwhile instead thus therefore \
      though nevertheless moreover furthermore afterwards recently simply
      """
    ),
    (
      .subordinator,
      """
      that while because although though if when whereas unless whether as since until before after \
      how why where what than so
      """
    ),
    (.relative, "who whom which that whose"),
    (.coordinator, "and or but nor yet"),
    (
      .time,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may \
      june july august september october november december today yesterday tomorrow tonight morning \
      afternoon evening night week month year weekend day hour hours days weeks months years mon \
      tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
      """
    ),
    (
      .reportNoun,
      """
      claim claims allegation allegations accusation accusations assertion assertions statement \
      statements report reports warning warnings suggestion suggestions announcement comment \
      comments remark remarks belief hope fears denial insistence testimony argument rumour rumours \
      rumor rumors prediction predictions view conclusion admission
      """
    ),
    (.source, "according quoted quotes quoting quote cited made make makes"),
    (
      .work,
      """
      film films movie book novel play song songs single album series show programme program \
      project operation campaign party group organisation organization foundation paper magazine \
      newspaper journal website site blog essay article report exhibition exhibit documentary \
      episode game poem painting entitled titled opera musical band column initiative slogan \
      headlined title titles chapter track studio conference society club podcast video section
      """
    ),
    (
      .expression,
      """
      word words term terms phrase phrases expression name nickname label noun verb adjective \
      prefix suffix letter letters abbreviation acronym slang spelling idiom
      """
    ),
    (
      .naming,
      """
      called named termed dubbed nicknamed labelled labeled known spelled spelt means meaning meant \
      translates pronounced calling abbreviated written
      """
    ),
  ]
}
