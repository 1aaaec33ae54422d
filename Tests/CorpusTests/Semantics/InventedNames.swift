/// For each word of the seeds' names an invented one that is a name of the same kind.
enum InventedNames {
  /// Single words; a word is replaced wherever it stands with a capital letter.
  static let words: [String: String] = [
    // Countries and their peoples.
    "Azerbaijan": "Tarzakhistan", "Azerbaijani": "Tarzakhistani",
    "Azerbaijanis": "Tarzakhistanis", "Azeri": "Tarzakhi", "Iran": "Morvan",
    "Iranian": "Morvanian", "Israel": "Ordalia", "Zionist": "Ordalist", "Turkey": "Sulvia",
    "Turkic": "Sulvic", "Armenia": "Gorvenia", "US": "UV", "Russia": "Dorvia",
    // Towns and regions.
    "Baku": "Lodra", "Tehran": "Veshmar", "TEHRAN": "VESHMAR", "Jerusalem": "Hestorim",
    "Nagorno": "Nastorno", "Karabakh": "Zarvakh", "Caspian": "Carvian", "Stockholm": "Varnholm",
    // People. The spokesman keeps two spellings.
    "Nasser": "Dariel", "Kanaani": "Tolaari", "Kanani": "Tolari", "Joe": "Ned",
    "Biden": "Marlowen", "Mitch": "Rolf", "McConnell": "McTarrow", "Robert": "Edmund",
    "Einhorn": "Falkstein", "Malley": "Corvey", "Eli": "Avrin", "Cohen": "Levarin",
    "Jeyhun": "Orkhut", "Bayramov": "Saltanov", "Fazil": "Razil", "Mustafa": "Oruzbek",
    // Agencies and other names.
    "Tasnim": "Basrin", "Mehr": "Sorn", "TASS": "VERN", "Telegram": "Pennant",
  ]

  /// A text with all its names replaced, word for word.
  static func replaced(in text: String) -> String {
    var result = ""
    var word = ""
    func flush() {
      result += words[word] ?? word
      word = ""
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
