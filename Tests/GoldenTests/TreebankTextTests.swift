import Foundation
import Testing

/// `annotate` on the raw text of a treebank.
@Suite struct TreebankTextTests {
  @Test(
    .enabled(if: Repository.treebank != nil, "the English Web Treebank is not here"),
    .timeLimit(.minutes(15)))
  func wordsAreTheText() throws {
    let treebank = try #require(Repository.treebank)
    let folder = try TemporaryFolder()
    let command = Command(in: folder)
    let unpacked = try command.shell(
      "gzip -dc '\(treebank.file.path)' > dev.conllu"
        + " && python3 '\(treebank.script.path)' dev.conllu > dev.txt")
    try #require(unpacked.status == 0, "\(unpacked.error)")

    let result = try command.hearsay("annotate", "--no-analysis", "dev.txt")
    #expect(result.status == 0, "\(result.error)")
    let text = Array(try Data(contentsOf: folder.url.appending(path: "dev.txt")))
    let reading = CoNLLUReading(result.output)
    #expect(reading.problems.isEmpty, "\(reading.problems.prefix(5))")
    #expect(reading.sentenceCount > 1000)
    // The texts are long: a failure says where they part, not what they are.
    let expected = Self.withoutSpace(text)
    let common = zip(reading.characters, expected).prefix { $0 == $1 }.count
    #expect(common == expected.count)
    #expect(reading.characters.count == expected.count)
  }

  /// The scalars that are no white space.
  static func withoutSpace(_ bytes: [UInt8]) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
    where !scalar.properties.isWhitespace {
      kept.append(scalar)
    }
    return kept
  }
}

/// What the CoNLL-U format asks of a file, as far as words, their numbers and their text go.
struct CoNLLUReading {
  var sentenceCount = 0
  /// The forms in a row, without white space: multiword tokens stand for their words.
  var characters = String.UnicodeScalarView()
  var problems: [String] = []

  init(_ output: String) {
    var nextWord = 1
    var lastOfRange = 0
    var isInSentence = false
    for (index, line) in output.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.isEmpty {
        if isInSentence { sentenceCount += 1 }
        isInSentence = false
        (nextWord, lastOfRange) = (1, 0)
        continue
      }
      if line.hasPrefix("#") { continue }
      isInSentence = true
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 10 else {
        problems.append("line \(index + 1) has \(fields.count) fields")
        continue
      }
      let bounds = fields[0].split(separator: "-").compactMap { Int($0) }
      if bounds.count == 2 {
        if bounds[0] != nextWord { problems.append("line \(index + 1): a range out of order") }
        lastOfRange = bounds[1]
        append(fields[1])
        continue
      }
      if bounds != [nextWord] { problems.append("line \(index + 1): a number out of order") }
      if nextWord > lastOfRange { append(fields[1]) }
      nextWord += 1
    }
    if isInSentence { problems.append("no empty line after the last sentence") }
  }

  private mutating func append(_ form: Substring) {
    for scalar in form.unicodeScalars where !scalar.properties.isWhitespace {
      characters.append(scalar)
    }
  }
}
