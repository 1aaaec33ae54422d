import Store
import TextModel

/// Between which tokens of an imported document there is a space, as CoNLL-U tells it: there is one
/// unless `misc` says `SpaceAfter=No`, or both are parts of one token that is written so.
struct ImportedSpacing {
  /// For each id of the column `misc` whether a space follows.
  private var isFollowed: [UInt32: Bool] = [:]
  private let misc: [UInt32]
  /// What tokens of several words say of the space before a word.
  private var stated: [Int: Bool] = [:]

  init(_ place: StoredPlace) {
    let column = place.segment.segment.column(named: "misc")
    misc = column?.ids(of: place.tokens) ?? []
    for id in Set(misc) {
      isFollowed[id] = Self.hasSpace(column?.dictionary.text(of: Int(id)))
    }
    guard let layer = place.segment.surfaceTokens, let forms = place.segment.form else { return }
    for (region, words) in place.regions(layer) {
      let written = words.map { word in
        forms.dictionary.text(of: forms.id(at: place.tokens.lowerBound + word))
      }
      let isOne = layer.attribute(named: "form")?.text(at: region) == written.joined()
      for word in words.dropFirst() { stated[word] = !isOne }
      stated[words.upperBound] = Self.hasSpace(layer.attribute(named: "misc")?.text(at: region))
    }
  }

  private static func hasSpace(_ misc: String?) -> Bool {
    !(misc ?? "").split(separator: "|").contains("SpaceAfter=No")
  }

  /// Whether there is a space between a token and the one before it.
  func hasSpace(before position: Int) -> Bool {
    if let stated = stated[position] { return stated }
    guard misc.indices.contains(position - 1) else { return true }
    return isFollowed[misc[position - 1]] ?? true
  }
}
