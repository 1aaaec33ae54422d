extension ObjectClass {
  /// The classes of nouns by their dictionary forms.
  static let ofNouns: [String: ObjectClass] = {
    var classes: [String: ObjectClass] = [:]
    for (objectClass, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        classes[String(word), default: []].formUnion(objectClass)
      }
    }
    return classes
  }()

  private static let lists: [(ObjectClass, String)] = [
    (
      .relations,
      "relation relations relationship tie link contact friendship diplomacy partnership"
    ),
    (
      .talks,
      """
      talk negotiation dialogue dialog meeting summit conference discussion consultation mediation \
      round session parley bargaining
      """
    ),
    (
      .aid,
      """
      aid assistance help relief food medicine money loan fund funding grant donation credit subsidy \
      supply dollar euro pound yen peso rupee franc rouble ruble dinar crown krone lira shilling \
      wheat grain rice fuel shipment delivery equipment package finance financing scholarship tent \
      blanket water electricity gas material goods money cash gift medication vaccine expertise training
      """
    ),
    (.asylum, "asylum refuge citizenship sanctuary"),
    (
      .restriction,
      """
      restriction ban curfew censorship control emergency blackout limit limitation prohibition \
      clampdown law-martial martial moratorium state siege closure requirement visa
      """
    ),
    (.sanction, "sanction embargo boycott tariff penalty quota duty barrier measure"),
    (.blockade, "blockade siege encirclement cordon closure roadblock checkpoint"),
    (
      .troops,
      """
      troop soldier force army unit warship ship aircraft plane jet helicopter tank navy fleet \
      battalion brigade regiment division reinforcement paratrooper marine commando fighter \
      contingent carrier bomber submarine garrison militia reservist policeman police trooper \
      guard gunboat destroyer frigate drone squad personnel military
      """
    ),
    (.inspectors, "inspector observer monitor investigator fact-finder"),
    (.peacekeepers, "peacekeeper peacekeeping peace-keeper"),
    (
      .envoy,
      "ambassador envoy diplomat embassy consulate consul attaché attache staff mission delegation"
    ),
    (
      .attack,
      """
      attack raid strike assault offensive bombing shelling bombardment ambush violence \
      fighting hostility war aggression combat incursion terrorism
      """
    ),
    (
      .protest,
      """
      protest rally demonstration march strike boycott sit-in vigil walkout stoppage riot picket \
      disobedience
      """
    ),
    (
      .accord,
      """
      agreement accord treaty pact deal protocol contract memorandum communique communiqué \
      declaration convention settlement consensus compromise charter armistice concordat statement \
      understanding document truce ceasefire cease-fire compact
      """
    ),
    (
      .demand,
      """
      demand request call appeal proposal offer plan plea ultimatum invitation resolution bid \
      initiative suggestion draft condition mediation compromise recommendation petition formula \
      motion claim overture idea application term
      """
    ),
    (
      .prisoner,
      """
      prisoner hostage detainee captive inmate dissident suspect convict internee journalist \
      activist protester leader member soldier crew pilot man woman child people person crewman \
      sailor fisherman national citizen
      """
    ),
    (
      .property,
      """
      home house building office property website site land farm headquarters shop store church \
      mosque temple car vehicle bus truck factory plant asset account embassy school hospital line \
      pipeline cable bridge flag effigy warehouse hut tower installation facility wire mattress \
      furniture mosque shrine monument statue crop field
      """
    ),
    (
      .route,
      "road bridge highway street railway route traffic transport motorway track line port access entrance border crossing rail airport square"
    ),
    (.ceasefire, "ceasefire cease-fire truce armistice disengagement peace"),
    (
      .reform,
      """
      reform freedom right election democracy autonomy independence liberty pluralism constitution \
      multi-party concession amnesty
      """
    ),
    (
      .bomb,
      """
      bomb explosive grenade rocket missile shell artillery shot mortar device mine fire gunfire \
      round bullet torpedo katyusha firebomb stone tear teargas gas
      """
    ),
    (
      .territory,
      """
      village town city position stronghold base hill territory area district region capital ground \
      airport outpost island port province enclave bridge post camp valley land peninsula airfield \
      border heights
      """
    ),
    (
      .information,
      "information intelligence evidence data expertise technology knowledge document file experience"
    ),
    (.weapon, "weapon arm arms rifle gun missile ammunition tank jet warplane arsenal stockpile"),
    (
      .post,
      "post office government power presidency seat job position leadership parliament premiership command"
    ),
    (
      .concern,
      """
      concern protest anger outrage dismay displeasure regret complaint objection indignation \
      condemnation criticism disapproval dissatisfaction alarm
      """
    ),
    (.order, "demand request call condition ultimatum petition claim term"),
    (.visit, "visit trip tour journey pilgrimage stopover stay"),
    (
      .support,
      "support solidarity satisfaction appreciation gratitude thanks backing sympathy confidence condolence congratulation admiration praise"
    ),
    (
      .media,
      "newspaper press television radio station magazine channel website site broadcast publication media book film party news newsroom opposition rally candidate group"
    ),
    (
      .law,
      "law resolution treaty ban order ceasefire cease-fire truce accord agreement rule sanction convention norm armistice embargo deadline ultimatum"
    ),
  ]
}
