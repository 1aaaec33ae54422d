import Corpus
import TextModel

@testable import Language

/// Articles that are put together at random from few words, so that there are many equal ones.
struct RandomArticles {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private static let words = [
    "ferry", "Ferry", "boat", "boats", "tide", "tides", "old", "new", "is", "was", "said", "of",
    "the",
    "The", "a", "quay’s", "quay's", "caf\u{E9}", "cafe\u{301}", "Orvel", "Tarn", "did", "don't",
    "3",
    ",", "–",
  ]
  private static let outlets = ["Alder Post", "Brook Mail", "Cray Times"]

  /// What a folder held one time after the other: files come, change and go.
  mutating func states() -> [[(name: String, bytes: [UInt8])]] {
    var files: [String: [UInt8]] = [:]
    return (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      for number in 0..<Int.random(in: 1...6, using: &generator) {
        let name = "article-\(Int.random(in: 0...9, using: &generator))-\(number % 3).txt"
        files[name] = Bool.random(using: &generator) || files[name] == nil ? article() : nil
      }
      return files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }

  private mutating func article() -> [UInt8] {
    var lines = ["---"]
    if let outlet = maybe(Self.outlets) { lines.append("outlet: \(outlet)") }
    if let agency = maybe(["Wire One", "Wire Two"]) { lines.append("agency: \(agency)") }
    if let month = maybe(["2031-04-02", "2031-04", "2031-06-30"]) {
      lines.append("published: \(month)")
    }
    if Int.random(in: 0..<8, using: &generator) == 0 { lines.append("language: de") }
    lines += ["---", ""]
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let sentences = (0..<Int.random(in: 1...3, using: &generator)).map { _ in sentence() }
      lines += [sentences.joined(separator: " "), ""]
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private mutating func maybe(_ values: [String]) -> String? {
    Int.random(in: 0..<4, using: &generator) == 0 ? nil : values.randomElement(using: &generator)
  }

  private mutating func sentence() -> String {
    let words = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      Self.words.randomElement(using: &generator) ?? "tide"
    }
    let text = "Then " + words.joined(separator: " ")
    return Int.random(in: 0..<3, using: &generator) == 0 ? "“\(text).”" : "\(text)."
  }

  /// A pattern over these words.
  mutating func pattern() -> String {
    let elements = (0..<Int.random(in: 1...3, using: &generator)).map { _ in element() }
    let scope = [
      "", "", " within s", " within doc", " within none", " within 3", " within quote",
      " within none expand to 2", " expand to s",
    ]
    let strategy = ["", "", "", "(?all) ", "(?shortest) "].randomElement(using: &generator) ?? ""
    return strategy + elements.joined(separator: " ")
      + (scope.randomElement(using: &generator) ?? "")
  }

  private mutating func element() -> String {
    let elements = [
      #""the""#, #""ferry" %c"#, #"[lower = "boat.*"]"#, #"[pos = "NOUN"]"#, #"[lemma = "tide"]"#,
      "[]", #"[pos != "VERB" & lower != ","]"#, #"[deprel = "obj"]"#, #"[ner = "person"]"#,
      "[]{0,2}", #"[pos = "NOUN"]+"#, #"a:[pos = "ADJ"]?"#, #""said" >obj b:[]"#,
      #"([pos = "VERB"] | "of")"#,
    ]
    return elements.randomElement(using: &generator) ?? "[]"
  }
}

/// Annotates words by what they look like: the same word is always the same.
struct WordwiseAnalyser: WordAnalyser {
  let fingerprint = "wordwise"

  private static let inventory = SyntaxInventory(
    pos: ["NOUN", "VERB", "ADJ", "PUNCT"], xpos: ["A", "B"], features: ["_", "Number=Plur"],
    relations: ["root", "obj", "nsubj", "punct"])

  func analyse(_ text: SourceText, tokens: [Token], sentences: [Sentence]) -> WordAnalysis {
    var syntax = Syntax(inventory: Self.inventory)
    var mentions: [Mention] = []
    for sentence in sentences {
      for token in sentence.tokens {
        let form = text.string(tokens[token].span)
        let size = form.utf8.count
        syntax.pos.append(UInt8(size % 4))
        syntax.xpos.append(UInt8(size % 2))
        syntax.features.append(form.hasSuffix("s") ? 1 : 0)
        syntax.lemma.append(form.lowercased())
        syntax.head.append(
          token == sentence.tokens.lowerBound ? -1 : Int32(token - (size % 2 == 0 ? 1 : 0)))
        if syntax.head.last == Int32(token) {
          syntax.head[token] = Int32(sentence.tokens.lowerBound)
        }
        syntax.relation.append(token == sentence.tokens.lowerBound ? 0 : UInt8(1 + size % 3))
        if ["Orvel", "Tarn"].contains(form) {
          mentions.append(
            Mention(
              span: tokens[token].span, tokens: token..<token + 1,
              kind: form == "Tarn" ? .person : .place))
        }
      }
    }
    return WordAnalysis(syntax: syntax, mentions: mentions)
  }
}
