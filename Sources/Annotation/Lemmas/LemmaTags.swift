import TextModel

/// The pairs of tags of a section, by name and by the numbers of an inventory.
package struct LemmaTags: Sendable {
  /// The class of words of each pair.
  let kinds: [WordKind]
  /// The pair for each universal part of speech and treebank tag of the inventory.
  private let table: [UInt8]
  private let posCount: Int
  private let xposCount: Int
  /// What each set of features of the inventory says.
  private let marks: [LemmaMarks]

  package init(_ section: LemmaSection, inventory: SyntaxInventory) {
    let posNames = Self.lines(section.posNames)
    let xposNames = Self.lines(section.xposNames)
    let pairs = (0..<section.pairs.count).map { index in
      let tags = section.tags(ofPair: index)
      return (pos: Self.name(posNames, tags.pos), xpos: Self.name(xposNames, tags.xpos))
    }
    kinds = pairs.map { WordKind(pos: $0.pos) }
    var table: [UInt8] = []
    for pos in inventory.pos {
      for xpos in inventory.xpos {
        // The commonest of the pairs that are nearest.
        let known = pairs.indices.dropFirst()
        let exact = known.first { pairs[$0].pos == pos && pairs[$0].xpos == xpos }
        let near = known.first { pairs[$0].xpos == xpos } ?? known.first { pairs[$0].pos == pos }
        table.append(UInt8(clamping: exact ?? near ?? 0))
      }
    }
    self.table = table
    posCount = inventory.pos.count
    xposCount = inventory.xpos.count
    marks = inventory.features.map { LemmaMarks(features: $0) }
  }

  /// The pair of two tags, as positions in the inventory; 0 for tags outside of it.
  @inline(__always)
  func pair(pos: Int, xpos: Int) -> Int {
    guard pos >= 0, pos < posCount, xpos >= 0, xpos < xposCount else { return 0 }
    return Int(table[pos &* xposCount &+ xpos])
  }

  /// What a set of features, as a position in the inventory, says.
  @inline(__always)
  func marks(features: Int) -> LemmaMarks {
    features >= 0 && features < marks.count ? marks[features] : []
  }

  private static func lines(_ extent: LemmaSection.Extent) -> [String] {
    UnsafeRawBufferPointer(start: extent.start, count: extent.count)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func name(_ names: [String], _ index: UInt8) -> String {
    Int(index) < names.count ? names[Int(index)] : ""
  }
}
