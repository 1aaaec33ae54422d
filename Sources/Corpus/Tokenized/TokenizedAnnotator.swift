import Annotation
import Synchronization
import TextModel
import Treebank

/// Tags, lemmatises and parses sentences whose words are given, and writes them as CoNLL-U.
///
/// Comments, words, surface tokens and the last column stay as they are; what a sentence says of
/// lemmas, tags, heads and relations is replaced.
public final class TokenizedAnnotator: Sendable {
  private let analyser: (any WordAnalyser)?
  private let names = Mutex<CoNLLUNames?>(nil)

  /// An annotator; without an analyser what is replaced is left empty.
  public init(_ analyser: (any WordAnalyser)?) {
    self.analyser = analyser
  }

  /// The lines of a sentence with its comments, and the empty line after it.
  ///
  /// A sentence without a name is called by its number, and one without a text gets that of its tokens,
  /// for Universal Dependencies wants both.
  public func lines(of sentence: TreebankSentence, number: Int) -> [UInt8] {
    var output: [UInt8] = []
    for comment in sentence.comments { output += "# \(comment)\n".utf8 }
    if sentence.identifier == nil { output += "# sent_id = \(number)\n".utf8 }
    if sentence.comment("text") == nil { output += "# text = \(sentence.text)\n".utf8 }
    let columns = columns(of: sentence)
    let all = sentence.words.indices
    for token in sentence.tokens {
      let words = token.words.clamped(to: all)
      if token.isMultiword {
        output += "\(words.lowerBound + 1)-\(words.upperBound)\t\(token.form)".utf8
        output += "\t_\t_\t_\t_\t_\t_\t_\t\(token.spaceAfter ? "_" : "SpaceAfter=No")\n".utf8
      }
      for word in words {
        output += "\(word + 1)\t\(sentence.words[word].form)\t".utf8
        columns.append(word: word, in: all, to: &output)
        output += sentence.words[word].misc.utf8
        output.append(0x0A)
      }
    }
    output.append(0x0A)
    return output
  }

  private func columns(of sentence: TreebankSentence) -> CoNLLUColumns {
    guard let analyser else { return CoNLLUColumns(nil, nil) }
    let given = TokenizedText(sentence)
    let syntax = analyser.analysis(of: given.text, given.layers, threads: 1).syntax
    return CoNLLUColumns(syntax, names(of: syntax.inventory))
  }

  /// The names of an inventory; those of the last one are kept.
  private func names(of inventory: SyntaxInventory) -> CoNLLUNames {
    names.withLock { kept in
      if let kept, kept.inventory == inventory { return kept }
      let names = CoNLLUNames(inventory)
      kept = names
      return names
    }
  }
}
