import Testing
import TextModel

@testable import Annotation

@Suite("The lexicon of acts")
struct ActLexiconTests {
  @Test("Every kind of event has a verb or a noun")
  func kinds() {
    let lexicon = ActLexicon.english
    let told = Set(lexicon.verbs.values.flatMap { $0.map(\.kind) })
      .union(lexicon.nouns.values.compactMap(\.kind))
    #expect(Set(EventKind.allCases).subtracting(told).isEmpty)
  }

  @Test("Every class of PLOVER has a kind, and CAMEO's first digits say the class")
  func classes() throws {
    #expect(Set(EventKind.allCases.compactMap(\.type)) == Set(EventType.allCases))
    let roots: [EventType: Set<String>] = [
      .agree: ["03"], .consult: ["04"], .support: ["05"], .cooperate: ["06"], .aid: ["07"],
      .concede: ["08"], .retreat: ["08"], .investigate: ["09"], .demand: ["10"],
      .disapprove: ["11"], .reject: ["12"], .threaten: ["13"], .protest: ["14"],
      .mobilize: ["15"], .sanction: ["16"], .coerce: ["17", "18", "19"],
      .assault: ["18", "20"], .fight: ["19"],
    ]
    for kind in EventKind.allCases {
      #expect((kind.type == nil) == (kind.cameo == nil))
      guard let type = kind.type else { continue }
      let code = try #require(kind.cameo)
      #expect(roots[type]?.contains(String(code.prefix(2))) ?? false, "\(kind) \(code)")
    }
  }

  @Test("Every group that an entry names exists")
  func groups() {
    for (_, list) in ActVerbList.entries {
      for item in list.split(whereSeparator: \.isWhitespace) where item.hasPrefix("$") {
        let name = item.dropFirst().prefix { !"_@>+~^%!".contains($0) }
        #expect(ActVerbList.groups[String(name)] != nil, "\(item)")
      }
    }
  }

  @Test("An entry is read into its parts")
  func entry() throws {
    let (verb, pattern) = try #require(
      ActPattern.patterns(.sever, "break_off@with>relations|talks+actor~^").first)
    #expect(verb == "break")
    #expect(pattern.word == "off")
    #expect(pattern.preposition == "with")
    #expect(pattern.object == [.relations, .talks])
    #expect(pattern.oblique == .actor)
    #expect(pattern.isIntransitive && pattern.takesClause)
    #expect(ActPattern.patterns(.sever, "burn>flag").first?.1.objectWord == "flag")
  }
}
