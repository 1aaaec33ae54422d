/// The softmax with cross-entropy, the same bits on every machine.
enum Softmax {
  /// The exponential of a number that is not positive: 2^n times a polynomial, within 2e-7.
  @inline(__always)
  static func exponential(_ x: Float) -> Float {
    guard x > -80 else { return 0 }
    let scaled = x * 1.442_695
    let whole = scaled.rounded(.down)
    let part = (scaled - whole) * 0.693_147_2
    // Taylor's series up to the seventh power on [0, ln 2).
    var sum: Float = 1.0 / 5_040
    sum = sum * part + 1.0 / 720
    sum = sum * part + 1.0 / 120
    sum = sum * part + 1.0 / 24
    sum = sum * part + 1.0 / 6
    sum = sum * part + 0.5
    sum = sum * part + 1
    sum = sum * part + 1
    let exponent = UInt32(bitPattern: Int32(whole) &+ 127)
    return sum * Float(bitPattern: exponent << 23)
  }

  /// Turns scores into the gradient of the cross-entropy; returns the probability of the target.
  ///
  /// - Parameter weight: what the gradient is multiplied by.
  static func gradient(
    _ scores: UnsafeMutablePointer<Float>, count: Int, target: Int, weight: Float
  ) -> Float {
    var highest = scores[0]
    for index in 1..<max(1, count) where scores[index] > highest { highest = scores[index] }
    var sum: Float = 0
    for index in 0..<count {
      let value = exponential(scores[index] - highest)
      scores[index] = value
      sum += value
    }
    let inverse = 1 / sum
    let probability = scores[target] * inverse
    let factor = inverse * weight
    for index in 0..<count { scores[index] *= factor }
    scores[target] -= weight
    return probability
  }
}
