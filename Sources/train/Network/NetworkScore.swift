import Annotation
import Foundation
import Ingest
import TextModel
import Treebank

/// How well a network answers on sentences whose words are given.
struct NetworkScore {
  private(set) var words = 0
  private(set) var pos = 0
  private(set) var xpos = 0
  private(set) var features = 0
  private(set) var heads = 0
  private(set) var relations = 0
  private(set) var seconds = 0.0
  private(set) var goldNames = 0
  private(set) var foundNames = 0
  private(set) var rightNames = 0

  /// Scores a network on a treebank; `names` are the name tags of its sentences by identifier.
  init(
    _ network: Network, _ sentences: [TreebankSentence], names: [String: [String]] = [:],
    gazetteer: OwnedGazetteer? = nil
  ) {
    let session = NetworkSession(network)
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    for sentence in sentences {
      let first = tokens.count
      for word in sentence.words {
        let start = bytes.count
        bytes += Array(word.form.utf8)
        tokens.append(Token(span: ByteSpan(start, bytes.count)))
        bytes.append(0x20)
      }
      ranges.append(first..<tokens.count)
    }
    let marks = sentences.flatMap { sentence in
      gazetteer?.marks(words: sentence.words.map(\.form)).map(\.rawValue)
        ?? [UInt16](repeating: 0, count: sentence.words.count)
    }
    let clock = ContinuousClock()
    var answers = NetworkAnswers(count: 0)
    let time = clock.measure {
      bytes.withUnsafeBufferPointer { bytes in
        tokens.withUnsafeBufferPointer { tokens in
          answers = session.answers(bytes, tokens, marks: marks, sentences: ranges)
        }
      }
    }
    seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let inventory = network.inventory
    for (sentence, range) in zip(sentences, ranges) {
      for (word, index) in zip(sentence.words, range) {
        words += 1
        if inventory.pos[Int(answers.pos[index])] == word.pos { pos += 1 }
        if inventory.xpos[Int(answers.xpos[index])] == word.xpos { xpos += 1 }
        if inventory.features[Int(answers.features[index])] == word.features { features += 1 }
        let head = answers.head[index] < 0 ? 0 : Int(answers.head[index]) - range.lowerBound + 1
        guard head == word.head else { continue }
        heads += 1
        let relation = inventory.relations[Int(answers.relation[index])]
        if relation.prefix(while: { $0 != ":" }) == word.relation.prefix(while: { $0 != ":" }) {
          relations += 1
        }
      }
      if let tags = sentence.identifier.flatMap({ names[$0] }), tags.count == range.count {
        let gold = Self.spans(NetworkVocabulary.spanLabels(tags))
        let found = Self.spans(range.map { network.nameLabels[Int(answers.name[$0])] })
        goldNames += gold.count
        foundNames += found.count
        rightNames += gold.intersection(found).count
      }
    }
  }

  private static func spans(_ labels: [String]) -> Set<String> {
    var spans: Set<String> = []
    var start = 0
    for (index, label) in labels.enumerated() where label.count > 2 {
      if label.hasPrefix("B-") || label.hasPrefix("S-") { start = index }
      if label.hasPrefix("E-") || label.hasPrefix("S-") {
        spans.insert("\(start)-\(index) \(label.dropFirst(2))")
      }
    }
    return spans
  }

  /// One line of figures in per cent.
  var line: String {
    func share(_ count: Int, _ of: Int) -> String {
      String(format: "%.2f", 100 * Double(count) / Double(max(1, of)))
    }
    var line =
      "UPOS \(share(pos, words)) XPOS \(share(xpos, words)) feats \(share(features, words)) "
      + "UAS \(share(heads, words)) LAS \(share(relations, words))"
    if goldNames > 0 {
      line +=
        " names P \(share(rightNames, foundNames)) R \(share(rightNames, goldNames)) "
        + "F \(share(2 * rightNames, foundNames + goldNames))"
    }
    return line + String(format: " (%.0f words/s)", Double(words) / seconds)
  }
}
