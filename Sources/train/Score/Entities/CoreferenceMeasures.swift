/// Counts of which precision and recall are made.
struct CoreferenceCounts: Sendable, Hashable {
  var recallNumerator = 0.0
  var recallDenominator = 0.0
  var precisionNumerator = 0.0
  var precisionDenominator = 0.0

  var recall: Double { recallDenominator > 0 ? recallNumerator / recallDenominator : 0 }
  var precision: Double {
    precisionDenominator > 0 ? precisionNumerator / precisionDenominator : 0
  }
  /// The harmonic mean of the two.
  var f1: Double {
    let sum = precision + recall
    return sum > 0 ? 2 * precision * recall / sum : 0
  }

  static func += (left: inout CoreferenceCounts, right: CoreferenceCounts) {
    left.recallNumerator += right.recallNumerator
    left.recallDenominator += right.recallDenominator
    left.precisionNumerator += right.precisionNumerator
    left.precisionDenominator += right.precisionDenominator
  }
}

/// The measures of coreference resolution, over the entities of a key and of a response.
///
/// They are those of the reference scorer of the CoNLL 2011 and 2012 shared tasks, version 8.01
/// (Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions: A Reference
/// Implementation"); its counts of several documents are added up.
struct CoreferenceMeasures: Sendable, Hashable {
  /// MUC: links (Vilain and others 1995).
  var muc = CoreferenceCounts()
  /// B-cubed: mentions (Bagga and Baldwin 1998).
  var bCubed = CoreferenceCounts()
  /// CEAF over entities, with the similarity phi 4 (Luo 2005).
  var ceafe = CoreferenceCounts()

  /// The mean of the three F1, by which the shared tasks ranked.
  var conll: Double { (muc.f1 + bCubed.f1 + ceafe.f1) / 3 }

  /// Nothing counted.
  init() {}

  /// The counts of one document; an entity is the list of its mentions, each in one entity at most.
  init<Mention: Hashable>(key: [[Mention]], response: [[Mention]]) {
    let key = key.filter { !$0.isEmpty }
    let response = response.filter { !$0.isEmpty }
    let keyOf = Self.entities(key)
    let responseOf = Self.entities(response)
    (muc.recallNumerator, muc.recallDenominator) = Self.links(key, responseOf)
    (muc.precisionNumerator, muc.precisionDenominator) = Self.links(response, keyOf)
    (bCubed.recallNumerator, bCubed.recallDenominator) = Self.mentions(key, responseOf)
    (bCubed.precisionNumerator, bCubed.precisionDenominator) = Self.mentions(response, keyOf)
    let similarity = Self.bestSimilarity(key, response, responseOf)
    ceafe.recallNumerator = similarity
    ceafe.recallDenominator = Double(key.count)
    ceafe.precisionNumerator = similarity
    ceafe.precisionDenominator = Double(response.count)
  }

  static func += (left: inout CoreferenceMeasures, right: CoreferenceMeasures) {
    left.muc += right.muc
    left.bCubed += right.bCubed
    left.ceafe += right.ceafe
  }

  private static func entities<Mention: Hashable>(_ entities: [[Mention]]) -> [Mention: Int] {
    var numbers: [Mention: Int] = [:]
    for (number, entity) in entities.enumerated() {
      for mention in entity { numbers[mention] = number }
    }
    return numbers
  }

  /// The links of the entities that the others keep, and all of their links.
  private static func links<Mention: Hashable>(
    _ entities: [[Mention]], _ others: [Mention: Int]
  ) -> (Double, Double) {
    var kept = 0
    var all = 0
    for entity in entities {
      var parts: Set<Int> = []
      var missing = 0
      for mention in entity {
        if let other = others[mention] { parts.insert(other) } else { missing += 1 }
      }
      kept += entity.count - parts.count - missing
      all += entity.count - 1
    }
    return (Double(kept), Double(all))
  }

  /// For each mention the share of its entity that the other entity of the mention has, summed up,
  /// and the number of mentions.
  private static func mentions<Mention: Hashable>(
    _ entities: [[Mention]], _ others: [Mention: Int]
  ) -> (Double, Double) {
    var sum = 0.0
    var count = 0
    for entity in entities {
      var shared: [Int: Int] = [:]
      for mention in entity {
        if let other = others[mention] { shared[other, default: 0] += 1 }
      }
      for shared in shared.sorted(by: { $0.key < $1.key }) {
        sum += Double(shared.value * shared.value) / Double(entity.count)
      }
      count += entity.count
    }
    return (sum, Double(count))
  }

  /// The sum of the similarities of entities in the one-to-one alignment for which it is largest.
  private static func bestSimilarity<Mention: Hashable>(
    _ key: [[Mention]], _ response: [[Mention]], _ responseOf: [Mention: Int]
  ) -> Double {
    if key.isEmpty || response.isEmpty { return 0 }
    var similarities = [[Double]](
      repeating: [Double](repeating: 0, count: response.count), count: key.count)
    for (row, entity) in key.enumerated() {
      for mention in entity {
        if let column = responseOf[mention] { similarities[row][column] += 1 }
      }
      for column in response.indices where similarities[row][column] > 0 {
        similarities[row][column] *= 2 / Double(entity.count + response[column].count)
      }
    }
    return Assignment.best(similarities)
  }
}
