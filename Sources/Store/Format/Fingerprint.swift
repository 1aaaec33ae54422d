/// What the source of a document is told apart by: 128 bits of a hash of its bytes.
///
/// Anything that gives other bits for other bytes will do, such as half of a SHA-256.
public struct Fingerprint: Sendable, Hashable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// A fingerprint from its halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The fingerprint of some bytes, following those that an earlier fingerprint was made of.
  public init(of bytes: UnsafeRawBufferPointer, after earlier: Fingerprint = .none) {
    high = Checksum.of(bytes, seed: earlier.high &+ 0x6A09_E667_F3BC_C908)
    low = Checksum.of(bytes, seed: earlier.low ^ 0xBB67_AE85_84CA_A73B) &+ high
  }

  /// The fingerprint of nothing.
  public static let none = Fingerprint(high: 0, low: 0)
}
