extension NounSort {
  /// Offices and parts that people have; written for Hearsay, as the other lists.
  static let offices = """
    spokesperson spokesman spokeswoman minister president premier chancellor official prosecutor \
    judge justice senator representative congressman congresswoman lawmaker legislator mayor \
    governor chief head director chairman chairwoman chairperson chair leader secretary deputy \
    envoy ambassador diplomat general commander officer captain colonel major lieutenant sergeant \
    admiral brigadier commissioner councillor councilor manager coach editor correspondent founder \
    co-founder cofounder executive ceo cfo coo cto owner king queen prince princess emperor sultan \
    emir pope bishop archbishop cardinal priest imam ayatollah rabbi professor dean provost \
    principal superintendent sheriff inspector detective marshal speaker whip treasurer \
    coordinator administrator adviser advisor aide attorney counsel vice-president boss member \
    mp candidate nominee consul regent overlord magistrate ombudsman trustee curator president-elect \
    producer author co-author coauthor director-general presenter anchor
    """

  static let people = """
    person man woman child kid adult baby teenager youth student pupil teacher researcher scientist \
    analyst expert economist historian lawyer solicitor barrister doctor physician surgeon nurse \
    patient victim survivor witness suspect defendant plaintiff prisoner inmate detainee hostage \
    refugee migrant immigrant asylum-seeker resident citizen neighbour neighbor villager local \
    farmer worker employee employer staff colleague partner friend relative parent sibling spouse \
    soldier fighter militant rebel gunman terrorist insurgent activist protester protestor \
    demonstrator campaigner critic supporter opponent rival fan customer user consumer client \
    passenger driver pilot crew sailor fisherman firefighter policeman rescuer investigator agent \
    journalist reporter writer novelist poet singer musician actor artist painter designer \
    photographer filmmaker composer player footballer striker goalkeeper midfielder defender \
    athlete swimmer runner boxer wrestler driver rider cyclist champion winner loser politician \
    candidate voter taxpayer donor investor shareholder trader banker businessman entrepreneur \
    engineer developer programmer technician operator builder architect inventor hacker blogger \
    poster tourist visitor traveller traveler guest host pilgrim worshipper monk nun believer \
    scholar academic graduate alumnus volunteer participant contestant individual people human \
    thief robber killer murderer criminal offender attacker bomber shooter assailant perpetrator \
    dissident exile opponent orphan heir successor predecessor veteran immigrant native twin \
    subscriber viewer reader listener author respondent contributor defector whistleblower guard \
    veterinarian psychologist biologist physicist chemist astronaut cosmonaut dancer director \
    referee umpire counterpart skipper teammate team-mate guy somebody someone anyone everyone one teen
    """

  static let women = """
    woman girl lady mother daughter sister wife aunt niece grandmother widow bride girlfriend \
    actress waitress heiress hostess stewardess spokeswoman chairwoman congresswoman queen princess \
    duchess countess empress businesswoman policewoman nun mum mom granddaughter goddess heroine
    """

  static let men = """
    man boy gentleman father son brother husband uncle nephew grandfather widower groom boyfriend \
    spokesman chairman congressman king prince duke emperor businessman policeman fisherman gunman \
    monk priest dad grandson fireman cameraman salesman pope imam
    """

  static let bodies = """
    government administration ministry department agency bureau office authority commission \
    committee council parliament congress senate assembly house cabinet court tribunal police army \
    navy military force guard militia party union alliance coalition federation confederation \
    association organisation organization institution institute foundation charity society club \
    team league university college school academy hospital church mosque temple embassy consulate \
    delegation mission group movement gang network network band crew board panel jury bank fund \
    exchange regulator watchdog opposition regime junta state prosecution defence defense press \
    media brigade regiment battalion squad unit division branch wing service service troupe \
    orchestra choir faction side bloc secretariat presidency leadership management lobby mob cartel
    """

  static let companies = """
    company firm corporation business enterprise startup start-up conglomerate manufacturer maker \
    automaker carmaker airline carrier bank insurer lender retailer supermarket chain supplier \
    contractor subsidiary publisher newspaper magazine broadcaster channel station studio label \
    operator provider developer producer giant brewer brand vendor utility distributor daily \
    tabloid outlet website site portal blog
    """

  static let collectives = """
    police staff crew family team group public media press people government party band side \
    couple pair crowd audience majority minority opposition company club council committee
    """

  static let places = """
    place area region province state county district territory island continent peninsula coast \
    border valley mountain river lake sea ocean desert forest park street road square bridge \
    airport port station stadium building hall palace castle tower museum theatre theater hotel \
    restaurant prison jail camp base site venue centre center zone neighbourhood neighborhood \
    suburb quarter village farm house home premises store shop factory plant mall market campus
    """

  static let countries = "country nation state republic kingdom homeland superpower"

  static let towns = "city town village capital municipality metropolis borough"

  static let documents = """
    report statement study survey poll letter document article paper book law bill act decree \
    resolution treaty agreement accord deal plan proposal draft amendment constitution ruling \
    verdict judgment judgement order indictment complaint lawsuit petition memo email e-mail \
    message post posting tweet blog video film movie song album analysis finding result estimate \
    figure data evidence release announcement declaration communique filing file record speech \
    interview review index ranking census audit forecast text comment allegation claim accusation
    """

  static let measures = """
    year month week day hour minute second time moment today yesterday tomorrow morning afternoon \
    evening night weekend decade century age percent per cent kilometre kilometer mile metre meter \
    foot inch ton tonne kilogram pound dollar euro yen number amount lot rest part half third \
    quarter majority series way case fact addition example instance end beginning kind sort type
    """
}
