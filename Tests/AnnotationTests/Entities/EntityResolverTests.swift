import Annotation
import Testing
import TextModel

@Suite("Entities of a text")
struct EntityResolverTests {
  @Test("A short form means the fuller name before it, and pronouns mean it too")
  func shortForm() throws {
    let text = try ResolvedText(
      "Ilse Marwood chairs the council. Marwood said that she would resign.")
    let entity = try #require(text.entity(named: "Ilse Marwood"))
    #expect(text.mentions(of: entity).contains("Marwood"))
    #expect(text.mentions(of: entity).contains("she"))
    #expect(text.entities.entities[entity].name == "Ilse Marwood")
    #expect(text.entities.entities[entity].aliases == ["Marwood"])
    #expect(text.entities.entities[entity].kind == .person)
    #expect(text.entities.entities[entity].id == "person:ilse-marwood")
  }

  @Test("A role has its holder and its institution")
  func role() throws {
    let text = try ResolvedText(
      "Karl Brannick, the spokesman for the harbour ministry, rejected the claim on Monday.")
    let entity = try #require(text.entity(named: "Karl Brannick"))
    let role = try #require(text.entities.roles.first)
    #expect(role.holder == entity)
    #expect(role.title == "spokesman")
    #expect(role.institution.map { text.text.string($0) } == "the harbour ministry")
    #expect(text.entities.entities[entity].role == "the spokesman for the harbour ministry")
  }

  @Test(
    "A role begins with a word and ends before what a clause tells of its institution",
    arguments: [
      (
        "Dana Marwood, the brother of Senator Jorun Vant, who resigned in May, spoke on Monday.",
        "the brother of Senator Jorun Vant"
      ),
      ("In May, -former governor Dana Marwood spoke.", "former governor"),
      ("Of two brothers this one, Dana Marwood, spoke on Monday.", nil),
    ])
  func bounds(string: String, expected: String?) throws {
    let text = try ResolvedText(string, names: ["Dana Marwood", "Jorun Vant"], kind: .person)
    let entity = try #require(text.entities.entities.first { $0.name == "Dana Marwood" })
    #expect(entity.role == expected)
  }

  @Test(
    "A name ends before words in small letters that need another after them",
    arguments: [
      ("They sent Okonto to the port.", "Okonto to"), ("Okonto and others sang.", "Okonto and"),
    ])
  func ends(string: String, name: String) throws {
    let text = try ResolvedText(string, names: [name], kind: .person)
    #expect(text.entities.entities.map(\.name).contains("Okonto"))
    #expect(!text.entities.entities.map(\.name).contains(name))
  }

  @Test(
    "An office is nobody's name",
    arguments: [
      ("I ask you, Mr. President, to sign it.", "Mr. President"),
      ("I ask you, Madam Speaker, to sign it.", "Speaker"),
      ("The Vice President agreed.", "Vice President"), ("We agree, Mr. Chairman.", "Chairman"),
    ])
  func offices(string: String, name: String) throws {
    let text = try ResolvedText(string, names: [name], kind: .person)
    #expect(text.entities.entities.filter(\.isNamed).isEmpty)
  }

  @Test("A title before a name is a role")
  func titleBeforeName() throws {
    let text = try ResolvedText("Foreign Minister Amina Soltani arrived in Oslo on Friday.")
    let entity = try #require(text.entity(named: "Amina Soltani"))
    let role = try #require(text.entities.roles.first)
    #expect(role.holder == entity)
    #expect(role.title.hasSuffix("Minister"))
  }

  @Test("A capital that acts stands for its country, and stays a town")
  func capital() throws {
    let text = try ResolvedText("Baku rejected the claim on Monday. The team trains in Baku.")
    let mentions = text.entities.mentions.filter { text.text.string($0.span) == "Baku" }
    #expect(mentions.map(\.standsFor) == ["Azerbaijan", nil])
    #expect(Set(mentions.map(\.entity)).count == 1)
    let entity = text.entities.entities[mentions[0].entity]
    #expect(entity.name == "Baku")
    #expect(entity.standsFor == "Azerbaijan")
  }

  @Test("A demonym stands for its country")
  func demonym() throws {
    let text = try ResolvedText("Two Peruvian ships sank. A Peruvian was rescued near Lima.")
    let mentions = text.entities.mentions.filter { text.text.string($0.span) == "Peruvian" }
    #expect(mentions.count == 2)
    #expect(mentions.allSatisfy { $0.standsFor == "Peru" })
    #expect(mentions.allSatisfy { text.entities.entities[$0.entity].kind == .demonym })
  }

  @Test("Names that the user gives are one entity, under the user's id")
  func aliases() throws {
    let aliases = NameAliases([
      NameAliases.Group(id: "the-firm", names: ["Larkfield", "Brightwater Ltd"])
    ])
    let text = try ResolvedText(
      "Larkfield closed two shops. Brightwater Ltd opened three.", aliases: aliases)
    let first = try #require(text.entity(named: "Larkfield"))
    #expect(text.entity(named: "Brightwater Ltd") == first)
    #expect(text.entities.entities[first].id == "the-firm")
  }

