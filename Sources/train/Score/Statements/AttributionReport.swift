import Foundation
import TextModel

/// What of the attributions of GUM is found, and what is too much.
struct AttributionReport {
  /// Counts of one part of the data.
  struct Counts {
    var gold = 0
    var found = 0
    var predicted = 0
    var right = 0
    var sources = 0
    var overlappingSpeakers = 0
    var rightSpeakers = 0
    var exactSpeakers = 0

    var recall: Double { gold == 0 ? 0 : Double(found) / Double(gold) }
    var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  private(set) var counts: [String: Counts] = [:]
  private var missed: [String: [String]] = [:]
  private var excess: [String: [String]] = [:]
  private var wrongSpeakers: [String: [String]] = [:]

  /// Scores one document.
  mutating func add(_ document: GUMAttributions.Document, _ analyser: StatementAnalyser) throws {
    let result = analyser.analyse(document.text)
    let groups = ["all", document.isNews ? "news" : "interviews"]
    var isRight = [Bool](repeating: false, count: result.statements.count)
    for attribution in document.attributions {
      let hits = result.statements.indices.filter {
        Self.matches(result.statements[$0], attribution)
      }
      for hit in hits { isRight[hit] = true }
      let groups = groups + [attribution.cue == nil ? "without a cue" : "with a cue"]
      for group in groups {
        counts[group, default: Counts()].gold += 1
        if !hits.isEmpty { counts[group, default: Counts()].found += 1 }
      }
      if hits.isEmpty {
        noteMissed(attribution, document, result)
      } else {
        scoreSpeaker(attribution, hits.map { result.statements[$0] }, groups, document)
      }
    }
    for (index, statement) in result.statements.enumerated()
    where [.direct, .indirect, .mixed].contains(statement.kind) {
      for group in groups {
        counts[group, default: Counts()].predicted += 1
        if isRight[index] { counts[group, default: Counts()].right += 1 }
      }
      if !isRight[index] {
        let cue = "\(statement.kind) \(statement.stance): \(statement.cueLemma ?? "-")"
        excess[cue, default: []].append(
          "\(document.name): \(Self.line(statement, document.text))")
      }
    }
  }

  /// Whether a statement tells an attribution.
  static func matches(
    _ statement: Statement, _ attribution: GUMAttributions.Attribution
  ) -> Bool {
    let ends = statement.cueParts + [statement.speaker].compactMap { $0 }
    return ends.contains { end in attribution.attributing.contains { $0.overlaps(end) } }
      && statement.content.contains { piece in attribution.content.contains { $0.overlaps(piece) } }
  }

  private mutating func noteMissed(
    _ attribution: GUMAttributions.Attribution, _ document: GUMAttributions.Document,
    _ result: StatementAnalyser.Analysed
  ) {
    let hasCue = result.statements.contains { statement in
      (statement.cueParts).contains { end in
        attribution.attributing.contains { $0.overlaps(end) }
      }
    }
    let kind =
      attribution.cue == nil
      ? "no cue marked" : hasCue ? "other content: \(attribution.cue ?? "")" : attribution.cue ?? ""
    let content = attribution.content.first.map { first in
      document.text.string(ByteSpan(first.start, attribution.content.last?.end ?? first.end))
    }
    let unit = attribution.attributing.first.map { first in
      document.text.string(ByteSpan(first.start, attribution.attributing.last?.end ?? first.end))
    }
    missed[kind, default: []].append(
      "\(document.name): [\(unit ?? "")] → [\(content ?? "")] in: \(attribution.sentence)")
  }

