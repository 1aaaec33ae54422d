/// A stream of random numbers that is the same everywhere: SplitMix64.
///
/// Source: Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators".
struct RandomSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) * (1 / 16_777_216) }

  /// A number of nearly the normal distribution of variance 1: the sum of twelve even ones.
  mutating func normal() -> Float {
    var sum: Float = -6
    for _ in 0..<12 { sum += unit() }
    return sum
  }

  /// A whole number from 0 below a bound.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
}
