import TextModel

/// The names of an inventory as the columns of CoNLL-U may hold them.
///
/// What the format does not allow is left out: a part of speech that Universal Dependencies does
/// not have becomes `X`, a relation `dep`; features come sorted, each once.
///
/// Sources: https://universaldependencies.org/format.html,
/// https://universaldependencies.org/u/pos/, https://universaldependencies.org/u/dep/
public struct CoNLLUNames: Sendable {
  /// The inventory.
  public let inventory: SyntaxInventory
  let pos: [[UInt8]]
  let xpos: [[UInt8]]
  let features: [[UInt8]]
  let relations: [[UInt8]]
  /// No fewer bytes than the names of one word take.
  let longest: Int

  /// The names of an inventory.
  public init(_ inventory: SyntaxInventory) {
    self.inventory = inventory
    pos = inventory.pos.map { Array((Self.partsOfSpeech.contains($0) ? $0 : "X").utf8) }
    xpos = inventory.xpos.map { Array(Self.word($0).utf8) }
    features = inventory.features.map { Array(Self.features($0).utf8) }
    relations = inventory.relations.map { Array((Self.isRelation($0) ? $0 : "dep").utf8) }
    longest = [pos, xpos, features, relations].reduce(16) { sum, names in
      sum + (names.map(\.count).max() ?? 0)
    }
  }

  private static let partsOfSpeech: Set<String> = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
  ]

  private static let relations: Set<String> = [
    "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound",
    "conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat",
    "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod", "obj", "obl", "orphan",
    "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
  ]

  /// Whether a relation is one of the universal ones, perhaps with one subtype in small letters.
  private static func isRelation(_ name: String) -> Bool {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, relations.contains(String(first)) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
  }

  /// A name without white space; `_` for none.
  private static func word(_ name: String) -> String {
    let kept = String(name.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value > 0x20 })
    return kept.isEmpty ? "_" : kept
  }

  /// Features in the order of their names, letters of either case being equal; `_` for none.
  private static func features(_ text: String) -> String {
    var values: [String: Set<String>] = [:]
    for feature in text.split(separator: "|") {
      let halves = feature.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, isFeatureName(halves[0]) else { continue }
      let found = halves[1].split(separator: ",").filter(isFeatureValue).map(String.init)
      if !found.isEmpty { values[String(halves[0]), default: []].formUnion(found) }
    }
    guard !values.isEmpty else { return "_" }
    return values.map { name, values in
      name + "=" + values.sorted(by: isBefore).joined(separator: ",")
    }.sorted(by: isBefore).joined(separator: "|")
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    (left.lowercased(), left) < (right.lowercased(), right)
  }

  /// Whether a text begins as names of features do, a layer in brackets at its end allowed.
  private static func isFeatureName(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return false }
    let name = text.prefix { $0 != "[" }
    let layer = text.dropFirst(name.count)
    let isLayered =
      layer.isEmpty
      || (layer.count > 2 && layer.last == "]"
        && layer.dropFirst().dropLast().utf8.allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        })
    return isLayered && name.utf8.allSatisfy(isAlphanumeric)
  }

  private static func isFeatureValue(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      && text.utf8.allSatisfy(isAlphanumeric)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
