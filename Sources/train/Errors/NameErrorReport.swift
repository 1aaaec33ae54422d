import TextModel
import Treebank

/// The errors in names, by kind and by what is wrong.
struct NameErrorReport {
  private let sentences: [NamedSentence]
  private let errors: NameErrors

  init(sentences: [NamedSentence], predicted: [[Name]]) {
    self.sentences = sentences
    errors = NameErrors(gold: sentences.map(\.names), predicted: predicted)
  }

  func text(examples: Int) -> String {
    """
    Errors by the gold kind, or the predicted kind of spurious names
    \(counts)
    Kinds: a row a gold kind, a column a predicted kind, whatever the boundaries
    \(TagErrorReport.matrix(errors.kinds))
    Examples ([gold name], {predicted name})
    \(excerpts(examples: examples))
    """
  }

  private var counts: String {
    var table = TextTable(header: ["kind"] + NameError.allCases.map(\.title))
    for kind in Mention.Kind.allCases {
      table.add(
        [kind.rawValue]
          + NameError.allCases.map { error in
            String(errors.examples.count { $0.kind == kind && $0.error == error })
          })
    }
    return table.text
  }

  private func excerpts(examples: Int) -> String {
    var text = ""
    for error in NameError.allCases {
      for kind in Mention.Kind.allCases {
        let found = errors.examples.filter { $0.kind == kind && $0.error == error }
        guard !found.isEmpty else { continue }
        text += "\(found.count) × \(kind.rawValue), \(error.title)\n"
        for example in ExampleChoice.spread(found, count: examples) {
          text += "    \(excerpt(example))\n"
        }
      }
    }
    return text
  }

  private func excerpt(_ example: NameErrors.Example) -> String {
    var excerpt = SentenceExcerpt(sentences[example.sentence].sentence)
    if let name = example.predicted { excerpt.mark(name.words, "{", "}") }
    if let name = example.gold { excerpt.mark(name.words, "[", "]") }
    guard let gold = example.gold, let predicted = example.predicted,
      gold.kind != predicted.kind
    else { return excerpt.text }
    return "\(excerpt.text)  (\(predicted.kind.rawValue))"
  }
}

extension NameError {
  /// How tables name it.
  fileprivate var title: String {
    switch self {
    case .missed: "missed"
    case .spurious: "spurious"
    case .wrongKind: "wrong kind"
    case .wrongBoundaries: "wrong boundaries"
    case .wrongKindAndBoundaries: "wrong kind and boundaries"
    }
  }
}
