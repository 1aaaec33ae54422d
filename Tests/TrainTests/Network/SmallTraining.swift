import Annotation
import TextModel
import Treebank

@testable import train

/// A small network and invented sentences for it.
enum SmallTraining {
  static var shape: NetworkShape {
    var shape = NetworkShape()
    (shape.wordWidth, shape.partWidth, shape.vectorWidth) = (8, 8, 8)
    shape.partRows = 256
    (shape.firstUnits, shape.secondUnits) = (8, 8)
    (shape.tagUnits, shape.nameUnits, shape.arcUnits, shape.relationUnits) = (8, 8, 8, 8)
    return shape
  }

  /// A few sentences of a made-up treebank.
  static let sentences: [TrainingData.Sentence] = [
    sentence(
      "Orla saw the old harbour .", [2, 0, 5, 5, 2, 2], ["B-PER", "O", "O", "O", "O", "O"]),
    sentence("The harbour of Vesk sleeps", [2, 5, 4, 2, 0], ["O", "O", "O", "B-LOC", "O"]),
    sentence("Boats sleep .", [2, 0, 2], ["O", "O", "O"]),
    sentence(
      "Old boats saw Orla Brandt", [2, 3, 0, 3, 4], ["O", "O", "O", "B-PER", "I-PER"],
      .gum),
  ]

  private static func sentence(
    _ text: String, _ heads: [Int], _ names: [String],
    _ guidelines: NameGuidelines = .universal
  ) -> TrainingData.Sentence {
    let tags = [
      "the": "DET", "The": "DET", "of": "ADP", ".": "PUNCT", "saw": "VERB", "sleeps": "VERB",
      "sleep": "VERB", "old": "ADJ", "Old": "ADJ", "Orla": "PROPN", "Brandt": "PROPN",
      "Vesk": "PROPN",
    ]
    let words = text.split(separator: " ").map(String.init)
    return TrainingData.Sentence(
      words: zip(words, heads).map { form, head in
        let pos = tags[form] ?? "NOUN"
        return TreebankWord(
          form: form, pos: pos, xpos: String(pos.prefix(2)),
          features: pos == "VERB" ? "Mood=Ind" : "_", head: head,
          relation: head == 0 ? "root" : pos == "DET" ? "det" : pos == "PUNCT" ? "punct" : "dep")
      }, names: names, guidelines: guidelines, hasSyntax: true)
  }

  /// A training of the small network on the sentences, taken several times.
  static func training(
    epochs: Int = 2, options: PassOptions = PassOptions(), repeats: Int = 4
  ) throws -> NetworkTraining {
    var plan = NetworkTrainer.Plan()
    plan.epochs = epochs
    plan.batchWords = 20
    plan.options = options
    plan.rate = 1e-2
    let data = TrainingData(sentences: Array(repeating: sentences, count: repeats).flatMap { $0 })
    return NetworkTraining(data, vectors: nil, gazetteer: nil, shape: shape, plan: plan)
  }

  /// Nothing is left out, so that two passes give the same.
  static var plainOptions: PassOptions {
    var options = PassOptions()
    options.inputDropout = 0
    options.wordDropout = -1
    options.layerDropout = 0
    options.hiddenDropout = 0
    return options
  }
}
