import Annotation
import ArgumentParser
import Foundation
import Treebank

/// Builds the gazetteer and says what its marks are worth on sentences with names.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Builds the word lists of names and scores them on tagged sentences.",
    discussion: """
      Without --words prints a table: for each mark how many tokens have it, the share of them that \
      are in a person, an organisation, a place or in no name, and the share of the names that have \
      it on a token; then exact spans of names taken from the marks alone.
      """)

  @Option(help: "The folder of the word lists.")
  var lists = "Sources/train/Gazetteer/Lists"

  @Flag(help: "Print word, tag and marks of each token, divided by tabs.")
  var words = false

  @Flag(help: "Print how many tokens are marked in a second.")
  var speed = false

  @Argument(help: "Files in IOB2.")
  var files: [String]

  func run() throws {
    let gazetteer = try OwnedGazetteer(lists: URL(filePath: lists))
    var report = GazetteerReport()
    var all: [[String]] = []
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ValidationError("\(path) cannot be read")
      }
      for sentence in try IOB2Reader.sentences([UInt8](data)) {
        let marks = gazetteer.marks(words: sentence.words)
        if speed {
          all.append(sentence.words)
        } else if words {
          for (index, word) in sentence.words.enumerated() {
            print(word, sentence.tags[index], marks[index].names, separator: "\t")
          }
          print()
        } else {
          report.add(sentence, marks: marks)
        }
      }
    }
    if speed {
      print(gazetteer.tokensPerSecond(all), "tokens a second")
    } else if !words {
      print(report.text, terminator: "")
    }
  }
}

extension GazetteerMarks {
  /// The names of the marks, divided by commas; a hyphen for none.
  fileprivate var names: String {
    isEmpty ? "-" : Self.named.filter { contains($0.mark) }.map(\.name).joined(separator: ",")
  }
}
