import Annotation
import Testing
import TextModel
import Treebank

@testable import train

@Suite(.enabled(if: SharedData.isAvailable)) struct LemmaTreebankTests {
  private func sentences(_ path: String) throws -> [TreebankSentence] {
    try TreebankFile.sentences("\(SharedData.folder)/ud/\(path).conllu.gz")
  }

  @Test func findsTheLemmasOfTheDevelopmentParts() throws {
    let train =
      try sentences("ewt/en_ewt-ud-train") + sentences("gum-open/gum_open-train")
    let section = try LemmaTrainer.train(train)
    #expect(section.count <= 1_500_000)
    let inventory = SyntaxInventory(of: train)
    let trained = try OwnedLemmatizer(section, inventory)
    for (path, required, withMistakes) in [
      ("ewt/en_ewt-ud-dev", 0.988, 0.985), ("gum-open/gum_open-dev", 0.990, 0.987),
    ] {
      let development = try sentences(path)
      let score = LemmaScore(trained.lemmatizer, inventory, development)
      #expect(score.accuracy >= required, "\(path)")
      let robust = LemmaScore(trained.lemmatizer, inventory, development, mistakes: 4)
      #expect(robust.accuracy >= withMistakes, "\(path)")
    }
  }
}
