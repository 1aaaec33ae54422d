import Annotation
import Testing
import TextModel

@Suite struct LemmatizerLoadingTests {
  private let inventory = SyntaxInventory(
    pos: ["NOUN"], xpos: ["NN"], features: [], relations: [])

  private func load(_ bytes: [UInt8]) throws {
    let file = ModelFile.write([(Lemmatizer.sectionName, bytes)])
    try file.withUnsafeBytes { file in
      _ = try Lemmatizer(ModelFile(file).section(Lemmatizer.sectionName), inventory: inventory)
    }
  }

  @Test func refusesWhatIsNoSection() {
    #expect(throws: ModelError.damaged(reason: "the lemmas do not begin as they should")) {
      try load([])
    }
    #expect(throws: ModelError.damaged(reason: "the lemmas do not begin as they should")) {
      try load([UInt8](repeating: 0, count: 400))
    }
  }

  @Test func refusesAnotherVersion() {
    let bytes = Array("LEMM".utf8) + [99] + [UInt8](repeating: 0, count: 400)
    #expect(throws: ModelError.version(found: 99, expected: 1)) { try load(bytes) }
  }

  @Test func refusesEmptyTables() {
    let bytes = Array("LEMM".utf8) + [1] + [UInt8](repeating: 0, count: 400)
    #expect(throws: ModelError.self) { try load(bytes) }
  }
}
