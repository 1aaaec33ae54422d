/// What is written here for words that people know from SQL, R and Python.
enum WordsOfOtherLanguages {
  /// The hint for a word that stands where an operator or `|` is expected, or `nil`.
  static func hint(after word: String) -> String? {
    if word != word.lowercased(), Keyword.all.contains(word.lowercased()) {
      return "write `\(word.lowercased())`: the words of the language are in small letters"
    }
    switch word.lowercased() {
    case "like", "ilike", "startswith", "matches", "includes":
      return "write title contains \"…\", or title ~ /…/i for a regular expression"
    case "is", "isnot", "eq":
      return "write `==` or `!=`, as in outlet == none"
    case "between":
      return "write `in` and a range: published in 2031-01..2031-03, words in 100..300"
    case "as":
      return "a name stands before its value: select n = words"
    case "group", "order", "limit", "from", "having":
      return "every step is a stage after `|`: docs | where … | sort … | take 10; "
        + "`help stages` lists them"
    default: return nil
    }
  }

  /// The hint for a word that stands in the place of a value, or `nil`.
  static func hint(forValue word: String) -> String? {
    switch word.lowercased() {
    case "null", "nil", "na", "nan", "undefined": "write `none` for what is not there"
    case "true", "false", "none": "write `\(word.lowercased())`, in small letters"
    default: nil
    }
  }

  /// The hint for a function that other languages have, or `nil`.
  static func hint(forFunction word: String) -> String? {
    let word = word.lowercased()
    if dateParts.contains(word) { return "write floor(published, \(word))" }
    return ["coalesce", "ifnull", "nvl"].contains(word) ? "write x ?? y" : nil
  }

  /// The parts of a date that other languages have a function for.
  static let dateParts: Set<String> = ["day", "week", "month", "quarter", "year"]

  /// The columns that other corpora call by this name.
  static func columns(for word: String) -> [String] {
    switch word.lowercased() {
    case "word", "token": ["lower"]
    case "date", "time", "created": ["published"]
    case "headline", "heading", "name": ["title"]
    case "source", "newspaper", "publisher", "publication", "site": ["outlet"]
    case "file", "filename": ["path"]
    case "who", "person", "quoted": ["speaker"]
    case "verb": ["cue"]
    case "article", "document": ["doc"]
    case "said", "statement": ["content"]
    case "text", "body", "quote", "sentence": ["content", "span"]
    case "length", "wordcount": ["words"]
    default: []
    }
  }
}

extension SourceRange {
  /// Whether three digits stand here after a digit and a comma, as in 1,000.
  var followsSeparatorOfThousands: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let bytes = source.bytes
    guard upper - lower == 3, lower >= 2, upper <= bytes.count else { return false }
    return bytes[lower - 1] == UInt8(ascii: ",") && digits.contains(bytes[lower - 2])
      && bytes[lower..<upper].allSatisfy(digits.contains)
  }
}
