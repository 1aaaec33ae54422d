import Foundation
import TextModel

/// Direct quotations of novels with the identity of their speakers.
struct LitBankQuotes {
  /// A novel's beginning with its quotations.
  struct Excerpt {
    var text: SourceText
    var quotes: [(span: ByteSpan, speaker: String)]
  }

  private(set) var excerpts: [Excerpt] = []

  init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".ann") }.sorted()
    for name in names {
      let text = try String(
        contentsOf: folder.appendingPathComponent(String(name.dropLast(4)) + ".txt"),
        encoding: .utf8)
      let annotation = try String(
        contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      excerpts.append(Self.excerpt(text, annotation))
    }
  }

  private static func excerpt(_ text: String, _ annotation: String) -> Excerpt {
    var spans: [[ByteSpan]] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var tokens: [ByteSpan] = []
      var start = offset
      for token in line.split(separator: " ", omittingEmptySubsequences: false) {
        let end = start + token.utf8.count
        if end > start { tokens.append(ByteSpan(start, end)) }
        start = end + 1
      }
      spans.append(tokens)
      offset += line.utf8.count + 1
    }
    var places: [String: ByteSpan] = [:]
    var speakers: [String: String] = [:]
    for row in annotation.split(separator: "\n") {
      let cells = row.split(separator: "\t").map(String.init)
      if cells.first == "QUOTE", cells.count > 5, let firstLine = Int(cells[2]),
        let first = Int(cells[3]), let lastLine = Int(cells[4]), let last = Int(cells[5]),
        spans.indices.contains(firstLine), spans.indices.contains(lastLine),
        spans[firstLine].indices.contains(first), spans[lastLine].indices.contains(last)
      {
        places[cells[1]] = ByteSpan(spans[firstLine][first].start, spans[lastLine][last].end)
      } else if cells.first == "ATTRIB", cells.count > 2 {
        speakers[cells[1]] = cells[2]
      }
    }
    let quotes = places.compactMap { name, span in
      speakers[name].map { (span: span, speaker: $0) }
    }.sorted { $0.span < $1.span }
    return Excerpt(text: SourceText(text), quotes: quotes)
  }

  /// B-cubed over all quotations, each excerpt by itself.
  ///
  /// Our clusters are the quotations whose speakers are named with the same words; a quotation
  /// without a speaker is a cluster of its own.
  func report(_ analyser: StatementAnalyser) -> String {
    var precision = 0.0
    var recall = 0.0
    var count = 0
    var withStatement = 0
    for excerpt in excerpts where !excerpt.quotes.isEmpty {
      let result = analyser.analyse(excerpt.text)
      var ours: [String] = []
      for (index, quote) in excerpt.quotes.enumerated() {
        let statement = result.statements.first { statement in
          [.direct, .mixed, .floating].contains(statement.kind)
            && statement.content.contains { $0.overlaps(quote.span) }
        }
        if statement != nil { withStatement += 1 }
        let name = statement?.speaker.map { excerpt.text.string($0).lowercased() }
        ours.append(name ?? "no speaker \(index)")
      }
      for (index, quote) in excerpt.quotes.enumerated() {
        let same = ours.indices.filter { ours[$0] == ours[index] }
        let gold = excerpt.quotes.indices.filter { excerpt.quotes[$0].speaker == quote.speaker }
        let both = Set(same).intersection(gold).count
        precision += Double(both) / Double(same.count)
        recall += Double(both) / Double(gold.count)
        count += 1
      }
    }
    guard count > 0 else { return "LitBank: no quotations" }
    let (p, r) = (precision / Double(count), recall / Double(count))
    return """
      LitBank: \(count) quotations, \(withStatement) in our statements; by speaker B-cubed \
      precision \(Figure.percent(p)), recall \(Figure.percent(r)), \
      F1 \(Figure.percent(2 * p * r / (p + r)))
      """
  }
}
