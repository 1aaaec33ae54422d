/// Currencies by their words, symbols and codes; codes are those of ISO 4217.
enum Currencies {
  /// What a word or symbol says of a currency.
  struct Record: Sendable {
    /// The code where no country is named; the name of the unit if it is one of many countries'.
    let code: String
    /// Whether it may stand before a number: codes, symbols, "Rs".
    let isCode: Bool
    /// Whether it is a hundredth of another unit.
    let isSubunit: Bool
    /// A power of ten that a code has before it: "MUSD".
    var factor: Int64 = 1
  }

  /// Nouns, symbols and codes.
  static let table = WordRecords<Record>(nouns + symbols + codes + scaledCodes)

  private static func record(
    _ code: String, isCode: Bool = false, isSubunit: Bool = false
  ) -> Record {
    Record(code: code, isCode: isCode, isSubunit: isSubunit)
  }

  /// Names of units.
  ///
  /// Of those that several countries have, only a default that is generally understood is given;
  /// else the unit bears its name.
  private static let nouns: [(word: String, record: Record)] =
    pairs(
      """
      USD dollar dollars buck bucks greenback greenbacks
      EUR euro euros
      GBP pound pounds quid sterling
      JPY yen
      CNY yuan renminbi rmb
      INR rupee rupees
      RUB rouble roubles ruble rubles
      UAH hryvnia hryvnias hryvnya
      TRY lira liras lire
      PLN zloty zlotys zlotych
      HUF forint forints
      CZK koruna korunas
      RON leu lei
      BGN lev leva
      ILS shekel shekels
      BRL real reais
      ZAR rand
      KRW won
      THB baht
      VND dong
      IDR rupiah rupiahs
      MYR ringgit ringgits
      PHP piso
      NGN naira
      GHS cedi cedis
      KES bob
      ETB birr
      KZT tenge
      AZN manat manats
      GEL lari
      AMD dram drams
      UZS som
      MNT tugrik tugriks
      KHR riel riels
      LAK kip
      MMK kyat kyats
      BDT taka
      AFN afghani afghanis
      PEN sol soles
      VES bolivar bolivars bolivares
      PYG guarani guaranis
      GTQ quetzal quetzales
      HNL lempira lempiras
      CRC colon colones
      BTC bitcoin bitcoins
      ETH ether
      franc franc francs
      dinar dinar dinars
      rial rial rials
      riyal riyal riyals
      krona krona kronor kronas
      krone krone kroner
      peso peso pesos
      shilling shilling shillings
      dirham dirham dirhams
      mark mark marks deutschmarks
      guilder guilder guilders
      escudo escudo escudos
      rufiyaa rufiyaa
      kwacha kwacha
      """)
    + pairs(
      "cent cent cents ¢\npenny penny pence pennies\nkopeck kopeck kopecks kopek kopeks\n"
        + "paisa paisa paise\nsen sen sens\neurocent eurocent eurocents", isSubunit: true)

  private static let symbols: [(word: String, record: Record)] =
    pairs(
      """
      USD $ us$ u.s.$
      AUD a$ au$
      CAD c$ ca$ cad$ can$
      NZD nz$
      HKD hk$
      SGD s$ sg$
      TWD nt$
      MXN mex$ mx$
      BRL r$
      GBP £ ￡
      EUR €
      JPY ¥ ￥
      INR ₹ rs rs.
      RUB ₽
      UAH ₴
      TRY ₺
      ILS ₪
      KRW ₩
      NGN ₦
      PHP ₱
      VND ₫
      KZT ₸
      GEL ₾
      AZN ₼
      AMD ֏
      LAK ₭
      MNT ₮
      CRC ₡
      GHS ₵
      PYG ₲
      THB ฿
      CNY 元
      LKR ரூ
      BTC ₿
      MYR rm
      """, isCode: true)

  private static let codeList =
    """
    AED AFN AMD AOA ARS AUD AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD \
    CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ \
    GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK \
    LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR \
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SRD \
    SSP STN SVC SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD \
    XOF XPF YER ZAR ZMW BTC
    """

  private static let codes: [(word: String, record: Record)] =
    codeList.split(separator: " ").map { (String($0), record(String($0), isCode: true)) }

  /// Codes with a letter for millions or thousands before them, as companies report.
  private static let scaledCodes: [(word: String, record: Record)] =
    ["USD", "EUR", "GBP", "AUD", "CAD", "CHF", "SEK", "NOK", "DKK", "JPY", "CNY"].flatMap { code in
      [("M", Int64(1_000_000)), ("K", 1000), ("T", 1000), ("B", 1_000_000_000)].map {
        letter, factor in
        (
          letter + code,
          Record(code: code, isCode: true, isSubunit: false, factor: factor)
        )
      }
    }

