import Testing
import TextModel

@testable import Annotation

@Suite("Statements")
struct StatementFinderTests {
  @Test(
    "A quotation and its speaker, in every order",
    arguments: [
      ("Orlo Vant said: “We go.”", ["direct: Orlo Vant | said | “We go.”"]),
      ("“We go,” Orlo Vant said.", ["direct: Orlo Vant | said | “We go,”"]),
      ("“We go,” said Orlo Vant.", ["direct: Orlo Vant | said | “We go,”"]),
      ("“We go”, said Orlo Vant.", ["direct: Orlo Vant | said | “We go”"]),
      ("“Do we go?” asked the mayor.", ["direct: the mayor | asked | “Do we go?”"]),
      (
        "“We go,” he said, “but not today.”",
        ["direct: he | said | “We go,” / “but not today.”"]
      ),
      (
        "“We go,” he said. “But not today.” Then he left.",
        ["direct: he | said | “We go,” / “But not today.”"]
      ),
      (
        "“We go,” said Foreign Minister Ilva Sorn as she left.",
        ["direct: Foreign Minister Ilva Sorn | said | “We go,”"]
      ),
      (
        "“We go,” said Ilva Sorn, the head of the union.",
        ["direct: Ilva Sorn, the head of the union | said | “We go,”"]
      ),
      (
        "Ilva Sorn, the head of the union, said on Monday: “We go.”",
        ["direct: Ilva Sorn, the head of the union | said | “We go.”"]
      ),
      (
        "“We go,” the paper quoted her as saying.",
        ["direct: her | quoted her as saying | “We go,”"]
      ),
      (
        "Vant was quoted as saying “we go”.",
        ["direct: Vant | quoted as saying | “we go”"]
      ),
      ("'We go,' Vant said.", ["direct: Vant | said | 'We go,'"]),
    ] as [(String, [String])])
  func direct(string: String, expected: [String]) {
    #expect(Annotated(SourceText(string)).lines == expected)
  }

  @Test(
    "A quotation that is a part of what is said",
    arguments: [
      (
        "Vant said the boats “were leaving” at noon.",
        ["mixed: Vant | said | the boats “were leaving” at noon"]
      ),
      (
        "The crews “were tired of waiting,” the harbour office said in a statement.",
        ["mixed: the harbour office | said | The crews “were tired of waiting,”"]
      ),
      (
        "According to Vant, they sold “bad nets” abroad.",
        ["mixed: Vant | According to | they sold “bad nets” abroad"]
      ),
      (
        "It accused them of being “slow to pay.”",
        ["mixed: It | accused | being “slow to pay.”"]
      ),
      (
        "The mayor called the plan “a mess”.",
        ["mixed: The mayor | called | the plan “a mess”"]
      ),
    ] as [(String, [String])])
  func mixed(string: String, expected: [String]) {
    #expect(Annotated(SourceText(string)).lines == expected)
  }

  @Test(
    "Reported clauses, topics, participles and nouns",
    arguments: [
      ("Vant said that the boats left.", ["indirect: Vant | said | the boats left"]),
      ("Vant said the boats left.", ["indirect: Vant | said | the boats left"]),
      ("She also says it is late.", ["indirect: She | says | it is late"]),
      (
        "The boats left early, officials said.",
        ["indirect: officials | said | The boats left early"]
      ),
      (
        "Officials told reporters that the boats left.",
        ["indirect: Officials | told | the boats left"]
      ),
      (
        "The port office has stressed that nobody was hurt.",
        ["indirect: The port office | stressed | nobody was hurt"]
      ),
      (
        "The statement gave two names and said four boats were missing.",
        ["indirect: The statement | said | four boats were missing"]
      ),
      (
        "Vant noted that the nets were new, but made it clear that the boats were old.",
        [
          "indirect: Vant | noted | the nets were new",
          "indirect: Vant | made it clear | the boats were old",
        ]
      ),
      (
        "VARNO - Orlo Vant, the mayor, reacted to the report, saying that it was wrong.",
        ["indirect: Orlo Vant, the mayor | saying | it was wrong"]
      ),
      (
        "Orlo Vant — who lives in Varno — has long accused the union of lying.",
        ["indirect: Orlo Vant | accused | lying"]
      ),
      ("Last week Varno condemned the attack.", ["indirect: Varno | condemned | the attack"]),
      (
        "The road is closed, according to the police.",
        ["indirect: the police | according to | The road is closed"]
      ),
      (
        "Sorn was angry about the mayor's claim that the road was safe.",
        ["nominal: the mayor | claim | the road was safe"]
      ),
      (
        "The police arrested two men who the army said had fled.",
        ["indirect: the army | said | two men / had fled"]
      ),
      (
        "As Vant told the paper, the road is closed.",
        ["indirect: Vant | told | the road is closed"]
      ),
    ] as [(String, [String])])
  func indirect(string: String, expected: [String]) {
    #expect(Annotated(SourceText(string)).lines == expected)
  }

  @Test(
    "Nothing is reported",
    arguments: [
      "The boats left at noon.",
      "The union of the United States was strong.",
      "Could you tell us what happened?",
      "Vant did not say that the boats left.",
      "The mayor will announce the plan on Monday.",
      "The court confirmed him.",
      "He is said to be ill.",
      "The valley is called “the bowl”.",
      "They sold “organic” plastic.",
      "The claims were paid in full.",
    ])
  func nothing(string: String) {
    #expect(Annotated(SourceText(string)).lines == [])
  }

  @Test("A quotation whose speaker stands elsewhere floats")
  func floating() {
    let lines = Annotated(SourceText("They left. “We saw no boats and went home again.”")).lines
    #expect(lines == ["floating: - | - | “We saw no boats and went home again.”"])
  }

  @Test("A speech of several paragraphs is one statement")
  func paragraphs() {
    let text = SourceText("“We came,” Vant said. “We saw.\n\n“We went home.”\n\nThat was all.")
    #expect(
      Annotated(text).lines == ["direct: Vant | said | “We came,” / “We saw. / “We went home.”"])
  }

  @Test("The source of a source is no statement of its own")
  func chain() {
    let text = SourceText("“We go,” he said in a letter, according to Varno Radio.")
    #expect(Annotated(text).lines == ["direct: he | said | “We go,”"])
  }

  @Test("A report in a quotation is a statement too")
  func inside() {
    let text = SourceText("“I think the nets are old,” Vant said.")
    #expect(
      Annotated(text).lines == [
        "direct: Vant | said | “I think the nets are old,”",
        "indirect: I | think | the nets are old",
      ])
  }

  @Test("Every name as it stands in the text is a speaker", arguments: ["Vant", "Vaant", "Wandt"])
  func spellings(name: String) {
    let statements = Annotated(SourceText("Orlo \(name) said the boats left.")).lines
    #expect(statements == ["indirect: Orlo \(name) | said | the boats left"])
  }
}
