import Analysis

/// The words of groups of rows, with the measures of how much more frequent they are there.
struct KeywordsNode: MeasuringNode {
  var study: any PlanNode
  var reference: any PlanNode
  var counting: KeywordCounting
  /// The columns of the groups.
  var groups: [Column] = []
  let measures: MeasureColumns<Keyness>
  let minimum: Int
  /// Positive, negative or both; nil for all words that occur here.
  let direction: String?

  var inputs: [any PlanNode] { [study, reference] }
  var label: String { "keywords \(counting.attribute.name)" }

  var columns: [Column] {
    groups + [
      Column("word", .text, "The word."),
      Column("count", .number, "How often it occurs here."),
      Column("reference", .number, "How often it occurs in the comparison."),
      Column("per_million", .number, "How often in a million tokens here."),
      Column("reference_per_million", .number, "How often in a million there."),
    ] + measures.columns + [Column("documents", .number, "In how many documents here.")]
  }

  func count(_ execution: Execution) throws -> KeywordCounts {
    try counting.count(study, against: reference, execution)
  }

  /// A word of a group.
  struct Entry {
    let group: KeywordCounts.Group
    let word: String
    let keyness: Keyness
    let order: Double
  }

  func entries(of counts: KeywordCounts, _ execution: Execution) -> [Entry] {
    for note in counts.notes { execution.note(.statistics(note)) }
    return counts.groups.flatMap { entries(of: $0, counts) }
  }

  /// The most certain first: those that are rarer here come last, or first if only they are wanted.
  private func entries(of group: KeywordCounts.Group, _ counts: KeywordCounts) -> [Entry] {
    let here = direction == nil || direction == "positive"
    let words = here ? Array(group.words.keys) : Array(counts.words.keys)
    let sign = direction == "negative" ? -1.0 : 1
    return words.compactMap { word -> Entry? in
      let keyness = counts.keyness(word, in: group)
      guard isWanted(keyness) else { return nil }
      return Entry(
        group: group, word: word, keyness: keyness, order: sign * keyness.logLikelihood)
    }
    .sorted { ($1.order, $0.word) < ($0.order, $1.word) }
  }

  private func isWanted(_ keyness: Keyness) -> Bool {
    let isPositive =
      keyness.study * keyness.referenceTotal >= keyness.reference * keyness.studyTotal
    let isCountedThere = direction != nil && !isPositive
    switch direction {
    case "positive" where !isPositive: return false
    case "negative" where isPositive: return false
    default: return (isCountedThere ? keyness.reference : keyness.study) >= Double(minimum)
    }
  }

  func value(inColumn column: Int, of entry: Entry, _ counts: KeywordCounts) -> Value {
    let (group, keyness) = (entry.group, entry.keyness)
    guard column >= group.values.count else { return group.values[column] }
    let column = column - group.values.count
    switch column {
    case 0: return .text(entry.word)
    case 1: return .number(keyness.study)
    case 2: return .number(keyness.reference)
    case 3: return rate(keyness.study, keyness.studyTotal)
    case 4: return rate(keyness.reference, keyness.referenceTotal)
    case 5..<5 + measures.count: return measures.value(at: column - 5) { _ in keyness }
    default: return .integer(group.words[entry.word]?.documents ?? 0)
    }
  }

  private func rate(_ count: Double, _ total: Double) -> Value {
    total > 0 ? .decimal(count / total * 1_000_000) : .none
  }
}
