import Annotation
import ArgumentParser
import Foundation
import TextModel

/// Prints how good the layer of quantities is on numbers that others have annotated.
struct QuantityScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Prints how well numbers, amounts and what they count are found.",
    discussion: """
      Recognizers-Text: an expression is right if its words and its value are those of the test \
      case; of ranges the ends are compared, not whether they are included. Duckling: the whole \
      text of an example must be one expression with the value and unit that is expected. Seeds: a \
      quantity is right if its value, its bound and what is counted are.

      Every test case counts, those with other conventions than ours too.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  @Flag(help: "List all errors, not only the commonest kinds with an example each.")
  var all = false

  func run() throws { print(try score().text, terminator: "") }

  /// The reports on all data, and their figures.
  func score() throws -> LayerScore {
    let analyser = try ShippedAnalyser.load()
    let folder = URL(fileURLWithPath: data)
    var scores: [ExpressionScore] = []
    for set in RecognizersSet.allCases {
      var score = ExpressionScore(title: set.rawValue)
      for test in try set.cases(in: folder) {
        let annotated = QuantityText(SourceText(test.input), analyser)
        score.add(input: test.input, gold: test.expressions, found: set.expressions(in: annotated))
      }
      scores.append(score)
    }
    for set in DucklingSet.allCases {
      var score = ExpressionScore(title: set.title)
      for test in try set.cases(in: folder) {
        let annotated = QuantityText(SourceText(test.input), analyser)
        score.add(
          input: test.input, gold: [test.expression],
          found: set.expressions(in: annotated, unit: test.unit))
      }
      scores.append(score)
    }
    var result = LayerScore()
    let seeds = try SeedQuantities.report(data: folder, analyser)
    result.add(seeds.text, [seeds.figure])
    let required: [RecognizersSet] = [.numbers, .percentages, .currency]
    let figures = zip(RecognizersSet.allCases, scores).filter { required.contains($0.0) }.map {
      LayerFigure(
        "\($0.0.rawValue): span and value, F", data: "Recognizers-Text", $0.1.f1, required: 0.85,
        aim: 0.95)
    }
    result.add(
      ExpressionScore.table(scores) + scores.map { $0.errors(all: all) }.joined(), figures)
    return result
  }
}

/// A text with its numbers and quantities.
struct QuantityText {
  let text: SourceText
  let annotated: AnnotatedText
  let numbers: [NumberPhrase]
  let quantities: [Quantity]

  init(_ text: SourceText, _ analyser: any WordAnalyser) {
    self.text = text
    annotated = analyser.annotate(text)
    numbers = NumberFinder().numbers(
      in: text, tokens: annotated.tokens, sentences: annotated.sentences,
      syntax: annotated.analysis.syntax)
    quantities = QuantityFinder().quantities(
      in: text, tokens: annotated.tokens, sentences: annotated.sentences,
      analysis: annotated.analysis)
  }
}
