import Language

/// The statements of a session with names in place of `_`, `_2` and a `|` at the start.
struct SessionStatements {
  struct Statement {
    var text: String
    var showsResult: Bool
  }

  private(set) var statements: [Statement] = []

  init(_ entries: [SavedSession.Entry]) {
    let sources = entries.map { SourceFile(name: "", text: $0.text) }
    let names = sources.map { ProgramNames($0) }
    let given = Set(entries.compactMap(\.resultName))
    var taken = Set(names.flatMap { $0.mentions.map(\.text) })
    // The result that each entry goes on from by its `|` or `_`: the last one before it.
    var last: String?
    var needed: Set<String> = []
    var lastBefore: [String?] = []
    for (position, entry) in entries.enumerated() {
      lastBefore.append(last)
      let mentions = names[position].mentions.map(\.text)
      needed.formUnion(mentions.filter(given.contains))
      if let last, Self.goesOn(entry.text) || mentions.contains("_") { needed.insert(last) }
      if let name = entry.resultName { last = name }
    }
    var newNames: [String: String] = [:]
    for entry in entries {
      guard let old = entry.resultName, needed.contains(old) else { continue }
      var new = "result" + old
      while taken.contains(new) { new += "_" }
      taken.insert(new)
      newNames[old] = new
    }
    for (position, entry) in entries.enumerated() {
      let last = lastBefore[position]
      var renamed = newNames
      if let last { renamed["_"] = newNames[last] }
      var text = Self.rename(sources[position], names[position], renamed)
      if Self.goesOn(text), let last, let name = newNames[last] { text = name + "\n" + text }
      if let old = entry.resultName, let name = newNames[old] {
        // The next line must not run on into the definition, so it begins with a name.
        text = "let \(name) = \(text)\n\(name)"
      }
      statements.append(Statement(text: text, showsResult: entry.resultName != nil))
    }
  }

  private static func goesOn(_ text: String) -> Bool { text.first { !$0.isWhitespace } == "|" }

  private static func rename(
    _ source: SourceFile, _ names: ProgramNames, _ renamed: [String: String]
  ) -> String {
    var text = ""
    var position = 0
    let mentions = names.mentions.sorted { $0.range.lower < $1.range.lower }
    for mention in mentions where mention.range.lower >= position {
      guard let new = renamed[mention.text] else { continue }
      text += source.text(position, mention.range.lower) + new
      position = mention.range.upper
    }
    return text + source.text(position, source.bytes.count)
  }
}
