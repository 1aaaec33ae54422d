import Annotation
import Testing

@testable import train

struct WordFormTests {
  @Test(
    "Case, digits and typographic marks are levelled",
    arguments: [
      ("Quillby", "quillby"), ("1987", "0000"), ("3.5m", "0.0m"), ("don’t", "don't"),
      ("“", "\""), ("well–known", "well-known"), ("Élan", "Élan"), ("€", "€"), ("…", "…"), ("", ""),
    ])
  func forms(word: String, form: String) {
    #expect(WordForm.of(word) == form)
  }

  @Test(
    "The network looks a word up under the same form",
    arguments: ["Quillby", "1987", "don’t", "“", "well–known", "Élan", "a\u{2032}", "€\u{2010}9"])
  func agreesWithNetwork(word: String) {
    #expect(hash(word) == hash(WordForm.of(word)))
    #expect(hash(word) != hash(WordForm.of(word) + "s"))
  }

  private func hash(_ word: String) -> UInt64 {
    var features = FormFeatures()
    Array(word.utf8).withUnsafeBufferPointer { features.read($0) }
    return features.word
  }
}
