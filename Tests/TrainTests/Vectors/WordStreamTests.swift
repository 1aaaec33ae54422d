import Testing
import TextModel

@testable import train

struct WordStreamTests {
  @Test("Text and known words give the same stream")
  func sameStream() {
    var fromText = WordStream()
    fromText.add(texts: [SourceText("Orla can't swim. Did 3 herons?")], origin: .present)
    var fromWords = WordStream()
    fromWords.add(
      sentences: [["Orla", "ca", "n't", "swim", "."], ["Did", "3", "herons", "?"]],
      origin: .present)
    #expect(words(fromText) == words(fromWords))
    #expect(
      words(fromText) == [
        "", "orla", "ca", "n't", "swim", ".", "", "did", "0", "herons", "?", "",
      ])
  }

  @Test("Parts cover the stream, each with its origin and a bound before its first sentence")
  func parts() {
    var stream = WordStream()
    stream.add(sentences: [["A", "heron"]], origin: .present)
    stream.add(sentences: [["The", "mill"], ["Rain"]], origin: .novels)
    #expect(stream.parts.map(\.origin) == [.present, .novels])
    #expect(stream.parts.map(\.range) == [0..<4, 4..<10])
    #expect(stream.occurrences.count == 10)
    #expect(stream.occurrences[4].isBoundary)
    #expect(stream.occurrences[1].shape == Int(ShapeClass.capitalized.rawValue))
    #expect(stream.occurrences[2].shape == Int(ShapeClass.lower.rawValue))
  }

  private func words(_ stream: WordStream) -> [String] {
    stream.occurrences.map { stream.forms.word($0.form) }
  }
}