  @Test("A relative pronoun means the noun before it")
  func relative() throws {
    let text = try ResolvedText("Greta Brannick, who won the race, thanked her coach.")
    let entity = try #require(text.entity(named: "Greta Brannick"))
    #expect(text.mentions(of: entity).contains("who"))
    #expect(text.mentions(of: entity).contains("her"))
  }

  @Test("A text without words has no entities")
  func empty() throws {
    #expect(try ResolvedText("").entities == DocumentEntities())
    #expect(try ResolvedText(" \n\n ").entities == DocumentEntities())
  }

  @Test("Layers that do not fit each other do no harm")
  func brokenLayers() {
    let syntax = Syntax(
      inventory: SyntaxInventory(pos: [], xpos: [], features: [], relations: []))
    let analysis = WordAnalysis(
      syntax: syntax,
      mentions: [Mention(span: ByteSpan(0, 90), tokens: 0..<40, kind: .person)])
    let tokens = [Token(span: ByteSpan(0, 4)), Token(span: ByteSpan(70, 90))]
    let found = EntityResolver().resolve(
      SourceText("Anna"), tokens: tokens,
      sentences: [Sentence(span: ByteSpan(0, 90), tokens: 0..<7)], analysis: analysis)
    #expect(found.mentions.allSatisfy { $0.tokens.upperBound <= tokens.count })
  }
}

@Suite("Properties of entities")
struct EntityPropertyTests {
  private static let article = """
    Karl Brannick, head of the National Harbour Authority (NHA), said on Monday that its ships were \
    safe. "We checked them," he told reporters. The NHA's critics, among them Greta Okonto, did not \
    believe him.

    Okonto said: "I saw the holes." Her lawyer refused to comment. Madrid denied the report.
    """

  /// The mentions with their entities' names, without places.
  private func shape(_ text: ResolvedText) -> [String] {
    text.entities.mentions.map {
      "\(text.text.string($0.span)) \($0.kind) \(text.entities.entities[$0.entity].name)"
        + " \($0.standsFor ?? "")"
    }
  }

  @Test("Typographic marks and extra blank lines change nothing")
  func marks() throws {
    let straight = try shape(ResolvedText(Self.article))
    #expect(!straight.isEmpty)
    let curly = Self.article.replacing("\"We", with: "“We").replacing(",\" he", with: ",” he")
      .replacing("\"I saw", with: "“I saw").replacing("holes.\"", with: "holes.”")
      .replacing("'", with: "’")
    #expect(try shape(ResolvedText(curly)).map { $0.replacing("’", with: "'") } == straight)
    #expect(try shape(ResolvedText(Self.article.replacing("\n\n", with: "\n\n\n\n"))) == straight)
  }

  @Test("Mentions lie within the text, in order, and refer to entities")
  func bounds() throws {
    let text = try ResolvedText(Self.article)
    for mention in text.entities.mentions {
      #expect(text.tokens.indices.contains(mention.head))
      #expect(mention.tokens.contains(mention.head))
      #expect(Int(mention.span.end) <= text.text.count)
      #expect(text.entities.entities.indices.contains(mention.entity))
    }
    let spans = text.entities.mentions.map(\.span)
    #expect(spans == spans.sorted())
  }

  @Test("Documents give the same entities in any order")
  func order() throws {
    let texts = try [
      Self.article, "Karl Brannick resigned.", "Okonto said nothing.", "Greta Okonto sang.",
      "Brannick and Okonto met in Madrid.", "The NHA was praised.",
    ].map { try ResolvedText($0).entities }
    func joined(_ order: [Int]) -> [[String]] {
      var corpus = CorpusEntities()
      for number in order { corpus.add(texts[number]) }
      let all = corpus.joined()
      return texts.indices.map { number in
        texts[number].entities.indices.map { entity in
          let position = order.firstIndex(of: number) ?? -1
          return all.entity(document: position, entity: entity)?.entity.id ?? "-"
        }
      }
    }
    let first = joined([0, 1, 2, 3, 4, 5])
    #expect(joined([5, 3, 1, 0, 4, 2]) == first)
    #expect(joined([2, 4, 0, 5, 1, 3]) == first)
    #expect(first.joined().contains("person:karl-brannick"))
  }

  @Test("A corpus knows how often and where first it speaks of an entity")
  func uses() throws {
    let texts = try [
      "Nobody came.", "Karl Brannick resigned.", "Brannick and Greta Okonto met. Okonto sang.",
    ].map {
      try ResolvedText(
        $0, names: ["Karl Brannick", "Brannick", "Greta Okonto", "Okonto"], kind: .person
      ).entities
    }
    var corpus = CorpusEntities()
    for text in texts { corpus.add(text) }
    let all = corpus.joined()
    let uses = all.entities.map {
      "\($0.entity.name) \($0.mentionCount) \($0.firstMention.document):\($0.firstMention.mention)"
    }
    #expect(uses == ["Karl Brannick 2 1:0", "Greta Okonto 2 2:1"])
    #expect(all.entities(firstIn: 0).isEmpty)
    #expect(all.entities(firstIn: 1).map(\.entity.name) == ["Karl Brannick"])
    #expect(all.entities(firstIn: 2).map(\.entity.name) == ["Greta Okonto"])
    #expect(all.entity(document: 3, entity: 0) == nil)
    #expect(all.entity(document: 1, entity: 9) == nil)
    #expect(all.entity(document: 1, entity: -1) == nil)
  }
}
