import Testing
import TextModel

@testable import Annotation

@Suite("The tense of what governs a time")
struct VerbTenseTests {
  /// Words as "form/tag/head/relation", heads counted from 1.
  private func direction(of word: Int, _ rows: String) -> TimeDirection {
    let words = rows.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let tags = Array(Set(words.map { $0[1] })).sorted()
    let relations = Array(Set(words.map { $0[3] })).sorted()
    var syntax = Syntax(
      inventory: SyntaxInventory(
        pos: ["VERB", "AUX", "NOUN"], xpos: tags, features: ["_"], relations: relations))
    for word in words {
      let isAuxiliary = word[3].hasPrefix("aux") || word[3] == "cop"
      let isVerb = word[1].hasPrefix("V")
      syntax.pos.append(isAuxiliary ? 1 : isVerb ? 0 : 2)
      syntax.xpos.append(UInt8(tags.firstIndex(of: word[1]) ?? 0))
      syntax.features.append(0)
      syntax.relation.append(UInt8(relations.firstIndex(of: word[3]) ?? 0))
      syntax.head.append(Int32(word[2]).map { $0 - 1 } ?? -1)
      syntax.lemma.append(word[0] == "has" ? "have" : word[0] == "is" ? "be" : word[0])
    }
    return VerbTense(syntax).direction(of: word, in: 0..<words.count)
  }

  @Test("A past form is past")
  func past() {
    #expect(
      direction(of: 3, "They/PRP/2/nsubj met/VBD/0/root on/IN/4/case Monday/NNP/2/obl") == .past)
  }

  @Test("A modal verb is what is to come")
  func modal() {
    let rows = "They/PRP/3/nsubj will/MD/3/aux meet/VB/0/root on/IN/5/case Monday/NNP/3/obl"
    #expect(direction(of: 4, rows) == .future)
  }

  @Test("A perfect is past, a passive present says nothing")
  func participles() {
    let perfect = "They/PRP/3/nsubj has/VBZ/3/aux met/VBN/0/root on/IN/5/case Monday/NNP/3/obl"
    #expect(direction(of: 4, perfect) == .past)
    let passive = "It/PRP/3/nsubj is/VBZ/3/aux:pass held/VBN/0/root on/IN/5/case Monday/NNP/3/obl"
    #expect(direction(of: 4, passive) == .unknown)
    let planned =
      "It/PRP/5/nsubj is/VBZ/5/aux to/TO/5/mark be/VB/5/aux:pass held/VBN/0/root Monday/NNP/5/obl"
    #expect(direction(of: 5, planned) == .future)
  }

  @Test("An infinitive and a progressive are to come, the nearest verb counts")
  func infinitives() {
    let rows =
      "They/PRP/2/nsubj agreed/VBD/0/root to/TO/4/mark meet/VB/2/xcomp on/IN/6/case Monday/NNP/4/obl"
    #expect(direction(of: 5, rows) == .future)
    let progressive = "They/PRP/3/nsubj is/VBZ/3/aux meeting/VBG/0/root Monday/NNP/3/obl"
    #expect(direction(of: 3, progressive) == .future)
    let reported =
      "She/PRP/2/nsubj said/VBD/0/root Monday/NNP/2/obl they/PRP/6/nsubj will/MD/6/aux go/VB/2/ccomp"
    #expect(direction(of: 2, reported) == .past)
  }

  @Test("A noun with a form of be has the tense of that form")
  func copula() {
    let rows = "Monday/NNP/4/nsubj was/VBD/4/cop a/DT/4/det holiday/NN/0/root"
    #expect(direction(of: 0, rows) == .past)
  }
}
