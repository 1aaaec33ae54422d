import Testing

@testable import train

struct VectorTrainerTests {
  private static let birds = ["heron", "gull", "wren", "crane", "finch"]
  private static let tools = ["hammer", "chisel", "spanner", "ladle", "trowel"]
  private static let places = ["Quillby", "Ostmere", "Tarnholt", "Velden", "Marrowick"]

  /// Sentences of an invented language in which birds sing, tools are sold and places are far.
  private static let stream: WordStream = {
    var generator = RandomSource(seed: 3)
    func pick(_ words: [String]) -> String { words[Int(generator.next() % UInt64(words.count))] }
    var sentences: [[String]] = []
    for _ in 0..<2_000 {
      sentences.append(["the", pick(birds), pick(["sang", "flew", "slept"]), "today", "."])
      sentences.append(["she", pick(["sold", "lost"]), "a", pick(tools), "there", "."])
      sentences.append(["he", "went", "to", pick(places), pick(["again", "late"]), "."])
    }
    var stream = WordStream()
    stream.add(sentences: sentences, origin: .present)
    return stream
  }()

  private static let trainer: VectorTrainer = {
    var trainer = VectorTrainer()
    trainer.dimension = 8
    return trainer
  }()

  @Test("Words that fill the same places are nearest to each other")
  func classes() throws {
    let vectors = Self.trainer.train(Self.stream)
    for group in [Self.birds, Self.tools, Self.places] {
      let forms = group.map { WordForm.of($0) }
      for form in forms {
        let nearest = vectors.nearest(to: form, count: forms.count - 1).map(\.word)
        #expect(Set(nearest) == Set(forms).subtracting([form]))
      }
    }
  }

  @Test("The same text gives the same bytes")
  func deterministic() {
    #expect(Self.trainer.train(Self.stream).file == Self.trainer.train(Self.stream).file)
  }

  @Test("Every dimension has mean 0 and variance 1")
  func scaled() {
    let vectors = Self.trainer.train(Self.stream)
    let count = Float(vectors.words.count)
    for dimension in 0..<vectors.dimension {
      let numbers = vectors.words.indices.map { vectors.vector($0).dropFirst(dimension).first ?? 9 }
      #expect(abs(numbers.reduce(0, +) / count) < 1e-3)
      #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / count - 1) < 1e-2)
    }
  }

  @Test("The limits on words hold, and a text without words has no vectors")
  func limits() {
    var trainer = Self.trainer
    trainer.vocabularyLimit = 12
    #expect(trainer.train(Self.stream).words.count == 12)
    #expect(trainer.train(WordStream()).words.isEmpty)
  }
}
