import Annotation
import Foundation
import Ingest
import Testing

@testable import train

/// The recipe that the shipped model carries.
@Suite struct ModelRecipeTests {
  private func lines() throws -> [Substring] {
    let section = try EnglishModel.file().section("recipe")
    return String(decoding: section.bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test func namesTrainFilesOnly() throws {
    let files = try lines().dropFirst()
    #expect(!files.isEmpty)
    for line in files {
      let parts = line.split(separator: " ")
      try #require(parts.count == 2)
      #expect(parts[0].count == 64)
      #expect(["ud", "text", "lists"].contains(parts[1].prefix { $0 != "/" }))
      if parts[1].hasPrefix("ud/") { #expect(parts[1].contains("-train.")) }
    }
  }

  @Test(.enabled(if: SharedData.isAvailable))
  func hashesAreThoseOfTheTrainFilesAndOfNoDevelopmentFile() throws {
    let recipe = try lines()
    let data = try TrainingData(folder: URL(filePath: SharedData.folder))
    for file in data.files {
      #expect(recipe.contains("\(file.hash) \(file.name)"))
    }
    for name in [
      "ewt/en_ewt-ud-dev.conllu.gz", "gum-open/gum_open-dev.conllu.gz",
      "uner-ewt/en_ewt-ud-dev.iob2.gz",
    ] {
      let bytes = try Data(
        contentsOf: URL(filePath: SharedData.folder).appending(path: "ud/\(name)"))
      let hash = SHA256.hash(Array(bytes)).hexadecimal(bytes: 32)
      #expect(!recipe.contains { $0.hasPrefix(hash) })
    }
  }

  @Test func theShippedModelHasItsCheckSum() throws {
    let file = try EnglishModel.file()
    #expect(file.sections.map(\.name) == ["recipe", "network", "lemmas", "gazetteer"])
    #expect(file.hasRightSum)
  }
}
