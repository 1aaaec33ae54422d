import TextModel

/// What an entity of a document is known by: its kind, its names and its titles.
struct EntityProfile: Sendable, Hashable {
  private(set) var kind: Entity.Kind
  /// The fullest name, as the text writes it.
  let name: String
  /// The other names, in order of their bytes.
  let aliases: [String]
  /// The titles, in order of their bytes.
  let titles: [String]

  init(_ entity: Entity) {
    kind = entity.kind
    name = entity.name
    aliases = Set(entity.aliases).sorted()
    titles = Set(entity.titles).sorted()
  }

  /// The same names of another kind of entity.
  func asKind(_ kind: Entity.Kind) -> EntityProfile {
    var profile = self
    profile.kind = kind
    return profile
  }

  /// The order in which entities are joined: by name, so that it is the same for the same set.
  func precedes(_ other: EntityProfile) -> Bool {
    if name != other.name { return name < other.name }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    if aliases != other.aliases { return aliases.lexicographicallyPrecedes(other.aliases) }
    return titles.lexicographicallyPrecedes(other.titles)
  }

  /// The forms of the names.
  var forms: [NameForm] {
    var title = PersonTitle()
    if kind == .person {
      for text in titles {
        for word in NameFolding.words(text) {
          if let own = PersonTitle.title(word) { title = title.joined(own) }
        }
      }
    }
    return ([name] + aliases).map { text in
      let words = NameForm.words(text, kind: kind)
      let letters = text.utf8.filter { $0 != 0x2E }
      let inCapitals =
        letters.count >= 2 && letters.allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
      var spelling = text
      var form = NameForm(
        words: words,
        spelledOut: spelling.withUTF8 {
          NameFolding.wordsSpelledOut(UnsafeRawBufferPointer($0))
        }, kind: kind, isAcronym: inCapitals)
      form.title = title
      if kind != .person {
        form.country = CountryFacts.english.entry(form.key, inCapitals: inCapitals)
      }
      return form
    }
  }
}

extension NameForm {
  /// The folded words of a name; of people's names initials that stand together are parted.
  static func words(_ text: String, kind: Entity.Kind) -> [String] {
    guard kind == .person, text.utf8.contains(0x2E) else { return NameFolding.words(text) }
    return text.split(separator: " ").flatMap { part -> [String] in
      let isInitials =
        part.utf8.count >= 4 && part.utf8.count <= 8
        && part.utf8.allSatisfy { $0 == 0x2E || $0 &- 0x41 < 26 }
      guard isInitials else { return NameFolding.words(String(part)) }
      return part.utf8.filter { $0 != 0x2E }.map { String(UnicodeScalar($0 | 0x20)) }
    }
  }
}
