import TextModel
import Treebank

/// An analysis does not fit the text that it is of.
struct AnalysisMismatch: Error, CustomStringConvertible {
  let description: String
}

extension AnnotatedText {
  /// The sentences as a treebank has them.
  func treebank() throws -> [TreebankSentence] {
    guard analysis.syntax.count == tokens.count else {
      throw AnalysisMismatch(
        description: "\(analysis.syntax.count) words were analysed of \(tokens.count)")
    }
    return try sentences.enumerated().map { try treebankSentence($1, number: $0 + 1) }
  }

  private func treebankSentence(_ sentence: Sentence, number: Int) throws -> TreebankSentence {
    var result = TreebankSentence()
    result.comments = ["sent_id = \(number)", "text = \(line(sentence.span))"]
    for index in sentence.tokens {
      let position = index - sentence.tokens.lowerBound
      let token = tokens[index]
      let isLast = index + 1 >= tokens.count
      let spaceAfter = isLast || token.span.end < tokens[index + 1].span.start
      result.words.append(try word(index, in: sentence))
      if token.continuesToken, let last = result.tokens.popLast() {
        let start = tokens[sentence.tokens.lowerBound + last.words.lowerBound].span.start
        result.tokens.append(
          TreebankToken(
            form: text.string(ByteSpan(start, token.span.end)),
            words: last.words.lowerBound..<position + 1, spaceAfter: spaceAfter))
      } else {
        result.tokens.append(
          TreebankToken(
            form: text.string(token.span), words: position..<position + 1, spaceAfter: spaceAfter))
      }
    }
    return result
  }

  private func word(_ index: Int, in sentence: Sentence) throws -> TreebankWord {
    let syntax = analysis.syntax
    let head = Int(syntax.head[index])
    guard head < 0 || sentence.tokens.contains(head) else {
      throw AnalysisMismatch(description: "the head of word \(index) is not in its sentence")
    }
    let features = name(Int(syntax.features[index]), in: syntax.inventory.features)
    return TreebankWord(
      form: text.string(tokens[index].span), lemma: syntax.lemma[index],
      pos: name(Int(syntax.pos[index]), in: syntax.inventory.pos),
      xpos: name(Int(syntax.xpos[index]), in: syntax.inventory.xpos),
      features: features.isEmpty ? "_" : features,
      head: head < 0 ? 0 : head - sentence.tokens.lowerBound + 1,
      relation: name(Int(syntax.relation[index]), in: syntax.inventory.relations),
      continuesToken: tokens[index].continuesToken)
  }

  private func name(_ number: Int, in names: [String]) -> String {
    names.indices.contains(number) ? names[number] : "_"
  }

  /// The text of a span on one line.
  private func line(_ span: ByteSpan) -> String {
    String(text.string(span).map { $0.isNewline ? " " : $0 })
  }
}
