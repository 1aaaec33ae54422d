import Testing

@testable import Query

@Suite("Patterns with faults in them")
struct MutationTests {
  static let seeds = [
    #"(?standard) [lemma="arrest" & pos!="NOUN"] []{0,5} who:([ner] | "x" %cd)+ within 2 s"#,
    #"a:[] b:"it''s" :: a.lemma = b.lemma & distance(a, b) < 5 -> !(a >obj b) expand left to s"#,
    #"<quote kind="speech" & speaker in $who> []* </quote> !within p containing "a" "b""#,
    #"[lemma="accuse"] >nsubj who:[] !>obj (whom:[] >/a.*/ []) <conj [] >>x:y []"#,
    #"MU(meet (union "a" [pos="X"]) "b" -8 8) within none"#,
    #"near("a", <s/> | /region[s, q], 5) [: _.text_source="B" :] @[lbound(s)] $gap"#,
    "“men” coup d’état [word = ‘x’]",
  ]

  @Test("Whatever the text, the parser gives a pattern or an error inside the text")
  func mutations() throws {
    var random = Seeded(7)
    var parsed = 0
    let alphabet = Array(#"[]()<>{}"'&|!=:.,;@$%/-+*? \a1_sé“"#.unicodeScalars)
    for round in 0..<6_000 {
      var scalars = Array(Self.seeds[round % Self.seeds.count].unicodeScalars)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        let letter = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(letter, at: place)
        case 2: scalars[place] = letter
        default: scalars.removeSubrange(place..<min(scalars.count, place + 12))
        }
      }
      let text = String(String.UnicodeScalarView(scalars))
      let size = text.utf8.count
      let syntax: PatternSyntax
      do {
        syntax = try PatternParser.parse(text)
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= size, "\(text)")
        #expect(!error.message.isEmpty)
        continue
      }
      parsed += 1
      let canonical = syntax.description
      let again = try PatternParser.parse(canonical)
      #expect(again.description == canonical, "\(text)")
      do {
        _ = try syntax.resolve(schema: VerticalCorpus.schema())
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= size, "\(text)")
      }
    }
    #expect(parsed > 500)
  }

  @Test(
    "Deep nesting is refused before it takes the stack",
    arguments: ["(", "[", "[(", "[!", "@", "a:", "[a=f(", "[] >x (", "[: ", "MU(meet ", "<"])
  func deep(opening: String) {
    let text = String(repeating: opening, count: 20_000)
    #expect(throws: PatternError.self) { try PatternParser.parse(text) }
  }

  @Test("Moderate nesting is read")
  func moderate() throws {
    let text = String(repeating: "(", count: 40) + "[]" + String(repeating: ")", count: 40)
    #expect(try PatternParser.parse(text).description == "[]")
  }
}
