import Treebank

/// Tables of the tags that are taken for others.
struct TagErrorReport {
  private let gold: [TreebankSentence]
  private var pos = ConfusionTable()
  private var xpos = ConfusionTable()
  private var places: [ConfusionTable.Pair: [AlignedWord.Place]] = [:]

  init(
    _ comparison: TreebankComparison, gold: [TreebankSentence], system: [TreebankSentence]
  ) {
    self.gold = gold
    for word in comparison.alignedWords {
      let right = gold[word.gold.sentence].words[word.gold.word]
      let predicted = system[word.system.sentence].words[word.system.word]
      pos.add(gold: right.pos, predicted: predicted.pos)
      xpos.add(gold: right.xpos, predicted: predicted.xpos)
      if right.xpos != predicted.xpos {
        let pair = ConfusionTable.Pair(gold: right.xpos, predicted: predicted.xpos)
        places[pair, default: []].append(word.gold)
      }
    }
  }

  func text(limit: Int, examples: Int) -> String {
    """
    UPOS: a row a gold tag, a column a predicted tag
    \(TagErrorReport.matrix(pos))
    The commonest confusions of XPOS
    \(commonest(limit: limit, examples: examples))
    """
  }

  /// All labels by all labels; what never happened is a full stop.
  static func matrix(_ confusions: ConfusionTable) -> String {
    let labels = confusions.labels
    var table = TextTable(header: ["gold"] + labels)
    for gold in labels {
      table.add(
        [gold]
          + labels.map { predicted in
            let count = confusions[gold: gold, predicted: predicted]
            return count == 0 ? "." : String(count)
          })
    }
    return table.text
  }

  private func commonest(limit: Int, examples: Int) -> String {
    var text = ""
    for (pair, count) in xpos.errors.prefix(limit) {
      text += "\(count) × \(pair.gold) taken for \(pair.predicted)\n"
      for place in ExampleChoice.spread(places[pair] ?? [], count: examples) {
        var excerpt = SentenceExcerpt(gold[place.sentence])
        excerpt.mark(place.word..<place.word + 1, "«", "»")
        text += "    \(excerpt.text)\n"
      }
    }
    return text
  }
}
