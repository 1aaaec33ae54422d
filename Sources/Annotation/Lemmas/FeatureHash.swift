/// Numbers of hashed features, and the places of their weights.
///
/// Source: Weinberger et al., Feature Hashing for Large Scale Multitask Learning (2009).
enum FeatureHash {
  /// The number of a feature from its template and its value.
  @inline(__always)
  static func of(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var hash = (value &+ template &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return UInt32(truncatingIfNeeded: hash &* 0xD6E8_FEB8_6659_FD93 >> 32)
  }

  /// The number of a feature joined with a choice.
  @inline(__always)
  static func join(_ feature: UInt32, _ choice: Int) -> UInt32 {
    var hash = feature ^ (UInt32(truncatingIfNeeded: choice) &+ 1) &* 0x9E37_79B1
    hash ^= hash >> 15
    hash = hash &* 0x85EB_CA77
    return hash ^ hash >> 13
  }
}

/// A list of features in memory that someone else owns.
struct FeatureList {
  static let capacity = 64

  let features: UnsafeMutablePointer<UInt32>
  var count = 0

  /// Adds a feature; one too many is left out.
  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    guard count < Self.capacity else { return }
    features[count] = FeatureHash.of(template, value)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 { features[index] }
}
