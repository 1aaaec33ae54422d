/// Makes small corpora by chance, with what is hard for a matcher.
///
/// They have few word forms, so that most tokens have a twin; sentences of one token; several
/// documents; quotations that stand in each other, have the same extent, or cross sentences; tokens
/// outside every sentence; trees with any shape; attributes without a value.
struct CorpusGenerator {
  private var random: Seeded
  private var tokens: [GeneratedCorpus.Token] = []
  private var marks = RegionMarks()

  /// Word forms with their part of speech and lemma, the frequent ones several times.
  static let words: [(form: String, pos: String, lemma: String)] = [
    ("a", "D", "a"), ("a", "D", "a"), ("a", "N", "a"), ("b", "N", "b"), ("b", "N", "b"),
    ("b", "V", "b"), ("c", "V", "c"), ("c", "V", "c"), ("A", "D", "a"), ("ab", "N", "ab"),
    ("ba", "V", "ab"), ("é", "N", "é"), ("e", "N", "é"), ("É", "P", "é"), (".", "P", "."),
    ("\"", "P", "\""), ("ac", "V", "c"), ("2", "M", "2"),
  ]
  static let features = ["|", "|n=s|", "|n=p|", "|g=f|n=s|", "|g=m|n=p|", ""]
  static let numbers = ["", "1", "2", "03", "x", "-1"]
  static let relations = ["nsubj", "obj", "amod", "obj", "nsubj", "nsubj:pass"]

  init(seed: UInt64) { random = Seeded(seed) }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  mutating func corpus() -> GeneratedCorpus {
    let documents = Int.random(in: 1...3, using: &random)
    for number in 0..<documents { document(number) }
    addQuotations()
    addPhrases()
    let regions = marks.regions()
    return GeneratedCorpus(
      tokens: tokens, regions: regions, vertical: marks.vertical(tokens, regions["s"] ?? []))
  }

  // MARK: Documents, paragraphs, sentences

  private mutating func document(_ number: Int) {
    let first = tokens.count
    for _ in 0..<Int.random(in: 1...2, using: &random) { paragraph() }
    var attributes = ["id": "t\(number)"]
    if chance(80) { attributes["source"] = pick(["Wire", "Post"]) }
    if chance(60) { attributes["date"] = pick(["2031-05-02", "2031-05-03"]) }
    marks.add("text", first, tokens.count - 1, attributes)
  }

  private mutating func paragraph() {
    let first = tokens.count
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      if chance(4) { addTokens(Int.random(in: 1...2, using: &random)) }
      sentence()
    }
    if chance(85) { marks.add("p", first, tokens.count - 1) }
  }

  private mutating func sentence() {
    let first = tokens.count
    let length = chance(20) ? 1 : Int.random(in: 2...7, using: &random)
    addTokens(length)
    marks.add("s", first, first + length - 1)
    if chance(85) { addTree(first..<(first + length)) }
  }

  private mutating func addTokens(_ count: Int) {
    for _ in 0..<count {
      // Sometimes the token before is repeated.
      if let last = tokens.last, chance(15) {
        tokens.append(.init(values: last.values))
        continue
      }
      let word = pick(Self.words)
      tokens.append(
        .init(values: [
          word.form, word.pos, chance(5) ? "" : word.lemma, pick(Self.features),
          pick(Self.numbers),
        ]))
    }
  }

  /// Gives every token but one a head that is in the tree already.
  private mutating func addTree(_ places: Range<Int>) {
    var waiting = Array(places)
    waiting.shuffle(using: &random)
    var placed: [Int] = []
    for place in waiting {
      if placed.isEmpty {
        tokens[place].relation = "root"
      } else {
        tokens[place].head = pick(placed)
        tokens[place].relation = pick(Self.relations)
      }
      placed.append(place)
    }
  }

  // MARK: Quotations and phrases

  private mutating func addQuotations() {
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let first = Int.random(in: 0..<tokens.count, using: &random)
      let last = min(tokens.count - 1, first + Int.random(in: 0...6, using: &random))
      guard marks.isFree("quote", first, last) else { continue }
      marks.add("quote", first, last, speaker())
      var (low, high) = (first, last)
      while chance(45) {
        low = Int.random(in: low...high, using: &random)
        high = Int.random(in: low...high, using: &random)
        marks.add("quote", low, high, speaker())
      }
    }
  }

  private mutating func speaker() -> [String: String] {
    var attributes: [String: String] = [:]
    if chance(80) { attributes["speaker"] = pick(["ana", "ivo", "Ana"]) }
    if chance(70) { attributes["kind"] = pick(["speech", "scare"]) }
    return attributes
  }

  private mutating func addPhrases() {
    var place = 0
    while place < tokens.count {
      let length = Int.random(in: 1...3, using: &random)
      let last = min(tokens.count, place + length) - 1
      if chance(45) { marks.add("np", place, last) }
      place = last + 1 + (chance(50) ? 1 : 0)
    }
  }
}
