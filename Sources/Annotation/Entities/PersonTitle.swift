/// What a title before a person's name says of the person.
struct PersonTitle: Sendable, Hashable {
  /// Grammatical gender of the words for a person.
  enum Gender: UInt8, Sendable, Hashable {
    case feminine, masculine
  }

  /// Callings that one person seldom has two of.
  enum Calling: UInt8, Sendable, Hashable {
    case forces, police, clergy, law, university, nobility
  }

  /// The gender, where the title has one.
  var gender: Gender?
  /// The calling, where the title has one.
  var calling: Calling?
  /// Whether it is the word for an office in a state, a body or a firm.
  var isOffice = false

  /// Whether one person can bear both.
  func fits(_ other: PersonTitle) -> Bool {
    if let gender, let own = other.gender, gender != own { return false }
    if let calling, let own = other.calling, calling != own { return false }
    return true
  }

  /// Both titles of one person.
  func joined(_ other: PersonTitle) -> PersonTitle {
    PersonTitle(gender: gender ?? other.gender, calling: calling ?? other.calling)
  }

  /// The title that a folded word is, or `nil`.
  static func title(_ word: String) -> PersonTitle? { titles[word] }

  private static let titles: [String: PersonTitle] = {
    var titles: [String: PersonTitle] = [:]
    func enter(
      _ words: String, _ gender: Gender?, _ calling: Calling?, isOffice: Bool = false
    ) {
      for word in words.split(separator: " ") {
        titles[String(word)] = PersonTitle(gender: gender, calling: calling, isOffice: isOffice)
      }
    }
    func enterOffices(_ words: String, _ gender: Gender? = nil) {
      enter(words, gender, nil, isOffice: true)
    }
    enter("mr mister herr monsieur senor signor", .masculine, nil)
    enter("mrs ms miss madam madame mme frau senora senorita signora", .feminine, nil)
    enterOffices("chairman congressman", .masculine)
    enterOffices("chairwoman congresswoman", .feminine)
    enter("sir lord king prince duke baron count emperor sheikh sultan emir", .masculine, .nobility)
    enter("lady dame queen princess duchess baroness countess empress", .feminine, .nobility)
    enter("father fr pope bishop archbishop cardinal imam ayatollah", .masculine, .clergy)
    enter("rabbi rev reverend pastor patriarch mufti mullah canon vicar monsignor", nil, .clergy)
    enter("general gen colonel col lieutenant lt captain capt major maj sergeant sgt", nil, .forces)
    enter(
      "admiral adm commander cmdr brigadier brig corporal cpl private pvt marshal", nil, .forces)
    enter("commodore ensign", nil, .forces)
    enter(
      "constable detective inspector superintendent sheriff trooper det insp supt", nil, .police)
    enter("judge justice magistrate", nil, .law)
    enter("professor prof emeritus", nil, .university)
    enter("dr doctor comrade hon honourable honorable coach officer agent", nil, nil)
    enterOffices("president vice premier chancellor minister prime foreign secretary")
    enterOffices("senator sen representative rep governor gov mayor ambassador amb deputy")
    enterOffices("chief director chairperson chair speaker leader councillor councilor")
    enterOffices("councilman alderman commissioner attorney prosecutor dean provost mp counsel")
    return titles
  }()
}
