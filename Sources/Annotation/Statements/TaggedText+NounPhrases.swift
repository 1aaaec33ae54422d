/// Noun phrases that name a speaker, found by word classes alone.
///
/// Where the end of a phrase is known (the verb follows) everything back to a word that cannot
/// stand in a phrase belongs to it. Where only its start is known it ends with the last name, or
/// noun for a speaker, before such a word.
extension TaggedText {
  /// The longest phrase, in tokens, that is taken for one.
  private static let longestPhrase = 24

  /// The subject that ends before a verb phrase: "the head of the union, Orlo Vant, [said]".
  func subject(endingBefore end: Int, from start: Int) -> Range<Int>? {
    var last = end
    var appositionEnd: Int?
    if has(last - 1, .comma) {
      guard let comma = comma(before: last - 1, from: start) else { return nil }
      let first = comma + 1
      if has(first, .relative) || has(first, .preposition) || has(first, .gerundCue) {
        last = comma
      } else if (first..<last - 1).contains(where: { has($0, [.capitalised, .speaker, .number]) }) {
        appositionEnd = last - 1
        last = comma
      } else {
        return nil
      }
    }
    if isWord(last - 1, ")") {
      let reach = max(start, last - 12)..<last - 1
      guard let bracket = reach.last(where: { isWord($0, "(") }) else { return nil }
      last = bracket
    }
    if isDash(last - 1) {
      guard let dash = (max(start, last - Self.longestPhrase)..<last - 1).last(where: isDash) else {
        return nil
      }
      last = dash
    }
    last = withoutTime(endingBefore: last, from: start)
    guard last > start else { return nil }
    if has(last - 1, .pronoun) { return last - 1..<last }
    let limit = max(start, last - Self.longestPhrase)
    var first = last
    while first > limit && !breaksPhrase(first - 1) { first -= 1 }
    first = withoutAdverbial(from: first, to: last)
    first = afterVerb(from: first, to: last)
    guard first < last, isSpeaker(first..<last) else { return nil }
    first = withEarlierMembers(first, to: last, from: start)
    return first..<(appositionEnd ?? last)
  }

  /// The phrase that follows a verb or preposition: "[said] Orlo Vant, the head of the union".
  func phrase(startingAt start: Int, before end: Int, apposition: Bool) -> Range<Int>? {
    if has(start, [.pronoun, .objectPronoun]) && start < end { return start..<start + 1 }
    if isWord(start, "her"), start + 1 >= end || breaksPhrase(start + 1) {
      return start..<start + 1
    }
    var index = start
    var isName = false
    while index < end, index - start < Self.longestPhrase, !breaksPhrase(index) {
      let wordClass = classes[index]
      if wordClass.contains(.preposition) {
        guard index > start, isWord(index, "of") || isWord(index, "for"), beginsPhrase(index + 1)
        else { break }
        isName = false
      } else if wordClass.contains(.coordinator) {
        guard index > start, beginsPhrase(index + 1) else { break }
        isName = false
      } else if wordClass.contains(.adverb) {
        break
      } else if index > start, wordClass.contains(.time) {
        break
      } else if wordClass.contains(.capitalised) {
        isName = isName || index == start
      } else if isName, wordClass.isDisjoint(with: [.speaker, .genitive, .hyphen]) {
        break
      } else if !wordClass.isDisjoint(with: [.finiteCue, .gerundCue]),
        !wordClass.contains(.speaker), index > start
      {
        break
      }
      index += 1
    }
    while index > start, has(index - 1, [.preposition, .coordinator, .hyphen]) { index -= 1 }
    guard index > start, isSpeaker(start..<index) else { return nil }
    if apposition, has(index, .comma), let close = appositionEnd(after: index, before: end) {
      return start..<close
    }
    return start..<index
  }

