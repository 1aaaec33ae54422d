/// The cells of one direction of a recurrent layer, a word further.
///
/// They are those of an LSTM whose input gate is what its forget gate leaves.
package enum RecurrentCells {
  /// Computes the next state of some units, a multiple of 8.
  ///
  /// - Parameters:
  ///   - products: what the hidden states before add to the gates.
  ///   - gates: what the input adds to them.
  ///   - limit: the hidden state that stands for 1.
  ///   - cells: the states of the cells, which are replaced.
  ///   - hidden: where the hidden states go.
  ///   - output: where they go once more.
  @inline(never)
  package static func step(
    _ products: UnsafePointer<Float>, _ gates: UnsafePointer<Float>, units: Int, limit: Float,
    _ cells: UnsafeMutablePointer<Float>, _ hidden: UnsafeMutablePointer<Int16>,
    _ output: UnsafeMutablePointer<Int16>
  ) {
    var unit = 0
    while unit < units {
      let z = products + unit
      let x = gates + unit
      let forget = Activation.logistic(load(z) + load(x))
      let open = Activation.logistic(load(z + units) + load(x + units))
      let candidate = Activation.tanh(load(z + 2 &* units) + load(x + 2 &* units))
      let new = candidate + forget * (load(cells + unit) - candidate)
      UnsafeMutableRawPointer(cells + unit).storeBytes(of: new, as: SIMD8<Float>.self)
      let whole = Activation.rounded(open * Activation.tanh(new) * limit)
      UnsafeMutableRawPointer(hidden + unit).storeBytes(of: whole, as: SIMD8<Int16>.self)
      UnsafeMutableRawPointer(output + unit).storeBytes(of: whole, as: SIMD8<Int16>.self)
      unit &+= 8
    }
  }

  @inline(__always)
  private static func load(_ p: UnsafePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(p).loadUnaligned(as: SIMD8<Float>.self)
  }
}
