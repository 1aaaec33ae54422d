import Annotation
import Foundation
import TextModel

/// The quantities of the project's own gold annotation of the seeds.
enum SeedQuantities {
  private struct Record: Decodable {
    struct Place: Decodable {
      let text: String
      let start: Int
      let end: Int
    }

    let doc: String?
    let layer: String
    let span: Place?
    let value: Double?
    let of: String?
    let bound: String?
  }

  /// A line for each quantity, and how many of them are right.
  static func report(
    data: URL, _ analyser: any WordAnalyser
  ) throws -> (text: String, figure: LayerFigure) {
    let gold = data.appendingPathComponent("attribution/seed-gold/seed-gold.jsonl")
    let seeds = data.deletingLastPathComponent().appendingPathComponent("seeds")
    let lines = String(decoding: try Data(contentsOf: gold), as: UTF8.self).split(separator: "\n")
    var texts: [String: QuantityText] = [:]
    var report = "\nSeeds: value, bound and what is counted\n"
    var (right, all, overlapping) = (0, 0, 0)
    for line in lines where line.contains("\"layer\": \"quantity\"") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      guard let document = record.doc, let place = record.span else { continue }
      if texts[document] == nil {
        let content = try Data(contentsOf: seeds.appendingPathComponent(document))
        texts[document] = QuantityText(
          SourceText(String(decoding: content, as: UTF8.self)), analyser)
      }
      guard let text = texts[document] else { continue }
      all += 1
      let span = ByteSpan(place.start, place.end)
      let found = text.quantities.first { $0.span.overlaps(span) && !$0.implicit }
      if found != nil { overlapping += 1 }
      let of = found.flatMap { $0.of(in: text.text) }
      let isRight =
        found.map { quantity in
          quantity.value?.double == record.value && bound(quantity.bound) == record.bound
            && agrees(of, record.of)
        } ?? false
      if isRight { right += 1 }
      report +=
        "  \(isRight ? "right" : "WRONG")  \(place.text) = \(record.value ?? .nan) of "
        + "\(record.of ?? "-")  found \(found.map { text.text.string($0.span) } ?? "nothing") = "
        + "\(found?.value?.description ?? "-") \(found?.bound?.rawValue ?? "") of \(of ?? "-")\n"
    }
    for (document, text) in texts.sorted(by: { $0.key < $1.key }) {
      report += "  All of \(document.prefix(3)): "
      report +=
        text.quantities.map { quantity in
          "\(text.text.string(quantity.span)) (\(quantity.of(in: text.text) ?? "-"))"
        }.joined(separator: "; ") + "\n"
    }
    let figure = LayerFigure(
      "quantities: value, bound, of", data: "seeds", right, of: all, required: 0.8, aim: 1)
    return (report + "  \(right) of \(all) right, \(overlapping) found\n", figure)
  }

  private static func bound(_ bound: Quantity.Bound?) -> String? {
    switch bound {
    case .atLeast, .moreThan: "low"
    case .upTo, .lessThan, .nearly: "high"
    case nil: nil
    }
  }

  /// Whether two phrases share their words, but for a few that one has more: F at least 0.75.
  private static func agrees(_ found: String?, _ gold: String?) -> Bool {
    guard let found, let gold else { return found == gold }
    let left = Set(words(found))
    let right = Set(words(gold))
    let shared = Double(left.intersection(right).count)
    return 2 * shared / Double(left.count + right.count) >= 0.75
  }

  private static func words(_ phrase: String) -> [String] {
    phrase.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }
      .map(String.init).filter { !["the", "a", "an", "of", "for", "in"].contains($0) }
  }
}
