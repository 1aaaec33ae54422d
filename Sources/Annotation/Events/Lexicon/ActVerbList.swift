import TextModel

/// The verbs of political acts by what they tell; the form of an entry is that of `ActPattern`.
enum ActVerbList {
  /// The entries; of two that fit, the one that asks for more of its surroundings is taken.
  static let entries: [(EventKind, String)] = words + dealings + pressure + force

  /// Verbs that share their objects, by the name that entries call them by.
  static let groups: [String: String] = [
    "stop": """
    halt suspend stop end cancel call_off cut cut_off cut_back reduce break break_off break_down sever \
    freeze withhold abandon downgrade discontinue terminate rupture scrap curtail interrupt slash \
    postpone delay defer adjourn boycott quit walk_out@of pull_out@of withdraw@from leave limit \
    decrease restrict trim
    """,
    "lift": """
    lift ease relax remove loosen end cancel drop rescind repeal abolish scrap waive soften suspend \
    revoke roll_back annul reverse cancel overturn
    """,
    "impose": """
    impose slap clamp tighten reimpose re-impose institute introduce enforce declare \
    proclaim order place extend toughen put
    """,
    "restore": """
    restore establish re-establish reestablish resume improve upgrade normalize strengthen renew \
    mend repair deepen cement develop expand broaden enhance forge build rebuild start open warm \
    foster boost promote patch_up
    """,
    "give": """
    give provide send deliver donate contribute supply extend hand hand_over hand_out ship lend \
    transfer distribute airlift channel pay allocate grant drop bring sell approve release disburse \
    rush
    """,
    "deploy": """
    send deploy dispatch station move mass rush mobilize reinforce strengthen build_up concentrate \
    amass send_in position muster call_up increase bolster train field boost redeploy beef_up
    """,
    "withdraw": """
    withdraw pull_out pull_back evacuate remove bring_home send_home pull disengage ship_out move_out fly_out airlift_out
    """,
    "voice":
      "express voice convey lodge deliver file submit register make raise send issue hand_over",
    "offer": "offer promise pledge vow guarantee agree@on agree@to propose volunteer commit",
    "reject": """
    reject refuse turn_down rebuff spurn dismiss rule_out oppose decline rebut resist repudiate \
    ignore shun snub block veto brush_aside disregard deny throw_out scorn
    """,
    "meet-demand":
      "accept meet fulfil fulfill honor honour grant approve accede@to yield@to bow@to give_in@to satisfy concede",
    "destroy": """
    destroy demolish burn burn_down torch trash bulldoze raze ransack loot vandalize deface wreck \
    smash blow_up damage sabotage dynamite level set_alight plunder flatten desecrate set_ablaze \
    gut pillage
    """,
    "seize": """
    seize capture confiscate take impound commandeer take_over overrun retake recapture conquer \
    nationalize hijack intercept expropriate wire-tap wiretap
    """,
  ]

