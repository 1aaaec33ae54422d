import Testing
import Treebank

@Suite struct TreebankGenreTests {
  @Test func takesTheStatedGenreOrThePrefixOfTheDocument() throws {
    let word = "1 Ah ah INTJ UH _ 0 root"
    let sentences = try SmallTreebank.sentences(
      """
      \(word)

      # newdoc id = blog-17
      \(word)

      \(word)

      # newdoc id = tale_5
      # meta::genre = fable
      \(word)

      \(word)

      # newdoc id = plain
      \(word)
      """)
    #expect(
      TreebankGenre.genres(of: sentences) == [nil, "blog", "blog", "fable", "fable", nil])
  }
}
