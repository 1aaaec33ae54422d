import ArgumentParser
import Foundation

/// Prints how well events are found.
struct EventScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Prints how well events are found: type, actor and target.",
    discussion: """
      PETRARCH: the unit records, from raw text. The records' own dictionaries of actors and agents \
      are taken as the user's aliases, and events are compared as codes of actor, target and type; \
      an event that is the object of another (the release in "demanded the release") is left out, \
      as the codes have none. The codes of the records are of WEIS for the most part: see \
      ExpectedCode for the classes of PLOVER that they are compared with. A code that is in no code \
      book is right if the event's verb is one that the records' dictionary gives it to. Records \
      that test broken input are left out.

      PLOVER: the class of the event that stands highest in the tree of each sentence, against the \
      one event that the record has; "among ours" is how often any event of the sentence is of the \
      class.

      Examples are printed from the shared data; keep them on the screen.
      """)

  @Argument(help: "The folder of shared data.")
  var data = "../shared/data"

  @Option(help: "How many kinds of error to print of each.")
  var limit = 10

  @Flag(help: "Print every record with what is found in it.")
  var all = false

  /// A part of the data.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case petrarch, plover
  }

  @Option(
    name: .customLong("part"), parsing: .singleValue,
    help: "A part of the data (petrarch, plover); may be repeated. All by default.")
  var parts: [Part] = []

  func run() throws { print(try score().text, terminator: "") }

  /// The reports of the parts that were asked for, and their figures.
  func score() throws -> LayerScore {
    var score = LayerScore()
    let parts = parts.isEmpty ? Part.allCases : parts
    let words = try ShippedAnalyser.load()
    if parts.contains(.petrarch) {
      var report = try PetrarchReport(data: data, words: words)
      for record in try PetrarchRecord.records(in: data) { report.add(record, verbose: all) }
      score.add(report.text(limit: limit), report.figures)
    }
    if parts.contains(.plover) {
      var report = PloverReport(words: words)
      for record in try PloverRecord.records(in: data) { report.add(record, verbose: all) }
      score.add(report.text(limit: limit), report.figures)
    }
    return score
  }
}
