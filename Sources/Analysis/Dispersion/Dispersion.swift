import Glibc

/// How evenly a word is spread over the parts of a corpus.
///
/// There are n parts; f is the word's frequency in a part and F in all, s is the share of a part in
/// the corpus, p = f / (the part's tokens) the relative frequency there, p̄ the mean of these over
/// the parts. Source: Gries, "Analyzing Dispersion" (2020).
public struct Dispersion: Sendable {
  /// How often it occurs in each of the parts where it does.
  let frequencies: [Double]
  /// How many tokens each of these parts has.
  let sizes: [Double]
  /// How many parts there are, n.
  let count: Double
  /// How many tokens all parts have.
  let size: Double
  /// How many tokens the smallest part has.
  let least: Double
  /// How often it occurs in all parts, F.
  let total: Double
  /// The relative frequency in each part where it occurs, p.
  let rates: [Double]

  /// The counts of one word; the two arrays are as long as each other.
  public init(frequencies: [Int], sizes: [Int]) {
    let used = zip(frequencies, sizes).filter { $0.0 > 0 }
    self.init(
      frequencies: used.map(\.0), sizes: used.map(\.1), parts: Parts(sizes: sizes))
  }

  /// The counts of one word where it occurs, in some parts of a corpus.
  ///
  /// What it costs grows with the parts where the word is, not with those where it is not.
  /// - Parameter frequencies: None is 0.
  public init(frequencies: [Int], sizes: [Int], parts: Parts) {
    self.frequencies = frequencies.map(Double.init)
    self.sizes = sizes.map(Double.init)
    count = Double(parts.count)
    size = Double(parts.size)
    least = Double(parts.least)
    total = self.frequencies.reduce(0, +)
    rates = zip(self.frequencies, self.sizes).map { $1 > 0 ? $0 / $1 : 0 }
  }

  /// The parts of a corpus, whichever word is measured.
  public struct Parts: Sendable, Hashable {
    /// How many there are.
    public let count: Int
    /// How many tokens they have together.
    public let size: Int
    /// How many tokens the smallest has.
    public let least: Int

    /// Parts of so many tokens each.
    public init(sizes: some Collection<Int>) {
      count = sizes.count
      size = sizes.reduce(0, +)
      least = sizes.min() ?? 0
    }
  }

  /// How many parts it does not occur in.
  private var emptyCount: Double { count - Double(frequencies.count) }

  /// The part of the parts in which it occurs (Keniston 1920); nil if there are no parts.
  public var range: Double? { count > 0 ? Double(frequencies.count) / count : nil }

  /// Juilland's D over relative frequencies, with the standard deviation of a population (Juilland
  /// and others 1970); 1 is even.
  public var juillandD: Double? {
    guard count > 1 else { return nil }
    let mean = rates.reduce(0, +) / count
    guard mean > 0 else { return nil }
    let squares = rates.reduce(emptyCount * mean * mean) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / count
    return 1 - variance.squareRoot() / mean / (count - 1).squareRoot()
  }

  /// Carroll's D₂: the entropy of the relative frequencies by its maximum (Carroll 1970); 1 is even.
  public var carrollD2: Double? {
    let sum = rates.reduce(0, +)
    guard count > 1, sum > 0 else { return nil }
    let entropy = rates.reduce(0) { $1 > 0 ? $0 - $1 / sum * log2($1 / sum) : $0 }
    return entropy / log2(count)
  }

  /// Rosengren's S for parts of unequal size (Rosengren 1971); 1 is even.
  public var rosengrenS: Double? {
    guard total > 0, size > 0 else { return nil }
    let sum = zip(frequencies, sizes).reduce(0) { $0 + ($1.0 * $1.1 / size).squareRoot() }
    return sum * sum / total
  }

  /// Gries's deviation of proportions, Σ |f / F − s| / 2 (Gries 2008); 0 is even.
  public var deviationOfProportions: Double? {
    guard total > 0, size > 0 else { return nil }
    // What lies in parts without the word differs by the whole share of these.
    let elsewhere = max(0, size - sizes.reduce(0, +)) / size
    let here = zip(frequencies, sizes).reduce(0) { $0 + abs($1.0 / total - $1.1 / size) }
    return (elsewhere + here) / 2
  }

  /// The deviation of proportions by its greatest value, DP / (1 − min s) (Lijffijt and Gries 2012);
  /// 0 is even.
  public var normalizedDeviationOfProportions: Double? {
    guard let deviation = deviationOfProportions, least < size else { return nil }
    return deviation / (1 - least / size)
  }

  /// The deviation of proportions the other way round, 1 − DP (Egbert, Burch and Biber 2020, as the
  /// function disp of the R package tlda gives it); 1 is even.
  public var evennessOfProportions: Double? { deviationOfProportions.map { 1 - $0 } }

  /// The same by its greatest value, 1 − DP / (1 − min s over the parts with the word) (Egbert, Burch
  /// and Biber 2020, as the function disp_DP of tlda gives it); 1 is even.
  public var scaledEvennessOfProportions: Double? {
    guard let deviation = deviationOfProportions, let least = sizes.min(), least < size else {
      return nil
    }
    return 1 - deviation / (1 - least / size)
  }

  /// DA, the mean difference of relative frequencies by twice their mean (Burch, Egbert and Biber
  /// 2017), as 1 less that; 1 is even.
  public var dispersionA: Double? {
    guard count > 1 else { return nil }
    let mean = rates.reduce(0, +) / count
    guard mean > 0 else { return nil }
    // Over sorted rates the sum of all differences takes one pass; the zeros come first.
    var differences = 0.0
    for (index, rate) in rates.sorted().enumerated() {
      differences += rate * (2 * (emptyCount + Double(index)) - count + 1)
    }
    return 1 - differences / (count * (count - 1) / 2) / (2 * mean)
  }

  /// The Kullback-Leibler divergence from the parts' sizes in bits, as 1 / (1 + divergence); 1 is even
  /// (Gries 2020; scaled as in the R package tlda).
  public var kullbackLeibler: Double? {
    guard total > 0, size > 0 else { return nil }
    let divergence = zip(frequencies, sizes).reduce(0.0) { sum, part in
      guard part.0 > 0 else { return sum }
      let share = part.0 / total
      return sum + share * log2(share * size / part.1)
    }
    return 1 / (1 + divergence)
  }
}