  private static let words: [(EventKind, String)] = [
    (
      .agree,
      "agree concur consent assent accept ratify^ reach>accord accept>accord approve>accord accept>talks accept>plan accept>proposal accept>offer accept>invitation accept>formula accept>mediation"
    ),
    (.promise, "promise pledge vow undertake^ commit^ swear^ guarantee volunteer^ assure"),
    (.offer, "proffer offer $offer>aid $offer>troops $offer>talks"),
    (
      .demand,
      """
      demand insist@on stipulate press@for push@for clamour@for clamor@for agitate@for claim>reform \
      seek>asylum seek>reform
      """
    ),
    (
      .urge,
      """
      urge call@on call@upon call@for exhort implore plead press^ pressure^ encourage^ beseech \
      appeal lobby advise^ petition campaign@for push^ entreat beg
      """
    ),
    (
      .ask,
      "ask^ ask@for request seek>aid seek>support seek>talks invite^ solicit seek>information"
    ),
    (
      .criticise,
      """
      criticize condemn denounce slam blast lambast lambaste decry deplore rebuke chide reprimand \
      castigate assail censure berate lash_out rap attack@over flay revile rail@against \
      disapprove@of hit_out@at hit_out lament mock ridicule disparage scold savage belittle humiliate reproach protest>actor protest@to object@to curse brand \
      malign vilify $voice>concern summon>envoy fault admonish upbraid deride regret insult
      """
    ),
    (.accuse, "denounce@as accuse allege implicate charge^ suspect@of point_finger"),
    (.blame, "blame hold_responsible attribute@to"),
    (.complain, "complain lodge>concern file>concern protest^"),
    (.sue, "sue prosecute litigate take_court file>lawsuit file>suit bring>lawsuit bring>suit"),
    (.convict, "convict find_guilty"),
    (
      .reject,
      """
      reject rebuff spurn turn_down rebut repudiate $reject>demand $reject>talks $reject>aid \
      $reject>accord renege@on back_out@of disown overrule
      """
    ),
    (
      .refuse,
      "refuse decline^ fail>accord fail^ refrain rule_out balk@at hesitate^ disagree stall@on"
    ),
    (.oppose, "oppose resist object dissent hinder impede"),
    (.veto, "veto"),
    (.defy, "defy flout violate>law breach>law break>law disobey infringe contravene ignore>law"),
    (
      .threaten,
      "threaten menace endanger set>deadline give>deadline issue>deadline vow>revenge vow>attack promise>attack"
    ),
    (.warn, "warn caution@against issue>ultimatum"),
    (
      .investigate,
      "investigate probe look_into inquire@into scrutinize audit review^ search>property search>territory interrogate question>prisoner"
    ),
    (
      .inspect,
      "inspect monitor>ceasefire observe>reform verify dispatch>inspectors send>inspectors deploy>inspectors"
    ),
    (
      .praise,
      """
      praise commend laud applaud congratulate hail extol salute welcome thank compliment honor honour \
      admire cheer $voice>support extend>support appreciate endorse acclaim celebrate>accord reward bless stand@by
      """
    ),
    (
      .support,
      """
      support back champion advocate side@with uphold espouse rally@behind legitimize \
      encourage>actor reaffirm>relations reassert>relations affirm>support reassure ally@with name>envoy appoint>envoy open>envoy reopen>envoy exchange>envoy sympathize@with
      """
    ),
    (.defend, "defend stand_up@for justify vindicate"),
    (.recognise, "recognize>actor recognize>territory recognize>reform"),
    (.apologise, "apologize express_regret"),
    (.forgive, "forgive pardon"),
    (.sign, "sign initial conclude>accord ink ratify seal>accord"),
    (.reconcile, "$restore>relations reconcile"),
  ]

