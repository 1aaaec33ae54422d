/// The word lists that tokenization rests on: plain facts of English spelling.
struct Lexicon: Sendable {
  /// The lists, made once.
  static let english = Lexicon()

  /// Forms that are written together and are two words.
  let fusedForms = FusedForms()

  /// Abbreviations that keep their full stop, unless a sentence plainly ends with them.
  let abbreviations = WordSet(
    """
    mr mrs ms messrs mme mlle dr drs prof rev revd hon sr jr st ste ft mt gen maj col lt sgt cpl \
    capt cmdr adm brig pvt gov sen sens rep reps pres supt det insp esq \
    inc corp co cos ltd bros assn dept univ mfg intl natl \
    ave blvd rd hwy bldg \
    vs etc al cf ibid viz approx ca est govt attn ext esp incl excl misc eg ie \
    ph vol vols ed eds op pp para fig figs eq eqs mins hrs yrs lb lbs sq
    """)

  /// Abbreviations of names, which are written with a capital: months, weekdays, states.
  let capitalizedAbbreviations = WordSet(
    """
    jan feb apr aug sept oct nov dec mon tue tues wed thu thur thurs fri \
    ala ariz ark calif colo conn dak del fla ill kan ky md mich minn miss mont neb nev okla ont \
    penn que tenn tex va vt wis wyo
    """)

  /// Words that begin sentences, and with a capital do hardly anything else.
  let sentenceStarters = WordSet(
    """
    the a an this that these those there here he she it we they you i his her its our their your my \
    in on at for from with by as after before when while if although though because since until \
    and but or so yet however also then what who where why how which not no yes do does did is are \
    was were has have had can could will would should may might please thanks just all some many \
    most one now today
    """)

  /// Words that are abbreviations only before a number.
  let beforeNumber = WordSet(
    "no nos p pp vol ch sec art fig eq pt mar jun jul sat sun wed ver v n b c d m div")

  /// Abbreviations that stand before a name, so that no sentence ends with them.
  let titles = WordSet(
    """
    mr mrs ms messrs mme mlle dr drs prof rev revd hon st ste ft mt gen maj col lt sgt cpl capt \
    cmdr adm brig pvt gov sen sens rep reps pres supt det insp vs cf eg ie e.g i.e viz approx ca
    """)

  /// Prefixes that keep their hyphen (Penn Treebank and UD practice); other hyphens are tokens.
  let prefixes = WordSet(
    """
    ante anti arch be bi bio co counter cross cyber de e em ex extra inter intra macro mega meta \
    micro mid mini mono multi neo non over para peri post pre pro pseudo quasi psycho re semi \
    socio sub super trans tri ultra un under uni
    """)

  /// Last parts of names of hosts and files; words of English are left out.
  let domains = WordSet(
    """
    com net org edu gov mil int info biz name tv io co uk eu ca au nz ie de fr es it ch nl dk fi pl \
    ru cn jp kr br mx za ua il ir ae qa ng ke ly tw hk sg \
    html htm php asp aspx jsp doc docx xls xlsx ppt pptx pdf txt csv rtf xml json zip gz tar exe \
    jpg jpeg png gif svg mp3 mp4 avi wav js py url
    """)

  /// First parts of names of news groups.
  let newsGroups = WordSet("alt comp misc news rec sci soc talk humanities")

  /// Units that are written to the number they count ("10km", "7pm"), and are tokens of their own.
  let units = WordSet(
    """
    am pm k m b bn mm mn t tn mm cm km m2 nm ft lb lbs kg mg g hz khz mhz ghz kb mb gb tb kw mw gw \
    kwh mwh mph kph kmh sec secs min mins minute minutes hr hrs hour hours day days week weeks \
    month months yr yrs year years c f x p pp percent watt watts hh ml l cl ha sqm sqft
    """)

  /// Names of currencies that are written to the amount ("Rs500").
  let currencies = WordSet(
    "rs usd eur gbp inr jpy cny irr aud cad chf nzd hkd us$ a$ c$ nz$ hk$ s$")

  /// Letters after a number that are part of it ("20th", "1980s").
  let ordinals = WordSet("st nd rd th s")

  /// Faces written with punctuation marks.
  let emoticons = WordSet(
    """
    :) :( ;) ;( =) =( :-) :-( ;-) :d :-d ;d =d xd :p :-p ;p =p :o :-o :/ :-/ :\\ :| :-| :* :-* :'( :') \
    (: ): (; <3 </3 ^_^ ^^ -_- o_o >:( >:) :] :[ =] =[ :> :< :s :-s :)) :(( ;))
    """)
}
