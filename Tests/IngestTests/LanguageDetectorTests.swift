import Testing

@testable import Ingest

@Suite("Languages")
struct LanguageDetectorTests {
  private static let texts: [(code: String, text: String)] = [
    ("en", LayoutSample.prose),
    (
      "ru",
      """
      Порт закрыли в понедельник, когда кран упал на судно, сообщили власти города.
      """
    ),
    (
      "uk",
      """
      Порт закрили в понеділок, коли кран упав на судно, повідомили в місті її владі.
      """
    ),
    (
      "fa",
      """
      بندر روز دوشنبه پس از سقوط یک جرثقیل بر روی کشتی بسته شد، مقامات شهر گفتند.
      """
    ),
    (
      "ar",
      """
      أغلق الميناء يوم الاثنين بعد سقوط رافعة على سفينة، وقالت السلطات في المدينة ذلك.
      """
    ),
    (
      "zh",
      """
      周一一台起重机倒在一艘船上之后港口被关闭，当局在声明中表示两名工人受伤。
      """
    ),
    (
      "ja",
      """
      月曜日にクレーンが船の上に倒れたため、港は閉鎖されたと当局は発表した。
      """
    ),
    (
      "el",
      """
      Το λιμάνι έκλεισε τη Δευτέρα μετά την πτώση γερανού πάνω σε πλοίο, είπαν οι αρχές.
      """
    ),
    (
      "he",
      """
      הנמל נסגר ביום שני לאחר שמנוף נפל על ספינה, כך מסרו הרשויות בעיר הזאת.
      """
    ),
  ]

  @Test("Texts of a paragraph", arguments: texts.indices)
  func detected(index: Int) {
    let (code, text) = Self.texts[index]
    #expect(LanguageDetector.language(of: Array(text.utf8), from: 0) == code)
  }

  @Test("Short texts and texts without words are left open")
  func open() {
    for text in ["", "12 345 — 67", "Port Selda", "Crane falls on ship", "Brenn, Dray, Morell 4:3"]
    {
      #expect(LanguageDetector.language(of: Array(text.utf8), from: 0) == nil)
    }
  }

  @Test("Many words of no known language are undetermined")
  func undetermined() {
    let text = String(repeating: "zorvu mandil kesto brifan lurimo ", count: 20)
    #expect(LanguageDetector.language(of: Array(text.utf8), from: 0) == "und")
  }

  @Test(
    "Languages are stated in many ways",
    arguments: [
      ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("English", "en"), ("eng", "en"),
      ("fa_IR", "fa"),
      ("Persian", "fa"), ("xx", "xx"), ("no idea", nil), ("", nil),
    ] as [(String, String?)])
  func stated(text: String, code: String?) {
    #expect(LanguageCode.code(stated: text) == code)
  }
}
