import Annotation

/// How many forms have a word as their lemma, by word class.
struct LemmaSupport {
  private struct Key: Hashable {
    let lemma: [UInt8]
    let kind: WordKind
  }

  private var forms: [Key: Set<[UInt8]>] = [:]
  private var pairs: [Key: [[UInt8]: Int]] = [:]

  init(_ types: [LemmaType]) {
    for type in types {
      let key = Key(lemma: type.lemma, kind: WordKind(pos: type.tags.pos))
      forms[key, default: []].insert(type.folded)
      pairs[key, default: [:]][type.folded, default: 0] += 1
    }
  }

  /// All lemmas, in order.
  var lemmas: [[UInt8]] {
    Set(forms.keys.map(\.lemma)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The byte of support of a lemma, two bits a class.
  func byte(of lemma: [UInt8]) -> UInt8 {
    WordKind.allCases.reduce(0) { byte, kind in
      let count = forms[Key(lemma: lemma, kind: kind)]?.count ?? 0
      return byte | UInt8(min(count, 3)) << (2 * UInt8(kind.rawValue))
    }
  }

  /// Whether the support of a type's lemma would be less without the type.
  func dependsOn(_ type: LemmaType) -> Bool {
    pairs[Key(lemma: type.lemma, kind: WordKind(pos: type.tags.pos))]?[type.folded] == 1
  }
}
