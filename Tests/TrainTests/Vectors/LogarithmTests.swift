import Foundation
import Testing

@testable import train

/// The logarithm against that of the C library.
@Suite struct LogarithmTests {
  @Test func agreesWithTheLibrary() {
    var random = RandomSource(seed: 11)
    for _ in 0..<2_000 {
      let x = Double(random.unit() + 1e-6) * pow(10, Double(random.below(60)) - 30)
      let expected = log(x)
      #expect(abs(Logarithm.natural(x) - expected) <= 1e-15 * max(1, abs(expected)))
    }
  }

  @Test func hasNoValueOutsideItsDomain() {
    #expect(Logarithm.natural(1) == 0)
    #expect(Logarithm.natural(0) == -.infinity)
    #expect(Logarithm.natural(-1).isNaN)
    #expect(!Logarithm.natural(.infinity).isFinite)
  }
}
