import TextModel

extension NameCompletion {
  /// The names, parted where two were taken for one: at a dash that stands alone ("OSLO - Ilse
  /// Marwood"), and at "and" between names that stand alone elsewhere.
  func parted(_ names: [EntityResolver.GivenName]) -> [EntityResolver.GivenName] {
    var parted: [EntityResolver.GivenName] = []
    parted.reserveCapacity(names.count)
    var kinds: [[String]: Entity.Kind]?
    for name in names {
      let tokens = name.tokens.clamped(to: text.tokens.indices)
      guard tokens.count > 2, let joint = joint(tokens) else {
        parted.append(name)
        continue
      }
      let known = kinds ?? self.kinds(names)
      kinds = known
      let isDash = text.classes[joint] == .mark
      let parts = [tokens.lowerBound..<joint, joint + 1..<tokens.upperBound]
      let found = parts.map { known[NameFolding.words(text.form($0))] }
      guard isDash || found.contains(where: { $0 != nil }) else {
        parted.append(name)
        continue
      }
      for (part, kind) in zip(parts, found) {
        let isDateline = isDash && part.upperBound == joint && part.allSatisfy(text.isAllCapitals)
        let own = isDateline ? Entity.Kind.place : kind ?? (isDash ? .other : name.kind)
        guard text.isCapitalised(part.lowerBound), kind != nil || !isCommonNoun(part) else {
          continue
        }
        parted.append(EntityResolver.GivenName(tokens: part, kind: own, isFound: own != .other))
      }
    }
    return parted
  }

  /// A dash or an "and" inside a name with words on both sides.
  private func joint(_ tokens: Range<Int>) -> Int? {
    (tokens.lowerBound + 1..<tokens.upperBound - 1).first { token in
      if text.isLoneDash(token) { return true }
      guard text.classes[token] == .conjunction else { return false }
      return text.form(token).elementsEqual("and".utf8)
    }
  }

  private func isCommonNoun(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    if text.classes[range.lowerBound] != .properNoun { return true }
    let word = NameFolding.words(text.form(range.lowerBound)).first ?? ""
    return !NounSort.sort(word).isEmpty
  }

  /// What the names of the text are, by their folded words.
  private func kinds(_ names: [EntityResolver.GivenName]) -> [[String]: Entity.Kind] {
    var kinds: [[String]: Entity.Kind] = [:]
    for name in names {
      let tokens = name.tokens.clamped(to: text.tokens.indices)
      kinds[NameFolding.words(text.form(tokens))] = name.kind
    }
    return kinds
  }
}

extension CoreferenceText {
  /// Whether a token is a dash with a space on either side.
  func isLoneDash(_ token: Int) -> Bool {
    guard token > 0, token + 1 < tokens.count else { return false }
    let form = form(token)
    let isDash =
      form.elementsEqual("-".utf8) || form.elementsEqual("–".utf8) || form.elementsEqual("—".utf8)
    return isDash && tokens[token - 1].span.end < tokens[token].span.start
      && tokens[token].span.end < tokens[token + 1].span.start
  }
}
