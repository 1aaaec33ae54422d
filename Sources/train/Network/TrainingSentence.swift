/// A word as training sees it: the rows of its features and what is to be told about it.
struct TrainingWord {
  /// The row of the word's own vector; 0 for an unknown word.
  var word: Int32 = 0
  /// The row of its vector learned from unannotated text; 0 for none.
  var vector: Int32 = 0
  /// The rows of its affixes, shape and form.
  var parts: [Int32] = []
  /// The rows of its n-grams.
  var grams: [Int32] = []
  /// The bits that the gazetteer sets.
  var marks: UInt16 = 0
  /// How often the word stands in the training text.
  var frequency: Int32 = 0
  /// The universal part of speech.
  var pos: Int32 = 0
  /// The treebank's own tag.
  var xpos: Int32 = 0
  /// The set of features.
  var features: Int32 = 0
  /// The relation to the head.
  var relation: Int32 = 0
  /// The head, counted from 0 in the sentence; -1 for the root.
  var head: Int32 = -1
  /// The name label.
  var name: Int32 = 0
}

/// A sentence with what is known about it.
struct TrainingSentence {
  var words: [TrainingWord]
  /// Whether tags and tree are known.
  var hasSyntax: Bool
  /// The guidelines that its names are marked by; nil where names are not known.
  var guidelines: NameGuidelines?
}

/// Who has decided what is a name: corpora differ, so each has answers of its own on shared layers
/// (Collobert and Weston 2008, "A Unified Architecture for Natural Language Processing").
///
/// The first are those of the answers that the model gives.
enum NameGuidelines: Int, CaseIterable {
  /// Universal NER (Mayhew et al. 2024).
  case universal
  /// The named entities of GUM (Zeldes 2017).
  case gum
  /// WikiGold (Balasuriya et al. 2009).
  case wikiGold
}

/// The number of things told apart in each kind of answer.
struct LabelCounts {
  var pos: Int
  var xpos: Int
  var features: Int
  var relations: Int
  var names: Int

  /// Columns of the scores of names: those of each guidelines begin at a multiple of 8.
  var nameColumns: Int { NameGuidelines.allCases.count * Self.padded(names) }

  static func padded(_ count: Int) -> Int { (count + 7) / 8 * 8 }
  /// Columns of the matrix of tag scores: each kind begins at a multiple of 8.
  var tagColumns: Int { Self.padded(pos) + Self.padded(xpos) + Self.padded(features) }
}