  private static let dealings: [(EventKind, String)] = [
    (
      .meet,
      """
      meet>actor meet~ meet@with confer gather~ consult@with consult>actor attend>talks \
      attend>visit convene huddle summon greet receive>actor receive>envoy brief
      """
    ),
    (
      .talk,
      "talk@with talk@to present>credential speak@with speak@to converse discuss@with debate@with exchange>view deliberate chat contact dine"
    ),
    (
      .negotiate,
      "negotiate bargain haggle hammer_out enter>talks return@for+talks return@to+talks renew>talks"
    ),
    (
      .visit,
      """
      visit arrive leave@for+territory|actor depart@for travel@to fly@to tour head@for+territory|actor go@to+visit pay>visit \
      return@from+visit stop_over@on+visit make>visit come@to+visit depart begin>visit send>envoy dispatch>envoy \
      embark
      """
    ),
    (.host, "host receive>actor entertain play_host"),
    (.mediate, "mediate arbitrate broker intercede intervene@between"),
    (.phone, "phone telephone ring_up"),
    (.cooperate, "cooperate coordinate collaborate co-operate work_together team_up join_forces"),
    (.trade, "trade@with import@from export@to buy@from purchase@from sell@to"),
    (.exercise, "drill@with"),
    (.extradite, "extradite hand_over>prisoner turn_over>prisoner surrender>prisoner"),
    (.share, "share>information exchange>information swap>information"),
    (
      .aid,
      """
      aid assist help>actor! $give>aid feed donate receive>aid% get>aid% obtain>aid% accept>aid% win>aid% contribute subsidize succor bail_out airlift bestow
      """
    ),
    (.fund, "fund finance bankroll sponsor underwrite lend loan"),
    (.arm, "arm equip>actor supply>weapon $give>weapon"),
    (.relieve, "treat>prisoner vaccinate feed>actor relieve>actor"),
    (
      .protect,
      "protect guard>actor shield safeguard escort $give>peacekeepers $deploy>peacekeepers police"
    ),
    (.shelter, "shelter grant>asylum give>asylum harbor harbour offer>asylum take_in>actor"),
    (.rescue, "rescue evacuate>actor evacuate"),
    (
      .yield,
      """
      yield~ yield@to capitulate give_in give_way back_down relent concede@to acquiesce $meet-demand>order allow^ permit^ let^ allow>actor \
      accede comply@with obey succumb capitulate@to compromise bow@to $stop>protest
      """
    ),
    (
      .ease,
      """
      $lift>restriction legalize unban reinstate decriminalize exonerate absolve drop>charge drop>case drop>investigation commute grant>amnesty grant>pardon grant>bail declare>amnesty relax
      """
    ),
    (
      .reform,
      "$meet-demand>reform introduce>reform enact>reform democratize liberalize initiate>reform allow>reform enhance>reform permit>reform legalize>media take_steps"
    ),
    (
      .release,
      "release>actor free exchange>prisoner swap>prisoner trade>prisoner release>prisoner liberate set_free let_go repatriate"
    ),
    (.return, "return>weapon return>territory give_back return>property hand_back return>aid"),
    (.lift, "$lift>sanction $lift>blockade"),
    (
      .admit,
      "receive>inspectors admit>inspectors re-open>route reopen>route reopen open>route allow>inspectors readmit receive>peacekeepers"
    ),
    (
      .truce,
      "declare>ceasefire announce>ceasefire proclaim>ceasefire observe>ceasefire order>ceasefire reach>ceasefire sign>ceasefire accept>ceasefire $stop>attack"
    ),
    (
      .withdraw,
      "withdraw $withdraw>troops retreat pull_out pull_back evacuate>territory evacuate>troops demobilize vacate evacuate>property give_up>territory cede reduce>troops scale_back>troops"
    ),
    (.surrender, "surrender lay_down>weapon give_up>weapon surrender>weapon hand_over>weapon"),
    (.disarm, "disarm dismantle>weapon dismantle demilitarize destroy>weapon"),
    (.resign, "resign step_down abdicate quit>post leave>post relinquish>post stand_down"),
    (.compensate, "compensate indemnify pay>compensation pay>reparation"),
  ]

