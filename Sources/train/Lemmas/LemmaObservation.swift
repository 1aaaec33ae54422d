import Annotation
import Treebank

/// A word of a treebank, with how its lemma is made from it.
struct LemmaObservation {
  /// The word as bytes.
  let form: [UInt8]
  /// The word in lower case.
  let folded: [UInt8]
  /// How the word is written.
  let shape: Annotation.WordShape
  /// Its tags.
  let tags: TagPair
  /// Whether it is marked as misspelt or shortened.
  let marks: LemmaMarks
  /// What the words around it say.
  let context: LemmaContext
  /// What makes its lemma of it.
  let edit: EditScript
  /// How the lemma is cased.
  let casing: Casing
  /// The lemma in lower case.
  let lemma: [UInt8]

  /// The observation at a position of a sentence, unless the treebank gives no lemma there.
  init?(_ sentence: TreebankSentence, _ index: Int) {
    let word = sentence.words[index]
    let form = Array(word.form.utf8)
    let lemma = Array(word.lemma.utf8)
    guard !form.isEmpty, !lemma.isEmpty, lemma.count < 256 else { return nil }
    self.form = form
    (folded, shape) = Annotation.WordShape.fold(form)
    tags = TagPair(pos: word.pos, xpos: word.xpos)
    marks = LemmaMarks(features: word.features)
    context = LemmaContext(sentence, index)
    self.lemma = Annotation.WordShape.fold(lemma).folded
    (edit, casing) = Self.script(form, folded, shape, lemma, self.lemma)
  }

  private static func script(
    _ form: [UInt8], _ folded: [UInt8], _ shape: Annotation.WordShape, _ lemma: [UInt8],
    _ foldedLemma: [UInt8]
  ) -> (EditScript, Casing) {
    let comma = UInt8(ascii: ",")
    var edit = EditScript.between(folded, foldedLemma)
    if folded.contains(comma), folded.count > 1, folded.filter({ $0 != comma }) == foldedLemma {
      edit = .withoutCommas
    }
    let shared = edit.shared(folded)
    let casing = Casing.allCases.first {
      $0.applied(to: foldedLemma, of: form, shape, shared: shared) == lemma
    }
    let isGoeswith = lemma == [UInt8(ascii: "_")] && form != lemma
    guard let casing, !isGoeswith, edit.removed.count < 256 else { return (.literal(lemma), .kept) }
    return (edit, casing)
  }
}

extension [LemmaObservation] {
  /// The observations without names that have a lower-case lemma only because they were not
  /// capitalised where they stand.
  ///
  /// The treebanks do not agree with themselves there; the lemma of a name that is nearly always
  /// written with a capital letter should not depend on how it is written once.
  var withoutUncapitalizedNames: [LemmaObservation] {
    var capitalized: [[UInt8]: Int] = [:]
    for observation in self where observation.tags.pos == "PROPN" {
      switch observation.shape {
      case .title: capitalized[observation.folded, default: 0] += 1
      case .lower: capitalized[observation.folded, default: 0] -= 4
      case .upper, .mixed: break
      }
    }
    return filter {
      $0.tags.pos != "PROPN" || $0.shape != .lower || $0.casing != .kept
        || capitalized[$0.folded, default: 0] <= 0
    }
  }
}

/// A universal part of speech with a treebank's own tag.
struct TagPair: Hashable, Comparable {
  let pos: String
  let xpos: String

  static func < (left: TagPair, right: TagPair) -> Bool {
    (left.xpos, left.pos) < (right.xpos, right.pos)
  }
}

extension LemmaContext {
  /// The context of a word of a sentence.
  init(_ sentence: TreebankSentence, _ index: Int) {
    let words = sentence.words
    var previous = index > 0 ? words[index - 1].form : ""
    var next = index + 1 < words.count ? words[index + 1].form : ""
    self = previous.withUTF8 { previous in
      next.withUTF8 { next in LemmaContext(previous: previous, next: next) }
    }
  }
}
