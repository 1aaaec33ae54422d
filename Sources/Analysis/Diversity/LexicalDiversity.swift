import Glibc

/// How rich the vocabulary of a text is.
///
/// N is the number of tokens, V of types, V₁ of types that occur once, Vᵢ of those that occur i
/// times. The measures that go through the text are nil where its tokens were not given in order.
public struct LexicalDiversity: Sendable {
  /// How often each type occurs; none is 0.
  public let frequencies: [Int]
  /// The types of the tokens in the order of the text, counted from 0; empty if not known.
  public let tokens: [Int]

  /// The counts of a text whose order does not matter.
  public init(frequencies: [Int]) {
    self.frequencies = frequencies.filter { $0 > 0 }
    tokens = []
  }

  /// A text, each token as the number of its type.
  public init(tokens: [Int]) {
    var counts: [Int: Int] = [:]
    for token in tokens { counts[token, default: 0] += 1 }
    // In order of the types' numbers, so that sums are the same in every run.
    frequencies = counts.sorted { $0.key < $1.key }.map(\.value)
    self.tokens = tokens
  }

  /// N.
  public var tokenCount: Double { Double(frequencies.reduce(0, +)) }
  /// V.
  public var typeCount: Double { Double(frequencies.count) }
  /// V₁.
  public var onceCount: Double { Double(frequencies.count { $0 == 1 }) }

  /// The type/token ratio, V / N (Johnson 1944).
  public var typeTokenRatio: Double { typeCount / tokenCount }

  /// Guiraud's R, V / √N (Guiraud 1954).
  public var guiraudR: Double { typeCount / tokenCount.squareRoot() }

  /// Carroll's corrected type/token ratio, V / √(2 N) (Carroll 1964).
  public var correctedTypeTokenRatio: Double { typeCount / (2 * tokenCount).squareRoot() }

  /// Herdan's C, ln V / ln N (Herdan 1960).
  public var herdanC: Double { log(typeCount) / log(tokenCount) }

  /// Maas's a², (ln N − ln V) / (ln N)² (Maas 1972); the smaller the richer.
  public var maasA2: Double {
    (log(tokenCount) - log(typeCount)) / (log(tokenCount) * log(tokenCount))
  }

  /// Dugast's U, (ln N)² / (ln N − ln V) (Dugast 1979).
  public var dugastU: Double {
    log(tokenCount) * log(tokenCount) / (log(tokenCount) - log(typeCount))
  }

  /// Honoré's H, 100 ln N / (1 − V₁ / V) (Honoré 1979).
  public var honoreH: Double { 100 * log(tokenCount) / (1 - onceCount / typeCount) }

  /// Yule's K, 10⁴ (Σ i² Vᵢ − N) / N² (Yule 1944); the smaller the richer.
  public var yuleK: Double {
    let squares = frequencies.reduce(0.0) { $0 + Double($1) * Double($1) }
    return 10_000 * (squares - tokenCount) / (tokenCount * tokenCount)
  }

  /// Simpson's D, Σ f (f − 1) / (N (N − 1)) (Simpson 1949); the smaller the richer.
  public var simpsonD: Double {
    let pairs = frequencies.reduce(0.0) { $0 + Double($1) * (Double($1) - 1) }
    return pairs / (tokenCount * (tokenCount - 1))
  }

  /// The entropy of the types in bits, − Σ (f / N) log₂ (f / N) (Shannon 1948).
  public var entropy: Double {
    let total = tokenCount
    return frequencies.reduce(0.0) { $0 - Double($1) / total * log2(Double($1) / total) }
  }

  /// The part of the tokens that are types that occur once, V₁ / N (Baayen 1992).
  public var productivity: Double { onceCount / tokenCount }

  /// HD-D: the type/token ratio to expect of 42 tokens drawn without putting back (McCarthy and
  /// Jarvis 2010); nil if there are fewer.
  ///
  /// For each type the probability of being drawn, from the hypergeometric distribution, by 42.
  public var hypergeometricDiversity: Double? {
    let draws = Self.hypergeometricDraws
    let total = tokenCount
    guard total >= Double(draws) else { return nil }
    return frequencies.reduce(0.0) { sum, frequency in
      let others = total - Double(frequency)
      var never = 1.0
      for draw in 0..<draws { never *= max(0, others - Double(draw)) / (total - Double(draw)) }
      return sum + (1 - never) / Double(draws)
    }
  }

  /// How many tokens `hypergeometricDiversity` draws.
  public static let hypergeometricDraws = 42
}
