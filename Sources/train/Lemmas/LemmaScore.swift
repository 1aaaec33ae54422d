import Annotation
import TextModel
import Treebank

/// How many lemmas a lemmatiser finds that a treebank has, given its tags.
struct LemmaScore {
  /// A word whose lemma was not found.
  struct Miss: Hashable {
    let form: String
    let tags: TagPair
    let expected: String
    let found: String
  }

  /// Words scored.
  private(set) var words = 0
  /// Words whose lemma was found.
  private(set) var right = 0
  /// The others with how often, the commonest first.
  private(set) var misses: [(miss: Miss, count: Int)] = []

  /// The part of the words whose lemma was found.
  var accuracy: Double { words == 0 ? 0 : Double(right) / Double(words) }

  /// Scores a lemmatiser on sentences whose tags are all in its inventory.
  ///
  /// - Parameter mistakes: how many words in a hundred get a tag that they may be taken for, as from
  ///   a tagger that errs.
  init(
    _ lemmatizer: Lemmatizer, _ inventory: SyntaxInventory, _ sentences: [TreebankSentence],
    mistakes: Int = 0, seed: UInt64 = 1
  ) {
    var generator = RandomSource(seed: seed)
    var counts: [Miss: Int] = [:]
    let numbers = InventoryNumbers(inventory)
    for sentence in sentences {
      for (index, word) in sentence.words.enumerated() {
        var tags = TagPair(pos: word.pos, xpos: word.xpos)
        if mistakes > 0, Int.random(in: 0..<100, using: &generator) < mistakes {
          tags = TagConfusion.rivals(of: tags).randomElement(using: &generator) ?? tags
        }
        var form = word.form
        let found = form.withUTF8 {
          lemmatizer.lemma(
            of: $0, pos: numbers.pos[tags.pos] ?? -1, xpos: numbers.xpos[tags.xpos] ?? -1,
            features: numbers.features[word.features] ?? -1,
            context: LemmaContext(sentence, index))
        }
        words += 1
        if found == word.lemma {
          right += 1
        } else {
          let miss = Miss(form: word.form, tags: tags, expected: word.lemma, found: found)
          counts[miss, default: 0] += 1
        }
      }
    }
    misses = counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : ($0.key.tags, $0.key.form) < ($1.key.tags, $1.key.form)
    }.map { ($0.key, $0.value) }
  }
}

/// The positions of an inventory's names.
struct InventoryNumbers {
  let pos, xpos, features: [String: Int]

  init(_ inventory: SyntaxInventory) {
    pos = Self.numbers(inventory.pos)
    xpos = Self.numbers(inventory.xpos)
    features = Self.numbers(inventory.features)
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }
}

extension SyntaxInventory {
  /// The names that sentences use, in order.
  init(of sentences: [TreebankSentence]) {
    let words = sentences.flatMap(\.words)
    self.init(
      pos: Set(words.map(\.pos)).sorted(), xpos: Set(words.map(\.xpos)).sorted(),
      features: Set(words.map(\.features)).sorted(),
      relations: Set(words.map(\.relation)).sorted())
  }
}
