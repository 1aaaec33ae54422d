import TextModel

extension NameForm {
  /// Keys of which two forms share one wherever they are related.
  var indexKeys: [String] {
    var keys: [String] = []
    func add(_ key: String) {
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    if let country { add("=\(country.country)") }
    if kind == .person || kind == .other {
      let words = personWords
      for word in words where word.utf8.count > 1 || words.count == 1 {
        add(Transliteration.skeleton(word))
      }
      if words.count > 1 { add(Transliteration.skeleton(words.joined())) }
      for word in spelledOut where word.utf8.count > 1 { add(Transliteration.skeleton(word)) }
    }
    if kind != .person {
      let core = coreWords
      for word in core where NounSort.sort(word).contains(.organisation) { add(word) }
      if let body { add(body.head) }
      if let first = core.first { add(first) }
      if let last = core.last {
        add(last)
        if core.count == 1 { add(Transliteration.skeleton(last)) }
      }
      add(core.joined())
      if isAcronym, let word = words.first {
        add("^" + word)
      } else if words.count > 1 {
        for initials in initials { add("^" + initials) }
      }
    }
    return keys
  }

  /// The abbreviations that a name of several words may have.
  private var initials: [String] {
    func letters(_ words: some Sequence<String>) -> String {
      String(decoding: words.compactMap(\.utf8.first), as: UTF8.self)
    }
    let core = words.filter { !Self.smallWords.contains($0) }
    var all = [letters(core)]
    if core.count < words.count { all.append(letters(words)) }
    if core.count > 2, let last = core.last, Self.legalForms.contains(last) {
      all.append(letters(core.dropLast()))
    }
    return all
  }
}
