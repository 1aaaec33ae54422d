import Corpus
import TextModel

/// An analyser that knows a few sentences, written down by hand: for tests that must not depend on a
/// model.
///
/// A sentence is written a word a line: form, lemma, part of speech, treebank tag, features, number
/// of the head, relation and, for words of a name, its kind. What it does not know becomes a flat
/// tree of words whose lemmas are their forms in small letters.
public struct InventedTrees: WordAnalyser {
  /// A word as it was written down.
  private struct Word {
    var form: String
    var lemma: String
    var pos: String
    var xpos: String
    var features: String
    var head: Int
    var relation: String
    var kind: Mention.Kind?
  }

  private var sentences: [String: [Word]] = [:]
  private let inventory: SyntaxInventory
  /// How the model is told from others.
  public let fingerprint: String

  /// Reads sentences, which empty lines part.
  public init(_ text: String, fingerprint: String = "invented") {
    self.fingerprint = fingerprint
    var all: [Word] = []
    for block in text.split(separator: "\n\n") {
      let words = block.split(separator: "\n").compactMap(Self.word)
      sentences[words.map(\.form).joined(separator: " ")] = words
      all += words
    }
    func names(_ path: KeyPath<Word, String>, _ more: [String]) -> [String] {
      more + Set(all.map { $0[keyPath: path] }).subtracting(more).sorted()
    }
    inventory = SyntaxInventory(
      pos: names(\.pos, ["X"]), xpos: names(\.xpos, ["FW"]), features: names(\.features, [""]),
      relations: names(\.relation, ["root", "dep"]))
  }

  private static func word(_ line: Substring) -> Word? {
    let cells = line.split(separator: " ").map(String.init)
    guard cells.count >= 7, let head = Int(cells[5]) else { return nil }
    return Word(
      form: cells[0], lemma: cells[1], pos: cells[2], xpos: cells[3],
      features: cells[4] == "_" ? "" : cells[4], head: head, relation: cells[6],
      kind: cells.count > 7 ? Mention.Kind(rawValue: cells[7]) : nil)
  }

  /// The analysis of the sentences that are known, and flat trees for the others.
  public func analyse(
    _ text: SourceText, tokens: [Token], sentences: [Sentence]
  ) -> WordAnalysis {
    var syntax = Syntax(inventory: inventory)
    var mentions: [Mention] = []
    for sentence in sentences {
      let forms = tokens[sentence.tokens].map { text.string($0.span) }
      let known = self.sentences[forms.joined(separator: " ")]
      for (position, form) in forms.enumerated() {
        let word =
          known?[position]
          ?? Word(
            form: form, lemma: form.lowercased(), pos: "X", xpos: "FW", features: "",
            head: position == 0 ? 0 : 1, relation: position == 0 ? "root" : "dep")
        syntax.pos.append(UInt8(index(of: word.pos, in: inventory.pos)))
        syntax.xpos.append(UInt8(index(of: word.xpos, in: inventory.xpos)))
        syntax.features.append(UInt16(index(of: word.features, in: inventory.features)))
        syntax.lemma.append(word.lemma)
        syntax.head.append(Int32(word.head == 0 ? -1 : sentence.tokens.lowerBound + word.head - 1))
        syntax.relation.append(UInt8(index(of: word.relation, in: inventory.relations)))
      }
      mentions += names(in: sentence, known ?? [], tokens)
    }
    return WordAnalysis(syntax: syntax, mentions: mentions)
  }

  private func index(of name: String, in names: [String]) -> Int { names.firstIndex(of: name) ?? 0 }

  /// Neighbouring words of one kind are one name.
  private func names(in sentence: Sentence, _ words: [Word], _ tokens: [Token]) -> [Mention] {
    var found: [Mention] = []
    for (position, word) in words.enumerated() {
      guard let kind = word.kind else { continue }
      let token = sentence.tokens.lowerBound + position
      let span = tokens[token].span
      if let last = found.last, last.kind == kind, last.tokens.upperBound == token {
        found[found.count - 1] = Mention(
          span: ByteSpan(last.span.start, span.end), tokens: last.tokens.lowerBound..<token + 1,
          kind: kind)
      } else {
        found.append(Mention(span: span, tokens: token..<token + 1, kind: kind))
      }
    }
    return found
  }
}