  /// The subject of the clause that begins a sentence.
  func firstSubject(from start: Int, before end: Int) -> Range<Int>? {
    var first = afterDateline(from: start, before: end)
    first = afterAdverbial(from: first, before: end)
    if has(first, .pronoun) && first < end { return first..<first + 1 }
    guard first < end, beginsPhrase(first) else { return nil }
    var headEnd: Int?
    var index = first
    var plainWords = 0
    while index < end, index - first < Self.longestPhrase, !breaksPhrase(index) {
      let wordClass = classes[index]
      if !wordClass.isDisjoint(with: [.capitalised, .speaker]), !wordClass.contains(.time) {
        headEnd = index + 1
        plainWords = 0
      } else if wordClass.contains(.preposition) {
        guard isWord(index, "of") || isWord(index, "for") else { break }
      } else if wordClass.contains(.coordinator) {
        guard beginsPhrase(index + 1) else { break }
      } else if wordClass.isDisjoint(with: [.determiner, .possessive, .genitive, .hyphen]) {
        if headEnd != nil, endsLikePast(index) { break }
        plainWords += 1
        if plainWords > (headEnd == nil ? 4 : 2) { break }
      }
      index += 1
    }
    guard let headEnd else { return nil }
    if has(headEnd, .comma), let close = appositionEnd(after: headEnd, before: end) {
      return first..<close
    }
    return first..<headEnd
  }

