import RegularExpressions
import Testing

@testable import Query
@testable import Store

@Suite("Values of a dictionary that fulfil a test")
struct ValueMatchingTests {
  /// Values that are hard for an automaton over ASCII.
  private static let values: [String] = {
    var random = Seeded(41)
    var values = [
      "", "a", "K", "\u{212A}", "ß", "ss", "é", "e\u{301}", "a b", "a\tb", "~", "a\u{7F}",
    ]
    let letters = ["a", "b", "c", "A", "B", "1", "_", "-", ".", "é", "K", "]", "\\"]
    for _ in 0..<600 {
      let length = Int.random(in: 1...6, using: &random)
      values.append(
        (0..<length).map { _ in letters.randomElement(using: &random) ?? "a" }.joined())
    }
    return Array(Set(values.map(ExactText.init))).map(\.text)
  }()

  private static func store() throws -> StoreFixture {
    let corpus = VerticalCorpus(tokens: values.map { [$0, "X", "x"] })
    return try StoreFixture(corpus, schema: VerticalCorpus.schema())
  }

  private static func expression(_ depth: Int, using random: inout Seeded) -> String {
    let atoms = [
      "a", "b", "c", "A", ".", "[ab]", "[^a]", "[a-c]", "[^a-b1]", "[]a]", "[a-]", #"\d"#, #"\w"#,
      #"\W"#, #"\D"#, #"\."#, "é", "[é1]", "_", "-", #"[\w-]"#, #"[\d.]"#, "K", "[A-é]",
    ]
    let atom = atoms.randomElement(using: &random) ?? "a"
    guard depth > 0 else { return atom }
    let inner = expression(depth - 1, using: &random)
    let other = expression(depth - 1, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1, 2: return inner + other
    case 3: return "(\(inner)|\(other))"
    case 4: return "(?:\(inner)|)"
    case 5:
      let quantifier =
        ["?", "*", "+", "{2}", "{1,}", "{0,2}", "*?", "+?", "??", "{1,2}?"]
        .randomElement(using: &random) ?? "*"
      return "(\(inner))\(quantifier)\(other)"
    case 6: return atom + "+" + inner
    case 7: return "\(inner)|\(other)"
    case 8 where depth == 3: return "(?:\(inner))++\(other)"
    case 9 where depth == 3: return "\(atom)\(inner)(?=\(other))?"
    default: return inner + ".*" + other
    }
  }

  @Test("Every expression has the values that PCRE2 says match, whichever way they are found")
  func expressions() throws {
    let store = try Self.store()
    let lexicon = try #require(store.index.segments[0].columns[0]).dictionary
    let matching = ValueMatching(
      lexicon: lexicon, budget: SearchBudget(isCancelled: { false }))
    var random = Seeded(42)
    var regular = 0
    var tried = 0
    for _ in 0..<1_500 {
      let text = Self.expression(3, using: &random)
      let options: RegularExpression.Options =
        Int.random(in: 0..<4, using: &random) == 0 ? .caseInsensitive : []
      guard let expression = try? RegularExpression(text, options: options) else { continue }
      tried += 1
      if RegularLanguage(expression) != nil { regular += 1 }
      let test = ValueTest(kind: .expression(expression), folding: [], quantity: .whole)
      let bits = try matching.bits(test)
      let set = ValueSet(bits)
      for id in 0..<lexicon.count {
        let expected = try test.matches(lexicon.text(of: id))
        #expect(set.contains(id) == expected, "\(text) \(options) \(lexicon.text(of: id))")
      }
      #expect(set.count == (0..<lexicon.count).count { set.contains($0) })
    }
    #expect(tried > 1_200)
    #expect(regular * 2 > tried)
    #expect(regular < tried)
  }

  @Test(
    "What is not regular, or may not be, is left to PCRE2",
    arguments: [
      #"(a)\1"#, "a++", "a*+", "(?>a|ab)", "(?i)a", "^a", "a$", #"\ba"#, "(?=a)a", "[[:alpha:]]",
      #"\pL"#, "a{,3}", "a{x", "(*UTF)a", #"\Qa.b\E"#, #"\x61"#, "[a-z--9]", #"[\d-z]"#, "(a",
    ])
  func irregular(text: String) throws {
    guard let expression = try? RegularExpression(text) else { return }
    #expect(RegularLanguage(expression) == nil)
  }

  @Test(
    "A literal beginning is what every match begins with",
    arguments: [
      ("govern.*", "govern"), ("govern", "govern"), ("governs?", "govern"), ("go+d", "go"),
      ("go*d", "g"), ("a|b", ""), ("ab{2}", "a"), ("(ab)c", ""), (#"a\.b"#, "a"), ("é.*", "é"),
    ])
  func prefix(text: String, prefix: String) throws {
    #expect(try RegularExpression(text).literalPrefix == prefix)
    #expect(try RegularExpression(text, options: .caseInsensitive).literalPrefix.isEmpty)
  }

  @Test("Texts and lists are looked up, folded ones compared")
  func texts() throws {
    let store = try Self.store()
    let lexicon = try #require(store.index.segments[0].columns[0]).dictionary
    let matching = ValueMatching(
      lexicon: lexicon, budget: SearchBudget(isCancelled: { false }))
    for value in ["a", "K", "é", "ab", "zz", ""] + Self.values.prefix(40) {
      for folding in [[], .ignoreCase, .ignoreDiacritics, [.ignoreCase, .ignoreDiacritics]]
        as [TextFlags]
      {
        let folded = TextFolding.fold(value, folding)
        let kinds: [ValueTest.Kind] = [
          .text(folded), .words([ExactText(folded), ExactText("b")]),
        ]
        for kind in kinds {
          let test = ValueTest(kind: kind, folding: folding, quantity: .whole)
          let set = ValueSet(try matching.bits(test))
          for id in 0..<lexicon.count {
            #expect(set.contains(id) == (try test.matches(lexicon.text(of: id))))
          }
        }
      }
    }
  }
}
