import TextModel

extension NameCompletion {
  /// The names with those that the user gave, wherever these stand with a capital.
  ///
  /// A name of the user's takes the place of names that lie within it.
  func withAliases(_ names: [EntityResolver.GivenName]) -> [EntityResolver.GivenName] {
    var names = names
    var token = 0
    while token < text.tokens.count {
      guard let range = alias(at: token) else {
        token += 1
        continue
      }
      token = range.upperBound
      let overlapping = names.indices.filter { names[$0].tokens.overlaps(range) }
      guard overlapping.allSatisfy({ isWithin(names[$0].tokens, range) }) else { continue }
      let kind = overlapping.first.map { names[$0].kind } ?? kind(of: range)
      for index in overlapping.reversed() { names.remove(at: index) }
      names.append(EntityResolver.GivenName(tokens: range, kind: kind, isAlias: true))
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isWithin(_ tokens: Range<Int>, _ range: Range<Int>) -> Bool {
    range.lowerBound <= tokens.lowerBound && tokens.upperBound <= range.upperBound
  }

  /// The tokens of the longest name of the user's that begins at a token.
  private func alias(at token: Int) -> Range<Int>? {
    guard text.isCapitalised(token), let first = NameFolding.words(text.form(token)).first else {
      return nil
    }
    for words in aliases.names(beginningWith: first) {
      var rest = words[...]
      var end = token
      while !rest.isEmpty, end < text.tokens.count,
        text.sentenceOfToken[end] == text.sentenceOfToken[token]
      {
        let own = NameFolding.words(text.form(end))
        guard rest.starts(with: own) else { break }
        rest = rest.dropFirst(own.count)
        end += 1
      }
      if rest.isEmpty, end > token { return token..<end }
    }
    return nil
  }

  /// What a name of the user's is, as far as its words tell.
  private func kind(of range: Range<Int>) -> Entity.Kind {
    let words = NameFolding.words(text.form(range))
    let key = words.joined(separator: " ")
    let isInCapitals = text.isAllCapitals(range.lowerBound)
    if let entry = CountryFacts.english.entry(key, inCapitals: isInCapitals) {
      return entry.relation == .demonym ? .demonym : .place
    }
    guard let first = words.first, let last = words.last else { return .other }
    if NameForm.legalForms.contains(last) || NounSort.sort(last).contains(.organisation) {
      return .organisation
    }
    return words.count > 1 && GivenNames.gender(first) != nil ? .person : .other
  }
}