  /// Whether a word ends as most verbs do in the past tense.
  private func endsLikePast(_ index: Int) -> Bool {
    let end = min(Int(tokens[index].span.end), bytes.count)
    guard tokens[index].span.count > 4, end >= 2 else { return false }
    return bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 1] == UInt8(ascii: "d")
  }

  /// Whether a noun phrase can begin with a token.
  func beginsPhrase(_ index: Int) -> Bool {
    guard index < classes.count else { return false }
    if has(index, [.determiner, .possessive, .number]) { return true }
    let blocking: WordClass = [.preposition, .subordinator, .adverb, .relative, .gerundCue]
    if has(index, blocking) { return false }
    return has(index, [.capitalised, .speaker, .plural])
  }

  private func breaksPhrase(_ index: Int) -> Bool {
    has(index, .breaksPhrase) || (has(index, .coordinator) && !isWord(index, "and"))
  }

  /// Whether a phrase names somebody or something that may speak.
  private func isSpeaker(_ range: Range<Int>) -> Bool {
    guard let last = range.last, !has(range.lowerBound, [.preposition, .subordinator]),
      !has(last, [.preposition, .determiner, .possessive, .coordinator, .hyphen])
    else { return false }
    return range.contains { has($0, [.capitalised, .speaker, .plural]) }
      || has(range.lowerBound, [.determiner, .possessive])
  }

  /// The comma before another one, where no quote and no other sentence lies between.
  private func comma(before index: Int, from start: Int) -> Int? {
    var candidate = index - 1
    let limit = max(start, index - Self.longestPhrase)
    while candidate > limit {
      if has(candidate, .comma) { return candidate }
      if has(candidate, [.quotationMark, .stop]) { return nil }
      candidate -= 1
    }
    return nil
  }

  /// The end of a phrase without a time that follows it: "[the ministry] on Tuesday".
  private func withoutTime(endingBefore end: Int, from start: Int) -> Int {
    var last = end
    while last > start, has(last - 1, [.time, .number]) { last -= 1 }
    guard last < end, (last..<end).contains(where: { has($0, .time) }) else { return end }
    if has(last - 1, .preposition) || isWord(last - 1, "late") || isWord(last - 1, "early") {
      last -= 1
    }
    return last
  }

  /// The start of a phrase without what only sets the scene: "On Tuesday [the ministry]".
  private func withoutAdverbial(from start: Int, to end: Int) -> Int {
    var first = start
    while first < end, has(first, [.coordinator, .adverb]) { first += 1 }
    // "Last month [the ministry]", "Two days later [the ministry]".
    if let time = (first..<min(end, first + 3)).last(where: { has($0, .time) }), time + 1 < end,
      !has(time + 1, [.genitive, .hyphen]), !has(time, .capitalised) || time == first
    {
      return withoutAdverbial(from: time + 1, to: end)
    }
    guard first < end, has(first, .preposition) else { return first }
    var index = first + 1
    if has(index, .determiner), has(index + 1, .time) { index += 1 }
    let afterPreposition = index
    while index < end, has(index, [.time, .number]) { index += 1 }
    if index > afterPreposition && index < end { return index }
    // Without a time the last phrase that begins anew is the subject.
    index = end - 1
    while index > first + 1 {
      if has(index, [.determiner, .possessive]), !has(index - 1, [.preposition, .coordinator]) {
        return index
      }
      index -= 1
    }
    return end
  }

  /// The start of a phrase after a word that must be a verb, because a determiner follows it.
  private func afterVerb(from start: Int, to end: Int) -> Int {
    let joining: WordClass = [
      .preposition, .coordinator, .determiner, .possessive, .genitive, .hyphen, .adverb,
    ]
    var index = end - 1
    while index > start {
      if has(index, [.determiner, .possessive]), !has(index - 1, joining) { return index }
      index -= 1
    }
    return start
  }

  /// The start of a list whose last members are known: "[the mayor, the bishop] and two judges".
  private func withEarlierMembers(_ start: Int, to end: Int, from limit: Int) -> Int {
    guard (start..<end).contains(where: { isWord($0, "and") }) else { return start }
    var first = start
    while has(first - 1, .comma), first - 1 > limit {
      var member = first - 1
      while member > limit, first - member < 12, !breaksPhrase(member - 1) { member -= 1 }
      guard member < first - 1, beginsPhrase(member), !has(member, .time) else { break }
      first = member
    }
    return first
  }

  /// Where an apposition ends that a comma opens: "Vant, the head of the union, ...".
  private func appositionEnd(after comma: Int, before end: Int) -> Int? {
    guard beginsPhrase(comma + 1) else { return nil }
    var index = comma + 1
    var describes = has(index, .number) && has(index + 1, [.comma, .stop])
    while index < end, index - comma < Self.longestPhrase {
      if has(index, [.comma, .stop]) { return describes ? index : nil }
      if has(index, .breaksPhrase) || has(index, [.finiteCue, .gerundCue]) {
        return describes && has(index, [.relative, .quotationMark]) ? index : nil
      }
      if has(index, .speaker) { describes = true }
      index += 1
    }
    return describes ? index : nil
  }

  /// Whether a token is a dash, of any form.
  func isDash(_ index: Int) -> Bool {
    guard has(index, .mark) else { return false }
    let span = tokens[index].span
    if isWord(index, "-") || isWord(index, "--") { return true }
    return span.count == 3 && Int(span.end) <= bytes.count && bytes[Int(span.start)] == 0xE2
      && bytes[Int(span.start) + 1] == 0x80
      && (0x93...0x95).contains(bytes[Int(span.start) + 2])
  }

  /// The first token after a place that opens an agency item: "VARNO - ".
  private func afterDateline(from start: Int, before end: Int) -> Int {
    var index = start
    while index < min(end, start + 8) {
      if has(index, .mark), index > start, has(start, .capitalised) {
        if isDash(index) { return index + 1 }
      }
      let wordClass: WordClass = [.capitalised, .comma, .number, .time, .mark]
      guard has(index, wordClass) else { return start }
      index += 1
    }
    return start
  }

  /// The first token after an adverbial that opens a sentence and ends with a comma.
  private func afterAdverbial(from start: Int, before end: Int) -> Int {
    let opens =
      has(start, [.preposition, .adverb, .subordinator, .time])
      || (start..<min(end, start + 4)).contains { has($0, .time) }
    guard opens else { return start }
    var index = start
    while index < min(end, start + 20) {
      if has(index, .comma) { return index + 1 }
      if has(index, .quotationMark) { break }
      index += 1
    }
    return start
  }
}
