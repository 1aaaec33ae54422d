import Testing
import TextModel

@testable import Annotation

/// Paragraphs with their sentences; `¦` marks where one must end and the next begin.
@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    "The dam broke on Monday.¦Nobody was hurt.",
    "Who was there?¦Nobody!¦They had all gone home.",
    "“We were lucky,” said Dr. Hanna Moss.¦“It could have been worse.”",
    "\"The road is closed,\" Mr. Tarn said.¦\"We will open it again on Friday.\"",
    "He asked, “Where is it?” and left.",
    "The bank has offices in the U.S. and in Peru.",
    "Gen. P. J. Oduya met Sen. Lake on Jan. 4 in St. Petersburg.",
    "The price rose by 3.5 per cent.¦It had fallen in 2012.",
    "MIRNOV - The mayor of Mirnov resigned on Tuesday, officials said.",
    "The firm (founded in 1987) makes boats.¦It employs 40 people.",
    "She waited ... and waited.¦Then she left.",
    "The union of Acme Corp. workers voted to strike.",
    "“I will not go.¦They cannot make me,” she said.",
  ])
  func sentences(_ marked: String) {
    let expected = marked.split(separator: "¦").map(String.init)
    let text = SourceText(expected.joined(separator: " "))
    let found = Segmenter().segment(text).sentences.map { text.string($0.span) }
    #expect(found == expected)
  }

  @Test func headlineWithoutFullStopIsASentence() {
    let text = SourceText("Mayor of Mirnov resigns\n\nThe mayor of Mirnov has resigned. He is 60.")
    let found = Segmenter().segment(text).sentences.map { text.string($0.span) }
    #expect(
      found == ["Mayor of Mirnov resigns", "The mayor of Mirnov has resigned.", "He is 60."])
  }

  @Test func regionBoundsEndSentences() {
    let text = SourceText("Mayor resigns The mayor has resigned.")
    let found = Segmenter().segment(text, breaks: [14]).sentences.map { text.string($0.span) }
    #expect(found == ["Mayor resigns", "The mayor has resigned."])
  }

  @Test func breaksMayBeAnything() {
    let text = SourceText("Zoë ran.")
    let segmentation = Segmenter().segment(text, breaks: [0, 3, 3, 900, .max])
    #expect(segmentation.paragraphs.map { text.string($0.span) } == ["Zoë", "ran."])
  }
}
