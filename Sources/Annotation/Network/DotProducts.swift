/// Dot products of one vector with many, all of a length that is a multiple of 8.
///
/// Eight products are summed side by side. The order of the additions in each of them is always the
/// same: every eighth number, then the eight sums from the first to the last.
package enum DotProducts {
  private typealias Lanes = SIMD8<Float>

  /// Writes the products with the vectors that begin every `stride` numbers.
  @inline(never)
  package static func compute(
    _ vector: UnsafePointer<Float>, length: Int, with first: UnsafePointer<Float>, stride: Int,
    count: Int, to output: UnsafeMutablePointer<Float>
  ) {
    var index = 0
    while index &+ 8 <= count {
      let sums = eight(vector, length, first + index &* stride, stride)
      UnsafeMutableRawPointer(output + index).storeBytes(of: sums, as: Lanes.self)
      index &+= 8
    }
    while index < count {
      output[index] = one(vector, length, first + index &* stride)
      index &+= 1
    }
  }

  @inline(__always)
  private static func one(
    _ vector: UnsafePointer<Float>, _ length: Int, _ other: UnsafePointer<Float>
  ) -> Float {
    var sum = Lanes()
    var index = 0
    while index < length {
      sum += load(vector + index) * load(other + index)
      index &+= 8
    }
    return sum.sum()
  }

  @inline(__always)
  private static func eight(
    _ vector: UnsafePointer<Float>, _ length: Int, _ first: UnsafePointer<Float>, _ stride: Int
  ) -> Lanes {
    var (a, b, c, d) = (Lanes(), Lanes(), Lanes(), Lanes())
    var (e, f, g, h) = (Lanes(), Lanes(), Lanes(), Lanes())
    var index = 0
    while index < length {
      let x = load(vector + index)
      let p = first + index
      a += x * load(p)
      b += x * load(p + stride)
      c += x * load(p + 2 &* stride)
      d += x * load(p + 3 &* stride)
      e += x * load(p + 4 &* stride)
      f += x * load(p + 5 &* stride)
      g += x * load(p + 6 &* stride)
      h += x * load(p + 7 &* stride)
      index &+= 8
    }
    return sums(halves(a, b), halves(c, d), halves(e, f), halves(g, h))
  }

  /// The numbers of two vectors in even places and those in odd places.
  @inline(__always)
  private static func halves(_ a: Lanes, _ b: Lanes) -> (even: Lanes, odd: Lanes) {
    let both = SIMD16(lowHalf: a, highHalf: b)
    return (both.evenHalf, both.oddHalf)
  }

  /// The sums of the eight vectors that were halved, each added up from its first number to its last.
  @inline(__always)
  private static func sums(
    _ ab: (even: Lanes, odd: Lanes), _ cd: (even: Lanes, odd: Lanes),
    _ ef: (even: Lanes, odd: Lanes), _ gh: (even: Lanes, odd: Lanes)
  ) -> Lanes {
    let (even, evenAfter) = (halves(ab.even, cd.even), halves(ef.even, gh.even))
    let (odd, oddAfter) = (halves(ab.odd, cd.odd), halves(ef.odd, gh.odd))
    let (first, fifth) = halves(even.even, evenAfter.even)
    let (second, sixth) = halves(odd.even, oddAfter.even)
    let (third, seventh) = halves(even.odd, evenAfter.odd)
    let (fourth, eighth) = halves(odd.odd, oddAfter.odd)
    return first + second + third + fourth + fifth + sixth + seventh + eighth
  }

  @inline(__always)
  private static func load(_ p: UnsafePointer<Float>) -> Lanes {
    UnsafeRawPointer(p).loadUnaligned(as: Lanes.self)
  }
}
