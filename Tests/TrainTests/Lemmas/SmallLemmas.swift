import Annotation
import TextModel
import Treebank

@testable import train

/// Invented words with tags and lemmas, and a lemmatiser trained on them.
enum SmallLemmas {
  /// Form, universal part of speech, treebank tag and lemma, by sentence.
  static let sentences: [TreebankSentence] = [
    "Ponies NOUN NNS pony|were AUX VBD be|grazing VERB VBG graze|. PUNCT . .",
    "Velda PROPN NNP Velda|Marr PROPN NNP Marr|hoped VERB VBD hope|. PUNCT . .",
    "dogs NOUN NNS dog|barked VERB VBD bark|at ADP IN at|cats NOUN NNS cat",
    "trees NOUN NNS tree|stopped VERB VBD stop|and CCONJ CC and|planned VERB VBD plan",
    "ladies NOUN NNS lady|begged VERB VBD beg|for ADP IN for|1,200 NUM CD 1200",
    "copies NOUN NNS copy|walked VERB VBD walk|2,500 NUM CD 2500|miles NOUN NNS mile",
    "walking VERB VBG walk|so ADV RB so|very ADV RB very|barking VERB VBG bark",
    "she PRON PRP she|'s AUX VBZ be|n't PART RB not|singing VERB VBG sing|it PRON PRP it",
    "the DET DT the|pony NOUN NN pony|walked VERB VBN walk|to ADP IN to|Velda PROPN NNP Velda",
    "VELDA PROPN NNP Velda|HOPED VERB VBD hope|TO ADP IN to|STOP VERB VB stop",
    "talked VERB VBD talk|talking VERB VBG talk|called VERB VBD call|stories NOUN NNS story",
    "cities NOUN NNS city|city NOUN NN city|towns NOUN NNS town|town NOUN NN town",
    "through X NN _|out X NN _|ships NOUN NNS ship|skipped VERB VBD skip",
  ].map(sentence)

  static let inventory = SyntaxInventory(of: sentences + [features])

  /// A sentence whose words have the features that matter.
  private static let features: TreebankSentence = {
    var sentence = TreebankSentence()
    sentence.words = [
      TreebankWord(form: "a", features: "Typo=Yes"), TreebankWord(form: "a", features: "Abbr=Yes"),
    ]
    return sentence
  }()

  static func sentence(_ line: String) -> TreebankSentence {
    var sentence = TreebankSentence()
    sentence.words = line.split(separator: "|").map { word in
      let columns = word.split(separator: " ").map(String.init)
      return TreebankWord(
        form: columns[0], lemma: columns[3], pos: columns[1], xpos: columns[2])
    }
    return sentence
  }

  /// Settings that make a small model.
  static let settings: LemmaTrainer.Settings = {
    var settings = LemmaTrainer.Settings()
    settings.editPlaces = 1 << 12
    settings.casingPlaces = 1 << 10
    settings.learnsIrregularForms = false
    return settings
  }()

  static func section() throws -> [UInt8] {
    try LemmaTrainer(sentences, ["barge": 60, "graze": 4, "walk": 90], settings).section()
  }
}

/// A lemmatiser with the bytes that it works on.
final class OwnedLemmatizer {
  let lemmatizer: Lemmatizer
  private let inventory: SyntaxInventory
  private let numbers: InventoryNumbers
  private let memory: UnsafeMutableRawBufferPointer

  init(_ section: [UInt8], _ inventory: SyntaxInventory) throws {
    let file = ModelFile.write([(Lemmatizer.sectionName, section)])
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    memory.copyBytes(from: file)
    do {
      let model = try ModelFile(UnsafeRawBufferPointer(memory))
      lemmatizer = try Lemmatizer(
        model.section(Lemmatizer.sectionName), inventory: inventory)
    } catch {
      memory.deallocate()
      throw error
    }
    self.memory = memory
    self.inventory = inventory
    numbers = InventoryNumbers(inventory)
  }

  deinit { memory.deallocate() }

  /// The lemma of a form with tags by name; tags that are not in the inventory stand for none.
  func lemma(
    _ form: String, _ pos: String, _ xpos: String, features: String = "_",
    context: LemmaContext = []
  ) -> String {
    lemma(
      Array(form.utf8), numbers.pos[pos] ?? -1, numbers.xpos[xpos] ?? -1,
      numbers.features[features] ?? -1, context)
  }

  /// The lemma of a form with tags by number.
  func lemma(
    _ form: [UInt8], _ pos: Int, _ xpos: Int, _ features: Int = -1, _ context: LemmaContext = []
  ) -> String {
    form.withUnsafeBufferPointer {
      lemmatizer.lemma(of: $0, pos: pos, xpos: xpos, features: features, context: context)
    }
  }
}
