/// Chooses the name labels of a sentence: the best sequence in which names are whole.
///
/// Labels are `O` and, for each kind, the beginning, the inside and the end of a name and a name of
/// one word, in this order (the scheme of Ratinov and Roth 2009, "Design Challenges and
/// Misconceptions in Named Entity Recognition"); the search is Viterbi's.
struct NameAnswer {
  let network: Network

  /// Answers for the words of a sentence, whose projections stand row after row.
  func answer(
    _ rows: UnsafePointer<Float>, _ sentence: Range<Int>, _ scratch: Scratch<Float>,
    _ answers: inout NetworkAnswers
  ) {
    let labels = network.nameLabels.count
    let units = network.shape.nameUnits
    let count = sentence.count
    let scores = scratch.reserve((count + 2) * labels)
    var isPlain = true
    network.names.withUnsafeBufferPointer { weights in
      guard let base = weights.baseAddress else { return }
      for position in 0..<count {
        let row = rows + position &* network.shape.projectionWidth + network.shape.tagUnits
        let s = scores + position &* labels
        for label in 0..<labels {
          s[label] = dotProduct(row, base + label &* units, units) + network.nameBias[label]
          if label > 0, s[label] > s[0] { isPlain = false }
        }
      }
    }
    // Where no label beats O anywhere, the best sequence has no name.
    if isPlain {
      for index in sentence { answers.name[index] = 0 }
      return
    }
    var back = [UInt8](repeating: 0, count: count * labels)
    for position in 1..<max(1, count) {
      let before = scores + (position - 1) * labels
      let here = scores + position * labels
      for label in 0..<labels {
        var best = -1
        for previous in 0..<labels where Self.may(previous, label) {
          if best < 0 || before[previous] > before[best] { best = previous }
        }
        if position == 1, best >= 0, !Self.begins(best) {
          best = -1
          for previous in 0..<labels where Self.may(previous, label) && Self.begins(previous) {
            if best < 0 || before[previous] > before[best] { best = previous }
          }
        }
        here[label] = best < 0 ? -1e9 : here[label] + before[best]
        back[position * labels + label] = UInt8(truncatingIfNeeded: max(0, best))
      }
    }
    let last = scores + (count - 1) * labels
    var label = 0
    for candidate in 0..<labels where Self.ends(candidate) {
      if count == 1 && !Self.begins(candidate) { continue }
      if last[candidate] > last[label] { label = candidate }
    }
    for position in stride(from: count - 1, through: 0, by: -1) {
      answers.name[sentence.lowerBound + position] = UInt8(truncatingIfNeeded: label)
      label = Int(back[position * labels + label])
    }
  }

  private static func begins(_ label: Int) -> Bool {
    label == 0 || NameLabel.place(label) == .begins || NameLabel.place(label) == .alone
  }

  private static func ends(_ label: Int) -> Bool {
    label == 0 || NameLabel.place(label) == .ends || NameLabel.place(label) == .alone
  }

  /// Whether a label may follow another.
  private static func may(_ previous: Int, _ label: Int) -> Bool {
    ends(previous)
      ? begins(label) : !begins(label) && (label - 1) / 4 == (previous - 1) / 4
  }
}

/// The labels of names: 0 for none, then four for each kind.
enum NameLabel: Int {
  /// The first word of a name of several.
  case begins
  /// A word between the first and the last.
  case goesOn
  /// The last word of a name of several.
  case ends
  /// A name of one word.
  case alone

  /// The place in its name of a word with a label above 0.
  static func place(_ label: Int) -> NameLabel { NameLabel(rawValue: (label - 1) & 3) ?? .alone }
}