  private static func pairs(
    _ lines: String, isCode: Bool = false, isSubunit: Bool = false
  ) -> [(word: String, record: Record)] {
    lines.split(separator: "\n").flatMap { line -> [(word: String, record: Record)] in
      let parts = line.split(separator: " ").map(String.init)
      guard let code = parts.first else { return [] }
      return parts.dropFirst().map {
        ($0, record(code, isCode: isCode, isSubunit: isSubunit))
      }
    }
  }

  /// Countries by their adjectives and short names, with the letters that begin their codes.
  static let countries = WordRecords<String>(
    countryLines.split(separator: "\n").flatMap { line -> [(word: String, record: String)] in
      let parts = line.split(separator: " ").map(String.init)
      guard let country = parts.first else { return [] }
      return parts.dropFirst().map { ($0, country) }
    })

  private static let countryLines =
    """
    US us u.s. u.s american usa
    CA canadian canada c cad can
    AU australian a aud au
    NZ zealand nz nzd
    HK hk kong hkd
    SG singapore singaporean
    TW taiwan taiwanese
    JM jamaican
    GB british uk
    EG egyptian
    LB lebanese
    SY syrian
    SD sudanese
    CN chinese
    JP japanese
    IN indian
    PK pakistani
    LK lankan
    NP nepalese nepali
    ID indonesian
    MU mauritian
    CH swiss
    FR french
    BE belgian
    XO cfa
    RW rwandan
    CD congolese
    TR turkish
    IT italian
    RU russian
    BY belarusian
    DK danish
    NO norwegian
    SE swedish
    IS icelandic
    CZ czech
    MX mexican mex mx
    AR argentine argentinian
    CL chilean
    CO colombian
    PH philippine filipino
    CU cuban
    UY uruguayan
    DO dominican
    KE kenyan
    UG ugandan
    TZ tanzanian
    SO somali somalian
    AE emirati uae
    MA moroccan
    IR iranian
    OM omani
    YE yemeni
    SA saudi
    QA qatari
    IQ iraqi
    KW kuwaiti
    JO jordanian
    RS serbian
    DZ algerian
    TN tunisian
    LY libyan
    BH bahraini
    MY malaysian malaysia
    IL israeli
    BR brazilian
    ZA african
    KR korean
    UA ukrainian
    DE german
    NL dutch
    PT portuguese
    KZ kazakh
    AZ azerbaijani azeri
    """

  /// The codes of a unit that several countries have, by the letters of the country.
  static let codesByCountry: [String: String] = {
    let units = [
      "dollar": "US:USD CA:CAD AU:AUD NZ:NZD HK:HKD SG:SGD TW:TWD JM:JMD MX:MXN",
      "pound": "GB:GBP EG:EGP LB:LBP SY:SYP SD:SDG",
      "rupee": "IN:INR PK:PKR LK:LKR NP:NPR MU:MUR",
      "franc": "CH:CHF XO:XOF RW:RWF CD:CDF",
      "lira": "TR:TRY",
      "krone": "DK:DKK NO:NOK",
      "krona": "SE:SEK IS:ISK",
      "peso": "MX:MXN AR:ARS CL:CLP CO:COP PH:PHP CU:CUP UY:UYU DO:DOP",
      "shilling": "KE:KES UG:UGX TZ:TZS SO:SOS",
      "dirham": "AE:AED MA:MAD",
      "rial": "IR:IRR OM:OMR YE:YER",
      "riyal": "SA:SAR QA:QAR",
      "dinar": "IQ:IQD KW:KWD JO:JOD RS:RSD DZ:DZD TN:TND LY:LYD BH:BHD",
      "rouble": "RU:RUB BY:BYN",
      "real": "BR:BRL",
      "guilder": "NL:NLG",
      "mark": "DE:DEM",
    ]
    var codes: [String: String] = [:]
    let defaults = [
      "dollar": "USD", "pound": "GBP", "rupee": "INR", "lira": "TRY", "rouble": "RUB",
      "real": "BRL",
    ]
    for (unit, list) in units {
      for pair in list.split(separator: " ") {
        let parts = pair.split(separator: ":").map(String.init)
        guard parts.count == 2 else { continue }
        codes[parts[0] + ":" + (defaults[unit] ?? unit)] = parts[1]
      }
    }
    return codes
  }()
}
