import Testing
import TextModel

@testable import Annotation

@Suite struct ParagraphLayoutTests {
  @Test func emptyLinesEndParagraphs() {
    #expect(
      paragraphs("One line here.\n\nAnother one.\r\n\r\n  \nA third one.")
        == ["One line here.", "Another one.", "A third one."])
  }

  @Test func eachLineOfANewsItemIsAParagraph() {
    let lines = [
      "Harbour of Elst to close for the winter",
      "The harbour of Elst will close in November, the port authority said on Friday.",
      "Ships will be sent to Marn.",
      "“There is no other way,” said its director.",
    ]
    #expect(paragraphs(lines.joined(separator: "\n")) == lines)
  }

  @Test func filledLinesAreJoined() {
    let text = """
      The harbour of Elst will close in November because the piers have
      to be rebuilt, the port authority said on Friday. Ships will be sent
      to Marn and to Oude until the work is done, which may take as long
      as two years.
      The fishermen were not asked. They learned of it from the radio, and
      many of them now fear that they will lose the little that the last
      few winters have left them.
      """
    let found = paragraphs(text)
    #expect(found.count == 2)
    #expect(found.last?.hasPrefix("The fishermen") == true)
    let source = SourceText(text)
    #expect(Segmenter().segment(source).sentences.count == 4)
  }

  @Test func itemsOfAListStayApart() {
    let text = """
      The committee of the harbour has asked for the following things to be
      done before the winter comes, none of which costs much money:
      - a lamp at the end of the eastern pier, which has been dark since the
        storm of last year
      - a rope
      """
    #expect(paragraphs(text).count == 3)
  }

  @Test func aLongLineThatGoesOnIsJoined() {
    let text = """
      The harbour of Elst will close in November, the port authority
      said on Friday after a long meeting.
      Ships will be sent to Marn.
      Nobody was asked.
      It is the third winter in a row.
      Work begins soon.
      """
    #expect(paragraphs(text).count == 5)
  }

  private func paragraphs(_ string: String) -> [String] {
    let text = SourceText(string)
    return Segmenter().segment(text).paragraphs.map { text.string($0.span) }
  }
}
