/// Units of measurement: those of the SI and customary ones.
///
/// Symbols follow the SI brochure (BIPM 2019) and, for customary units, NIST Handbook 44.
enum Units {
  /// A unit.
  struct Record: Sendable {
    let symbol: String
    let dimension: String
    /// Whether the word is also a common word, so that it is a unit only right behind digits.
    let isShort: Bool
  }

  /// Units by their words.
  static let table = WordRecords<Record>(
    words.flatMap { dimension, lines in
      lines.split(separator: "\n").flatMap { line -> [(word: String, record: Record)] in
        let parts = line.split(separator: " ").map(String.init)
        guard let symbol = parts.first else { return [] }
        return parts.dropFirst().map { word in
          let short = word.hasPrefix("*")
          return (
            short ? String(word.dropFirst()) : word,
            Record(symbol: symbol, dimension: dimension, isShort: short)
          )
        }
      }
    })

  /// Units a line: the symbol, then the words; a star marks words that are units only behind digits.
  private static let words: [(String, String)] = [
    (
      "length",
      """
      km km kms kilometer kilometers kilometre kilometres
      m *m meter meters metre metres
      cm cm cms centimeter centimeters centimetre centimetres
      dm dm decimeter decimeters decimetre decimetres
      mm mm millimeter millimeters millimetre millimetres
      µm µm micrometer micrometers micrometre micrometres micron microns
      nm nm nanometer nanometers nanometre nanometres
      mi mile miles *mi
      yd yard yards *yd *yds
      ft foot feet ft
      in inch inches
      nmi nmi
      ly lightyear lightyears light-year light-years
      pc parsec parsecs
      au astronomical
      ftm fathom fathoms
      fur furlong furlongs
      """
    ),
    (
      "area",
      """
      ha hectare hectares *ha
      ac acre acres
      km² km2 km² sqkm
      m² m2 m² sqm
      cm² cm2 cm²
      ft² sqft ft2 ft²
      mi² mi2 mi²
      """
    ),
    (
      "volume",
      """
      L liter liters litre litres *l ltr
      mL milliliter milliliters millilitre millilitres ml
      cL centiliter centiliters centilitre centilitres cl
      hL hectoliter hectoliters hectolitre hectolitres hl
      gal gallon gallons *gal
      bbl barrel barrels bbl bbls bpd
      pt pint pints
      qt quart quarts
      cup cup cups
      tbsp tablespoon tablespoons tbsp tbsps
      tsp teaspoon teaspoons tsp tsps
      fl_oz floz
      bu bushel bushels
      m³ m3 m³
      cm³ cm3 cm³ cc
      TEU teu teus
      """
    ),
    (
      "mass",
      """
      kg kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes k.g.
      g gram grams gramme grammes *g
      mg mg mgs milligram milligrams milligramme milligrammes
      µg µg mcg microgram micrograms microgramme microgrammes
      t tonne tonnes ton tons *t mt
      kt kiloton kilotons kilotonne kilotonnes
      Mt megaton megatons megatonne megatonnes
      Gt gigaton gigatons gigatonne gigatonnes
      lb lb lbs pound pounds
      oz ounce ounces oz
      st stone stones
      ct carat carats
      cwt hundredweight
      """
    ),
    (
      "temperature",
      """
      °C celsius celcius centigrade ℃
      °F fahrenheit farenheit ℉
      K kelvin kelvins
      """
    ),
    ("angle", "° degree degrees deg deg. °\nrad radian radians rad\n′ arcminute arcminutes"),
    (
      "power",
      """
      W watt watts *w
      kW kilowatt kilowatts kw
      MW megawatt megawatts mw
      GW gigawatt gigawatts gw
      TW terawatt terawatts tw
      hp horsepower hp bhp
      """
    ),
    (
      "energy",
      """
      J joule joules
      kJ kilojoule kilojoules kj
      MJ megajoule megajoules mj
      kWh kwh kilowatt-hour kilowatt-hours
      MWh mwh megawatt-hour megawatt-hours
      GWh gwh
      TWh twh
      cal calorie calories
      kcal kilocalorie kilocalories kcal
      BTU btu btus
      eV electronvolt electronvolts
      """
    ),
    (
      "speed",
      """
      mph mph
      km/h kph kmh kmph km/h km/hr
      m/s mps m/s
      kn knot knots
      ft/s fps
      Mach mach
      Mbit/s mbps
      Gbit/s gbps
      kbit/s kbps
      """
    ),
    (
      "frequency",
      "Hz hertz hz\nkHz kilohertz khz\nMHz megahertz mhz\nGHz gigahertz ghz\nrpm rpm"
    ),
    (
      "information",
      """
      bit bit bits
      B byte bytes
      kB kilobyte kilobytes kb kbytes
      MB megabyte megabytes mb mbytes
      GB gigabyte gigabytes gb gbytes
      TB terabyte terabytes tb
      PB petabyte petabytes pb
      Mbit megabit megabits
      Gbit gigabit gigabits
      kbit kilobit kilobits
      px pixel pixels
      MP megapixel megapixels
      """
    ),
    (
      "electricity",
      "V volt volts *v\nkV kilovolt kilovolts kv\nmV millivolt millivolts\nA amp amps ampere amperes"
        + "\nmA milliamp milliamps ma\nmAh mah\nΩ ohm ohms"
    ),
    (
      "pressure",
      "Pa pascal pascals\nhPa hectopascal hectopascals hpa\nkPa kilopascal kilopascals kpa"
        + "\nMPa megapascal megapascals\nmbar millibar millibars mbar\nbar bars\npsi psi"
        + "\natm atm"
    ),
    ("force", "N newton newtons\nkN kilonewton kilonewtons kn"),
    ("sound", "dB decibel decibels db"),
    ("concentration", "ppm ppm\nppb ppb"),
    (
      "radioactivity",
      "Bq becquerel becquerels\nSv sievert sieverts\nmSv millisievert millisieverts"
    ),
  ]
}
