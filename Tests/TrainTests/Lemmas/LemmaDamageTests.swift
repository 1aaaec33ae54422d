import Annotation
import Testing
import TextModel

@testable import train

/// A damaged section is refused, or works without reading outside of itself.
@Suite struct LemmaDamageTests {
  private func tryOut(_ bytes: [UInt8]) {
    guard let damaged = try? OwnedLemmatizer(bytes, SmallLemmas.inventory) else { return }
    for sentence in SmallLemmas.sentences {
      for word in sentence.words {
        #expect(damaged.lemma(word.form, word.pos, word.xpos).utf8.count < 600)
        #expect(damaged.lemma(word.form + "ies", "NOUN", "NNS", features: "Typo=Yes") != "!")
      }
    }
  }

  @Test func refusesEveryLengthButTheRight() throws {
    let bytes = try SmallLemmas.section()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: ModelError.self) {
        try OwnedLemmatizer(Array(bytes.prefix(length)), SmallLemmas.inventory)
      }
    }
  }

  @Test func standsFlippedBytes() throws {
    let bytes = try SmallLemmas.section()
    var random = RandomSource(seed: 17)
    for round in 0..<600 {
      var damaged = bytes
      // The header and the tables come first: most of the damage is done there.
      let reach = round % 2 == 0 ? min(4_000, bytes.count) : bytes.count
      for _ in 0...(round % 5) {
        damaged[random.below(reach)] = UInt8(truncatingIfNeeded: random.next())
      }
      tryOut(damaged)
    }
  }

  @Test func standsEveryByteOfTheHeader() throws {
    let bytes = try SmallLemmas.section()
    for place in 0..<104 {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] where bytes[place] != value {
        var damaged = bytes
        damaged[place] = value
        tryOut(damaged)
      }
    }
  }
}
