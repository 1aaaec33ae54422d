import TextModel
import Treebank

@testable import train

/// Says of each text what it was told; of others that every sentence is flat and without names.
struct RememberingAnalyser: WordAnalyser {
  private var analyses: [SourceText: WordAnalysis] = [:]

  /// Remembers the analysis that a treebank gives, and its names.
  mutating func remember(_ treebank: [TreebankSentence], names: [[Name]] = []) throws {
    let gold = try GoldText(treebank)
    var lists = NameLists()
    let words = treebank.flatMap(\.words)
    var analysis = WordAnalysis(
      syntax: Syntax(
        inventory: SyntaxInventory(pos: [], xpos: [], features: [], relations: [])),
      mentions: [])
    var syntax = analysis.syntax
    for word in words {
      syntax.pos.append(UInt8(lists.pos.number(of: word.pos)))
      syntax.xpos.append(UInt8(lists.xpos.number(of: word.xpos)))
      syntax.features.append(
        UInt16(lists.features.number(of: word.features == "_" ? "" : word.features)))
      syntax.relation.append(UInt8(lists.relations.number(of: word.relation)))
      syntax.lemma.append(word.lemma)
    }
    for (sentence, place) in zip(treebank, gold.sentences) {
      for word in sentence.words {
        syntax.head.append(
          word.head == 0 ? -1 : Int32(place.tokens.lowerBound + word.head - 1))
      }
    }
    analysis.syntax = lists.syntax(with: syntax)
    for (place, names) in zip(gold.sentences, names) {
      for name in names {
        let tokens =
          place.tokens.lowerBound + name.words.lowerBound..<place.tokens.lowerBound
          + name.words.upperBound
        let span = ByteSpan(
          gold.tokens[tokens.lowerBound].span.start, gold.tokens[tokens.upperBound - 1].span.end)
        analysis.mentions.append(Mention(span: span, tokens: tokens, kind: name.kind))
      }
    }
    analyses[gold.text] = analysis
  }

  func analyse(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> WordAnalysis {
    if let analysis = analyses[text], analysis.syntax.count == tokens.count { return analysis }
    var syntax = Syntax(
      inventory: SyntaxInventory(
        pos: ["X"], xpos: ["_"], features: [""], relations: ["root", "dep"]))
    for sentence in sentences {
      for token in sentence.tokens {
        let isRoot = token == sentence.tokens.lowerBound
        syntax.pos.append(0)
        syntax.xpos.append(0)
        syntax.features.append(0)
        syntax.lemma.append(text.string(tokens[token].span))
        syntax.head.append(isRoot ? -1 : Int32(sentence.tokens.lowerBound))
        syntax.relation.append(isRoot ? 0 : 1)
      }
    }
    return WordAnalysis(syntax: syntax, mentions: [])
  }
}

/// The names that the numbers of a syntax stand for, in the order in which they come.
private struct NameLists {
  struct List {
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
      if let number = numbers[name] { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
  }

  var pos = List()
  var xpos = List()
  var features = List()
  var relations = List()

  /// The columns of a syntax with these lists.
  func syntax(with columns: Syntax) -> Syntax {
    var syntax = Syntax(
      inventory: SyntaxInventory(
        pos: pos.names, xpos: xpos.names, features: features.names, relations: relations.names))
    syntax.pos = columns.pos
    syntax.xpos = columns.xpos
    syntax.features = columns.features
    syntax.lemma = columns.lemma
    syntax.head = columns.head
    syntax.relation = columns.relation
    return syntax
  }
}
