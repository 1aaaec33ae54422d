import TextModel

/// Adds to the names that the name finder saw those that follow from them and from titles.
///
/// Initials and surnames that were cut off; a surname alone, where the fuller name is known; what
/// stands behind "Ms"; abbreviations in parentheses; capitalised words before "Ltd" or "Authority".
struct NameCompletion {
  let text: CoreferenceText
  var aliases = NameAliases()

  /// The names with what was missing, in document order.
  func completed(_ names: [EntityResolver.GivenName]) -> [EntityResolver.GivenName] {
    var names = parted(names.filter { !$0.tokens.clamped(to: text.tokens.indices).isEmpty })
    if !aliases.isEmpty { names = withAliases(names) }
    var isCovered = [Bool](repeating: false, count: text.tokens.count)
    for name in names {
      for token in name.tokens.clamped(to: text.tokens.indices) { isCovered[token] = true }
    }
    for index in names.indices { widen(&names[index], &isCovered) }
    // Twice, so that what the first pass adds is known to the second.
    for _ in 0..<2 { add(to: &names, &isCovered) }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func widen(_ name: inout EntityResolver.GivenName, _ isCovered: inout [Bool]) {
    var range = name.tokens.clamped(to: text.tokens.indices)
    if name.kind == .organisation, range.count > 2,
      let last = NameFolding.words(text.form(range.upperBound - 1)).first,
      NameForm.generations[last]?.hasSuffix("r") == true
    {
      name.kind = .person
    }
    guard name.kind == .person else { return }
    let sentence = text.sentenceOfToken[range.lowerBound]
    while range.lowerBound > 0, isInitial(range.lowerBound - 1), !isCovered[range.lowerBound - 1],
      text.sentenceOfToken[range.lowerBound - 1] == sentence
    {
      range = range.lowerBound - 1..<range.upperBound
      isCovered[range.lowerBound] = true
    }
    if isInitial(range.upperBound - 1), range.upperBound < text.tokens.count,
      text.classes[range.upperBound] == .properNoun, text.isCapitalised(range.upperBound),
      !isCovered[range.upperBound], text.sentenceOfToken[range.upperBound] == sentence
    {
      isCovered[range.upperBound] = true
      range = range.lowerBound..<range.upperBound + 1
    }
    name.tokens = range
  }

  /// Whether a token is one capital letter, with a full stop or without.
  private func isInitial(_ token: Int) -> Bool {
    let form = text.form(token)
    guard let first = form.first, first &- 0x41 < 26, form.count <= 2 else { return false }
    return form.count == 1 ? text.classes[token] == .properNoun : form[1] == 0x2E
  }

  private func add(to names: inout [EntityResolver.GivenName], _ isCovered: inout [Bool]) {
    let known = words(of: names)
    var token = 0
    while token < text.tokens.count {
      guard isPart(token), !isCovered[token] else {
        token += 1
        continue
      }
      var end = token + 1
      while end < text.tokens.count, isPart(end), !isCovered[end],
        text.sentenceOfToken[end] == text.sentenceOfToken[token]
      {
        end += 1
      }
      if let name = name(token..<end, known, isCovered) {
        names.append(name)
        for part in name.tokens { isCovered[part] = true }
      }
      token = end
    }
  }

  private func isPart(_ token: Int) -> Bool {
    text.classes[token] == .properNoun && text.isCapitalised(token)
  }

  /// The words by which names are taken up again: surnames, beginnings of bodies' names.
  private func words(of names: [EntityResolver.GivenName]) -> [String: Entity.Kind] {
    var words: [String: Entity.Kind] = [:]
    for name in names {
      let range = name.tokens.clamped(to: text.tokens.indices)
      let isAbbreviation = range.count == 1 && text.isAllCapitals(range.lowerBound)
      guard range.count > 1 || isAbbreviation else { continue }
      var last = range.upperBound - 1
      if let word = NameFolding.words(text.form(last)).first, NameForm.generations[word] != nil {
        last -= 1
      }
      let token = name.kind == .person ? last : range.lowerBound
      guard name.kind == .person || name.kind == .organisation, range.contains(token),
        let word = NameFolding.words(text.form(token)).last, word.utf8.count >= 3
      else { continue }
      words[word] = name.kind
    }
    return words
  }

  /// The name that a run of proper nouns is, if something vouches for its kind.
  private func name(
    _ run: Range<Int>, _ known: [String: Entity.Kind], _ isCovered: [Bool]
  ) -> EntityResolver.GivenName? {
    var range = run
    var hasTitle = false
    if range.lowerBound > 0, isHonorific(range.lowerBound - 1) { hasTitle = true }
    while range.count > 1, isHonorific(range.lowerBound) {
      hasTitle = true
      range = range.lowerBound + 1..<range.upperBound
    }
    if hasTitle { return EntityResolver.GivenName(tokens: range, kind: .person) }
    let last = NameFolding.words(text.form(range.upperBound - 1)).last ?? ""
    if range.count == 1 {
      if let kind = known[last] { return EntityResolver.GivenName(tokens: range, kind: kind) }
      // "(WFO)" behind a name.
      let open = range.lowerBound - 1
      if open > 0, text.isMark(open, UInt8(ascii: "(")), isCovered[open - 1],
        text.isAllCapitals(range.lowerBound), text.isMark(range.upperBound, UInt8(ascii: ")"))
      {
        return EntityResolver.GivenName(tokens: range, kind: .organisation)
      }
      return nil
    }
    guard NameForm.legalForms.contains(last) || NounSort.sort(last).contains(.organisation) else {
      return nil
    }
    return EntityResolver.GivenName(tokens: range, kind: .organisation)
  }

  /// Whether a word is a title that only people's names stand behind.
  private func isHonorific(_ token: Int) -> Bool {
    guard text.isCapitalised(token), let word = NameFolding.words(text.form(token)).first,
      let title = PersonTitle.title(word)
    else { return false }
    return title.gender != nil && title.calling != .clergy || title.calling == .university
      || word == "dr"
  }
}
