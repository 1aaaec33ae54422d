/// The choice of a casing for a word that was never seen with its tags written so.
///
/// A linear model over the four casings.
struct CasingChoice {
  let section: LemmaSection
  private var features: FeatureList

  init(
    _ section: LemmaSection, _ word: LemmaWord, _ entry: LemmaEntry?,
    _ memory: UnsafeMutablePointer<UInt32>, isTraining: Bool = false
  ) {
    self.section = section
    features = FeatureList(features: memory)
    let xpos = UInt64(section.tags(ofPair: word.pair).xpos)
    let shape = UInt64(word.shape.rawValue)
    let base = xpos << 2 | shape
    features.add(1, base)
    features.add(2, UInt64(word.pair) << 2 | shape)
    features.add(3, UInt64(word.context.rawValue) << 16 | base)
    let length = UInt64(min(word.folded.count, 6))
    features.add(4, length << 16 | base)
    features.add(5, (length << 8 | UInt64(word.context.rawValue)) << 16 | base)
    var ending: UInt64 = base
    for length in 1...4 where length <= word.folded.count {
      ending = ending << 8 | UInt64(word.folded[word.folded.count &- length])
      features.add(UInt64(10 &+ length), ending)
    }
    let signs = UInt64(LemmaSigns(word.folded).rawValue) << 4 | UInt64(word.marks.rawValue)
    features.add(6, signs << 16 | base)
    let attested = AttestedWords(section.attested).level(ofHash: word.hash)
    features.add(7, attested << 16 | base)
    features.add(8, (attested << 8 | length) << 16 | base)
    features.add(9, (attested << 8 | UInt64(word.context.rawValue)) << 16 | base)
    addRecords(word, entry, base, isTraining)
  }

  /// How the word is cased with other tags, and when it is written in other ways.
  private mutating func addRecords(
    _ word: LemmaWord, _ entry: LemmaEntry?, _ base: UInt64, _ isTraining: Bool
  ) {
    var found: UInt64 = 0
    for index in 0..<(entry?.count ?? 0) {
      guard let record = entry?.record(index) else { continue }
      let isOwn = record.pair == word.pair
      let tag = UInt64(section.tags(ofPair: record.pair).xpos)
      for shape in WordShape.allCases {
        if isTraining && isOwn && shape == word.shape { continue }
        guard let casing = record.casing(of: shape) else { continue }
        let seen = UInt64(shape.rawValue) << 2 | UInt64(casing.rawValue)
        features.add(20, (tag << 8 | seen) << 16 | base)
        features.add(21, (UInt64(record.frequency) << 8 | seen) << 16 | base)
        found |= 1 << seen
      }
    }
    features.add(22, found << 16 | base)
  }

  /// The best casing by the model's weights.
  func best() -> Casing {
    var best = Casing.kept
    var bestScore = Int32.min
    for casing in Casing.allCases {
      var score: Int32 = 0
      forEachWeight(of: casing) { place in
        score &+= Int32(section.casingWeights.start.load(fromByteOffset: place, as: Int8.self))
      }
      if score > bestScore { (best, bestScore) = (casing, score) }
    }
    return best
  }

  /// Calls back with the place of each weight that speaks for or against a casing.
  @inline(__always)
  func forEachWeight(of casing: Casing, _ body: (Int) -> Void) {
    for index in 0..<features.count {
      let feature = FeatureHash.join(features[index], casing.rawValue)
      body(Int(feature & section.casingWeightMask))
    }
  }
}
