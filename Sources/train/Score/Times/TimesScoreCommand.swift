import Annotation
import ArgumentParser
import Foundation
import TextModel

/// Prints how good the layer of times is on data with known values.
struct TimesScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Prints how good the layer of times is on data with known values.",
    discussion: """
      gum: the dates of GUM, from raw text with the date of each document. A date is found if one \
      of ours overlaps it, and right if its interval is the same. Ours are dates, and stretches \
      with an interval ("the last five years"); a range in words ("from 2004 to 2009") counts by \
      its two ends, as GUM marks them.

      recognizers: cases of Recognizers-Text with their reference dates, right if span and value \
      are; an article or a preposition at the beginning of a span is not compared. Where their \
      value is open (a weekday without a week) ours counts as the words alone say it; ranges are \
      compared by their ends.

      duckling: expressions of Duckling with the reference time of its corpus, right if one of \
      ours covers the text and its interval is theirs.

      seeds: the times of the seed articles, without any date of the article.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  /// A part of the data.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case gum, recognizers, duckling, seeds
  }

  @Option(
    name: .customLong("part"), parsing: .singleValue,
    help: "A part of the data (gum, recognizers, duckling, seeds); may be repeated. All by default."
  )
  var parts: [Part] = []

  @Option(help: "How many examples to print of each kind of error.")
  var examples = 1

  func run() throws { print(try score().text) }

  /// The reports of the parts that were asked for, and their figures.
  func score() throws -> LayerScore {
    var score = LayerScore()
    let pipeline = try TimesPipeline()
    for part in parts.isEmpty ? Part.allCases : parts {
      let report: TimesReport
      var figures: [LayerFigure] = []
      switch part {
      case .gum:
        report = try GumDates.report(data: data, pipeline)
        figures = [
          LayerFigure(
            "time value, F", data: "GUM news and interviews",
            report.tally(of: "news and interviews").f1, required: 0.78, aim: 0.86)
        ]
      case .recognizers:
        report = try RecognizersTimes.report(data: data, pipeline)
        figures = [
          LayerFigure(
            "dates: span and TIMEX, F", data: "Recognizers-Text", report.tally(of: "all").f1,
            required: 0.6, aim: 0.85)
        ]
      case .duckling: report = try DucklingTimes.report(data: data, pipeline)
      case .seeds:
        let seeds = URL(filePath: data).deletingLastPathComponent().appending(path: "seeds").path
        report = try SeedTimes.report(data: data, seeds: seeds, pipeline)
        let tally = report.tally()
        figures = [
          LayerFigure("times", data: "seeds", tally.right, of: tally.gold, required: 1, aim: 1)
        ]
      }
      score.add(report.text(examples: examples), figures)
    }
    return score
  }
}
