import Corpus
import TextModel

/// A stretch of text in which values occur together.
enum TextUnit: String, CaseIterable, Sendable {
  case sentence, paragraph, document

  /// The number of the unit in its document in which a place begins.
  func number(at place: TextSpan) -> Int {
    switch self {
    case .document: return 0
    case .sentence: return sentence(at: place)
    case .paragraph:
      let sentence = sentence(at: place)
      return place.document.layers.paragraphs.partitioningIndex {
        $0.sentences.upperBound > sentence
      }
    }
  }

  private func sentence(at place: TextSpan) -> Int {
    place.document.sentences(overlapping: place.first).lowerBound
  }

  /// How many of them a document has.
  func count(in document: CorpusDocument) -> Int {
    switch self {
    case .document: 1
    case .sentence: document.layers.sentences.count
    case .paragraph: document.layers.paragraphs.count
    }
  }
}

/// Which values occur together: the counts from which measures are computed.
struct PairCounts {
  /// Two values by their numbers.
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// The values, and for each how often it occurs.
  var values: [Value] = []
  var frequencies: [Int] = []
  var pairs: [(Pair, Int)] = []
  /// How many units, or tokens, there are.
  var total = 0
  /// What the counts are based on.
  var note = ""
}

/// Counts pairs of values.
struct PairCounting: Sendable {
  let value: Resolved
  let unit: TextUnit
  /// How many tokens apart two values may stand; nil for anywhere in the unit.
  let window: Int?
  let minimum: Int

  /// Beyond this number of pairs nothing is gained by going on.
  static let mostPairs = 5_000_000

  /// One value at one place.
  private struct Occurrence {
    var value: Int
    var position: Int
  }

  /// Occurrences by document and unit.
  private struct UnitKey: Hashable, Comparable {
    var document: Int
    var unit: Int

    static func < (one: UnitKey, two: UnitKey) -> Bool {
      (one.document, one.unit) < (two.document, two.unit)
    }
  }

  func count(
    _ source: any PlanNode, _ execution: Execution, at range: SourceRange
  ) throws -> PairCounts {
    var counts = PairCounts()
    var numbers: [ValueKey: Int] = [:]
    var units: [UnitKey: [Occurrence]] = [:]
    var met: [Int: CorpusDocument] = [:]
    let next = try source.open(execution)
    while let row = try next() {
      try execution.look()
      guard let place = row.place else { continue }
      met[place.document.position] = place.document
      let key = UnitKey(document: place.document.position, unit: unit.number(at: place))
      let position = place.document.tokens(in: place.first).lowerBound
      for element in try value.evaluate(row, execution).elements where !element.isNone {
        let number = numbers[ValueKey(element), default: counts.values.count]
        if number == counts.values.count {
          numbers[ValueKey(element)] = number
          counts.values.append(element.text.map(Value.text) ?? element)
        }
        units[key, default: []].append(Occurrence(value: number, position: position))
      }
    }
    let documents =
      try source.representatives(execution)?.compactMap { $0.place?.document }
      ?? met.sorted { $0.key < $1.key }.map(\.value)
    setBase(documents, &counts)
    let ordered = units.sorted { $0.key < $1.key }.map(\.value)
    counts.frequencies = frequencies(ordered, valueCount: counts.values.count)
    counts.pairs = try pairs(ordered, counts, execution, at: range)
    return counts
  }

  private func setBase(_ documents: [CorpusDocument], _ counts: inout PairCounts) {
    let tokens = documents.reduce(0) { $0 + $1.tokenCount }
    let unitCount = documents.reduce(0) { $0 + unit.count(in: $1) }
    counts.total = window == nil ? unitCount : tokens
    let name = "\(unit.rawValue)\(unitCount == 1 ? "" : "s")"
    counts.note =
      if let window {
        "pairs at most \(window) tokens apart in one \(unit.rawValue), "
          + "measured against all \(tokens) tokens"
      } else {
        "pairs in one \(unit.rawValue), measured against all \(unitCount) \(name)"
      }
  }

  private func frequencies(_ units: [[Occurrence]], valueCount: Int) -> [Int] {
    var frequencies = [Int](repeating: 0, count: valueCount)
    for occurrences in units {
      let values = occurrences.map(\.value)
      for value in window == nil ? Array(Set(values)) : values { frequencies[value] += 1 }
    }
    return frequencies
  }

  private func pairs(
    _ units: [[Occurrence]], _ counts: PairCounts, _ execution: Execution, at range: SourceRange
  ) throws -> [(PairCounts.Pair, Int)] {
    // The names by which the two of a pair are put in order.
    let rank = try ranks(counts.values, execution)
    var pairs: [PairCounts.Pair: Int] = [:]
    func meet(_ one: Int, _ two: Int) throws {
      try execution.look()
      let pair =
        rank[one] < rank[two]
        ? PairCounts.Pair(first: one, second: two) : PairCounts.Pair(first: two, second: one)
      pairs[pair, default: 0] += 1
      if pairs.count > Self.mostPairs {
        throw Diagnostic(
          .limit, "there are more than \(Self.mostPairs) pairs", at: range,
          hint: "keep fewer values with `where`, or raise `minimum:`")
      }
    }
    for occurrences in units {
      // In a unit a pair counts once; a value rarer than the minimum is in no pair that is kept.
      if let window {
        let sorted = occurrences.sorted { ($0.position, $0.value) < ($1.position, $1.value) }
        for (index, one) in sorted.enumerated() {
          for two in sorted[(index + 1)...] {
            guard two.position - one.position <= window else { break }
            if one.value != two.value { try meet(one.value, two.value) }
          }
        }
      } else {
        let values = Set(occurrences.map(\.value))
          .filter { counts.frequencies[$0] >= minimum }.sorted()
        for (index, one) in values.enumerated() {
          for two in values[(index + 1)...] { try meet(one, two) }
        }
      }
    }
    return pairs.filter { $0.value >= minimum }
      .sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
      .map { ($0.key, $0.value) }
  }

  private func ranks(_ values: [Value], _ execution: Execution) throws -> [Int] {
    var ranks = [Int](repeating: 0, count: values.count)
    let order = try values.indices.sorted { one, two in
      try execution.look()
      let order = values[one].order(to: values[two])
      return order == .same ? one < two : order == .before
    }
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return ranks
  }
}
