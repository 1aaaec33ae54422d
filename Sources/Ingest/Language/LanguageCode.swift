/// The codes of languages in ISO 639-1.
enum LanguageCode {
  /// English names and codes of three letters, of the languages that corpora name most.
  private static let others: [String: String] = [
    "english": "en", "eng": "en", "german": "de", "deu": "de", "ger": "de", "deutsch": "de",
    "french": "fr", "fra": "fr", "fre": "fr", "spanish": "es", "spa": "es", "italian": "it",
    "ita": "it", "portuguese": "pt", "por": "pt", "dutch": "nl", "nld": "nl", "dut": "nl",
    "russian": "ru", "rus": "ru", "ukrainian": "uk", "ukr": "uk", "polish": "pl", "pol": "pl",
    "turkish": "tr", "tur": "tr", "persian": "fa", "farsi": "fa", "fas": "fa", "per": "fa",
    "arabic": "ar", "ara": "ar", "azerbaijani": "az", "aze": "az", "armenian": "hy", "hye": "hy",
    "georgian": "ka", "kat": "ka", "hebrew": "he", "heb": "he", "chinese": "zh", "zho": "zh",
    "chi": "zh", "japanese": "ja", "jpn": "ja", "korean": "ko", "kor": "ko", "hindi": "hi",
    "hin": "hi", "urdu": "ur", "urd": "ur", "swedish": "sv", "swe": "sv", "danish": "da",
    "dan": "da", "norwegian": "no", "nor": "no", "finnish": "fi", "fin": "fi", "greek": "el",
    "ell": "el", "czech": "cs", "ces": "cs", "hungarian": "hu", "hun": "hu", "romanian": "ro",
    "ron": "ro", "bulgarian": "bg", "bul": "bg", "serbian": "sr", "srp": "sr", "croatian": "hr",
    "hrv": "hr", "indonesian": "id", "ind": "id", "vietnamese": "vi", "vie": "vi",
    "undetermined": "und",
  ]

  /// The code of a language that is stated as a code, with or without a country, or by its name.
  static func code(stated text: String) -> String? {
    let small = text.lowercasedASCII
    if let code = others[small] { return code }
    let subtag = small.split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? small
    if let code = others[subtag] { return code }
    guard (2...3).contains(subtag.utf8.count), subtag.utf8.allSatisfy(\.isASCIILowercase) else {
      return nil
    }
    return subtag
  }
}
