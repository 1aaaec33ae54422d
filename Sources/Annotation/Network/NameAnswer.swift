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
    let instructions = VectorInstructions.best
    let scores = scratch.reserve((count + 2) * labels)
    // Where no label comes near O anywhere, the best sequence has no name: at every word of a name
    // there are at most two transitions that are not from O to O.
    var isPlain = true
    let transitions = network.nameTransitions
    let gain = 2 * ((transitions.max() ?? 0) - (transitions.first ?? 0))
    network.names.withUnsafeBufferPointer { weights in
      guard let base = weights.baseAddress else { return }
      for position in 0..<count {
        let row = rows + position &* network.shape.projectionWidth + network.shape.tagUnits
        let s = scores + position &* labels
        instructions.dotProducts(
          row, length: units, with: base, stride: units, count: labels, to: s)
        for label in 0..<labels {
          s[label] += network.nameBias[label]
          if label > 0, s[label] + gain > s[0] { isPlain = false }
        }
      }
    }
    if isPlain {
      for index in sentence { answers.name[index] = 0 }
      return
    }
    var back = [UInt8](repeating: 0, count: count * labels)
    for label in 0..<labels where !NameLabel.begins(label) { scores[label] = -1e9 }
    for position in 1..<max(1, count) {
      let before = scores + (position - 1) * labels
      let here = scores + position * labels
      for label in 0..<labels {
        var best = 0
        var bestScore: Float = -2e9
        for previous in 0..<labels where NameLabel.may(previous, label) {
          let score = before[previous] + transitions[previous &* labels &+ label]
          if score > bestScore { (best, bestScore) = (previous, score) }
        }
        here[label] += bestScore
        back[position * labels + label] = UInt8(truncatingIfNeeded: best)
      }
    }
    let last = scores + (count - 1) * labels
    var label = 0
    for candidate in 0..<labels where NameLabel.ends(candidate) {
      if last[candidate] > last[label] { label = candidate }
    }
    for position in stride(from: count - 1, through: 0, by: -1) {
      answers.name[sentence.lowerBound + position] = UInt8(truncatingIfNeeded: label)
      label = Int(back[position * labels + label])
    }
  }
}

/// The labels of names: 0 for none, then four for each kind.
package enum NameLabel: Int {
  /// The first word of a name of several.
  case begins
  /// A word between the first and the last.
  case goesOn
  /// The last word of a name of several.
  case ends
  /// A name of one word.
  case alone

  /// The place in its name of a word with a label above 0.
  package static func place(_ label: Int) -> NameLabel {
    NameLabel(rawValue: (label - 1) & 3) ?? .alone
  }

  /// Whether a sequence may begin with a label.
  package static func begins(_ label: Int) -> Bool {
    label == 0 || place(label) == .begins || place(label) == .alone
  }

  /// Whether a sequence may end with a label.
  package static func ends(_ label: Int) -> Bool {
    label == 0 || place(label) == .ends || place(label) == .alone
  }

  /// Whether a label may follow another.
  package static func may(_ previous: Int, _ label: Int) -> Bool {
    ends(previous)
      ? begins(label) : !begins(label) && (label - 1) / 4 == (previous - 1) / 4
  }
}
