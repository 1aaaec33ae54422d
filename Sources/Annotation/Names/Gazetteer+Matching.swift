import TextModel

extension Gazetteer {
  /// Marks the tokens of one sentence; tokens without a buffer place for their marks are left out.
  ///
  /// Of the places that begin at a token the longest counts, and no other begins inside it; the
  /// same, on its own, for organisations. Words in lower case match only what is listed so. A word
  /// in capitals matches a listed acronym before a listed name, and three letters or fewer only an
  /// acronym. Allocates nothing.
  public func mark(
    _ tokens: UnsafeBufferPointer<ByteSpan>, of text: UnsafeRawBufferPointer,
    into marks: UnsafeMutableBufferPointer<GazetteerMarks>
  ) {
    let count = min(tokens.count, marks.count)
    for index in 0..<count { marks[index] = [] }
    var placeEnd = 0
    var organisationEnd = 0
    for start in 0..<count {
      guard let first = Self.key(tokens[start], of: text) else { continue }
      var (phrase, found) = beginning(first)
      if found.isEmpty { continue }
      var place = found.contains(.place) ? start + 1 : 0
      var organisation = found.contains(.organisation) ? start + 1 : 0
      var isCountry = found.contains(.country)
      marks[start].formUnion(found.ofEachToken)
      var end = start + 1
      while found.contains(.continues), end < count, end &- start < longest {
        guard let next = Self.key(tokens[end], of: text) else { break }
        (phrase, found) = continuation(of: phrase, next)
        if found.isEmpty { break }
        end &+= 1
        if found.contains(.place) {
          place = end
          isCountry = found.contains(.country)
        }
        if found.contains(.organisation) { organisation = end }
        let each = found.ofEachToken
        if !each.isEmpty {
          for index in start..<end { marks[index].formUnion(each) }
        }
      }
      if start < placeEnd { place = 0 }
      if start < organisationEnd { organisation = 0 }
      placeEnd = max(placeEnd, place)
      organisationEnd = max(organisationEnd, organisation)
      for index in start..<max(start, place) {
        marks[index].formUnion(
          index > start ? .placeInside : place > start &+ 1 ? .placeBegin : .placeSingle)
        if isCountry { marks[index].insert(.country) }
      }
      for index in start..<max(start, organisation) {
        marks[index].formUnion(
          index > start
            ? .organisationInside
            : organisation > start &+ 1 ? .organisationBegin : .organisationSingle)
      }
    }
  }

  /// The marks of the tokens of one sentence.
  public func marks(_ tokens: [ByteSpan], of text: [UInt8]) -> [GazetteerMarks] {
    [GazetteerMarks](unsafeUninitializedCapacity: tokens.count) { marks, count in
      tokens.withUnsafeBufferPointer { tokens in
        text.withUnsafeBytes { mark(tokens, of: $0, into: marks) }
      }
      count = tokens.count
    }
  }

  /// The key of a token; `nil` for what is no word of a name, or lies outside the text.
  @inline(__always)
  private static func key(_ token: ByteSpan, of text: UnsafeRawBufferPointer) -> NameKey? {
    let start = Int(token.start)
    let end = Int(token.end)
    guard start < end, end <= text.count else { return nil }
    return NameKey(UnsafeRawBufferPointer(rebasing: text[start..<end]))
  }

  /// The phrase that a first word begins, and its classes; none means that no phrase does.
  @inline(__always)
  private func beginning(_ word: NameKey) -> (phrase: UInt64, classes: GazetteerClass) {
    let phrase = word.extending(0)
    let classes = classes(of: phrase)
    guard classes.isEmpty, word.form == .allCapitals, !word.isShort else {
      return (phrase, classes)
    }
    let asName = word.written(.capital).extending(0)
    return (asName, self.classes(of: asName))
  }

  /// A phrase with one word more, which may be in capitals where the listed word is not.
  private func continuation(
    of phrase: UInt64, _ word: NameKey
  ) -> (phrase: UInt64, classes: GazetteerClass) {
    var form = word.form
    while true {
      let longer = word.written(form).extending(phrase)
      let classes = classes(of: longer)
      if !classes.isEmpty { return (longer, classes) }
      switch form {
      case .allCapitals: form = .capital
      case .capital: form = .small
      case .small: return (longer, [])
      }
    }
  }
}
