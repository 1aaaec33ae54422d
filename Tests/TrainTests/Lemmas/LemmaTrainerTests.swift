import Annotation
import Testing
import TextModel
import Treebank

@testable import train

@Suite struct LemmaTrainerTests {
  private let small: OwnedLemmatizer

  init() throws {
    small = try OwnedLemmatizer(SmallLemmas.section(), SmallLemmas.inventory)
  }

  @Test func findsWhatItWasTrainedOn() {
    let score = LemmaScore(small.lemmatizer, SmallLemmas.inventory, SmallLemmas.sentences)
    #expect(score.words == 54)
    #expect(score.misses.map(\.miss) == [])
  }

  @Test(arguments: [
    ("berries", "NOUN", "NNS", "berry"), ("shores", "NOUN", "NNS", "shore"),
    ("trotted", "VERB", "VBD", "trot"),
    ("asked", "VERB", "VBD", "ask"), ("parking", "VERB", "VBG", "park"),
    ("17,000", "NUM", "CD", "17000"), ("Velda", "NOUN", "NN", "velda"),
    ("Orla", "PROPN", "NNP", "Orla"), ("ORLA", "VERB", "VB", "orla"),
  ])
  func judgesNewWords(_ form: String, _ pos: String, _ xpos: String, _ lemma: String) {
    #expect(small.lemma(form, pos, xpos).lowercased() == lemma.lowercased())
  }

  @Test func usesWhatOtherTagsSay() {
    #expect(small.lemma("walking", "NOUN", "NNS") != "")
  }

  @Test func readsOtherSpellings() {
    #expect(small.lemma("\u{2019}s", "AUX", "VBZ") == "be")
    #expect(small.lemma("n\u{2019}t", "PART", "RB") == "not")
    #expect(small.lemma("sooooo", "ADV", "RB") == "so")
    #expect(small.lemma("Veryyy", "ADV", "RB").lowercased() == "very")
    #expect(small.lemma("stoppped", "VERB", "VBD") == "stop")
  }

  @Test func correctsOnlyWhatIsMarked() {
    #expect(small.lemma("ldaies", "NOUN", "NNS", features: "Typo=Yes") == "lady")
    #expect(["ldaie", "lday"].contains(small.lemma("ldaies", "NOUN", "NNS")))
    #expect(small.lemma("stoped", "VERB", "VBD", features: "Typo=Yes") == "stop")
  }

  @Test func keepsSplitOffEnds() {
    #expect(small.lemma("standing", "X", "NN") == "_")
    #expect(small.lemma("through", "NOUN", "NN") == "through")
  }

  @Test func knowsIrregularForms() throws {
    var settings = SmallLemmas.settings
    settings.learnsIrregularForms = true
    let section = try LemmaTrainer(SmallLemmas.sentences, [:], settings).section()
    let lemmatizer = try OwnedLemmatizer(section, SmallLemmas.inventory)
    #expect(lemmatizer.lemma("sang", "VERB", "VBD") == "sing")
    #expect(lemmatizer.lemma("mice", "NOUN", "NNS") == "mouse")
    #expect(lemmatizer.lemma("outsang", "VERB", "VBD") == "outsing")
    #expect(lemmatizer.lemma("policewomen", "NOUN", "NNS") == "policewoman")
    #expect(small.lemma("mice", "NOUN", "NNS") == "mice")
  }

  @Test func casesNamesInCapitalsAsTheyAreWritten() {
    #expect(small.lemma("VELDA", "PROPN", "NNP") == "Velda")
    #expect(small.lemma("DOGS", "NOUN", "NNS").lowercased() == "dog")
  }

  @Test func givesSomethingForAnything() {
    #expect(small.lemma([], 0, 0) == "")
    #expect(small.lemma("word", "no such", "tag") == "word")
    #expect(small.lemma(Array("word".utf8), -7, 900, 70_000) == "word")
    for bytes: [UInt8] in [[0xFF], [0xC3], [0xE2, 0x80], [0, 1, 2], [0x2C], [0x2C, 0x2C, 0x2C]] {
      for xpos in SmallLemmas.inventory.xpos.indices {
        for pos in SmallLemmas.inventory.pos.indices {
          #expect(!small.lemma(bytes, pos, xpos).isEmpty)
        }
      }
    }
  }

  @Test func takesLongWords() {
    let long = [UInt8](repeating: UInt8(ascii: "z"), count: 100_000) + Array("ies".utf8)
    let nouns = SmallLemmas.inventory.xpos.firstIndex(of: "NNS") ?? -1
    let pos = SmallLemmas.inventory.pos.firstIndex(of: "NOUN") ?? -1
    #expect(small.lemma(long, pos, nouns).utf8.count > 99_000)
    let other = (0..<9_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    #expect(small.lemma(other, pos, nouns).utf8.count > 8_900)
  }

  @Test func isDeterministic() throws {
    let first = try SmallLemmas.section()
    #expect(try SmallLemmas.section() == first)
    var settings = SmallLemmas.settings
    settings.seed += 1
    let other = try LemmaTrainer(SmallLemmas.sentences, [:], settings).section()
    #expect(other != first)
  }

  @Test func trainsOnNothing() throws {
    let section = try LemmaTrainer([], [:], SmallLemmas.settings).section()
    let empty = try OwnedLemmatizer(section, SmallLemmas.inventory)
    #expect(empty.lemma("stop", "VERB", "VB") == "stop")
  }

  @Test func scoresMistakesOfTheTagger() {
    let right = LemmaScore(small.lemmatizer, SmallLemmas.inventory, SmallLemmas.sentences)
    let wrong = LemmaScore(
      small.lemmatizer, SmallLemmas.inventory, SmallLemmas.sentences, mistakes: 100)
    #expect(wrong.words == right.words)
    #expect(wrong.right < right.right)
    #expect(wrong.misses.reduce(0) { $0 + $1.count } == wrong.words - wrong.right)
  }
}
