import Testing
import TextModel

@testable import Annotation

@Suite("What is counted")
struct CountedTests {
  @Test(
    "is a noun phrase with its event",
    arguments: [
      ("At least nine Delkan sailors have been arrested.", ["9 Delkan sailors arrested"]),
      ("The court jailed six men on Monday.", ["6 men jailed"]),
      (
        "The blast hit the gate, killing one guard and wounding two others.",
        ["1 guard killed", "2 others wounded"]
      ),
      ("Police detained five of its members.", ["5 members detained"]),
      ("The six sailors were tired.", ["6 sailors"]),
      ("The list gave nine names.", ["9 names"]),
    ])
  func events(text: String, counts: [String]) throws {
    #expect(try QuantityLines(text).counts == counts)
  }

  @Test("is a whole where the quantity is a part")
  func parts() throws {
    #expect(
      try QuantityLines("Delk supplied 69 percent of Varno’s timber imports in the war.").counts
        == ["69 Varno’s timber imports"])
    let voters = try QuantityLines("Two thirds of the voters stayed at home.")
    #expect(voters.counts == ["0.666666666666667 voters"])
  }

  @Test("is counted where an article stands for one, and \"no\" for none")
  func implicit() throws {
    let found = try QuantityLines("A guard was killed in the raid, and no arrests were made.")
    #expect(!found.quantities.contains { !$0.implicit })
    #expect(found.counts == ["1 guard killed", "0 arrests"])
    #expect(try QuantityLines("A law was passed by a majority.").quantities.isEmpty)
  }

  @Test(
    "has participles of regular and irregular verbs",
    arguments: [
      ("kill", "killed"), ("arrest", "arrested"), ("shoot", "shot"), ("free", "freed"),
      ("expel", "expelled"), ("kidnap", "kidnapped"), ("bury", "buried"), ("stop", "stopped"),
      ("stab", "stabbed"), ("wound", "wounded"), ("deploy", "deployed"), ("lose", "lost"),
      ("hospitalise", "hospitalised"), ("deport", "deported"), ("fix", "fixed"),
    ])
  func participles(lemma: String, form: String) {
    #expect(PastParticiple.form(of: lemma) == form)
  }

  @Test("says nothing without a tree")
  func withoutTrees() {
    let found = QuantityLines(withoutTrees: "At least nine sailors were held.")
    #expect(found.amounts == ["At least nine | 9 | at least | "])
    #expect(found.counts == ["9 -"])
  }
}
