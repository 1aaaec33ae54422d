import Testing
import TextModel

@testable import Annotation

@Suite("What two names are to each other")
struct NameComparisonTests {
  private func form(_ name: String, _ kind: Entity.Kind) -> NameForm {
    NameForm(words: NameFolding.words(name), kind: kind)
  }

  @Test("A town is no short form of its university")
  func town() {
    let university = form("Medical University of Tollan", .organisation)
    #expect(form("Tollan", .place).relation(to: university) == .unrelated)
    #expect(form("Medical University", .organisation).relation(to: university) != .unrelated)
  }

  @Test("A body is not its board")
  func board() {
    let board = form("Calderion Governing Board", .organisation)
    #expect(form("Calderion", .organisation).relation(to: board) == .different)
  }

  @Test(
    "Whole names of people exclude each other unless the given names fit",
    arguments: [
      ("Selma Harun", "Harun Tallis", true), ("Velimir Strok", "Velimir Shtrok", false),
      ("Selma Harun", "Harun", false), ("Selma Harun", "S. Harun", false),
      ("Selma Harun", "Karl Harun", true), ("Karl H. W. Tallis", "Karl W. Tallis", true),
      ("Karl H. W. Tallis", "Karl H. Tallis", false),
      ("Selma Marlo Harun", "Selma Inga Marlo Harun", false),
    ])
  func people(name: String, other: String, excludes: Bool) {
    #expect(form(name, .person).excludes(form(other, .person)) == excludes)
    #expect(form(other, .person).excludes(form(name, .person)) == excludes)
  }
}
