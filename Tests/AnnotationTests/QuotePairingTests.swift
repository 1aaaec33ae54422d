import Testing
import TextModel

@testable import Annotation

@Suite("Quotes: pairing of marks")
struct QuotePairingTests {
  @Test(
    "Every system of marks is read, from the opening to the closing mark",
    arguments: [
      (#"She called it "a long winter" again."#, [#""a long winter""#]),
      ("“We saw nothing,” Orlo Vant said.", ["“We saw nothing,”"]),
      ("‘We saw nothing,’ Orlo Vant said.", ["‘We saw nothing,’"]),
      ("'We saw nothing,' Orlo Vant said.", ["'We saw nothing,'"]),
      ("«We saw nothing», said Vant.", ["«We saw nothing»"]),
      ("« We saw nothing », said Vant.", ["« We saw nothing »"]),
      ("»We saw nothing«, said Vant.", ["»We saw nothing«"]),
      ("»We saw nothing», said Vant.", ["»We saw nothing»"]),
      ("‹We saw nothing›, said Vant.", ["‹We saw nothing›"]),
      ("„We saw nothing“, said Vant.", ["„We saw nothing“"]),
      ("„We saw nothing”, said Vant.", ["„We saw nothing”"]),
      ("‚We saw nothing‘, said Vant.", ["‚We saw nothing‘"]),
      ("”We saw nothing”, said Vant.", ["”We saw nothing”"]),
      ("``We saw nothing,'' said Vant.", ["``We saw nothing,''"]),
      ("''We saw nothing,'' said Vant.", ["''We saw nothing,''"]),
      ("‘‘We saw nothing,’’ said Vant.", ["‘‘We saw nothing,’’"]),
      ("“We saw nothing,\" said Vant.", ["“We saw nothing,\""]),
      (#"(The "Iron Gate" plan.)"#, [#""Iron Gate""#]),
      (#""Yes"—"no"—"perhaps""#, [#""Yes""#, #""no""#, #""perhaps""#]),
      (#""I was—" he began, but "—never mind.""#, [#""I was—""#, #""—never mind.""#]),
      (#""...and then we left," he said."#, [#""...and then we left,""#]),
      (#"" Good day , " said the clerk ."#, [#"" Good day , ""#]),
      (#""Good day, "said the clerk."#, [#""Good day, ""#]),
      (#"He said:"Good day,"and left."#, [#""Good day,""#]),
      ("an “odd“ mark", ["“odd“"]),
      ("He said ”come in” twice.", ["”come in”"]),
    ] as [(String, [String])])
  func systems(text: String, expected: [String]) {
    #expect(QuoteText.strings(text) == expected)
  }

  @Test(
    "An apostrophe and a sign of measure are no quotation marks",
    arguments: [
      "Varno's harbour and the guards' tower stood.",
      "Varno’s harbour and the guards’ tower stood.",
      "They don't, can't, won't and shouldn't've.",
      "rock 'n' roll", "rock ’n’ roll", "rock ‘n’ roll",
      "the '90s and the ’80s were the boys' years", "the class of '98 met the guards' chief",
      "O'Malley and D'Arcy met N'Golo", "get 'em now, boys", "get ’em now, boys",
      "'Tis late for the sailors' wives.", "He was goin' home, o' course, an' slept.",
      #"He is 5'10" tall."#, #"a 6" pipe and a 12" board"#, "a 6' wall and a 9' wall",
      #"at 51° 28' 40" north"#, "at 51° 28’ 40” north", "a 6” pipe", "the ‘90s",
      "Ka‘ba, Qur’an and the sheikh ‘Abd al-Rahman", "it's the workers' and the owners' fault",
      "Home » News » Sport", "James' and Charles' books", "the '17 vintage",
    ])
  func noQuote(text: String) {
    #expect(QuoteText.strings(text) == [])
  }

  @Test(
    "Apostrophes and measures stand inside and beside quotes",
    arguments: [
      (#""The 6" pipe was broken," he said."#, [#""The 6" pipe was broken,""#]),
      (
        #""The pipe was 6" wide and 7" long," he said."#,
        [#""The pipe was 6" wide and 7" long,""#]
      ),
      (#"The plan for "phase 2" and "phase 3" failed."#, [#""phase 2""#, #""phase 3""#]),
      (#"It was "in 2016" and a 7" pipe."#, [#""in 2016""#]),
      ("'The guards' tower is old,' he said.", ["'The guards' tower is old,'"]),
      ("‘The guards’ tower is old,’ he said.", ["‘The guards’ tower is old,’"]),
      ("The 'rebels' were the farmers.", ["'rebels'"]),
      ("The 'rebels' left. She named the 'peace plan' dead.", ["'rebels'", "'peace plan'"]),
      ("It's the 'best' of the boys' teams.", ["'best'"]),
      ("'I don't know,' he said. 'It isn't ours.'", ["'I don't know,'", "'It isn't ours.'"]),
      ("Vant: 'We're goin' home'", ["'We're goin' home'"]),
      ("Those 'em' and 'en' dashes", ["'em'", "'en'"]),
      ("“That’s the sailors’ song,” she said.", ["“That’s the sailors’ song,”"]),
      ("‘They met in ’98,’ he said.", ["‘They met in ’98,’"]),
      ("the “’90s revival”", ["“’90s revival”"]),
      (#"He said the wall was "well over 6'" high."#, [#""well over 6'""#]),
    ] as [(String, [String])])
  func beside(text: String, expected: [String]) {
    #expect(QuoteText.strings(text) == expected)
  }

  @Test(
    "Quotes stand in quotes",
    arguments: [
      ("“He said ‘no’ to us,” she said.", ["“He said ‘no’ to us,”", "‘no’"], [nil, 0]),
      ("‘He said “no” to us,’ she said.", ["‘He said “no” to us,’", "“no”"], [nil, 0]),
      (#""He said 'no' to us," she said."#, [#""He said 'no' to us,""#, "'no'"], [nil, 0]),
      (#"'He said "no" to us,' she said."#, [#"'He said "no" to us,'"#, #""no""#], [nil, 0]),
      (#""He said "no" to us," she said."#, [#""He said "no" to us,""#, #""no""#], [nil, 0]),
      ("“He said, ‘No.’” Then more.", ["“He said, ‘No.’”", "‘No.’"], [nil, 0]),
      ("“‘No,’ he said.” Then more.", ["“‘No,’ he said.”", "‘No,’"], [nil, 0]),
      ("“A ‘b “c” d’ e”", ["“A ‘b “c” d’ e”", "‘b “c” d’", "“c”"], [nil, 0, 1]),
      ("«Il dit “non” ici»", ["«Il dit “non” ici»", "“non”"], [nil, 0]),
      ("“One” and ‘two’ and “three”", ["“One”", "‘two’", "“three”"], [nil, nil, nil]),
      (
        #"“It [the "pact"] (the first) holds,” he said."#,
        [#"“It [the "pact"] (the first) holds,”"#, #""pact""#], [nil, 0]
      ),
    ] as [(String, [String], [Int?])])
  func nested(text: String, expected: [String], outer: [Int?]) {
    #expect(QuoteText.strings(text) == expected)
    #expect(QuoteText.quotes(text).map(\.nestedIn) == outer)
    #expect(!QuoteText.quotes(text).contains { !$0.balanced })
  }

  @Test("The content is what stands between the marks")
  func content() {
    let text = SourceText("Then “so ‘be’ it” and ``that'' ended.")
    let quotes = QuoteText.quotes(text.string)
    #expect(quotes.map { text.string($0.content) } == ["so ‘be’ it", "be", "that"])
  }

  @Test("A quote without a closing mark is reported and ends with its paragraph")
  func unbalanced() {
    let text = SourceText(
      "He said: “We go on.\n\nNo more of it. \"Fine\" was the reply. \"But\n\n‘Go on, he said.")
    let quotes = QuoteText.quotes(text.string)
    #expect(
      quotes.map { text.string($0.span) } == [
        "“We go on.", "\"Fine\"", "\"But", "‘Go on, he said.",
      ])
    #expect(quotes.map(\.balanced) == [false, true, false, false])
    #expect(quotes.allSatisfy { $0.continuedFrom == nil })
  }

  @Test("A closing mark without an opening one is no quote and disturbs none")
  func stray() {
    #expect(QuoteText.strings("as they said.” Then “more” came.") == ["“more”"])
    #expect(QuoteText.strings("as they said.\" Then \"more\" came.") == ["\"more\""])
    #expect(QuoteText.strings("as they said.\" He left. \"More came\n\nEnd").count == 1)
  }

  @Test("An inner quote without an end ends with the quote around it")
  func innerUnbalanced() {
    let text = SourceText("“She wrote: ‘We go on,” he said. More.")
    let quotes = QuoteText.quotes(text.string)
    #expect(quotes.map { text.string($0.span) } == ["“She wrote: ‘We go on,”", "‘We go on,"])
    #expect(quotes.map(\.balanced) == [true, false])
    #expect(quotes[1].nestedIn == 0)
  }
}
