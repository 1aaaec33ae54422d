/// The letters of a text, counted by script.
struct WritingSystem {
  private var latin = 0
  private var cyrillic = 0
  private var arabic = 0
  /// Letters of the scripts that one language alone, or almost alone, is written in.
  private var others: [String: Int] = [:]
  /// Letters that tell languages of one script apart.
  private var signs: [UInt32: Int] = [:]

  /// Scripts of one language: the range of their letters.
  private static let ranges: [(range: ClosedRange<UInt32>, language: String)] = [
    (0x0370...0x03FF, "el"), (0x1F00...0x1FFF, "el"), (0x0530...0x058F, "hy"),
    (0x0590...0x05FF, "he"), (0x0900...0x097F, "hi"), (0x0980...0x09FF, "bn"),
    (0x0A00...0x0A7F, "pa"), (0x0A80...0x0AFF, "gu"), (0x0B80...0x0BFF, "ta"),
    (0x0C00...0x0C7F, "te"), (0x0C80...0x0CFF, "kn"), (0x0D00...0x0D7F, "ml"),
    (0x0D80...0x0DFF, "si"), (0x0E00...0x0E7F, "th"), (0x0E80...0x0EFF, "lo"),
    (0x0F00...0x0FFF, "bo"), (0x1000...0x109F, "my"), (0x10A0...0x10FF, "ka"),
    (0x1100...0x11FF, "ko"), (0xAC00...0xD7AF, "ko"), (0x1200...0x137F, "am"),
    (0x1780...0x17FF, "km"), (0x3040...0x30FF, "ja"), (0x4E00...0x9FFF, "zh"),
    (0x3400...0x4DBF, "zh"),
  ]

  /// Counts a letter of ASCII.
  mutating func countLatin() { latin += 1 }

  mutating func count(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
    case 0x0400...0x052F:
      cyrillic += 1
      signs[value, default: 0] += 1
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      arabic += 1
      signs[value, default: 0] += 1
    default:
      for (range, language) in Self.ranges where range.contains(value) {
        others[language, default: 0] += 1
        return
      }
    }
  }

  /// The number of all letters counted.
  var letterCount: Int { latin + cyrillic + arabic + others.values.reduce(0, +) }

  /// Whether most letters are Latin.
  var isLatin: Bool { latin * 2 > letterCount }

  /// The language that a script other than Latin shows, or `und`.
  var language: String {
    if let other = others.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      other.value > max(cyrillic, arabic)
    {
      // Japanese mixes its syllables with Chinese characters.
      if other.key == "zh", others["ja", default: 0] * 10 > other.value { return "ja" }
      return other.key
    }
    return cyrillic >= arabic ? cyrillicLanguage : arabicLanguage
  }

  private func has(_ letters: String) -> Int {
    letters.unicodeScalars.reduce(0) { $0 + signs[$1.value, default: 0] }
  }

  private var cyrillicLanguage: String {
    // Kazakh and its neighbours, then Serbian and Macedonian, Belarusian, Ukrainian, Bulgarian.
    if has("әғқңұһ") * 50 > cyrillic { return has("ң") > 0 && has("қғұ") == 0 ? "und" : "kk" }
    if has("ѓќѕ") > 0 { return "mk" }
    if has("јљњџћђ") * 100 > cyrillic { return "sr" }
    if has("ў") * 200 > cyrillic { return has("қғҳ") > 0 ? "und" : "be" }
    if has("іїєґ") * 50 > cyrillic { return "uk" }
    if has("ыэё") > 0 { return "ru" }
    return has("ъ") * 150 > cyrillic ? "bg" : "und"
  }

  private var arabicLanguage: String {
    // The letters of Urdu, then those of Persian that Arabic lacks; Kurdish and others stay open.
    if has("ٹڈڑےں") * 100 > arabic { return "ur" }
    if has("ێۆڵڕ") * 100 > arabic { return "ku" }
    if has("ډښځڅټ") * 100 > arabic { return "ps" }
    if has("پچژگکی") * 25 > arabic { return "fa" }
    return has("ةىيكأإ") > 0 ? "ar" : "und"
  }
}
