/// Writes sentences in the CoNLL-U format, with the columns that a treebank word has.
///
/// Enhanced dependencies are left empty (`_`). `SpaceAfter=No` is written where a token asks for it
/// and its attributes do not say so already.
public enum TreebankWriter {
  /// The text of some sentences, each ended by an empty line.
  public static func text(_ sentences: [TreebankSentence]) -> String {
    var text = ""
    for sentence in sentences { append(sentence, to: &text) }
    return text
  }

  private static func append(_ sentence: TreebankSentence, to text: inout String) {
    for comment in sentence.comments { text += "# \(comment)\n" }
    for token in sentence.tokens {
      if token.isMultiword {
        let misc = token.spaceAfter ? "_" : "SpaceAfter=No"
        text += "\(token.words.lowerBound + 1)-\(token.words.upperBound)\t\(token.form)"
        text += "\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
      }
      for position in token.words {
        let word = sentence.words[position]
        var misc = word.misc
        if !token.isMultiword, !token.spaceAfter, !Columns.saysNoSpaceAfter(misc) {
          misc = misc == "_" ? "SpaceAfter=No" : misc + "|SpaceAfter=No"
        }
        let head = word.head < 0 ? "_" : String(word.head)
        text += [
          String(position + 1), word.form, word.lemma, word.pos, word.xpos, word.features, head,
          word.relation, "_", misc,
        ].joined(separator: "\t")
        text += "\n"
      }
    }
    text += "\n"
  }
}
