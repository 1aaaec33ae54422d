import Treebank

/// The commonest attachment errors with examples.
struct AttachmentErrorReport {
  private let gold: [TreebankSentence]
  private let system: [TreebankSentence]
  private let errors: AttachmentErrors

  init(
    _ comparison: TreebankComparison, gold: [TreebankSentence], system: [TreebankSentence]
  ) {
    self.gold = gold
    self.system = system
    errors = AttachmentErrors(comparison, gold: gold, system: system)
  }

  func text(limit: Int, examples: Int) -> String {
    let count = errors.groups.reduce(0) { $0 + $1.examples.count }
    let heads = errors.groups.reduce(0) { sum, group in
      sum + (group.error.predictedHead == nil ? 0 : group.examples.count)
    }
    var text = """
      \(Figure.count(count)) of \(Figure.count(errors.alignedCount)) aligned words are attached \
      wrongly, \(Figure.count(heads)) of them to another head

      The commonest confusions of relations (wherever the head is)

      """
    for (pair, count) in errors.relations.errors.prefix(limit) {
      text += "\(count) × \(pair.gold) taken for \(pair.predicted)\n"
    }
    text += """

      The commonest attachment errors
      («dependent», [gold head], {predicted head})

      """
    for group in errors.groups.prefix(limit) {
      text += "\(group.examples.count) × \(AttachmentErrorReport.line(group.error))\n"
      for example in ExampleChoice.spread(group.examples, count: examples) {
        text += "    \(excerpt(example))\n"
      }
    }
    return text
  }

  /// A kind of error in words.
  private static func line(_ error: AttachmentError) -> String {
    let right = "\(error.pos) \(relation(error.goldRelation, error.goldHead))"
    guard let predicted = error.predictedHead else {
      return "\(right): right head, taken for \(error.predictedRelation)"
    }
    return "\(right): taken for \(relation(error.predictedRelation, predicted))"
  }

  private static func relation(_ relation: String, _ head: AttachmentError.Head) -> String {
    guard head.side != .root else { return relation }
    let pos = head.pos ?? "a word that the gold standard has not"
    return "\(relation) of \(pos) to the \(head.side.rawValue)"
  }

  private func excerpt(_ example: AttachmentErrorExample) -> String {
    let sentence = gold[example.dependent.sentence]
    let dependent = example.dependent.word
    let head = sentence.words[dependent].head - 1
    var excerpt = SentenceExcerpt(sentence)
    if let predicted = example.predictedHead, predicted != head {
      excerpt.mark(predicted..<predicted + 1, "{", "}")
    }
    if head >= 0 { excerpt.mark(head..<head + 1, "[", "]") }
    excerpt.mark(dependent..<dependent + 1, "«", "»")
    guard example.predictedHead == nil else { return excerpt.text }
    // The predicted head is not in the gold sentence: it is named behind it, if there is one.
    let place = example.predictedDependent
    let words = system[place.sentence].words
    let predicted = words[place.word].head - 1
    return words.indices.contains(predicted)
      ? "\(excerpt.text)  {\(words[predicted].form)}" : excerpt.text
  }
}
