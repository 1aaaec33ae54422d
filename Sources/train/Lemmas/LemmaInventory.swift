import Annotation
import TextModel

/// The numbers that tags and edit scripts have in the model.
struct LemmaInventory {
  /// Universal parts of speech, in order.
  let pos: [String]
  /// The treebank's own tags, in order; the first stands for none.
  let xpos: [String]
  /// Pairs of tags; their numbers in the model are one higher.
  let pairs: [TagPair]
  /// Edit scripts, the identity first, then the commonest.
  let edits: [EditScript]
  /// For each pair of the model the edit scripts that a new word may have with it.
  let candidates: [[Int]]
  private let pairNumbers: [TagPair: Int]
  private let editNumbers: [EditScript: Int]

  init(_ types: [LemmaType]) {
    pos = Set(types.map(\.tags.pos)).sorted()
    xpos = [""] + Set(types.map(\.tags.xpos)).sorted()
    var tokens: [TagPair: Int] = [:]
    for type in types { tokens[type.tags, default: 0] += type.count }
    let pairs = tokens.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(255)
    self.pairs = Array(pairs)
    var uses: [EditScript: Int] = [.identity: types.count + 1]
    for type in types { uses[type.edit, default: 0] += 1 }
    edits = uses.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.precedes($1.key)
    }.prefix(65_536).map(\.key)
    pairNumbers = Dictionary(uniqueKeysWithValues: zip(self.pairs, 1...))
    editNumbers = Dictionary(uniqueKeysWithValues: zip(edits, 0...))
    candidates = Self.candidates(types, self.pairs, editNumbers)
  }

  /// The number of a pair of tags in the model; nothing for one too rare to have a number.
  func number(of tags: TagPair) -> Int? { pairNumbers[tags] }

  /// The number of an edit script.
  func number(of edit: EditScript) -> Int? { editNumbers[edit] }

  /// The same tags as an inventory of syntax, with the marks of words as its features.
  var syntax: SyntaxInventory {
    SyntaxInventory(pos: pos, xpos: xpos, features: [], relations: [])
  }

  /// The scripts that two words or more have with a pair, or with its treebank tag.
  private static func candidates(
    _ types: [LemmaType], _ pairs: [TagPair], _ numbers: [EditScript: Int]
  ) -> [[Int]] {
    var words: [TagPair: [EditScript: Set<[UInt8]>]] = [:]
    for type in types where type.edit.isProductive {
      // `X` holds what has no part of speech, above all the split-off parts of words.
      let group = type.tags.pos == "X" ? type.tags : TagPair(pos: "", xpos: type.tags.xpos)
      words[group, default: [:]][type.edit, default: []].insert(type.folded)
    }
    return [[0]]
      + pairs.map { pair in
        let group = pair.pos == "X" ? pair : TagPair(pos: "", xpos: pair.xpos)
        let scripts = words[group, default: [:]].filter { $0.value.count > 1 }
        return scripts.compactMap { numbers[$0.key] }.sorted()
      }
  }
}

extension EditScript {
  /// Whether it may be applied to words that it was not seen with.
  fileprivate var isProductive: Bool {
    if case .literal(let lemma) = self { lemma == [UInt8(ascii: "_")] } else { true }
  }

  /// An order of scripts without regard to how common they are.
  fileprivate func precedes(_ other: EditScript) -> Bool {
    if kind != other.kind { return kind < other.kind }
    if removed != other.removed { return removed.lexicographicallyPrecedes(other.removed) }
    return added.lexicographicallyPrecedes(other.added)
  }
}