  private static let pressure: [(EventKind, String)] = [
    (
      .protest,
      """
      protest demonstrate rally~ march~ picket rally@against converge parade burn>flag burn>effigy take_street chant>slogan
      """
    ),
    (.strike, "strike~ stop_work walk_off down_tools go_strike"),
    (.fast, "fast"),
    (.boycott, "boycott"),
    (
      .block,
      "block>route obstruct barricade blockade>route occupy>property block_off disrupt obstruct>route"
    ),
    (.riot, "riot clash@with+police rampage throw>bomb pelt loot go_rampage hurl>bomb"),
    (
      .deploy,
      "$deploy>troops $deploy>weapon deploy fly_in>troops patrol arm>actor tighten>security step_up>security increase>security boost>security increase>patrol"
    ),
    (.alert, "alert place_alert put_alert remain_alert"),
    (.mobilise, "mobilize conscript rearm"),
    (.sanction, "$impose>sanction sanction embargo blacklist penalize freeze>asset"),
    (
      .sever,
      """
      $stop>relations $stop>accord sever suspend>envoy close>envoy shut>envoy shut_down>envoy secede break_off abrogate
      """
    ),
    (.cut, "$stop>aid"),
    (.halt, "$stop>talks walk_out@of+talks"),
    (.cancel, "$stop>visit cancel reschedule"),
    (
      .expel,
      "declare_persona expel>envoy expel>inspectors expel>peacekeepers $withdraw>inspectors $withdraw>peacekeepers oust>envoy force_out>envoy"
    ),
    (.recall, "recall>envoy $withdraw>envoy"),
    (
      .arrest,
      """
      arrest rearrest re-arrest detain apprehend round_up hold_custody nab capture>actor seize>actor intern hold>prisoner \
      take_custody take_prisoner place_detention
      """
    ),
    (.charge, "charge@with indict charge arraign"),
    (.jail, "jail imprison incarcerate sentence lock_up confine"),
    (
      .seize,
      "$seize>property $seize>weapon $seize>aid seize capture confiscate impound expropriate nationalize wire-tap wiretap commandeer appropriate"
    ),
    (
      .destroy,
      "$destroy>property destroy demolish raze bulldoze vandalize ransack set_fire deface sabotage trash $destroy>envoy $destroy>territory burn_down torch loot"
    ),
    (
      .ban,
      "ban criminalize disallow interdict outlaw prohibit>actor prohibit forbid bar proscribe disqualify"
    ),
    (
      .censor,
      "censor close>media close_down>media shut>media shut_down>media jam suspend>media silence muzzle"
    ),
    (
      .restrict,
      "$impose>restriction restrict curb curtail>reform crack_down clamp_down confine>territory cordon_off"
    ),
    (.deport, "deport banish exile expel oust>actor force_out drive_out evict turn_back"),
    (
      .besiege,
      "besiege blockade $impose>blockade encircle surround>actor surround>territory surround>property seal_off close>route seal>route lay_siege close_off"
    ),
    (.abduct, "abduct kidnap take_hostage hijack hold_hostage seize>prisoner hold_shield"),
    (
      .coerce,
      "coerce force^ compel^ intimidate harass repress suppress oppress persecute blackmail terrorize overthrow depose topple subjugate quell>protest quell>attack crush>actor crush>protest crush>attack disperse"
    ),
  ]

  private static let force: [(EventKind, String)] = [
    (
      .kill,
      "kill slay murder execute>actor slaughter behead hang lynch shoot_dead gun_down poison massacre butcher decapitate"
    ),
    (.wound, "wound injure maim hurt"),
    (
      .beat,
      "beat beat_up assault mistreat maul stab club abuse manhandle whip flog molest punch ill-treat tear-gas rough_up"
    ),
    (.rape, "rape sexually_abuse"),
    (.torture, "torture"),
    (
      .bomb,
      "explode>bomb detonate>bomb set_off>bomb plant>bomb blow_up~ blow_up>actor firebomb detonate"
    ),
    (.assassinate, "assassinate"),
    (.attack, "attack ambush storm attack>actor"),
    (
      .fight,
      "fight clash battle skirmish wage>attack exchange>bomb combat wage rage retaliate repel repulse defeat>troops vanquish annihilate overwhelm>troops overpower outgun engage>troops"
    ),
    (.shoot, "return_fire exchange_fire fire~ shoot open_fire fire@on fire@at snipe shoot@at gun"),
    (
      .shell,
      "fire>bomb shell bombard pound lob>bomb rain>bomb strafe launch>bomb hit bomb raid@with"
    ),
    (.raid, "raid storm"),
    (
      .capture,
      "$seize>territory recapture retake overrun conquer occupy>territory occupy annex"
    ),
    (.invade, "invade"),
    (.violate, "violate>ceasefire breach>ceasefire break>ceasefire"),
    (.massacre, "massacre exterminate slaughter"),
    (.die, "die perish"),
    (.explode, "explode~"),
  ]
}
