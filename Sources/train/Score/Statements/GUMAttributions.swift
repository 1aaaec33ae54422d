import Foundation
import TextModel
import Treebank

/// The attributions of the news and interviews of GUM, with the places of their parts.
struct GUMAttributions {
  /// One attribution.
  struct Attribution {
    /// The unit that attributes.
    var attributing: [ByteSpan]
    /// The words that name the source, where they are marked.
    var source: [ByteSpan]
    /// The words of the cue, where they are marked.
    var cue: String?
    /// The head unit of what is attributed.
    var content: [ByteSpan]
    var sentence: String
  }

  /// A document with its attributions.
  struct Document {
    var name: String
    var text: SourceText
    var attributions: [Attribution]
    var isNews: Bool { name.contains("_news_") }
  }

  struct Mismatch: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var documents: [Document] = []

  init(folder: URL) throws {
    let table = try String(
      contentsOf: folder.appendingPathComponent("attributions.tsv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let byDocument = Dictionary(grouping: rows.filter { $0.count > 10 }) { $0[0] }
    for name in byDocument.keys.sorted() {
      let path = folder.appendingPathComponent("conllu/\(name).conllu").path
      let treebank = try TreebankFile.sentences(path)
      let raw = try TreebankText(treebank)
      let words = raw.places.flatMap(\.words)
      let forms = treebank.flatMap { $0.words.map(\.form) }
      var document = Document(name: name, text: raw.source, attributions: [])
      for row in byDocument[name] ?? [] {
        document.attributions.append(
          try Self.attribution(row, words: words, forms: forms, treebank: treebank))
      }
      documents.append(document)
    }
  }

  private static func attribution(
    _ row: [String], words: [ByteSpan], forms: [String], treebank: [TreebankSentence]
  ) throws -> Attribution {
    let attributing = try positions(row[5], forms: forms, expected: row[6])
    let content = try positions(row[9], forms: forms, expected: row[10])
    let sentence = Int(row[4]) ?? 0
    let text =
      treebank.indices.contains(sentence - 1) ? treebank[sentence - 1].text : ""
    return Attribution(
      attributing: attributing.map { words[$0] },
      source: source(row[7], in: attributing, forms: forms).map { words[$0] },
      cue: row[8] == "_" ? nil : row[8], content: content.map { words[$0] }, sentence: text)
  }

  /// The positions of the tokens that a column names, counted from 1.
  private static func positions(
    _ column: String, forms: [String], expected: String
  ) throws -> [Int] {
    var positions: [Int] = []
    for part in column.split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first >= 1, last <= forms.count,
        first <= last
      else { throw Mismatch(description: "no tokens \(column)") }
      positions += first - 1..<last
    }
    let text = positions.map { forms[$0] }.joined(separator: " ")
    guard text == expected else {
      throw Mismatch(description: "tokens \(column) are \(text), not \(expected)")
    }
    return positions
  }

  /// The words of the source in the unit that attributes, or the nearest such words before it.
  private static func source(_ text: String, in unit: [Int], forms: [String]) -> [Int] {
    let wanted = text.split(separator: " ").map(String.init)
    guard text != "_", let first = unit.first, let last = unit.last else { return [] }
    if let found = subsequence(wanted, of: unit, forms: forms) { return found }
    for start in (max(0, first - 60)..<min(forms.count, last + 30)).reversed()
    where forms[start] == wanted.first && start + wanted.count <= forms.count {
      if Array(forms[start..<start + wanted.count]) == wanted {
        return Array(start..<start + wanted.count)
      }
    }
    return []
  }

  private static func subsequence(
    _ wanted: [String], of unit: [Int], forms: [String]
  ) -> [Int]? {
    for start in unit.indices where forms[unit[start]] == wanted.first {
      var found: [Int] = []
      for position in unit[start...] where found.count < wanted.count {
        if forms[position] == wanted[found.count] { found.append(position) }
      }
      if found.count == wanted.count { return found }
    }
    return nil
  }
}
