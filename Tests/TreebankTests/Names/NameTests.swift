import Testing
import TextModel
import Treebank

@Suite struct NameTests {
  @Test(arguments: [
    ("O O", []),
    ("B-PER I-PER O B-LOC", [Name(words: 0..<2, kind: .person), Name(words: 3..<4, kind: .place)]),
    (
      "B-ORG B-ORG",
      [Name(words: 0..<1, kind: .organisation), Name(words: 1..<2, kind: .organisation)]
    ),
    ("B-PER I-ORG", [Name(words: 0..<1, kind: .person), Name(words: 1..<2, kind: .organisation)]),
    ("O I-LOC I-LOC", [Name(words: 1..<3, kind: .place)]),
    ("B-MISC I-MISC B-PER", [Name(words: 2..<3, kind: .person)]),
  ])
  func readsTags(tags: String, names: [Name]) {
    #expect(Name.names(tags: tags.split(separator: " ").map(String.init)) == names)
  }
}
