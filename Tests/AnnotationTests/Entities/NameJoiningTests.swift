import Annotation
import Testing
import TextModel

@Suite("Names that are joined and names that are not")
struct NameJoiningTests {
  /// The entities of some texts together, as "name (aliases)".
  private func joined(_ texts: [ResolvedText]) -> [Entity] {
    var corpus = CorpusEntities()
    for text in texts { corpus.add(text.entities) }
    return corpus.joined().entities.map(\.entity)
  }

  private func entity(_ name: String, in all: [Entity]) -> Entity? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  private func body(_ texts: [String], _ names: [String]) throws -> [Entity] {
    try joined(texts.map { try ResolvedText($0, names: names, kind: .organisation) })
  }

  @Test("A river is not the firm that is named after it")
  func river() throws {
    for (string, firm) in [
      ("The ferry sank on the Calder. Calder News Agency reported it.", "Calder News Agency"),
      ("Calder Lines owns the ferry that sank on the Calder.", "Calder Lines"),
    ] {
      let text = try ResolvedText(string, names: [firm, "Calder"], kind: .organisation)
      let names = text.entities.entities.filter(\.isNamed).map(\.name).sorted()
      #expect(names == ["Calder", firm])
    }
  }

  @Test("Firms that are named after one river are two")
  func firms() throws {
    let all = try body(
      ["Calder News Agency reported it.", "Calder Lines denied it."],
      ["Calder News Agency", "Calder Lines"])
    #expect(all.map(\.name).sorted() == ["Calder Lines", "Calder News Agency"])
  }

