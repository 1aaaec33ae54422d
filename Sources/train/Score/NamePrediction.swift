import TextModel
import Treebank

/// The names that an analyser finds in sentences whose words are given.
enum NamePrediction {
  /// The names of each sentence; each document is analysed as one text.
  static func names(
    in sentences: [NamedSentence], by analyser: any WordAnalyser
  ) throws -> [[Name]] {
    var names: [[Name]] = []
    var start = 0
    while start < sentences.count {
      let document = sentences[start].sentence.document
      var end = start + 1
      while end < sentences.count, sentences[end].sentence.document == document { end += 1 }
      let gold = try GoldText(sentences[start..<end].map(\.sentence))
      let analysis = analyser.analyse(gold.text, tokens: gold.tokens, sentences: gold.sentences)
      names += self.names(of: analysis.mentions, in: gold.sentences)
      start = end
    }
    return names
  }

  private static func names(of mentions: [Mention], in sentences: [Sentence]) -> [[Name]] {
    var names = [[Name]](repeating: [], count: sentences.count)
    var sentence = 0
    for mention in mentions.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      while sentence < sentences.count,
        sentences[sentence].tokens.upperBound <= mention.tokens.lowerBound
      {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      let first = sentences[sentence].tokens.lowerBound
      guard mention.tokens.lowerBound >= first else { continue }
      names[sentence].append(
        Name(
          words: mention.tokens.lowerBound - first..<mention.tokens.upperBound - first,
          kind: mention.kind))
    }
    return names
  }
}
