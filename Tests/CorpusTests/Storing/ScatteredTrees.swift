import Corpus
import StoreSupport
import TextModel

/// An analyser whose tags, trees and names follow from a hash of the words: neighbouring names of one
/// kind, tags that no inventory names, and whatever else is rare in real texts.
struct ScatteredTrees: WordAnalyser {
  var fingerprint = "scattered"
  /// Whether the inventory writes no features as CoNLL-U does.
  var writesUnderscore = false

  private var inventory: SyntaxInventory {
    SyntaxInventory(
      pos: ["NOUN", "VERB", "PUNCT", "ADP"], xpos: ["NN", "VB", "."],
      features: [writesUnderscore ? "_" : "", "Number=Sing", "Number=Plur|Case=Nom"],
      relations: ["root", "nsubj", "obj", "dep"])
  }

  func analyse(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> WordAnalysis {
    var syntax = Syntax(inventory: inventory)
    var mentions: [Mention] = []
    for sentence in sentences {
      let form = text.string(sentence.span)
      var seed: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in form.utf8 { seed = (seed ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var random = SeededGenerator(seed)
      let root = Int.random(in: sentence.tokens, using: &random)
      for token in sentence.tokens {
        syntax.pos.append(UInt8.random(in: 0...3, using: &random))
        syntax.xpos.append(UInt8.random(in: 0...2, using: &random))
        syntax.features.append(UInt16.random(in: 0...2, using: &random))
        syntax.lemma.append(
          Bool.random(using: &random) ? text.string(tokens[token].span).lowercased() : "e\u{301}x")
        syntax.relation.append(token == root ? 0 : UInt8.random(in: 1...3, using: &random))
        syntax.head.append(token == root ? -1 : Int32(root))
      }
      var next = sentence.tokens.lowerBound
      while next < sentence.tokens.upperBound {
        let length = Int.random(in: 1...3, using: &random)
        let end = min(next + length, sentence.tokens.upperBound)
        if Int.random(in: 0..<3, using: &random) > 0 {
          mentions.append(
            Mention(
              span: ByteSpan(tokens[next].span.start, tokens[end - 1].span.end),
              tokens: next..<end, kind: Bool.random(using: &random) ? .person : .place))
        }
        next = end
      }
    }
    return WordAnalysis(syntax: syntax, mentions: mentions)
  }
}
