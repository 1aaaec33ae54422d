/// The words that get a vector and the contexts that they are told apart by.
struct VectorVocabulary {
  /// The forms that get a vector, commonest first, as numbers of the stream's table.
  let words: [Int]
  /// For each form its place in `words`, or -1.
  let rows: [Int32]
  /// The number of contexts: the common forms, then classes of all other ones.
  let contextCount: Int
  /// For each common form its context; for another its ending's first class as `-1 - class`.
  private let contexts: [Int32]

  /// Chooses the commonest forms by weighted count.
  ///
  /// - Parameters:
  ///   - limit: the most words.
  ///   - least: the least number of occurrences of a word, weight apart. A vector learned from one
  ///     occurrence in a treebank would only tell which sentence the word stood in.
  ///   - leastWeight: the least weighted number of occurrences.
  ///   - contextLimit: how many forms are contexts of their own.
  ///   - endingLimit: how many endings the classes of the other forms tell apart.
  init(
    _ stream: WordStream, weights: [Float], limit: Int, least: Int, leastWeight: Double,
    contextLimit: Int, endingLimit: Int
  ) {
    var counts = [Int](repeating: 0, count: stream.forms.count)
    var mass = [Double](repeating: 0, count: stream.forms.count)
    for part in stream.parts {
      let weight = Double(weights[part.origin.rawValue])
      for occurrence in stream.occurrences[part.range] {
        counts[occurrence.form] += 1
        mass[occurrence.form] += weight
      }
    }
    let byMass = counts.indices.sorted { (mass[$1], $0) < (mass[$0], $1) }
    words = Array(
      byMass.lazy.filter {
        $0 != WordStream.boundary && counts[$0] >= least && mass[$0] >= leastWeight
      }.prefix(limit))
    var rows = [Int32](repeating: -1, count: counts.count)
    for (row, form) in words.enumerated() { rows[form] = Int32(row) }
    self.rows = rows
    let common = byMass.prefix(contextLimit)
    let rare = byMass.dropFirst(contextLimit)
    let endings = RareEndings(rare, mass: mass, forms: stream.forms, limit: endingLimit)
    let shapes = ShapeClass.allCases.count
    var contexts = [Int32](repeating: 0, count: counts.count)
    for (context, form) in common.enumerated() { contexts[form] = Int32(context) }
    for form in rare {
      let ending = endings.number(stream.forms.bytes(form))
      contexts[form] = -1 - Int32(common.count + ending * shapes)
    }
    self.contexts = contexts
    contextCount = common.count + endings.count * shapes
  }

  /// The context that a neighbour is.
  @inline(__always)
  func context(_ neighbour: WordStream.Occurrence) -> Int {
    let context = Int(contexts[neighbour.form])
    return context >= 0 ? context : -1 - context + neighbour.shape
  }
}
