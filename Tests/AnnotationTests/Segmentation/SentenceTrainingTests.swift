import Foundation
import Testing
import TextModel

@testable import Annotation

/// The recipe of the sentence model.
///
/// `HEARSAY_RECORD=1 swift test --filter SentenceTrainingTests` trains it again from the training
/// parts of the treebanks and writes `SentenceWeights.swift`.
@Suite("Sentence training")
struct SentenceTrainingTests {
  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["HEARSAY_RECORD"] != nil
  }

  private static func model(lineLimit: Int = .max) throws -> SentenceModel {
    SentenceTraining().train([
      try Treebank("ewt/en_ewt-ud-train", lineLimit: lineLimit),
      try Treebank("gum-open/gum_open-train", lineLimit: lineLimit),
    ])
  }

  @Test(
    "Training twice gives the same weights; with HEARSAY_RECORD it writes them",
    .enabled(if: Treebank.areAvailable, "the treebanks are not here"))
  func training() throws {
    guard Self.isRecording else {
      let weights = try Self.model(lineLimit: 6_000).weights
      #expect(weights.contains { $0 != 0 })
      #expect(try Self.model(lineLimit: 6_000).weights == weights)
      return
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(
        "../../../Sources/Annotation/Segmentation/SentenceWeights.swift"
      ).standardized
    try source(of: try Self.model()).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func shippedModelHasWeights() {
    let weights = SentenceModel.english.weights
    #expect(weights.count == SentenceFeatures.tableSize)
    #expect(weights.filter { $0 != 0 }.count > 10_000)
    #expect(weights.allSatisfy { (-45...45).contains($0) })
  }

  @Test func readsEncodedWeights() {
    // Two zeros and 1; -45; 12, whose number lies just beyond the backslash.
    #expect(Array(SentenceModel(encoded: "%Q###]").weights.prefix(6)) == [0, 0, 1, -45, 12, 0])
    // 90 zeros and three more, then 45.
    let far = SentenceModel(encoded: "~&}").weights
    #expect(far.firstIndex { $0 != 0 } == 93)
    #expect(far[93] == 44)
  }

  private func source(of model: SentenceModel) -> String {
    var lines: [String] = []
    let encoded = Array(encode(model))
    for start in stride(from: 0, to: encoded.count, by: 94) {
      let line = encoded[start..<min(start + 94, encoded.count)]
      lines.append("    " + String(decoding: line, as: UTF8.self))
    }
    return """
      /// The weights of the sentence model, written by `SentenceTrainingTests`; see `SentenceModel`.
      enum SentenceWeights {
        static let english: StaticString =
          \"\"\"
      \(lines.joined(separator: "\\\n"))
          \"\"\"
      }

      """
  }

  private func encode(_ model: SentenceModel) -> [UInt8] {
    var output: [UInt8] = []
    func append(_ number: Int) {
      let byte = UInt8(clamping: number + 0x23)
      output.append(byte >= UInt8(ascii: "\\") ? byte + 1 : byte)
    }
    var skipped = 0
    for weight in model.weights {
      guard weight != 0 else {
        skipped += 1
        continue
      }
      while skipped >= 90 {
        append(90)
        skipped -= 90
      }
      append(skipped)
      append(Int(weight) + 45)
      skipped = 0
    }
    return output
  }
}
