/// The codes of CAMEO for what is only meant, by the code of what is meant.
enum IntendedCode {
  /// Classes 03: intent to cooperate, by what the cooperation is.
  static func agreement(_ code: String) -> String {
    switch code.prefix(2) {
    case "04": code == "045" ? "039" : "036"
    case "05": "032"
    case "06": "031"
    case "07": "033"
    case "08": code.hasPrefix("083") || code == "083" ? "034" : "035"
    default: "030"
    }
  }

  /// Classes 13: threats, by what is threatened.
  static func threat(_ code: String) -> String {
    switch code.prefix(2) {
    case "14": "133"
    case "15", "18", "19", "20": "138"
    case "16": code == "164" ? "134" : code == "166" ? "136" : "131"
    case "17": code == "1723" || code.hasPrefix("172") ? "132" : "130"
    default: "130"
    }
  }
}
