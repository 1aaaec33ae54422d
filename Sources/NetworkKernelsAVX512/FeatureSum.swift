/// The sum of the weights of hashed features, eight of which are hashed side by side.
package enum FeatureSum {
  /// The sum of the weights at the places that the features' values are hashed to.
  ///
  /// The hash is that of `SentenceFeatures` in the module that calls this.
  ///
  /// - Parameters:
  ///   - first: the first value of each feature.
  ///   - second: the second value of each.
  ///   - count: how many features there are.
  ///   - shift: how many bits of a hash are not part of the place.
  ///   - weights: a weight for each place.
  @inline(never)
  package static func sum(
    _ first: UnsafePointer<UInt64>, _ second: UnsafePointer<UInt64>, count: Int, shift: UInt64,
    _ weights: UnsafePointer<Int8>
  ) -> Int {
    var sum = 0
    var index = 0
    while index &+ 8 <= count {
      let a = UnsafeRawPointer(first + index).loadUnaligned(as: SIMD8<UInt64>.self)
      let b = UnsafeRawPointer(second + index).loadUnaligned(as: SIMD8<UInt64>.self)
      var hash = a &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ (hash &>> 29) ^ b) &* 0xBF58_476D_1CE4_E5B9
      hash = ((hash ^ (hash &>> 32)) &* 0x94D0_49BB_1331_11EB) &>> shift
      for lane in 0..<8 { sum &+= Int(weights[Int(truncatingIfNeeded: hash[lane])]) }
      index &+= 8
    }
    while index < count {
      var hash = first[index] &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash &>> 29 ^ second[index]) &* 0xBF58_476D_1CE4_E5B9
      hash = ((hash ^ hash &>> 32) &* 0x94D0_49BB_1331_11EB) &>> shift
      sum &+= Int(weights[Int(truncatingIfNeeded: hash)])
      index &+= 1
    }
    return sum
  }
}
