/// Products of dense matrices of single precision, row by row, with a fixed order of additions.
///
/// The order does not depend on the machine's vector width, so training gives the same bits whatever
/// instructions the compiler may use.
enum MatrixProduct {
  typealias Input = UnsafePointer<Float>
  typealias Output = UnsafeMutablePointer<Float>

  /// `c (+)= a · b` for `a` of m × k, `b` of k × n and `c` of m × n; n is a multiple of 8.
  @inline(never)
  static func multiply(
    _ a: Input, _ lda: Int, _ b: Input, _ ldb: Int, _ c: Output, _ ldc: Int,
    m: Int, k: Int, n: Int, accumulate: Bool
  ) {
    var row = 0
    while row &+ 6 <= m {
      block6(a + row &* lda, lda, b, ldb, c + row &* ldc, ldc, k, n, accumulate)
      row &+= 6
    }
    while row &+ 2 <= m {
      block2(a + row &* lda, lda, b, ldb, c + row &* ldc, ldc, k, n, accumulate)
      row &+= 2
    }
    if row < m { block1(a + row &* lda, b, ldb, c + row &* ldc, k, n, accumulate) }
  }

  @inline(__always)
  private static func load(_ p: UnsafeRawPointer) -> SIMD8<Float> {
    p.loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ value: SIMD8<Float>, _ c: Output, _ accumulate: Bool) {
    let p = UnsafeMutableRawPointer(c)
    let old = accumulate ? p.loadUnaligned(as: SIMD8<Float>.self) : SIMD8()
    p.storeBytes(of: old + value, as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func block6(
    _ a: Input, _ lda: Int, _ b: Input, _ ldb: Int, _ c: Output, _ ldc: Int, _ k: Int, _ n: Int,
    _ accumulate: Bool
  ) {
    let a1 = a + lda
    let a2 = a1 + lda
    let a3 = a2 + lda
    let a4 = a3 + lda
    let a5 = a4 + lda
    var j = 0
    while j < n {
      var s0 = SIMD8<Float>()
      var s1 = s0
      var s2 = s0
      var s3 = s0
      var s4 = s0
      var s5 = s0
      var p = UnsafeRawPointer(b + j)
      var i = 0
      while i < k {
        let w = load(p)
        s0 += a[i] * w
        s1 += a1[i] * w
        s2 += a2[i] * w
        s3 += a3[i] * w
        s4 += a4[i] * w
        s5 += a5[i] * w
        p = p + ldb &* 4
        i &+= 1
      }
      var out = c + j
      store(s0, out, accumulate)
      out = out + ldc
      store(s1, out, accumulate)
      out = out + ldc
      store(s2, out, accumulate)
      out = out + ldc
      store(s3, out, accumulate)
      out = out + ldc
      store(s4, out, accumulate)
      out = out + ldc
      store(s5, out, accumulate)
      j &+= 8
    }
  }

  @inline(__always)
  private static func block2(
    _ a: Input, _ lda: Int, _ b: Input, _ ldb: Int, _ c: Output, _ ldc: Int, _ k: Int, _ n: Int,
    _ accumulate: Bool
  ) {
    let a1 = a + lda
    var j = 0
    while j < n {
      var s0 = SIMD8<Float>()
      var s1 = s0
      var p = UnsafeRawPointer(b + j)
      var i = 0
      while i < k {
        let w = load(p)
        s0 += a[i] * w
        s1 += a1[i] * w
        p = p + ldb &* 4
        i &+= 1
      }
      store(s0, c + j, accumulate)
      store(s1, c + ldc + j, accumulate)
      j &+= 8
    }
  }

  @inline(__always)
  private static func block1(
    _ a: Input, _ b: Input, _ ldb: Int, _ c: Output, _ k: Int, _ n: Int, _ accumulate: Bool
  ) {
    var j = 0
    while j < n {
      var s0 = SIMD8<Float>()
      var p = UnsafeRawPointer(b + j)
      var i = 0
      while i < k {
        s0 += a[i] * load(p)
        p = p + ldb &* 4
        i &+= 1
      }
      store(s0, c + j, accumulate)
      j &+= 8
    }
  }

  /// `out` of n × m becomes the transpose of `a` of m × n.
  static func transpose(_ a: Input, _ lda: Int, _ out: Output, _ ldo: Int, m: Int, n: Int) {
    var i = 0
    while i < m {
      let rows = min(8, m &- i)
      var j = 0
      while j < n {
        var r = 0
        while r < rows {
          out[j &* ldo &+ i &+ r] = a[(i &+ r) &* lda &+ j]
          r &+= 1
        }
        j &+= 1
      }
      i &+= 8
    }
  }

  /// The dot product of two vectors whose length is a multiple of 8.
  @inline(__always)
  static func dot(_ a: Input, _ b: Input, _ n: Int) -> Float {
    var sum = SIMD8<Float>()
    var i = 0
    while i < n {
      sum += load(UnsafeRawPointer(a + i)) * load(UnsafeRawPointer(b + i))
      i &+= 8
    }
    return sum.sum()
  }

  /// `y += factor · x` for vectors whose length is a multiple of 8.
  @inline(__always)
  static func add(_ factor: Float, _ x: Input, to y: Output, _ n: Int) {
    var i = 0
    while i < n {
      let p = UnsafeMutableRawPointer(y + i)
      let sum = p.loadUnaligned(as: SIMD8<Float>.self) + factor * load(UnsafeRawPointer(x + i))
      p.storeBytes(of: sum, as: SIMD8<Float>.self)
      i &+= 8
    }
  }
}
