/// Products of dense matrices of single precision, row by row, with a fixed order of additions.
///
/// The order does not depend on the machine's vector width, so training gives the same bits whatever
/// instructions the compiler may use.
enum MatrixProduct {
  typealias Input = UnsafePointer<Float>
  typealias Output = UnsafeMutablePointer<Float>

  /// `c (+)= a · b` for `a` of m × k, `b` of k × n and `c` of m × n; n is a multiple of 8.
  static func multiply(
    _ a: Input, _ lda: Int, _ b: Input, _ ldb: Int, _ c: Output, _ ldc: Int,
    m: Int, k: Int, n: Int, accumulate: Bool
  ) {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: k &* 8) { panel in
      guard let packed = panel.baseAddress else { return }
      var j = 0
      while j < n {
        pack(b + j, ldb, packed, k)
        multiplyPanel(a, lda, packed, c + j, ldc, m: m, k: k, accumulate: accumulate)
        j &+= 8
      }
    }
  }

  /// `c = a · b` for a matrix `b` that `pack` has laid out panel by panel.
  static func multiply(
    _ a: Input, _ lda: Int, packed b: Input, _ c: Output, _ ldc: Int, m: Int, k: Int, n: Int,
    accumulate: Bool = false
  ) {
    var j = 0
    while j < n {
      multiplyPanel(a, lda, b + j &* k, c + j, ldc, m: m, k: k, accumulate: accumulate)
      j &+= 8
    }
  }

  /// Lays out a matrix of k × n as panels of eight columns.
  static func pack(_ b: Input, _ ldb: Int, k: Int, n: Int, _ output: Output) {
    var j = 0
    while j < n {
      pack(b + j, ldb, output + j &* k, k)
      j &+= 8
    }
  }

  @inline(__always)
  private static func pack(_ b: Input, _ ldb: Int, _ packed: Output, _ k: Int) {
    for i in 0..<k {
      UnsafeMutableRawPointer(packed + i &* 8).storeBytes(
        of: load(UnsafeRawPointer(b + i &* ldb)), as: SIMD8<Float>.self)
    }
  }

  @inline(never)
  private static func multiplyPanel(
    _ a: Input, _ lda: Int, _ b: Input, _ c: Output, _ ldc: Int, m: Int, k: Int, accumulate: Bool
  ) {
    var row = 0
    while row &+ 6 <= m {
      block6(a + row &* lda, lda, b, c + row &* ldc, ldc, k, accumulate)
      row &+= 6
    }
    while row &+ 3 <= m {
      block3(a + row &* lda, lda, b, c + row &* ldc, ldc, k, accumulate)
      row &+= 3
    }
    while row < m {
      block1(a + row &* lda, b, c + row &* ldc, k, accumulate)
      row &+= 1
    }
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
    _ a: Input, _ lda: Int, _ b: Input, _ c: Output, _ ldc: Int, _ k: Int, _ accumulate: Bool
  ) {
    let a1 = a + lda
    let a2 = a1 + lda
    let a3 = a2 + lda
    let a4 = a3 + lda
    let a5 = a4 + lda
    var s0 = SIMD8<Float>()
    var s1 = s0
    var s2 = s0
    var s3 = s0
    var s4 = s0
    var s5 = s0
    var p = UnsafeRawPointer(b)
    var i = 0
    while i < k {
      let w = load(p)
      s0 += a[i] * w
      s1 += a1[i] * w
      s2 += a2[i] * w
      s3 += a3[i] * w
      s4 += a4[i] * w
      s5 += a5[i] * w
      p = p + 32
      i &+= 1
    }
    store(s0, c, accumulate)
    store(s1, c + ldc, accumulate)
    store(s2, c + 2 &* ldc, accumulate)
    store(s3, c + 3 &* ldc, accumulate)
    store(s4, c + 4 &* ldc, accumulate)
    store(s5, c + 5 &* ldc, accumulate)
  }

  @inline(__always)
  private static func block3(
    _ a: Input, _ lda: Int, _ b: Input, _ c: Output, _ ldc: Int, _ k: Int, _ accumulate: Bool
  ) {
    let a1 = a + lda
    let a2 = a1 + lda
    var s0 = SIMD8<Float>()
    var s1 = s0
    var s2 = s0
    var p = UnsafeRawPointer(b)
    var i = 0
    while i < k {
      let w = load(p)
      s0 += a[i] * w
      s1 += a1[i] * w
      s2 += a2[i] * w
      p = p + 32
      i &+= 1
    }
    store(s0, c, accumulate)
    store(s1, c + ldc, accumulate)
    store(s2, c + 2 &* ldc, accumulate)
  }

  @inline(__always)
  private static func block1(
    _ a: Input, _ b: Input, _ c: Output, _ k: Int, _ accumulate: Bool
  ) {
    var s0 = SIMD8<Float>()
    var p = UnsafeRawPointer(b)
    var i = 0
    while i < k {
      s0 += a[i] * load(p)
      p = p + 32
      i &+= 1
    }
    store(s0, c, accumulate)
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
