/// What a layer of times gets right of data with known values.
struct TimesReport {
  /// Counts of one group of texts.
  struct Tally {
    var gold = 0
    var found = 0
    var right = 0
    var predicted = 0

    var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    mutating func add(_ other: Tally) {
      gold += other.gold
      found += other.found
      right += other.right
      predicted += other.predicted
    }
  }

  let title: String
  private var groups: [(name: String, tally: Tally)] = []
  private var errors: [(kind: String, examples: [String])] = []

  init(title: String) {
    self.title = title
  }

  /// Adds counts to a group.
  mutating func add(_ tally: Tally, to name: String) {
    if let index = groups.firstIndex(where: { $0.name == name }) {
      groups[index].tally.add(tally)
    } else {
      groups.append((name, tally))
    }
  }

  /// Notes an error.
  mutating func note(_ kind: String, _ example: String) {
    if let index = errors.firstIndex(where: { $0.kind == kind }) {
      errors[index].examples.append(example)
    } else {
      errors.append((kind, [example]))
    }
  }

  /// The counts of some groups together; of all without names.
  func tally(of names: String...) -> Tally {
    var sum = Tally()
    for (name, tally) in groups where names.isEmpty || names.contains(name) { sum.add(tally) }
    return sum
  }

  /// The table and the commonest kinds of error.
  func text(examples: Int) -> String {
    var table = TextTable(
      header: [title, "gold", "found", "predicted", "right", "P", "R", "F"])
    for (name, tally) in groups {
      table.add([
        name, String(tally.gold), String(tally.found), String(tally.predicted),
        String(tally.right), Figure.percent(tally.precision), Figure.percent(tally.recall),
        Figure.percent(tally.f1),
      ])
    }
    var lines = table.text
    for (kind, all) in errors.sorted(by: { $0.examples.count > $1.examples.count }) {
      lines += "  \(all.count) × \(kind)\n"
      for example in all.prefix(examples) { lines += "      \(example)\n" }
    }
    return lines
  }
}
