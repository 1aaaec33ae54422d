import Annotation
import TextModel

/// How often the class of the event of a sentence is that of PLOVER's gold standard records.
///
/// A record has one event though its sentence may tell several: the event of ours that stands highest
/// in the tree, the first of equals, is compared; besides it is told how often any of ours is right.
struct PloverReport {
  /// Counts of one class.
  struct Counts {
    var gold = 0
    var found = 0
    var right = 0
    var among = 0
  }

  private let pipeline: EventPipeline
  private var counts: [String: Counts] = [:]
  private var all = Counts()
  private var errors = EventErrors()

  init(words: any WordAnalyser) {
    pipeline = EventPipeline(words: words)
  }

  /// The figure of the table of all layers.
  var figures: [LayerFigure] {
    [
      LayerFigure(
        "events: type", data: "PLOVER", all.right, of: all.gold, required: 0.6, aim: 0.75)
    ]
  }

  /// Scores one record.
  mutating func add(_ record: PloverRecord, verbose: Bool) {
    let document = pipeline.analyse(SourceText(record.text ?? ""))
    let gold = record.event.uppercased()
    let main = Self.main(of: document)
    let answer = main?.type?.rawValue.uppercased()
    let isAmong = document.events.contains { $0.type?.rawValue.uppercased() == gold }
    counts[gold, default: Counts()].gold += 1
    all.gold += 1
    if let answer {
      counts[answer, default: Counts()].found += 1
      all.found += 1
      if answer == gold {
        counts[gold, default: Counts()].right += 1
        all.right += 1
      }
    }
    if isAmong {
      counts[gold, default: Counts()].among += 1
      all.among += 1
    }
    if answer != gold {
      errors.add(
        "\(gold) taken for \(answer ?? "nothing")",
        "\(main?.lemma ?? "-") for \(record.eventText ?? "-")  in “\(record.text ?? "")”")
    }
    if verbose {
      print(
        "\(answer == gold ? "ok " : isAmong ? "AMONG" : "MISS") \(record.id) \(gold) (\(record.eventText ?? "")) → \(answer ?? "-"): \(record.text ?? "")"
      )
      for event in document.events { print("   \(PetrarchReport.line(event, document.text))") }
    }
  }

  /// The event that stands highest in its sentence.
  private static func main(of document: EventPipeline.Analysed) -> Event? {
    var best: (event: Event, depth: Int)?
    for event in document.events where event.type != nil {
      guard
        let token = document.tokens.firstIndex(where: { $0.span.start == event.trigger.start })
      else { continue }
      var depth = 0
      var current = token
      while let head = document.analysis.syntax.head(of: current), depth < 100 {
        depth += 1
        current = head
      }
      if let known = best, known.depth <= depth { continue }
      best = (event, depth)
    }
    return best?.event
  }

  /// The figures, and the kinds of error with an example each.
  func text(limit: Int) -> String {
    var table = TextTable(header: ["PLOVER records", "gold", "found", "P", "R", "F", "among ours"])
    func add(_ title: String, _ counts: Counts) {
      let precision = counts.found == 0 ? 0 : Double(counts.right) / Double(counts.found)
      let recall = counts.gold == 0 ? 0 : Double(counts.right) / Double(counts.gold)
      let sum = precision + recall
      table.add([
        title, String(counts.gold), String(counts.found), Figure.percent(precision),
        Figure.percent(recall), Figure.percent(sum == 0 ? 0 : 2 * precision * recall / sum),
        Figure.percent(counts.gold == 0 ? 0 : Double(counts.among) / Double(counts.gold)),
      ])
    }
    for (type, counts) in counts.sorted(by: { $0.key < $1.key }) { add(type, counts) }
    add("all", all)
    return table.text + errors.text(limit: limit)
  }
}
