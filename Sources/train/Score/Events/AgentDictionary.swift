import Foundation

/// The agents of PETRARCH's dictionaries: nouns for those who act for an actor, with codes.
struct AgentDictionary {
  /// What a noun adds to an actor's code.
  struct Agent: Hashable {
    var code: String
    /// Whether the code goes before that of the actor.
    var isBefore: Bool
  }

  private var agents: [[String]: Agent] = [:]
  private(set) var longest = 1

  /// A dictionary from a file.
  init(_ text: String) {
    var macros: [String: [String]] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let line = line.components(separatedBy: "#")[0].trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("!"), line.contains("=") {
        let parts = line.components(separatedBy: "=")
        macros[parts[0].trimmingCharacters(in: .whitespaces)] =
          parts[1].components(separatedBy: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        continue
      }
      guard !line.hasPrefix("<"), let open = line.firstIndex(of: "[") else { continue }
      let code = line[line.index(after: open)...].prefix { $0 != "]" }
        .trimmingCharacters(in: .whitespaces)
      let agent = Agent(
        code: code.replacingOccurrences(of: "~", with: ""), isBefore: code.hasSuffix("~"))
      for name in Self.names(String(line[..<open]), macros) {
        let words = ActorDictionary.words(name)
        guard !words.isEmpty, agents[words] == nil else { continue }
        agents[words] = agent
        longest = max(longest, words.count)
      }
    }
  }

  /// The forms of an entry: singular and plural, macros filled in.
  private static func names(_ entry: String, _ macros: [String: [String]]) -> [String] {
    let parts = entry.components(separatedBy: "{")
    let singular = parts[0].trimmingCharacters(in: .whitespaces)
    var names = [singular]
    if parts.count > 1 {
      names.append(parts[1].replacingOccurrences(of: "}", with: ""))
    } else if singular.hasSuffix("Y") {
      names.append(singular.dropLast() + "IES")
    } else {
      names.append(singular + "S")
    }
    for (macro, values) in macros where singular.contains(macro) {
      return values.map { singular.replacingOccurrences(of: macro, with: $0) }
    }
    return names.filter { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
  }

  /// The agent of some words.
  func agent(_ words: [String]) -> Agent? { agents[words] }
}