  @Test("Ministries of other fields are others; the bare noun is no alias")
  func ministries() throws {
    let all = try body(
      [
        "The Foreign Ministry of Tarvia protested. The Ministry said more would follow.",
        "The Ministry of Trade of Tarvia was silent. The ministry will speak on Monday.",
        "The Foreign Ministry of Lundria answered.",
      ],
      [
        "Foreign Ministry of Tarvia", "Ministry of Trade of Tarvia", "Foreign Ministry of Lundria",
      ])
    #expect(
      all.map(\.name).sorted() == [
        "Foreign Ministry of Lundria", "Foreign Ministry of Tarvia", "Ministry of Trade of Tarvia",
      ])
    #expect(all.allSatisfy { $0.aliases.isEmpty })
  }

  @Test("A ministry is the same in whatever order its name is put")
  func order() throws {
    let all = try body(
      [
        "The Peruvian foreign ministry protested on Monday.",
        "The Foreign Ministry of Peru was silent on Tuesday.",
        "The Ministry of Foreign Affairs of Peru spoke on Friday.",
      ],
      [
        "Peruvian foreign ministry", "Foreign Ministry of Peru",
        "Ministry of Foreign Affairs of Peru",
      ])
    let body = entity("Foreign Ministry of Peru", in: all)
    #expect(body != nil)
    #expect(entity("Peruvian foreign ministry", in: all) == body)
    #expect(entity("Ministry of Foreign Affairs of Peru", in: all) == body)
  }

  @Test("The most frequent role is the entity's, with its institution")
  func roles() throws {
    let role = "“No,” said Ilse Marwood, the spokeswoman for the harbour ministry."
    let all = try joined(
      [role, role, "Ilse Marwood, a lawyer, agreed."].map { try ResolvedText($0) })
    #expect(entity("Ilse Marwood", in: all)?.role == "spokeswoman for the harbour ministry")
  }

  @Test("A role before the name has its institution")
  func roleBefore() throws {
    let text = try ResolvedText(
      "\"We refuse,\" Peruvian Foreign Ministry spokesman Karl Brannick said on Monday.")
    let entity = try #require(text.entity(named: "Karl Brannick"))
    #expect(text.entities.entities[entity].role == "Peruvian Foreign Ministry spokesman")
    let role = try #require(text.entities.roles.first)
    #expect(role.institution.map { text.text.string($0) } == "Peruvian Foreign Ministry")
  }

  @Test("A role behind its institution, and before the name after a comma")
  func roleWithComma() throws {
    let text = try ResolvedText(
      "The spokesman for the harbour ministry, Karl Brannick, said nothing of it.")
    let entity = try #require(text.entity(named: "Karl Brannick"))
    #expect(text.entities.entities[entity].role == "The spokesman for the harbour ministry")
  }

  @Test("Aliases are names: no dashes, no capitals of a dateline")
  func aliases() throws {
    let text = try ResolvedText(
      "LIMA - Peru — home of many Peruvians — said no. Lima is calm, and the Peruvians — all — too."
    )
    for entity in text.entities.entities {
      #expect(
        !([entity.name] + entity.aliases).contains { $0.contains("—") || $0.contains("LIMA") })
    }
  }

  @Test("A name is cut at a dash that stands alone")
  func dash() throws {
    let text = try ResolvedText(
      "PORT CALDER - Ilse Marwood spoke. Ilse Marwood left Port Calder.",
      names: ["PORT CALDER - Ilse Marwood"], kind: .place)
    let person = try #require(text.entity(named: "Ilse Marwood"))
    #expect(text.entities.entities[person].kind == .person)
    #expect(text.entities.entities.allSatisfy { !$0.name.contains(" - ") })
  }

  @Test("An office vouches for a person whom the name finder took for a body")
  func office() throws {
    let text = try ResolvedText(
      "The minister met his Peruvian counterpart Jorun Balaref on Monday.",
      names: ["Jorun Balaref"], kind: .organisation)
    let person = try #require(text.entity(named: "Jorun Balaref"))
    #expect(text.entities.entities[person].kind == .person)
  }

  @Test("A region is a place, whatever the name finder took it for")
  func region() throws {
    let text = try ResolvedText(
      "They fought over the breakaway region of Velk Dalren.", names: ["Velk Dalren"],
      kind: .person)
    let place = try #require(text.entity(named: "Velk Dalren"))
    #expect(text.entities.entities[place].kind == .place)
  }

  @Test(
    "Two people who share no name are two, whatever the tree says",
    arguments: [
      (
        "In the list were former governor Dana Marwood, Ilse Vant, and Jorun Balaref; the actor "
          + "Karla Harrow, Amy Brandel's sister, was not.",
        ["Dana Marwood", "Ilse Vant", "Karla Harrow", "Amy Brandel"]
      ),
      (
        "Harbour Master General Orla Brandel, a party fundraiser Karsten appointed to the post, "
          + "closed the gate. President Ines Karsten praised her.",
        ["Orla Brandel", "Ines Karsten"]
      ),
    ])
  func people(string: String, names: [String]) throws {
    let text = try ResolvedText(string)
    let found = text.entities.entities.map { [$0.name] + $0.aliases }
    for name in names {
      let own = try #require(found.first { $0.contains(name) }, "\(name)")
      #expect(names.filter(own.contains) == [name])
    }
  }

  @Test("One word does not join the people of whom one has it as a given name, one as a surname")
  func givenNameAndSurname() throws {
    let names = ["Selma Harun", "Harun Tallis", "Harun"]
    let text = try ResolvedText(
      "Selma Harun fled from Harun Tallis. Harun said nothing.", names: names, kind: .person)
    let found = text.entities.entities.filter(\.isNamed)
    #expect(Set(found.map(\.name)) == ["Selma Harun", "Harun Tallis"])

    let all = try joined([
      ResolvedText("Selma Harun fled. Harun said nothing.", names: names, kind: .person),
      ResolvedText("Harun Tallis is here. Harun said so.", names: names, kind: .person),
    ])
    #expect(Set(all.map(\.name)) == ["Selma Harun", "Harun Tallis"])
  }

  @Test("Marked letters may be left out or written out")
  func markedLetters() throws {
    let all = try joined(
      ["Radomir Štelak spoke.", "Radomir Stelak left.", "Radomir Shtelak returned."].map {
        try ResolvedText(
          $0, names: ["Radomir Štelak", "Radomir Stelak", "Radomir Shtelak"], kind: .person)
      })
    #expect(all.count == 1)
  }

  @Test("The user's names are found where the name finder sees none")
  func userNames() throws {
    let aliases = NameAliases([
      NameAliases.Group(id: "the-paper", names: ["Only Yesterday", "Yesterday Ltd"])
    ])
    let text = try ResolvedText(
      "He reads Only Yesterday every day. It was only yesterday.", aliases: aliases)
    let entity = try #require(text.entities.entities.firstIndex { $0.id == "the-paper" })
    #expect(text.mentions(of: entity).contains("Only Yesterday"))
    #expect(!text.mentions(of: entity).contains("only yesterday"))
  }

  @Test("Pronouns alone are no entity")
  func pronounsAlone() throws {
    let text = try ResolvedText("They came late. They left when it suited them.")
    #expect(text.entities.entities.isEmpty)
    #expect(text.entities.mentions.isEmpty)
  }
}
