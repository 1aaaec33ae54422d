import Annotation
import Foundation
import TextModel

/// How many of the events of PETRARCH's unit records are found, compared as codes.
struct PetrarchReport {
  /// Counts of one part of what is compared.
  struct Counts {
    var gold = 0
    var found = 0
    var rightGold = 0
    var rightFound = 0

    mutating func add(_ other: Counts) {
      gold += other.gold
      found += other.found
      rightGold += other.rightGold
      rightFound += other.rightFound
    }

    var recall: Double { gold == 0 ? 0 : Double(rightGold) / Double(gold) }
    var precision: Double { found == 0 ? 0 : Double(rightFound) / Double(found) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  /// An event of ours as codes.
  struct Coded: Hashable {
    var source: String
    var target: String
    var types: Set<EventType>
    var lemma: String
    /// Whether it is done by both sides: the records give it twice.
    var isMutual: Bool
  }

  private let actors: ActorDictionary
  private let agents: AgentDictionary
  private let verbs: VerbDictionary
  private let pipeline: EventPipeline
  /// By category; the empty one is of all.
  private var joint: [String: Counts] = [:]
  private var parts: [String: Counts] = [:]
  private var errors = EventErrors()

  init(data: String, words: any WordAnalyser) throws {
    let folder = URL(fileURLWithPath: data).appendingPathComponent("events/petrarch2")
    func file(_ name: String) throws -> String {
      String(
        decoding: try Data(contentsOf: folder.appendingPathComponent("PETR.Validate.\(name).txt")),
        as: UTF8.self)
    }
    actors = ActorDictionary(try file("actors"))
    agents = AgentDictionary(try file("agents"))
    verbs = VerbDictionary(try file("verbs"))
    pipeline = EventPipeline(words: words, aliases: actors.aliases)
  }

  /// The figure of the table of all layers.
  var figures: [LayerFigure] {
    [
      LayerFigure(
        "events: actor, type and target, F", data: "PETRARCH", joint[""]?.f1 ?? 0, required: 0.36,
        aim: 0.6)
    ]
  }

  /// Scores one record.
  mutating func add(_ record: PetrarchRecord, verbose: Bool) {
    let document = pipeline.analyse(SourceText(record.text))
    let found = coded(document, on: record.date)
    if verbose {
      print("\(record.category) \(record.id): \(record.text)")
      for event in record.events {
        print("   expected \(event.source) \(event.code) \(event.target)")
      }
      for event in found {
        print(
          "   found    \(event.source) \(event.types.map(\.rawValue).sorted()) \(event.target) (\(event.lemma))"
        )
      }
      for event in document.events { print("   \(Self.line(event, document.text))") }
    }
    compare(record, found)
  }

  /// One event as a line of text.
  static func line(_ event: Event, _ text: SourceText) -> String {
    func phrases(_ spans: [ByteSpan]) -> String {
      "[" + spans.map(text.string).joined(separator: " | ") + "]"
    }
    return
      "· \(event.kind) \(event.type?.rawValue ?? "-") \(event.cameo ?? "-") “\(event.lemma)” \(phrases(event.actors)) → \(phrases(event.targets)) \(event.modality) \(event.polarity) within \(event.within ?? -1) chain \(event.chain) place \(event.place.map(text.string) ?? "-") time \(event.time.map(text.string) ?? "-")"
  }

  private func coded(_ document: EventPipeline.Analysed, on day: Int) -> [Coded] {
    let coder = ActorCoder(actors: actors, agents: agents, day: day, document: document)
    var found: [Coded] = []
    func add(_ source: String, _ target: String, _ event: Event) {
      guard source != target, source != "---" || target != "---" else { return }
      let coded = Coded(
        source: source, target: target,
        types: Set([event.type, event.kind.type].compactMap { $0 }), lemma: event.lemma,
        isMutual: event.kind.type == .consult)
      if !found.contains(where: {
        $0.source == source && $0.target == target && $0.types == coded.types
      }) {
        found.append(coded)
      }
    }
    for event in document.events where event.within == nil {
      let sources = coder.codes(event.actors)
      var targets = coder.codes(event.targets)
      // Where nobody is named the records take the place for the target.
      if targets.isEmpty, let place = event.place { targets = coder.codes([place]) }
      if targets.isEmpty, event.targets.isEmpty, sources.count > 1, Self.isMutual(event.kind) {
        for source in sources { for target in sources { add(source, target, event) } }
        continue
      }
      for source in sources {
        for target in targets { add(source, target, event) }
      }
    }
    return found
  }

  private static func isMutual(_ kind: EventKind) -> Bool {
    kind.type == .consult || [.agree, .sign, .fight, .cooperate, .trade, .share].contains(kind)
  }

  private func agrees(_ event: Coded, _ gold: PetrarchRecord.Expected) -> Bool {
    let code = gold.code
    let types = ExpectedCode.types(code)
    if !types.isDisjoint(with: event.types) { return true }
    let verb = event.lemma.split(separator: " ").first.map(String.init) ?? ""
    return verbs.gives(code, to: verb)
  }

  /// Whether an event of ours is an expected one in all that is compared.
  private func isRight(_ event: Coded, _ gold: PetrarchRecord.Expected) -> Bool {
    isBetween(event, gold) && agrees(event, gold)
  }

  /// Whether actor and target are those expected; of what both sides do, in either direction.
  private func isBetween(_ event: Coded, _ gold: PetrarchRecord.Expected) -> Bool {
    event.source == gold.source && event.target == gold.target
      || event.isMutual && event.source == gold.target && event.target == gold.source
  }

  private mutating func compare(_ record: PetrarchRecord, _ found: [Coded]) {
    let whole = counts(record, found, isRight)
    joint[record.category, default: Counts()].add(whole)
    joint["", default: Counts()].add(whole)
    let parts: [String: (Coded, PetrarchRecord.Expected) -> Bool] = [
      "type": agrees(_:_:),
      "type, code books only": { !ExpectedCode.types($1.code).isDisjoint(with: $0.types) },
      "actor": { $0.source == $1.source || $0.isMutual && $0.target == $1.source },
      "target": { $0.target == $1.target || $0.isMutual && $0.source == $1.target },
      "actor and target": isBetween(_:_:),
    ]
    for (name, isRight) in parts {
      self.parts[name, default: Counts()].add(counts(record, found, isRight))
    }
    note(record, found)
  }

  private func counts(
    _ record: PetrarchRecord, _ found: [Coded],
    _ isRight: (Coded, PetrarchRecord.Expected) -> Bool
  ) -> Counts {
    Counts(
      gold: record.events.count, found: found.count,
      rightGold: record.events.count { gold in found.contains { isRight($0, gold) } },
      rightFound: found.count { event in record.events.contains { isRight(event, $0) } })
  }

  private mutating func note(_ record: PetrarchRecord, _ found: [Coded]) {
    for gold in record.events where !found.contains(where: { isRight($0, gold) }) {
      let kind: String
      let typed = found.filter { agrees($0, gold) }
      if found.isEmpty {
        kind = "no event found"
      } else if typed.isEmpty {
        kind =
          found.contains { isBetween($0, gold) }
          ? "other type" : "no event of the type"
      } else if typed.contains(where: { $0.source == gold.source }) {
        kind = "other target"
      } else if typed.contains(where: { $0.target == gold.target }) {
        kind = "other actor"
      } else {
        kind = "other actor and target"
      }
      let answer = found.map { "\($0.source) \($0.lemma) \($0.target)" }.joined(separator: "; ")
      errors.add(
        kind,
        "\(record.id): \(gold.source) \(gold.code) \(gold.target), found \(answer)  in “\(record.text)”"
      )
    }
    for event in found where !record.events.contains(where: { isRight(event, $0) }) {
      errors.add(
        "not expected",
        "\(record.id): \(event.source) \(event.lemma) \(event.target)  in “\(record.text)”")
    }
  }

  /// The figures, and the kinds of error with an example each.
  func text(limit: Int) -> String {
    var table = TextTable(header: ["PETRARCH records", "gold", "found", "P", "R", "F"])
    func add(_ title: String, _ counts: Counts) {
      table.add([
        title, String(counts.gold), String(counts.found), Figure.percent(counts.precision),
        Figure.percent(counts.recall), Figure.percent(counts.f1),
      ])
    }
    for (category, counts) in joint.sorted(by: { $0.key < $1.key }) where !category.isEmpty {
      add(category, counts)
    }
    if let all = joint[""] { add("type, actor and target", all) }
    for part in ["type", "type, code books only", "actor", "target", "actor and target"] {
      if let counts = parts[part] { add(part, counts) }
    }
    return table.text + errors.text(limit: limit)
  }
}