  private mutating func scoreSpeaker(
    _ attribution: GUMAttributions.Attribution, _ statements: [Statement], _ groups: [String],
    _ document: GUMAttributions.Document
  ) {
    guard let first = attribution.source.first, let last = attribution.source.last else { return }
    let source = ByteSpan(first.start, last.end)
    let speakers = statements.compactMap(\.speaker)
    let overlaps = speakers.contains { speaker in
      attribution.source.contains { $0.overlaps(speaker) }
    }
    let isRight = speakers.contains { speaker in
      let shared = attribution.source.filter { speaker.contains($0) }
        .reduce(0) { $0 + $1.count }
      let all = attribution.source.reduce(0) { $0 + $1.count }
      return shared > 0
        && (source.contains(speaker) || shared == all || shared * 2 >= max(all, speaker.count))
    }
    for group in groups {
      counts[group, default: Counts()].sources += 1
      if overlaps { counts[group, default: Counts()].overlappingSpeakers += 1 }
      if isRight { counts[group, default: Counts()].rightSpeakers += 1 }
      if speakers.contains(source) { counts[group, default: Counts()].exactSpeakers += 1 }
    }
    if !isRight {
      let ours = statements.first.map { Self.line($0, document.text) } ?? ""
      wrongSpeakers[speakers.isEmpty ? "none" : "other", default: []].append(
        "\(document.name): \(document.text.string(source)) <> \(ours)")
    }
  }

  /// A statement on one line.
  static func line(_ statement: Statement, _ text: SourceText) -> String {
    func show(_ span: ByteSpan?) -> String {
      span.map { text.string($0).replacingOccurrences(of: "\n", with: " ") } ?? "-"
    }
    let cue = statement.cueParts.map { show($0) }.joined(separator: " … ")
    let content = statement.content.map { show($0) }.joined(separator: " … ")
    return "\(show(statement.speaker)) | \(cue) | \(content)"
  }

  /// The figures of the table of all layers.
  var figures: [LayerFigure] {
    let all = counts["all"] ?? Counts()
    return [
      LayerFigure(
        "attributions found, recall", data: "GUM news and interviews", all.found, of: all.gold,
        required: 0.65, aim: 0.78),
      LayerFigure(
        "attributions found, precision", data: "GUM news and interviews", all.right,
        of: all.predicted, required: 0.75, aim: 0.82),
      LayerFigure(
        "speaker right, of those found", data: "GUM news and interviews", all.rightSpeakers,
        of: all.sources, required: 0.85, aim: 0.92),
    ]
  }

  /// The table and the commonest kinds of error.
  func text(limit: Int, listsAll: Bool) -> String {
    var table = TextTable(header: [
      "GUM news", "gold", "found", "recall", "ours", "right", "precision", "F1", "sources",
      "overlap", "right", "exact",
    ])
    for group in ["all", "news", "interviews", "with a cue", "without a cue"] {
      guard let counts = counts[group] else { continue }
      let hasPrecision = counts.predicted > 0
      table.add([
        group, "\(counts.gold)", "\(counts.found)", Figure.percent(counts.recall),
        hasPrecision ? "\(counts.predicted)" : "", hasPrecision ? "\(counts.right)" : "",
        hasPrecision ? Figure.percent(counts.precision) : "",
        hasPrecision ? Figure.percent(counts.f1) : "", "\(counts.sources)",
        part(counts.overlappingSpeakers, counts.sources),
        part(counts.rightSpeakers, counts.sources), part(counts.exactSpeakers, counts.sources),
      ])
    }
    var text = table.text
    text += list("missed attributions, by cue", missed, limit, listsAll)
    text += list("statements too much, by kind and cue", excess, limit, listsAll)
    text += list("wrong speakers", wrongSpeakers, limit, listsAll)
    return text
  }

  private func part(_ count: Int, _ all: Int) -> String {
    all == 0 ? "" : Figure.percent(Double(count) / Double(all))
  }

  private func list(
    _ title: String, _ kinds: [String: [String]], _ limit: Int, _ listsAll: Bool
  ) -> String {
    var text = "\n\(title)\n"
    let sorted = kinds.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (kind, examples) in listsAll ? sorted[...] : sorted.prefix(limit) {
      text += "  \(examples.count)  \(kind)\n"
      for example in listsAll ? examples[...] : examples.prefix(1) { text += "       \(example)\n" }
    }
    return text
  }
}
